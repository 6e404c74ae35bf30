import { isGivenName } from './given-names.ts';
import { roleNoun } from './roles.ts';
import { ORGANISATION_ENDINGS, ORGANISATION_NOUNS } from './source-nouns.ts';
import { LONGEST_STATE, stateNamed } from './states.ts';
import type { Word } from './words.ts';

/** What ministries and police forces are for, and whom leaders and speakers have: “Minister of ‹Education› Halvor Eik”. */
const PORTFOLIO =
  /^(?:opposition|house|senate|assembly|education|health|defen[cs]e|finance|justice|agriculture|interior|trade|tourism|energy|transport|transportation|labou?r|sports?|culture|economy|housing|commerce|treasury|police|state|environment|information|planning|railways|water)$/u;
/** Words in small letters for who is in charge: “of state” behind another noun is no office, as in “a rival of state”. */
const OFFICES =
  /^(?:secretary|undersecretary|minister|commissioner|director|head|chief|president|vice-president|superintendent|inspector|chancellor|manager|officer)$/u;
/** What offices in small letters are of: “chief of ‹staff› Paul Orde”. */
const SPHERE =
  /^(?:staff|operations|communications|research|sales|marketing|policy|engineering|strategy|development|elections|security)$/u;
/** Words that begin names of places: “governor of ‹Santa› Maria Island”. */
const BEGINS_PLACE = /^(?:san|santa|saint|st|port|fort|new|mount|lake|los|las)$/u;

/**
 * The index of the office whose object begins the row of capitals at `words[first]`: of “Superintendent” for the row
 * “Police Arjun Menon” in “Superintendent of Police Arjun Menon”. `null` when none stands before.
 */
export function officeBefore(words: readonly Word[], first: number): number | null {
  const hasArticle = words[first - 1]?.lower === 'the' && words[first]?.gap === ' ';
  const joint = hasArticle ? first - 2 : first - 1;
  if (!/^(?:of|to|for|at)$/u.test(words[joint]?.lower ?? '') || words[joint + 1]?.gap !== ' ') return null;
  const office = words[joint - 1];
  const isTitle = office?.capital === true && words[joint]?.gap === ' ' && roleNoun(office.lower) !== null;
  return isTitle ? joint - 1 : null;
}

/** Whether `words[at]` is what the office of “secretary of ‹state›” is of, that word for an office right before “of”. */
export function endsOffice(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  const isSphere = words[at]?.capital === false && (PORTFOLIO.test(lower) || SPHERE.test(lower));
  if (!isSphere || words[at]?.gap !== ' ' || !/^(?:of|for)$/u.test(words[at - 1]?.lower ?? '')) return false;
  return OFFICES.test(words[at - 2]?.lower ?? '') && words[at - 1]?.gap === ' ';
}

/**
 * Where the name begins in the row of capitals `words[first]` to `words[last]` that begins with what an office is of:
 * “Minister of Education | Stefania Bruni”. `null` when no office stands before it, or the row may be its object alone
 * (“Minister of Foreign Affairs”).
 */
export function nameAfterOffice(words: readonly Word[], first: number, last: number): number | null {
  if (last === first || officeBefore(words, first) === null) return null;
  const lastWord = words[last]?.lower ?? '';
  if (ORGANISATION_NOUNS.has(lastWord) || ORGANISATION_ENDINGS.has(lastWord)) return null;
  const afterState = endOfState(words, first, last);
  if (afterState !== null) return afterState;
  for (let i = first + 1; i < last; i++) {
    if (isGivenName(words[i]?.lower ?? '') && !BEGINS_PLACE.test(words[i - 1]?.lower ?? '')) return i;
  }
  return last - first === 2 && PORTFOLIO.test(words[first]?.lower ?? '') ? first + 1 : null;
}

/** The index after the name of a state that the row begins with and does not end in. */
function endOfState(words: readonly Word[], first: number, last: number): number | null {
  for (let end = Math.min(last - 1, first + LONGEST_STATE - 1); end >= first; end--) {
    const row = words.slice(first, end + 1).map(({ text }) => text);
    if (stateNamed(row.join(' '))?.kind === 'name') return end + 1;
  }
  return null;
}
