import type { Gender } from './given-names.ts';
import { genderOfGivenName, isGivenName } from './given-names.ts';
import { joinsCause, type NameRun } from './name-runs.ts';
import { nameAfterOffice } from './office-before-name.ts';
import {
  FUNCTION_WORDS,
  NAME_MODIFIERS,
  NAME_SUFFIXES,
  ORGANISATION_ENDINGS,
  ORGANISATION_NOUNS,
  ROLE_NOUNS,
  TITLES,
} from './source-nouns.ts';
import { stateNamed } from './states.ts';
import type { Word } from './words.ts';

/** A row of capitals, parted into what stands before the name and the name. */
export interface ParsedName extends NameRun {
  /** The index of the first word of the name itself; `last + 1` when the row is all title: “the President”. */
  readonly nameFirst: number;
  /** Whether a title that only persons have stands before the name. */
  readonly titled: boolean;
  /** Told by the title: “Mr.”, “Queen”. */
  readonly gender: Gender | null;
  readonly kind: 'person' | 'organisation' | 'state' | 'unknown';
}

const TITLES_OF_MEN = new Set(
  'mr sir king prince lord baron count duke sultan emir father brother congressman businessman spokesman chairman councilman'.split(
    ' ',
  ),
);
const TITLES_OF_WOMEN = new Set(
  'mrs ms miss lady dame queen princess baroness countess duchess mother sister congresswoman businesswoman spokeswoman chairwoman councilwoman actress'.split(
    ' ',
  ),
);
/** Words that end names of bodies and are surnames too: “Ann Hill”, “Emily Post”. */
const ENDINGS_AND_SURNAMES = new Set(
  'hill post church bar bank house village hall press beast guard force field news trust lab park'.split(' '),
);

/** Parts `run` into title and name, and says what kind of name it is. `the` before a name speaks against a person. */
export function parseName(words: readonly Word[], run: NameRun): ParsedName {
  const { first, last } = run;
  const afterOffice = nameAfterOffice(words, first, last);
  const nameFirst = startOfName(words, first, last, afterOffice);
  const gender = genderOfTitles(words, first, nameFirst);
  const isAfterOffice = nameFirst > first && afterOffice === nameFirst;
  const titled = isAfterOffice || (nameFirst > first && hasPersonTitle(words, first, nameFirst));
  const kind = nameFirst > last ? 'unknown' : kindOf(words, nameFirst, last, titled, nameFirst > first);
  return { first, last, nameFirst, titled: titled && kind === 'person', gender, kind };
}

const PARENT_OF = /^\p{L}+-of-(?:\p{L}+|\d+)$/u;

/** What a key is without, or has in one spelling. */
const MARKED = /[.’]/;

/** The words of a name in lower case without initials' full stops, “Jr.” left out. */
export function nameKeys(words: readonly Word[], first: number, last: number): readonly string[] {
  const keys: string[] = [];
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (word === undefined || (i > first && NAME_SUFFIXES.has(word.lower))) continue;
    keys.push(MARKED.test(word.lower) ? word.lower.replaceAll('.', '').replaceAll('’', "'") : word.lower);
  }
  return keys;
}

/** “M.A. Qureshi”: initials without blanks, which would read as one word without their stops. */
const JOINED_INITIALS = /^(?:\p{Lu}\.){2,}/u;

/** The gender of the bearer of a name of several words, by its given name. Initials tell nothing. `name`: as it is printed. */
export function genderOfName(keys: readonly string[], name: string): Gender | null {
  if (keys.length < 2) return null;
  const given = (JOINED_INITIALS.test(name) ? keys.slice(1) : keys).find((key) => key.length > 1);
  return given === undefined || given === keys.at(-1) ? null : genderOfGivenName(given);
}

function startOfName(
  words: readonly Word[],
  first: number,
  last: number,
  afterOffice: number | null,
): number {
  // “Doctors Without Borders” is all one.
  if (namesCause(words, first, last)) return first;
  // 1. After the last title or role: “Florida State Senator | Maria Stone”. The name itself keeps a word.
  let start = first;
  for (let i = last - (isSuffix(words[last]) ? 2 : 1); i >= first; i--) {
    const lower = words[i]?.lower ?? '';
    if ((TITLES.has(lower) || ROLE_NOUNS.has(roleOf(lower))) && !opensName(words, i, first, last)) {
      start = i + 1;
      break;
    }
  }
  // “Det Con | Louis Marr”
  if (start < last && words[start - 1]?.lower === 'det' && words[start]?.lower === 'con') start++;
  // “Minister of | Education Stefania Bruni”: the row begins with what the office is of.
  if (start === first && afterOffice !== null) return afterOffice;
  // “Mother-of-two | Ida Holm”
  while (start < last && PARENT_OF.test(words[start]?.lower ?? '')) start++;
  // 2. Parties and nationalities: “Republican | Maria Stone”, “Norlandish | Maria Stone”.
  while (start < last && isModifier(words[start])) start++;
  // “ambassador to the United States | Maria Stone”: a state of several words. One of one word is a given name too: Chad.
  start = behindState(words, start, last);
  // 3. What stands between title and given name: “Miss Harbel | Maria Stone”, “Luckily | Maria Stone”.
  const opener = words[first];
  // “Shopkeeper | Maria Stone”: a trade at the head of a sentence, which no list knows.
  const isTrade = opener?.startsSentence === true && /(?:er|or|ist|man|ian|ess|eer|ant)$/u.test(opener.lower);
  const isStripped = start > first || isTrade || /ly$/u.test(opener?.lower ?? '');
  const next = words[start + 1];
  if (
    isStripped &&
    last - start >= 2 &&
    !isGivenName(words[start]?.lower ?? '') &&
    isGivenName(next?.lower ?? '')
  )
    start++;
  if (isTitleAlone(words, start, first, last)) return last + 1;
  // 4. “Say Norland struck back”: a verb at the head of the sentence is no part of a country's name.
  const isVerbAndState =
    start === first &&
    start < last &&
    words[start]?.startsSentence === true &&
    !isGivenName(words[start]?.lower ?? '');
  return isVerbAndState && namesState(words, start + 1, last) && !namesState(words, start, last)
    ? start + 1
    : start;
}

