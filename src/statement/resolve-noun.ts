import { anotherWordFor } from './another-word.ts';
import type { ArticleNames } from './article-names.ts';
import { bodyBefore, bodyOfKind } from './bodies.ts';
import { COMPANY_NOUNS, companyBefore } from './company.ts';
import { spanOfWords } from './name-runs.ts';
import { holderNamed } from './office-holders.ts';
import type { ParsedSource } from './parse-source.ts';
import type { Person } from './people.ts';
import { ageOf, personOfAge } from './person-of-age.ts';
import type { PronounContext } from './pronoun-context.ts';
import { asPrinted, type Resolution, toPerson, toState } from './resolution.ts';
import { leadingPerson } from './resolve-pronoun.ts';
import { personInRole } from './resolve-role.ts';
import { roleOfWords } from './role-words.ts';
import { isParty, type Role, roleNoun } from './roles.ts';
import {
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  ORGANISATION_NOUNS,
  QUANTIFIERS,
  singularOf,
  TOLD_BEHIND,
  UNNAMED_NOUNS,
  UTTERANCE_NOUNS,
} from './source-nouns.ts';
import { stateNamed } from './states.ts';
import { LONGEST_SENTENCE, type Word } from './words.ts';

type NounSource = Extract<ParsedSource, { kind: 'noun' }>;

/**
 * Who a source is whose head is a common noun: the writer of “Stone’s letter”, the bearer of “the mayor”, the body that
 * “the court” takes up, or what is printed. `ownerOf` resolves an owner that is a pronoun (“her letter”).
 */
export function resolveNoun(
  names: ArticleNames,
  source: NounSource,
  ownerOf: (word: number) => Person | null,
  context: PronounContext,
): Resolution {
  const { text, words } = names;
  const printed = spanOfWords(text, words, source.first, source.last);
  const head = words[source.head];
  const lower = head?.lower ?? '';
  const singular = singularOf(lower);
  if (source.owner !== null && UTTERANCE_NOUNS.has(lower)) {
    const owner = ownerOf(source.owner);
    if (owner !== null) return toPerson(text, owner, 'possessive');
  }
  if (isPeople(names, source, lower, singular)) {
    const type = UNNAMED_NOUNS.has(lower) ? 'unnamed' : 'group';
    return asPrinted(text, printed, type, type);
  }
  const outlet = outletNamed(names, source) ?? companyMeant(names, source);
  if (outlet !== null) return outlet;
  if (roleNoun(lower) !== null || isParty(lower) || UNNAMED_NOUNS.has(lower))
    return resolveRole(names, source, context);
  if (GROUP_NOUNS.has(lower) && source.determiner === 'definite')
    return asPrinted(text, printed, 'group', 'group');
  // “No state has said so”: all of them, not one.
  const isOfAll = /^(?:no|any|every|each)$/u.test(words[source.first]?.lower ?? '');
  if (ORGANISATION_NOUNS.has(lower) && isOfAll) return asPrinted(text, printed, 'group', 'group');
  if (ORGANISATION_NOUNS.has(lower)) return resolveBodyNoun(names, source);
  // “secularist associations”, “the neighbouring states”
  if (ORGANISATION_NOUNS.has(singular) && head?.capital === false)
    return asPrinted(text, printed, 'group', 'group');
  if (DOCUMENT_NOUNS.has(singular) || DOCUMENT_NOUNS.has(lower))
    return asPrinted(text, printed, 'document', 'document');
  if (source.determiner === 'indefinite') return asPrinted(text, printed, 'unnamed', 'unnamed');
  if (head?.capital === true) return asPrinted(text, printed, 'unknown', 'name');
  return asPrinted(text, printed, 'unknown', 'unresolved');
}

function isPeople(names: ArticleNames, source: NounSource, lower: string, singular: string): boolean {
  if (QUANTIFIERS.has(lower) || /^(?:people|police|men|women|folks)$/u.test(lower)) return true;
  const first = names.words[source.first]?.lower ?? '';
  if (/^(?:percent|%)$/u.test(lower) || (QUANTIFIERS.has(first) && singular !== lower)) return true;
  return (
    /[^sui]s$|men$/u.test(lower) &&
    singular !== lower &&
    roleNoun(lower) === null &&
    isPersonNoun(lower, singular)
  );
}

function isPersonNoun(lower: string, singular: string): boolean {
  if (ORGANISATION_NOUNS.has(lower) || DOCUMENT_NOUNS.has(lower) || DOCUMENT_NOUNS.has(singular))
    return false;
  return !ORGANISATION_NOUNS.has(singular);
}

