import type { Candidate } from './find-candidates.ts';

/** How much more a word counts in the content than beside it. */
const INSIDE_WEIGHT = 4;
/** BM25's own constants: how soon more of the same counts less, and how much length takes away. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** Words of a usual content. */
const USUAL_WORDS = 18;

/**
 * `candidates`, the best first: those with more of the `sought` words and phrases in their content, then those whose
 * content says less else, then the newest. BM25 without the rarity of words, which would have to be counted over the
 * whole record and changes little where every word must be there.
 */
export function rank(candidates: readonly Candidate[], sought: number): Candidate[] {
  const scores = new Map(candidates.map((candidate) => [candidate, score(candidate, sought)]));
  return [...candidates].sort(
    (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || (b.day ?? -1) - (a.day ?? -1) || a.n - b.n,
  );
}

function score({ inside, words }: Candidate, sought: number): number {
  const length = 1 - LENGTH_SHARE + LENGTH_SHARE * (words / USUAL_WORDS);
  const within = (INSIDE_WEIGHT * (SATURATION + 1)) / (INSIDE_WEIGHT + SATURATION * length);
  return inside * within + Math.max(0, sought - inside);
}
