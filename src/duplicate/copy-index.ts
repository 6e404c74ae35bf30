import { openHashIndex } from './hash-index.ts';

/** Finds which articles may share copy, by their signatures alone. It grows as articles arrive. */
export interface CopyIndex {
  /** Takes one in; they are numbered from 0 in the order of adding. */
  add(signature: Uint32Array): void;
  /** Those that may share copy with one of this signature, without `itself`, in ascending order. */
  candidates(signature: Uint32Array, itself: number): number[];
}

/** Sampled shingles that two articles must share: about twelve shingles, one passage of 16 words or several shorter. */
const LEAST_SHARED = 3;
/**
 * Articles of one shingle that are looked at, the first added: a shingle in more of them is a stock phrase or a much
 * republished text, whose copies all meet at those first ones.
 */
const MOST_OF_A_SHINGLE = 200;

/** An empty index. Whoever adds in the order of the articles' keys gets what depends on the articles alone. */
export function openCopyIndex(): CopyIndex {
  const index = openHashIndex();
  let size = 0;
  return {
    add: (signature) => {
      for (const hash of signature) index.add(hash, size);
      size++;
    },
    candidates: (signature, itself) => {
      const shared = new Map<number, number>();
      for (const hash of signature) {
        if (index.count(hash) < 2 && itself < size) continue;
        for (const other of index.find(hash, MOST_OF_A_SHINGLE))
          shared.set(other, (shared.get(other) ?? 0) + 1);
      }
      shared.delete(itself);
      return [...shared]
        .filter(([, count]) => count >= LEAST_SHARED)
        .map(([other]) => other)
        .sort((one, other) => one - other);
    },
  };
}
