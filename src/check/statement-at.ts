import type { Statement } from '../domain/statement.ts';

/** A stretch of one statement's content. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** How much the whole content holds: the innermost statement is the shortest. */
  readonly size: number;
}

/**
 * Tells for offsets asked in rising order which statement's content they stand in: the innermost one's id, or `null` in
 * the article's own voice.
 */
export function statementsByOffset(statements: readonly Statement[]): (offset: number) => string | null {
  const pieces = statements.flatMap(piecesOf).sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  let open: Piece[] = [];
  return (offset) => {
    for (let piece = pieces[next]; piece !== undefined && piece.start <= offset; piece = pieces[++next])
      open.push(piece);
    open = open.filter(({ end }) => end > offset);
    let innermost: Piece | null = null;
    for (const piece of open) if (innermost === null || piece.size < innermost.size) innermost = piece;
    return innermost?.id ?? null;
  };
}

function piecesOf({ id, content }: Statement): Piece[] {
  const size = content.spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return content.spans.map(({ start, end }) => ({ start, end, id, size }));
}
