import { type PlainPieces, plainPiecesOf } from './plain-pieces.ts';

/** The word pieces that a model knows, each with its number. */
export interface Vocabulary {
  /** The pieces that begin a word. */
  readonly beginnings: ReadonlyMap<string, number>;
  /** The pieces that go on with a word, without their `##`. */
  readonly continuations: ReadonlyMap<string, number>;
  /** Those of either that are ASCII letters and digits alone. */
  readonly plainBeginnings: PlainPieces;
  readonly plainContinuations: PlainPieces;
  /** Stands for a word that no pieces make up. */
  readonly unknown: number;
  /** Stands before the first piece of a window. */
  readonly cls: number;
  /** Stands after the last piece of a window. */
  readonly sep: number;
  /** Length in UTF-16 code units of the longest piece. */
  readonly longest: number;
}

const CONTINUATION = '##';

/**
 * Reads the lines of a BERT `vocab.txt`: one piece a line, its number the line's, counted from 0.
 * Throws `RangeError` when `[UNK]`, `[CLS]` or `[SEP]` is missing: such a file is no vocabulary, or was cut off.
 */
export function readVocabulary(lines: string): Vocabulary {
  const beginnings = new Map<string, number>();
  const continuations = new Map<string, number>();
  let longest = 0;
  for (const [id, line] of lines.trimEnd().split(/\r?\n/).entries()) {
    const goesOn = line.startsWith(CONTINUATION) && line.length > CONTINUATION.length;
    const piece = goesOn ? line.slice(CONTINUATION.length) : line;
    (goesOn ? continuations : beginnings).set(piece, id);
    longest = Math.max(longest, piece.length);
  }
  const special = (piece: string): number => {
    const id = beginnings.get(piece);
    if (id === undefined) throw new RangeError(`vocabulary of ${beginnings.size} words lacks ${piece}`);
    return id;
  };
  return {
    ...{ beginnings, continuations, longest },
    plainBeginnings: plainPiecesOf(beginnings),
    plainContinuations: plainPiecesOf(continuations),
    unknown: special('[UNK]'),
    cls: special('[CLS]'),
    sep: special('[SEP]'),
  };
}