/** Newspapers and magazines whose name is a word for a person. */
const OUTLETS: ReadonlySet<string> = new Set([
  'Independent',
  'Economist',
  'Spectator',
  'Scotsman',
  'Statesman',
]);

/** “The Economist” with its capital: the magazine, not whoever is one. */
function outletNamed({ text, words }: ArticleNames, { first, head, last }: NounSource): Resolution | null {
  const isLone = first + 1 === head && head === last && words[first]?.lower === 'the';
  if (!isLone || !OUTLETS.has(words[head]?.text ?? '')) return null;
  return asPrinted(text, spanOfWords(text, words, head, head), 'organisation', 'organisation');
}

/** “the company”, “the Danish brewer”: the only company that the article has told of so far, nobody where there are more. */
function companyMeant(names: ArticleNames, { first, head, last, determiner }: NounSource): Resolution | null {
  const { text, words } = names;
  const word = words[head];
  const isCompany = COMPANY_NOUNS.test(word?.lower ?? '') && roleNoun(word?.lower ?? '') === null;
  if (word === undefined || determiner !== 'definite' || !isCompany || head !== last) return null;
  const company = companyBefore(names, word.start);
  if (company === 'several')
    return asPrinted(text, spanOfWords(text, words, first, last), 'organisation', 'unresolved');
  return company === null ? null : asPrinted(text, company, 'organisation', 'short-form');
}

/** By how much somebody must lead who is told by nothing but an age. */
const CLEAR_LEAD = 5;

function resolveRole(names: ArticleNames, source: NounSource, context: PronounContext): Resolution {
  const { text, words, roles } = names;
  const printed = spanOfWords(text, words, source.first, source.last);
  const isUnnamed = source.determiner === 'indefinite' || UNNAMED_NOUNS.has(words[source.head]?.lower ?? '');
  if (isUnnamed) return asPrinted(text, printed, 'unnamed', 'unnamed');
  const apposed = personApposed(names, source.last + 1);
  if (apposed !== null) return toPerson(text, apposed, 'apposition');
  // “her lawyer”, “Stone’s lawyer”: someone who belongs to a person, and mostly stays without a name.
  if (source.determiner === 'possessive' && !ownsOffice(names, source))
    return asPrinted(text, printed, 'unnamed', 'unnamed');
  const byAge = personByAge(names, source, context);
  if (byAge !== null) return toPerson(text, byAge, 'role');
  const role = isTold(words, source) || turnsToAnother(names, source) ? null : roleOfSource(names, source);
  const person = role === null ? null : personInRole(roles, role, words[source.head]?.paragraph ?? 0);
  if (person !== null) return toPerson(text, person, 'role');
  const holder = role === null ? null : holderNamed(names.people, role, names.published);
  if (holder !== null) return toPerson(text, holder, 'office');
  const other =
    role === null || source.determiner !== 'definite' || context.isInner
      ? null
      : anotherWordFor(names, context, role, source.head);
  if (other !== null) return toPerson(text, other, 'role');
  return asPrinted(text, printed, 'unnamed', isOfLogs(names, source) ? 'unnamed' : 'unresolved');
}

/** The headline and the first paragraph call by a role who is named later. */
const OPENING = 2;

/** “Driver told officers …”: the style of police logs leaves the article out. */
function isOfLogs({ words }: ArticleNames, { first, last }: NounSource): boolean {
  const word = words[first];
  return first === last && word?.startsSentence === true && word.paragraph >= OPENING;
}

/**
 * “Tom Venn did not cheer. ‘…,’ ‹the 24-year-old› said”: who is of that age, or by an age alone, whoever leads of those whose
 * age the article does not tell.
 */
function personByAge(
  { words, ages }: ArticleNames,
  { first, head, determiner }: NounSource,
  context: PronounContext,
): Person | null {
  const near = words[first]?.lower === 'the' ? words.slice(first, head + 1) : [];
  const told = near.map(ageOf).find((age) => age !== null) ?? null;
  const person = told === null ? null : personOfAge(ages, told);
  const isAlone = determiner === 'definite' && ageOf(words[head]) !== null && !context.isInner;
  if (person !== null || !isAlone) return person;
  return leadingPerson(context, head, CLEAR_LEAD, (other) =>
    other.isCertain && !ages.aged.has(other) ? 0 : null,
  );
}

/**
 * “According to ‹the team’s coach›, Peter Hale, it rained”: the name between commas that begins at word `at`, right
 * behind the source; `null` where it may be the first of a list.
 */
