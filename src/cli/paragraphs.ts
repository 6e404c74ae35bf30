import type { Article, BlockKind } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { countLeading } from '../text/count-leading.ts';

/** A stretch of a block that is shown as one paragraph. */
export interface Paragraph extends Span {
  readonly kind: BlockKind;
  /** Counted from 1 through the body of the article; `null` outside of the body. */
  readonly number: number | null;
}

const BLANK_LINE = /\n[^\S\n]*\n\s*/g;

/** The paragraphs of `article` in text order: its blocks, cut at blank lines. Blank blocks have none. */
export function paragraphsOf(article: Article): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let number = 0;
  for (const block of article.blocks) {
    for (const { start, end } of cutAtBlankLines(article.text, block)) {
      if (block.kind === 'body') number++;
      paragraphs.push({ start, end, kind: block.kind, number: block.kind === 'body' ? number : null });
    }
  }
  return paragraphs;
}

/** The last paragraph that begins at `offset` or before, or `null` when all begin later. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | null {
  const begun = countLeading(paragraphs.length, (at) => (paragraphs[at]?.start ?? Infinity) <= offset);
  return paragraphs[begun - 1] ?? null;
}

/** How a reader is told where a statement stands: `paragraph 3`, `headline`. */
export function placeName(paragraph: Paragraph | null): string {
  if (!paragraph) return 'outside of the paragraphs';
  return paragraph.number === null ? paragraph.kind : `paragraph ${paragraph.number}`;
}

function cutAtBlankLines(text: string, block: Span): Span[] {
  const shown = text.slice(block.start, block.end);
  const cuts: Span[] = [];
  let start = 0;
  for (const gap of shown.matchAll(BLANK_LINE)) {
    cuts.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  cuts.push({ start, end: shown.length });
  return cuts
    .filter((cut) => shown.slice(cut.start, cut.end).trim() !== '')
    .map((cut) => ({ start: block.start + cut.start, end: block.start + cut.end }));
}
