import type { Word } from './words.ts';

const JOINT = /^(?:and|but|while|whereas)$/u;
const AUXILIARY = /^(?:has|have|had|is|are|was|were|will|would|can|could|did|does)$/u;
/** After one of these a verb is part of the noun's own phrase: “officials who have left and residents”. */
const RELATIVE = /^(?:who|whom|whose|which|that|where)$/u;

/**
 * The index at which the source in `words[first]` to `words[last]` begins when a whole clause was taken in with it:
 * “Norland has closed the port and ‹many officials›” begins at “many”. `first` where no clause stands before a joint.
 */
export function afterClause(words: readonly Word[], first: number, last: number): number {
  let hasVerb = false;
  for (let i = first + 1; i < last; i++) {
    const lower = words[i]?.lower ?? '';
    if (RELATIVE.test(lower)) return first;
    if (hasVerb && JOINT.test(lower)) return i + 1;
    hasVerb ||= AUXILIARY.test(lower) && words[i]?.capital === false && words[i]?.gap === ' ';
  }
  return first;
}
