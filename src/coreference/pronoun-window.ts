import type { GenderFit, PronounQuestion } from '../domain/coreference.ts';
import type { Span } from '../domain/span.ts';
import { countLeading } from '../text/count-leading.ts';
import { readTaggerPieces, type TaggerPieces } from '../text/tagger-pieces.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** How much is read with a pronoun, in word pieces. */
export interface PronounReach {
  readonly before: number;
  readonly after: number;
}

/** A question as the network reads it: a list has one entry a piece, `[CLS]` first and `[SEP]` last. */
export interface PronounWindow {
  readonly ids: Int32Array;
  /** `mark * 80 + case * 16 + gap * 4 + quote`: the tagger's features and what the piece is in the question. */
  readonly features: Int32Array;
  /** The place of the pronoun among the pieces. */
  readonly at: number;
  /** Where names begin, with the number of the person. */
  readonly names: readonly { readonly at: number; readonly person: number }[];
}

/** The values of a mark. The network learnt them: they change only with it. */
const MARK: Readonly<Record<'pronoun' | GenderFit, number>> = {
  pronoun: 1,
  agrees: 2,
  unknown: 3,
  differs: 4,
};
/** Features that the tagger's three make together: 5 cases, 4 gaps, 4 places in a quotation. */
const FEATURES = 80;
/** Characters of text that are cut into pieces for each that the network reaches: words are mostly shorter. */
const CHARACTERS_A_PIECE = 7;

/**
 * The pieces around the pronoun of `question` with their marks; `null` when nothing of it is a piece. Twin of
 * `coreference_data.py`: both change together. Linear in the reach, whatever the length of `text`.
 */
export function readPronounWindow(
  text: string,
  question: PronounQuestion,
  reach: PronounReach,
  vocabulary: Vocabulary,
): PronounWindow | null {
  const part = excerptAround(text, question.pronoun, reach);
  const pieces = readTaggerPieces(text, [part], vocabulary);
  const count = pieces.ids.length;
  const pronoun = countLeading(count, (i) => (pieces.starts[i] ?? 0) < question.pronoun);
  if (pronoun >= count) return null;
  const low = Math.max(0, pronoun - reach.before);
  const high = Math.min(count, pronoun + reach.after + 1);
  const features = Int32Array.of(0, ...pieces.features.slice(low, high), 0);
  const marks = new Int32Array(features.length);
  const owners = new Map<number, number>();
  // The place of a piece in the window, [CLS] counted; 0 for what is outside.
  const placeOf = (piece: number): number => (piece >= low && piece < high ? piece - low + 1 : 0);
  for (const name of question.names) {
    if (name.start < part.start || name.end > part.end) continue;
    const [first, after] = piecesWithin(pieces, name);
    for (let piece = first; piece < after; piece++) marks[placeOf(piece)] = MARK[name.fit];
    if (first < after) owners.set(placeOf(first), name.person);
  }
  const at = placeOf(pronoun);
  marks[at] = MARK.pronoun;
  marks[0] = 0;
  owners.delete(at);
  owners.delete(0);
  return {
    ids: Int32Array.of(vocabulary.cls, ...pieces.ids.slice(low, high), vocabulary.sep),
    features: features.map((feature, i) => feature + FEATURES * (marks[i] ?? 0)),
    at,
    names: [...owners].map(([place, person]) => ({ at: place, person })),
  };
}

/** Characters around the pronoun that hold its window where words are as long as usual, from a line break on or a space. */
function excerptAround(text: string, pronoun: number, { before, after }: PronounReach): Span {
  const end = Math.min(text.length, pronoun + CHARACTERS_A_PIECE * after);
  const from = pronoun - CHARACTERS_A_PIECE * before;
  if (from <= 0) return { start: 0, end };
  const lineBreak = text.slice(from, pronoun).indexOf('\n');
  if (lineBreak >= 0) return { start: from + lineBreak + 1, end };
  const space = text.slice(from, pronoun).indexOf(' ');
  return { start: from + space + 1, end };
}

/** The pieces that touch `span`: `[first, after last)`. */
function piecesWithin({ starts, ends }: TaggerPieces, span: Span): readonly [number, number] {
  const first = countLeading(ends.length, (i) => (ends[i] ?? 0) <= span.start);
  return [first, countLeading(starts.length, (i) => (starts[i] ?? 0) < span.end)];
}
