import type { Span } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import type { FindingSpan } from './render-findings.ts';

/** What a stretch of text is to one statement. */
export interface StatementMark {
  readonly statement: Statement;
  readonly role: 'source' | 'cue' | 'content' | 'condition';
}

/** What a stretch of text is: a part of one statement, or what a check or a dispute speaks of. */
export type Mark =
  | StatementMark
  | { readonly statement: null; readonly role: 'finding'; readonly finding: FindingSpan };

/** A stretch of text within which no span begins or ends. */
export interface Segment extends Span {
  /** All that the stretch is part of, the widest span first, so that the last is the innermost. */
  readonly marks: readonly Mark[];
}

type MarkedSpan = Mark & Span;

/**
 * `paragraph` cut wherever a span of `statements` begins or ends, so that overlapping and nested attributions can be
 * shown with plain, properly nested elements. The segments join to the whole paragraph, none is empty.
 */
export function segmentText(paragraph: Span, spans: readonly MarkedSpan[]): readonly Segment[] {
  const inside = spans.filter((span) => span.start < paragraph.end && span.end > paragraph.start);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, paragraph.start));
    cuts.add(Math.min(end, paragraph.end));
  }
  const bounds = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  const open = new Set<MarkedSpan>();
  let next = 0;
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    const end = bounds[index + 1] ?? paragraph.end;
    for (const span of open) if (span.end <= start) open.delete(span);
    for (let span = inside[next]; span && span.start <= start; span = inside[++next]) {
      if (span.end > start) open.add(span);
    }
    const marks = [...open].sort(widestFirst);
    segments.push({ start, end, marks });
  }
  return segments;
}

/** Every span of `statements` and of `findings` that holds a character, by where it begins. */
export function markedSpans(
  statements: readonly Statement[],
  findings: readonly FindingSpan[] = [],
): readonly MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  for (const statement of statements) {
    for (const role of ['content', 'source', 'cue', 'condition'] as const) {
      const quoted = role === 'condition' ? statement.condition?.words : statement[role];
      for (const { start, end } of quoted?.spans ?? []) {
        if (end > start) spans.push({ statement, role, start, end });
      }
    }
  }
  for (const finding of findings) {
    const { start, end } = finding;
    if (end > start) spans.push({ statement: null, role: 'finding', finding, start, end });
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The spans that touch each of `paragraphs`, in one pass over both; `paragraphs` and `spans` are in text order. A span
 * that runs over several paragraphs is among the spans of each.
 */
export function spansByParagraph(
  paragraphs: readonly Span[],
  spans: readonly MarkedSpan[],
): readonly (readonly MarkedSpan[])[] {
  let running: MarkedSpan[] = [];
  let next = 0;
  return paragraphs.map((paragraph) => {
    running = running.filter((span) => span.end > paragraph.start);
    for (let span = spans[next]; span && span.start < paragraph.end; span = spans[++next]) {
      if (span.end > paragraph.start) running.push(span);
    }
    return [...running];
  });
}

function widestFirst(a: MarkedSpan, b: MarkedSpan): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}
