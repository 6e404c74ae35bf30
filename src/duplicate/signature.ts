import type { CopyText } from './copy-text.ts';
import { shingles } from './shingles.ts';

/** One shingle in so many is kept, chosen by its hash: the same in every article that has it. */
const SAMPLE_RATE = 4;
/** Values kept of one article, the smallest: reached by texts of more than 4,000 words. */
const MOST_VALUES = 1024;
const HIGHEST = 2 ** 32 / SAMPLE_RATE;

/**
 * What stands for an article when copies of it are looked for: the smallest hashes of its five-word shingles, distinct
 * and ascending. A MinHash of many values with a fixed bound, so that a long passage is found in an article of any
 * length. Plain numbers, at most 4 KiB, stored as they are. Empty for fewer than five words.
 */
export function readSignature({ words }: CopyText): Uint32Array {
  const sampled = shingles(words.ids).filter((hash) => hash < HIGHEST);
  return Uint32Array.from(new Set(sampled.sort())).slice(0, MOST_VALUES);
}