function personApposed({ words, people }: ArticleNames, at: number): Person | null {
  const mention = people.mentionAt(at);
  if (mention === null || mention.first !== at || mention.form !== 'full-name' || mention.possessive)
    return null;
  const next = words[mention.last + 1];
  const isBetweenCommas = words[at]?.gap === ', ' && next?.gap === ', ';
  return isBetweenCommas && !/^(?:the|an?|and|or|who)$/u.test(next.lower) && !next.capital
    ? mention.person
    : null;
}

/**
 * “Holm leads Reed, but ‹the old socialist› …”, “When Reed was late, ‹the candidate› …”: behind “but” somebody else is
 * mostly meant than the subject before it, and anybody may be a candidate, whoever the article has called so.
 */
function turnsToAnother({ words, people }: ArticleNames, { first, head }: NounSource): boolean {
  const isTurn = /^(?:but|while|whereas)$/u.test(words[first - 1]?.lower ?? '');
  const isAnyone = head === first + 1 && words[head]?.lower === 'candidate';
  if (!isTurn && !isAnyone) return false;
  const named = new Set<Person>();
  for (
    let i = first - 1;
    i >= Math.max(0, first - LONGEST_SENTENCE) && words[i]?.sentence === words[first]?.sentence;
    i--
  ) {
    const mention = people.mentionAt(i);
    if (mention !== null && words[i]?.quoted === words[first]?.quoted) named.add(mention.person);
  }
  return named.size > (isTurn ? 1 : 0);
}

/** “The lawyer who ran three races”: told anew by a clause, so that nobody told of before is meant for sure. */
function isTold(words: readonly Word[], { head, last }: NounSource): boolean {
  return head < last && words[head + 1]?.lower === 'who' && words[head + 1]?.gap === ' ';
}

/** “Norland’s president”: the owner is a state, which is a part of the role. */
function ownsOffice(names: ArticleNames, source: NounSource): boolean {
  const owner = names.words[source.owner ?? -1];
  return owner !== undefined && stateNamed(owner.text) !== null;
}

function roleOfSource(names: ArticleNames, source: NounSource): Role | null {
  const { words } = names;
  const lower = words[source.head]?.lower ?? '';
  if (roleNoun(lower) === null) return { noun: lower, modifiers: new Set(), isFormer: false };
  return roleOfWords(words, source.first, source.last);
}

function resolveBodyNoun(names: ArticleNames, source: NounSource): Resolution {
  const { text, words, bodies } = names;
  const head = words[source.head];
  if (head === undefined) return asPrinted(text, { start: 0, end: 0 }, 'organisation', 'unresolved');
  const hasDeterminer = source.determiner === 'definite' || source.determiner === 'indefinite';
  const first = hasDeterminer ? source.first + 1 : source.first;
  const state = governmentOf(names, first, source.head);
  if (state !== null) return toState(state, spanOfWords(text, words, first, source.head), 'place-for-state');
  if (first === source.head && source.last === source.head && source.determiner === 'definite') {
    const body =
      bodyBefore(bodies, head.lower, head.start, head.paragraph) ??
      bodyOfKind(names, head.lower, head.start, head.paragraph);
    if (body !== null) return asPrinted(text, body, 'organisation', 'short-form');
    return asPrinted(text, spanOfWords(text, words, source.first, source.head), 'organisation', 'unresolved');
  }
  // “a group of parents”, “a union representing dockers”: what is printed, all of it.
  const next = source.head < source.last ? (words[source.head + 1]?.lower ?? '') : '';
  const isToldBehind = source.determiner === 'indefinite' && TOLD_BEHIND.has(next);
  if (isToldBehind || (next === 'of' && words[source.head + 2]?.capital !== true)) {
    return asPrinted(text, spanOfWords(text, words, first, source.last), 'group', 'group');
  }
  // “the city of Harbel”: the place is a part of the name.
  const ofName =
    source.head + 2 <= source.last &&
    words[source.head + 1]?.lower === 'of' &&
    words[source.head + 2]?.capital === true;
  const last = ofName ? endOfRow(words, source.head + 2, source.last) : source.head;
  const rule =
    source.determiner === 'possessive' && /^(?:his|her|their|its)$/u.test(words[first]?.lower ?? '')
      ? 'possessive'
      : 'organisation';
  return asPrinted(text, spanOfWords(text, words, first, last), 'organisation', rule);
}

function endOfRow(words: readonly Word[], from: number, last: number): number {
  let end = from;
  while (end < last && words[end + 1]?.capital === true && words[end + 1]?.gap === ' ') end++;
  return end;
}

/** “the Norlandish government”, “Norland’s government”: the state. */
function governmentOf(names: ArticleNames, first: number, head: number): string | null {
  if (names.words[head]?.lower !== 'government' || head !== first + 1) return null;
  return stateNamed(names.words[first]?.text ?? '')?.country ?? null;
}
