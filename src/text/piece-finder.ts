/** Finds pieces of words in a text. */
export interface PieceFinder {
  /** The number of the piece that `text` has from `start` to `end`; {@link NO_PIECE} when that is none. */
  idOf(text: string, start: number, end: number): number;
}

export const NO_PIECE = -1;

/** Asks `pieces` for any words, as they are written. */
export function piecesOf(pieces: ReadonlyMap<string, number>): PieceFinder {
  return { idOf: (text, start, end) => pieces.get(text.slice(start, end)) ?? NO_PIECE };
}
