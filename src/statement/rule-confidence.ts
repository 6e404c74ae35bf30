import type { ResolvedBy } from './resolved-by.ts';

/**
 * How often each rule was right on labelled articles: right and judged, counted by `bench/quality/speakers.ts --rules`
 * over PolNeAR's dev articles. Rules that were seen too seldom borrow from {@link PRIOR}.
 */
const COUNTS: Readonly<Partial<Record<ResolvedBy, readonly [right: number, judged: number]>>> = {};

/** What is believed of a rule before it is seen, and how many sightings that is worth. */
const PRIOR = { share: 0.9, weight: 5 } as const;

/** Probability that the entity is right when this rule resolved it; 0 for `unresolved`. */
export function confidenceOf(rule: ResolvedBy): number {
  if (rule === 'unresolved') return 0;
  const [right, judged] = COUNTS[rule] ?? [0, 0];
  return (right + PRIOR.share * PRIOR.weight) / (judged + PRIOR.weight);
}
