import { diffArrays } from 'diff';
import { carries, type QuotationWord, quotationWords, stemHash } from './quotation-words.ts';
import type { SpeakerMatch } from './same-speaker.ts';

/** How alike two quotations are: counts, and shares from 0 to 1. */
export interface Likeness {
  /** Words of the shorter one, of every class. */
  readonly words: number;
  /** Carrying words that both have, each as often as both have it. */
  readonly matched: number;
  /** Share of the shorter one's and of both ones' carrying words that are matched. */
  readonly ofShorter: number;
  readonly ofBoth: number;
  /** Share of the shorter one's and of both ones' words, of every class, that follow in the same order. */
  readonly orderOfShorter: number;
  readonly orderOfBoth: number;
}

/** A quotation made ready to be compared with many. */
export interface ComparedQuotation {
  readonly words: readonly QuotationWord[];
  /** The stems of its carrying words as numbers, ascending. */
  readonly stems: Uint32Array;
}

/** Makes a quotation ready to be compared. */
export function comparedQuotation(text: string): ComparedQuotation {
  const words = quotationWords(text);
  return { words, stems: Uint32Array.from(words.filter(carries), stemHash).sort() };
}

/** How alike two quotations are, or `null` when no order of their words would make them one utterance. */
export function likeness(
  one: ComparedQuotation,
  other: ComparedQuotation,
  speakers: SpeakerMatch,
): Likeness | null {
  const matched = sharedCount(one.stems, other.stems);
  const [these, those] = [one.stems.length, other.stems.length];
  const anyOrder: Likeness = {
    words: Math.min(one.words.length, other.words.length),
    matched,
    ofShorter: matched / Math.max(1, Math.min(these, those)),
    ofBoth: (2 * matched) / Math.max(1, these + those),
    orderOfShorter: 1,
    orderOfBoth: 1,
  };
  // Comparing the order takes a hundred times as long as counting.
  if (!isSameUtterance(anyOrder, speakers)) return null;
  const inOrder = equalInOrder(one.words, other.words);
  return {
    ...anyOrder,
    orderOfShorter: inOrder / Math.max(1, anyOrder.words),
    orderOfBoth: (2 * inOrder) / Math.max(1, one.words.length + other.words.length),
  };
}

/** How many numbers two ascending lists share, each as often as both have it. */
function sharedCount(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [here, there] = [one[i] ?? 0, other[j] ?? 0];
    if (here === there) shared++;
    if (here <= there) i++;
    if (here >= there) j++;
  }
  return shared;
}

function equalInOrder(one: readonly QuotationWord[], other: readonly QuotationWord[]): number {
  const changes = diffArrays(
    one.map(({ stem }) => stem),
    other.map(({ stem }) => stem),
  );
  return changes.reduce((sum, { added, removed, count }) => (added || removed ? sum : sum + count), 0);
}

/**
 * What each speaker match asks of two quotations to be one utterance. A row is met when all of it is; one row is enough.
 * Chosen beside the first half of `bench/duplicate/quotations`.
 */
const ENOUGH: Readonly<Record<SpeakerMatch, readonly Partial<Likeness>[]>> = {
  same: [
    // "I was wrong …, and I ask the nurses of this country to forgive me" cut to its end.
    { words: 6, matched: 4, ofShorter: 0.85, orderOfShorter: 0.75 },
    { words: 6, matched: 3, ofShorter: 1, orderOfShorter: 0.9 },
    // The clauses may have changed places.
    { matched: 4, ofBoth: 0.85 },
    // Two translations: "The president has to answer before parliament", "must answer to parliament".
    { matched: 4, ofBoth: 0.6, orderOfBoth: 0.65 },
    // Few words, but all the same; a name of two words is no quotation.
    { words: 4, matched: 2, ofBoth: 1, orderOfBoth: 0.95 },
  ],
  unknown: [
    { matched: 5, ofBoth: 0.8, orderOfBoth: 0.7 },
    { matched: 6, ofShorter: 0.95, orderOfShorter: 0.9 },
  ],
  // Long and nearly identical words of somebody else: the speaker was changed.
  other: [
    { matched: 6, ofBoth: 0.85, orderOfBoth: 0.8 },
    { matched: 8, ofShorter: 0.95, orderOfShorter: 0.9 },
  ],
};

/** Whether two quotations that are so much alike are one utterance. */
export function isSameUtterance(found: Likeness, speakers: SpeakerMatch): boolean {
  return ENOUGH[speakers].some((row) =>
    (Object.keys(row) as (keyof Likeness)[]).every((name) => found[name] >= (row[name] ?? 0)),
  );
}
