import { type PieceFinder, piecesOf } from './piece-finder.ts';
import { plainPiecesOf } from './plain-pieces.ts';

/** The pieces of a kind of words, by whether they begin a word or go on with it. */
export interface KnownPieces {
  readonly beginnings: PieceFinder;
  readonly continuations: PieceFinder;
}

/** The word pieces that a model knows, each with its number. */
export interface Vocabulary {
  /** The pieces that begin a word. */
  readonly beginnings: ReadonlyMap<string, number>;
  /** Those of words of ASCII letters and digits, in whatever case. */
  readonly plain: KnownPieces;
  /** Those of any words, as the model reads them. */
  readonly any: KnownPieces;
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
    ...{ beginnings, longest },
    plain: { beginnings: plainPiecesOf(beginnings), continuations: plainPiecesOf(continuations) },
    any: { beginnings: piecesOf(beginnings), continuations: piecesOf(continuations) },
    unknown: special('[UNK]'),
    cls: special('[CLS]'),
    sep: special('[SEP]'),
  };
}
