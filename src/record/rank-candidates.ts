import type { Candidate } from './find-candidates.ts';

/**
 * `candidates`, which are in order, the best first: those with more of the words and phrases sought in their content, of
 * these those whose content says less else, then as they were. How rare a word is does not count: that would have to be worked
 * out over the whole record, and changes little where every word must be there.
 */
export function rank(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => b.inside - a.inside || (a.inside > 0 ? a.words - b.words : 0));
}
