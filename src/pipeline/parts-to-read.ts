import type { Article, BlockKind } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';

/** The blocks in which somebody can be said to have said something. A dateline or a credit never is. */
const READ: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'subheading', 'body', 'caption']);

const NOT_BLANK = /\S/;

/**
 * The parts of `article.text` that the tagger may read: in text order, disjoint, none blank.
 *
 * Body blocks with nothing but blanks between them make one part, since a quotation may run over several paragraphs
 * and "he said" belongs to the paragraph before. Every other block is a part of its own: a caption between two
 * paragraphs continues neither. Each part ends where a block ends, which the tagger reads as the end of a line; so
 * text that was left out is in no part, also where it stands in the middle of a line.
 */
export function partsToRead(article: Article): readonly Span[] {
  const parts: { start: number; end: number }[] = [];
  let bodyBefore = false;
  for (const block of article.blocks) {
    const isBody = block.kind === 'body';
    const last = parts.at(-1);
    if (!READ.has(block.kind) || !NOT_BLANK.test(article.text.slice(block.start, block.end))) {
      // An empty block between two paragraphs separates nothing; a credit does.
      bodyBefore = bodyBefore && isBody;
    } else if (isBody && bodyBefore && last && isBlank(article.text, last.end, block.start)) {
      last.end = block.end;
    } else {
      parts.push({ start: block.start, end: block.end });
      bodyBefore = isBody;
    }
  }
  return parts;
}

function isBlank(text: string, start: number, end: number): boolean {
  return !NOT_BLANK.test(text.slice(start, end));
}
