import { openHashIndex } from './hash-index.ts';
import { hashNext, hashWord } from './hash-word.ts';
import { carries, type QuotationWord, stemHash } from './quotation-words.ts';

/** What two quotations are looked up by: hashes of words that stand near each other. */
export interface QuotationKeys {
  /** Pairs of carrying words, with the speaker's name where it is known. */
  readonly near: Uint32Array;
  /** A few runs of three carrying words, whoever the speaker: for long words that changed their speaker. */
  readonly runs: Uint32Array;
}

/** Finds which quotations may be one utterance. It grows as statements arrive. */
export interface UtteranceIndex {
  /** Takes one in; they are numbered from 0 in the order of adding. */
  add(keys: QuotationKeys): void;
  /** Those that may be the same as `itself`, in ascending order. */
  candidates(keys: QuotationKeys, itself: number): number[];
}

/** Carrying words that a statement needs to be looked for at all: "I will not answer that" is said by everybody. */
export const LEAST_CARRYING = 2;

/** Runs kept of one quotation, those of the smallest hashes: the same ones where the words are the same. */
const RUNS_KEPT = 4;
/** How far apart, counted in carrying words, a pair may stand: one word may have been put in between. */
const WIDEST_PAIR = 2;
/** Quotations of one key that are looked at, the first added: what has more is a stock phrase or a slogan. */
const MOST_OF_A_KEY = 100;
/** Keys that two quotations must share, unless one has too few to ask for them. */
const LEAST_SHARED = 2;
const FEW_KEYS = 8;

/** The keys of a quotation. The order of a pair does not matter: clauses change places. */
export function quotationKeys(words: readonly QuotationWord[], speaker: string | null): QuotationKeys {
  const stems = words.filter(carries).map(stemHash);
  const name = hashWord(speaker ?? '');
  const near = new Set<number>();
  const runs = new Set<number>();
  for (let at = 0; at < stems.length; at++) {
    const here = stems[at] ?? 0;
    for (let apart = 1; apart <= WIDEST_PAIR && at + apart < stems.length; apart++) {
      const there = stems[at + apart] ?? 0;
      near.add(hashNext(hashNext(name, Math.min(here, there)), Math.max(here, there)));
    }
    if (at + 2 < stems.length) runs.add(hashNext(hashNext(here, stems[at + 1] ?? 0), stems[at + 2] ?? 0));
  }
  return { near: Uint32Array.from(near), runs: Uint32Array.from(runs).sort().slice(0, RUNS_KEPT) };
}

/** An empty index. Whoever adds in the order of the statements' keys gets what depends on the statements alone. */
export function openUtteranceIndex(): UtteranceIndex {
  const near = openHashIndex();
  const runs = openHashIndex();
  let size = 0;
  return {
    add: (keys) => {
      for (const hash of keys.near) near.add(hash, size);
      for (const hash of keys.runs) runs.add(hash, size);
      size++;
    },
    candidates: (keys, itself) => {
      const shared = new Map<number, number>();
      const count = (found: readonly number[], weight: number) => {
        for (const other of found) shared.set(other, (shared.get(other) ?? 0) + weight);
      };
      for (const hash of keys.near) count(near.find(hash, MOST_OF_A_KEY), 1);
      for (const hash of keys.runs) count(runs.find(hash, MOST_OF_A_KEY), LEAST_SHARED);
      shared.delete(itself);
      const least = keys.near.length <= FEW_KEYS ? 1 : LEAST_SHARED;
      return [...shared]
        .filter(([, times]) => times >= least)
        .map(([other]) => other)
        .sort((one, other) => one - other);
    },
  };
}
