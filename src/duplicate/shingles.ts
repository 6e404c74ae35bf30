import { hashNext } from './hash-word.ts';

/** Words in a shingle: long enough that two writers seldom hit on the same, short enough to survive every sixth word changed. */
export const SHINGLE_WORDS = 5;

/** The hash of the five words from each place of `ids`; fewer than five words have none. */
export function shingles(ids: Uint32Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, ids.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = SHINGLE_WORDS;
    for (let next = at; next < at + SHINGLE_WORDS; next++) hash = hashNext(hash, ids[next] ?? 0);
    hashes[at] = hash;
  }
  return hashes;
}
