import type { Judgement, Setting } from '../domain/judgement.ts';

/** What is known of a statement before its words are judged: nothing. */
export const NOT_JUDGED: Judgement & Setting = {
  act: null,
  condition: null,
  negation: null,
  hedges: [],
  denied: null,
  said: null,
  venue: null,
  addressee: null,
};
