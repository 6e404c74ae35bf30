import { ACT_NAMES } from '../../domain/judgement.ts';

/** How a word of a cue is read: an act, or what decides between several. `lexicon/acts.yaml` says each. */
export const READINGS = [
  ...ACT_NAMES,
  'say',
  'tell',
  'vow',
  'warn',
  'decline',
  'reject',
  'rule-out',
  'suggest',
  'insist',
  'want',
  'hope',
  'call',
  'declare',
  'withhold',
  'cancel',
] as const;

export type Reading = (typeof READINGS)[number];

/** What a word of the content tells. `lexicon/acts.yaml` says each. */
export const CONTENT_CLASSES = [
  'harm',
  'pressure',
  'suffer',
  'wrong',
  'deed',
  'bad',
  'good',
  'false',
  'claim',
  'offer',
  'bound',
] as const;

export type ContentClass = (typeof CONTENT_CLASSES)[number];

/** Words of the lexicon that are read alike. */
export interface WordGroup<R> {
  readonly reading: R;
  readonly as: 'verb' | 'noun' | 'phrase';
  /**
   * Each word with all of its forms, in lower case, separated by blanks, the base form first; and the words that follow
   * it, separated by blanks, empty when there are none.
   */
  readonly words: readonly (readonly [forms: string, rest: string])[];
}
