import type { Block, BlockKind, LeftOut } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { findSignOff } from './caption-line.ts';
import { readDateline } from './dateline.ts';
import type { JudgedLine } from './judge-line.ts';
import { hasWords } from './line-form.ts';
import { trimmed } from './lines.ts';
import { findMarkup } from './markup.ts';

/** What the lines of a text come to. */
export interface Layout {
  readonly blocks: Block[];
  readonly leftOut: LeftOut[];
}

/** Which datelines count in a line: `certain` ones anywhere, `any` at the start of the article, one with a colon only where `colon` says so. */
interface DatelineRules {
  readonly takesUncertain: boolean;
  readonly takesColon: boolean;
}

/** "## Costs rise": the marks of a heading are no words of it. */
const HEADING_MARKS = /^#{1,6}\s+/u;

/**
 * Adds the blocks and left-out ranges of one judged line. Stray markup is cut out of it; a body line's dateline and sign-off and a
 * caption's credit become blocks of their own. Together they cover every non-blank character of the line.
 */
export function layOutLine(line: JudgedLine, rules: DatelineRules, layout: Layout): void {
  const { verdict, start, end, text } = line;
  if (verdict && 'reason' in verdict) {
    layout.leftOut.push({ start, end, reason: verdict.reason });
    return;
  }
  const parts = partsOf(text, verdict?.kind ?? 'body', verdict?.creditAt, rules);
  const markup = markupOf(text);
  for (const span of markup)
    layout.leftOut.push({ start: start + span.start, end: start + span.end, reason: 'stray-markup' });
  for (const { kind, start: from, end: to } of parts) {
    for (const piece of without(markup, from, to)) {
      const shown = trimmed(text, piece.start, piece.end);
      if (shown) layout.blocks.push({ kind, start: start + shown.start, end: start + shown.end });
    }
  }
}

/** Stray markup, each stretch grown over marks without words between it and the edge: "</p>." leaves no lone full stop. */
function markupOf(text: string): Span[] {
  const heading = HEADING_MARKS.exec(text)?.[0].trimEnd();
  const found = [...(heading ? [{ start: 0, end: heading.length }] : []), ...findMarkup(text)];
  const grown: { start: number; end: number }[] = [];
  for (const { start, end } of found) {
    const last = grown.at(-1);
    const gap = text.slice(last?.end ?? 0, start);
    if (last && !hasWords(gap)) last.end = end;
    else grown.push({ start, end });
  }
  const last = grown.at(-1);
  if (last && !hasWords(text.slice(last.end))) last.end = text.length;
  return grown;
}

interface Part extends Span {
  readonly kind: BlockKind;
}

function partsOf(text: string, kind: BlockKind, creditAt: number | undefined, rules: DatelineRules): Part[] {
  if (kind === 'caption' && creditAt !== undefined) {
    return [
      { kind, start: 0, end: creditAt },
      { kind: 'credit', start: creditAt, end: text.length },
    ];
  }
  if (kind !== 'body') return [{ kind, start: 0, end: text.length }];
  const dateline = datelineEnd(text, rules);
  const signOff = findSignOff(text) ?? text.length;
  const bodyEnd = Math.max(dateline, signOff);
  return [
    { kind: 'dateline', start: 0, end: dateline },
    { kind: 'body', start: dateline, end: bodyEnd },
    { kind: 'credit', start: bodyEnd, end: text.length },
  ];
}

function datelineEnd(text: string, { takesUncertain, takesColon }: DatelineRules): number {
  const dateline = readDateline(text);
  if (!dateline) return 0;
  const isTaken = dateline.isCertain || (takesUncertain && (!dateline.hasColon || takesColon));
  return isTaken ? dateline.end : 0;
}

/** The pieces of `[from, to)` outside of `cut` (sorted, disjoint). */
function without(cut: readonly Span[], from: number, to: number): Span[] {
  const pieces: Span[] = [];
  let at = from;
  for (const { start, end } of cut) {
    if (end <= at || start >= to) continue;
    if (start > at) pieces.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < to) pieces.push({ start: at, end: to });
  return pieces;
}