/** Where a name begins whose row begins with that of a state in several words; `start` where it does not. */
export function behindState(words: readonly Word[], start: number, last: number): number {
  for (let end = start + 1; end < last - 1; end++) {
    if (namesState(words, start, end)) return end + 1;
  }
  return start;
}

/** “Dean Stone”: a title that is a given name too is one at the head of the row, with a single word after it. */
function opensName(words: readonly Word[], i: number, first: number, last: number): boolean {
  const lower = words[i]?.lower ?? '';
  return (
    i === first &&
    last === first + 1 &&
    (lower === 'dean' || lower === 'earl' || lower === 'duke' || lower === 'young')
  );
}

/** Whether `words[first]` to `words[last]` are named for what they are without or against. */
function namesCause(words: readonly Word[], first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) if (joinsCause(words, i)) return true;
  return false;
}

/** Capitals count for none: “Valeska Paris” is a name. */
function namesState(words: readonly Word[], first: number, last: number): boolean {
  return stateNamed(nameKeys(words, first, last).join(' '))?.kind === 'name';
}

function isTitleAlone(words: readonly Word[], at: number, first: number, last: number): boolean {
  if (!ROLE_NOUNS.has(roleOf(words[last]?.lower ?? ''))) return false;
  // “Former Harbel Doctor” names no one, but “Charlie King” does.
  if (at < last) return !isGivenName(words[at]?.lower ?? '') && !/^\p{Lu}\.$/u.test(words[at]?.text ?? '');
  // “the Supreme Court Justice” and “President” alone, but “Mr. King” and “Charlie King” are names.
  return (
    at === first || !(words[at - 1]?.lower ?? '').match(/^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|prof|sir)$/u)
  );
}

function isSuffix(word: Word | undefined): boolean {
  return word !== undefined && NAME_SUFFIXES.has(word.lower);
}

function isModifier(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return (
    NAME_MODIFIERS.has(word.lower) ||
    stateNamed(word.text)?.kind === 'demonym' ||
    /^(?:U\.S\.?|U\.K\.|U\.N\.)$/u.test(word.text)
  );
}

/** “Minister-elect” is a minister, “ex-president” a president. */
function roleOf(lower: string): string {
  if (!lower.includes('-')) return lower;
  return lower.replace(/-(?:elect|designate)$/u, '').replace(/^(?:ex|then|vice)-/u, '');
}

function genderOfTitles(words: readonly Word[], first: number, nameFirst: number): Gender | null {
  for (let i = nameFirst - 1; i >= first; i--) {
    const lower = words[i]?.lower ?? '';
    if (TITLES_OF_MEN.has(lower)) return 'm';
    if (TITLES_OF_WOMEN.has(lower)) return 'f';
  }
  return null;
}

function hasPersonTitle(words: readonly Word[], first: number, nameFirst: number): boolean {
  for (let i = first; i < nameFirst; i++) {
    const lower = words[i]?.lower ?? '';
    if (TITLES.has(lower) || ROLE_NOUNS.has(roleOf(lower))) return true;
  }
  return false;
}

function kindOf(
  words: readonly Word[],
  first: number,
  last: number,
  titled: boolean,
  stripped: boolean,
): ParsedName['kind'] {
  const keys = nameKeys(words, first, last);
  if (!titled && namesPlaceOfState(words, first, last, keys)) return 'state';
  const isTheSomething = !stripped && words[first - 1]?.lower === 'the' && words[first]?.gap === ' ';
  const beginsLikePerson =
    keys.length > 1 && (isGivenName(keys[0] ?? '') || /^\p{L}{1,2}$/u.test(keys[0] ?? ''));
  if (words.slice(first + 1, last + 1).some(({ gap }) => gap === ' & ') || namesCause(words, first, last))
    return 'organisation';
  const isBody = namesBody(keys, beginsLikePerson && !isTheSomething);
  if (titled && !isBody) return 'person';
  if (isBody || (first === last && isAcronym(words[first]?.text ?? ''))) return 'organisation';
  if (isTheSomething) return 'unknown';
  return beginsLikePerson ? 'person' : 'unknown';
}

/** “Norland”, “U.S.”, the name of a capital: anything that stands for a state but its adjective. */
function namesPlaceOfState(
  words: readonly Word[],
  first: number,
  last: number,
  keys: readonly string[],
): boolean {
  const state = stateNamed(keys.join(' ')) ?? (first === last ? stateNamed(words[first]?.text ?? '') : null);
  return state !== null && state.kind !== 'demonym';
}

function namesBody(keys: readonly string[], likePerson: boolean): boolean {
  return keys.some((key, i) => {
    if (FUNCTION_WORDS.has(key)) return false;
    if ((likePerson || keys.length === 1) && ENDINGS_AND_SURNAMES.has(key)) return false;
    return ORGANISATION_NOUNS.has(key) || (i === keys.length - 1 && ORGANISATION_ENDINGS.has(key));
  });
}

/** “ICE”, “R.S.C.”, “NATO”. */
function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})s?$/u.test(word);
}
