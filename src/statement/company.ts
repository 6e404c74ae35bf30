import { countLeading } from '../text/count-leading.ts';
import type { ArticleNames } from './article-names.ts';
import { type BodyMention, COMPANY_ENDING, isNamedBetween } from './bodies.ts';
import { spanOfWords } from './name-runs.ts';
import type { People } from './people.ts';
import type { ParsedName } from './person-name.ts';
import { FIRM_NOUNS } from './source-nouns.ts';
import { stateNamed } from './states.ts';
import type { Word } from './words.ts';

/** Nouns that a company is called by which are mostly no part of its name. */
export const COMPANY_NOUNS =
  /^(?:company|firm|carmaker|automaker|manufacturer|maker|retailer|airline|carrier|insurer|lender|developer|operator|supplier|producer|brewer|brewery|utility|startup|start-up|chain|conglomerate|giant|brand)$/u;

/** What only companies have: “Norlys shares”, “Norlys’s chief executive”. */
const HAD = /^(?:shares?|stock|shareholders|revenues?|earnings|profits?|ceo|cfo|dividend)$/u;

/** How many words after a comma an apposition is read: “Norlys, Norland’s largest power ‹company›, …”. */
const APPOSED = 7;

/** A place where the text names a company. */
interface CompanyPlace extends BodyMention {
  /** Whether no other company was named before it. */
  readonly isOnly: boolean;
}

/** The places at which an article names what it tells to be companies, in text order. */
export type Companies = readonly CompanyPlace[];

/**
 * Reads those: “shares in Norlys”, “Norlys (NLY.HB)”, “the retailer Norlys”, “Norlys, a brewer,”, “Norlys Inc”, and wherever
 * else such a name stands. Linear in the number of `names`.
 */
export function readCompanies(
  text: string,
  words: readonly Word[],
  names: readonly ParsedName[],
  people: People,
): Companies {
  const places: BodyMention[] = [];
  const told = new Set<string>();
  for (const name of names) {
    const { nameFirst, last } = name;
    if (nameFirst > last || people.mentionAt(last)?.person.isCertain === true) continue;
    const span = spanOfWords(text, words, nameFirst, last);
    const key = text.slice(span.start, span.end).toLowerCase();
    if (stateNamed(key) !== null) continue;
    places.push({ ...span, key, paragraph: words[nameFirst]?.paragraph ?? 0 });
    if (COMPANY_ENDING.test(key) || isTold(text, words, nameFirst, last)) told.add(key);
  }
  const companies = places.filter(({ key }) => told.has(key));
  let isOnly = true;
  return companies.map((place) => {
    isOnly &&= isSame(place.key, companies[0]?.key ?? '');
    return { ...place, isOnly };
  });
}

/** “norlys” and “norlys energy”. */
function isSame(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function isTold(text: string, words: readonly Word[], first: number, last: number): boolean {
  const end = words[last]?.end ?? 0;
  if (TICKER.test(text.slice(end, end + 24)) || hasWhatCompaniesHave(words, last + 1)) return true;
  const before = words[first - 1];
  if (before === undefined || words[first]?.gap !== ' ') return isApposed(words, last + 1);
  const isNoun = COMPANY_NOUNS.test(before.lower) || FIRM_NOUNS.has(before.lower);
  const isCalled = isNoun && (!before.capital || before.startsSentence);
  const isShareOf = /^(?:in|of)$/u.test(before.lower) && HAD.test(words[first - 2]?.lower ?? '');
  return isCalled || isShareOf || isApposed(words, last + 1);
}

/** “(NLY.HB)”, “(NYSE: NLY)”; “(NLY)” may be the initials of anything. */
const TICKER = /^ \((?:[A-Z]{2,8}: ?[A-Z]{1,5}|[A-Z]{2,5}\.[A-Z]{1,3})\)/u;

/** What shares do; who “shares a flat” is no company. */
const MOVED =
  /^(?:fell|fall|falls|rose|rise|slump|slumped|jump|jumped|drop|dropped|climbed|plunge|plunged|tumble|tumbled|surge|surged|slid|slide|soar|soared|sank|gained|lost|closed|traded|were|are|have|had)$/u;

/** “Norlys’s ‹earnings›”, “Norlys shares fell”: the word at `at` follows the name. */
function hasWhatCompaniesHave(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^(?:[’']s?)? $/u.test(word.gap) || !HAD.test(word.lower)) return false;
  const isPlain = !/^(?:shares?|stock|profits?)$/u.test(word.lower);
  return isPlain || words[at - 1]?.possessive === true || MOVED.test(words[at + 1]?.lower ?? '');
}

/** “, a power company,” from the word at `at` on. */
function isApposed(words: readonly Word[], at: number): boolean {
  const opener = words[at];
  if (opener?.gap !== ', ' || !(opener.possessive || /^(?:an?|the|one)$/u.test(opener.lower))) return false;
  for (let i = at + 1; i < at + APPOSED; i++) {
    const word = words[i];
    if (word === undefined || !/^(?:[’']s?)? $/u.test(word.gap)) return false;
    if (COMPANY_NOUNS.test(word.lower)) return true;
  }
  return false;
}

/** Whether the name that begins at `offset` is a company's. */
export function isCompanyAt(companies: Companies, offset: number): boolean {
  const at = countLeading(companies.length, (i) => (companies[i]?.start ?? 0) < offset);
  return companies[at]?.start === offset;
}

/**
 * Where the company is named first that “the company” before `offset` means: the only one so far. `null` where there is
 * none, or something else was named in between; `several` where there are more.
 */
export function companyBefore(
  { companies, words, people }: Pick<ArticleNames, 'companies' | 'words' | 'people'>,
  offset: number,
): BodyMention | 'several' | null {
  const [first] = companies;
  const nearest = companies[countLeading(companies.length, (i) => (companies[i]?.start ?? 0) < offset) - 1];
  if (first === undefined || nearest === undefined) return null;
  if (!nearest.isOnly) return 'several';
  return isNamedBetween({ words, people }, nearest.end, offset) ? null : first;
}
