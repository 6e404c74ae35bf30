import { PIECE_SEPARATOR, type Quoted, type Span } from '../domain/span.ts';

/** Where a stretch of `quoted.text` stands in the article: several spans where it runs over pieces. Separators are left out. */
export function quotedSpans(quoted: Quoted, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let offset = 0;
  for (const piece of quoted.spans) {
    const length = piece.end - piece.start;
    const from = Math.max(start, offset);
    const to = Math.min(end, offset + length);
    if (from < to) found.push({ start: piece.start + from - offset, end: piece.start + to - offset });
    offset += length + PIECE_SEPARATOR.length;
  }
  return found;
}
