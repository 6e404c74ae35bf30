import type { ResolvedBy } from './resolved-by.ts';

/**
 * How often each rule was right on labelled articles: right and judged, counted by `bench/quality/speakers.ts --rules`
 * over PolNeAR's dev articles. Rules that were seen too seldom borrow from {@link PRIOR}.
 */
const COUNTS: Readonly<Partial<Record<ResolvedBy, readonly [right: number, judged: number]>>> = {
  apposition: [3, 3],
  document: [27, 27],
  'full-name': [98, 98],
  group: [50, 50],
  introduced: [5, 5],
  name: [16, 16],
  organisation: [34, 34],
  'place-for-state': [2, 2],
  possessive: [1, 1],
  pronoun: [157, 161],
  relative: [9, 9],
  role: [29, 29],
  'short-form': [3, 3],
  state: [4, 4],
  surname: [165, 165],
  'title-and-name': [45, 45],
  unnamed: [32, 32],
};

/**
 * What is believed of a rule before it is seen, and how many sightings that is worth: the share right on the first
 * scoring of invented news of other kinds (`bench/quality/own-speakers.ts --part held`), since the rules were written
 * with the labelled articles in view.
 */
const PRIOR = { share: 0.9, weight: 10 } as const;

/** Probability that the entity is right when this rule resolved it; 0 for `unresolved`. */
export function confidenceOf(rule: ResolvedBy): number {
  if (rule === 'unresolved') return 0;
  const [right, judged] = COUNTS[rule] ?? [0, 0];
  return (right + PRIOR.share * PRIOR.weight) / (judged + PRIOR.weight);
}
