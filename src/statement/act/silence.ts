import { baseOfVerb, isAdverb } from './closed-words.ts';
import type { Token } from './tokens.ts';

const SAYING = new Set(
  (
    'say comment answer respond reply discuss elaborate disclose reveal confirm identify name specify address explain ' +
    'speculate talk speak tell clarify divulge quantify testify describe expand acknowledge deny'
  ).split(' '),
);
const GIVEN =
  /^(?:comments?|details?|reasons?|information|interviews?|answers?|estimates?|figures?|names?|evidence|explanations?)$/;

/** The words that say that nothing was said (“to comment”, “an interview”), at the head of `after`, or `null`. */
export function silentWords(after: readonly Token[]): readonly Token[] | null {
  let at = 0;
  while (at < 4 && (isAdverb(after[at]?.lower ?? '') || /^(?:to|be)$/.test(after[at]?.lower ?? ''))) at++;
  const verb = after[at];
  if (verb === undefined) return null;
  const base = baseOfVerb(verb.lower) ?? verb.lower;
  const hasTo = after.slice(0, at).some(({ lower }) => lower === 'to');
  if (hasTo && SAYING.has(base)) return [verb];
  const isGiving = hasTo ? /^(?:give|provide|offer|grant|share|release|make|go)$/.test(base) : true;
  const given = after.slice(at, at + 5).find(({ lower }) => GIVEN.test(lower));
  return isGiving && given !== undefined ? [given] : null;
}
