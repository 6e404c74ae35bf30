import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import type { TaggerPieces } from '../text/tagger-pieces.ts';
import type { PieceSpan } from './label-spans.ts';
import type { PieceAttribution } from './window-attributions.ts';

const ACCENTS = /\p{M}+/uy;

/** Marks that join a source or content to its sentence and are no part of it: “Ms. Park, however,” said. */
const JOINTS = new Set([',', ';', ':', '-', '–', '—', '―']);

/**
 * Turns piece numbers into offsets of `text`: from the first character of the first piece to the last of the last,
 * with the accents that follow it. A span that runs on into the next part of the article becomes one span in each,
 * so that nothing left out of the article stands inside of one. Commas, dashes and the like at the edges of source
 * and content are taken off: annotators set them now inside, now outside. So are pieces of content without a word.
 */
export function attributionSpans(
  text: string,
  found: readonly PieceAttribution[],
  pieces: TaggerPieces,
  parts: readonly Span[],
): Attribution[] {
  const toSpans = (spans: readonly PieceSpan[]) =>
    spans.flatMap((span) => splitAtParts(span, pieces)).map((span) => toSpan(text, span, pieces, parts));
  const trim = (spans: readonly PieceSpan[]) =>
    withoutMarks(
      text,
      spans.map((span) => withoutJoints(text, span, pieces)),
      pieces,
    );
  return found.map(({ cue, source, content, confidence }) => ({
    source: toSpans(trim(source)),
    cue: toSpans([cue]),
    content: toSpans(trim(content)),
    confidence,
  }));
}

/** `span` without joints at its edges; a span of nothing else stays as it is. */
function withoutJoints(text: string, span: PieceSpan, { starts, ends }: TaggerPieces): PieceSpan {
  const isJoint = (piece: number) => JOINTS.has(text.slice(starts[piece], ends[piece]));
  let { start, end } = span;
  while (start < end && isJoint(start)) start++;
  while (start < end && isJoint(end - 1)) end--;
  return start < end ? { start, end } : span;
}

/** Without spans of marks alone, unless there is nothing else: the “ before the name in “REED: No, never. */
function withoutMarks(text: string, spans: PieceSpan[], { starts, ends }: TaggerPieces): PieceSpan[] {
  const withWords = spans.filter(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(starts[start], ends[end - 1])),
  );
  return withWords.length > 0 ? withWords : spans;
}

function splitAtParts({ start, end }: PieceSpan, { parts }: TaggerPieces): PieceSpan[] {
  const spans: PieceSpan[] = [];
  let from = start;
  for (let piece = start + 1; piece <= end; piece++) {
    if (piece < end && parts[piece] === parts[from]) continue;
    spans.push({ start: from, end: piece });
    from = piece;
  }
  return spans;
}

function toSpan(text: string, { start, end }: PieceSpan, pieces: TaggerPieces, parts: readonly Span[]): Span {
  const last = end - 1;
  const pieceEnd = pieces.ends[last] ?? 0;
  const partEnd = parts[pieces.parts[last] ?? 0]?.end ?? pieceEnd;
  return { start: pieces.starts[start] ?? 0, end: Math.min(partEnd, endOfAccents(text, pieceEnd)) };
}

/** The tokeniser drops accents that are characters of their own: “é” as two characters would lose its second. */
function endOfAccents(text: string, offset: number): number {
  ACCENTS.lastIndex = offset;
  return ACCENTS.test(text) ? ACCENTS.lastIndex : offset;
}
