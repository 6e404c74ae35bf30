import type { ArticleNames } from './article-names.ts';
import { bodyBefore, bodyOfKind } from './bodies.ts';
import type { Gender } from './given-names.ts';
import { pronounGender } from './learn-genders.ts';
import { spanOfWords } from './name-runs.ts';
import type { ParsedSource } from './parse-source.ts';
import type { Person } from './people.ts';
import type { PronounContext } from './pronoun-context.ts';
import { asPrinted, type Resolution, toPerson, toState } from './resolution.ts';
import { leadingPerson } from './resolve-pronoun.ts';
import { isOffice, isOtherwise, isTelling, mayBe, personInRole } from './resolve-role.ts';
import { roleOfWords } from './role-words.ts';
import { isParty, type Role, roleNoun } from './roles.ts';
import {
  DOCUMENT_NOUNS,
  ORGANISATION_NOUNS,
  QUANTIFIERS,
  UNNAMED_NOUNS,
  UTTERANCE_NOUNS,
} from './source-nouns.ts';
import { stateNamed } from './states.ts';
import type { Word } from './words.ts';

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
  if (roleNoun(lower) !== null || isParty(lower) || UNNAMED_NOUNS.has(lower))
    return resolveRole(names, source, context);
  // “No state has said so”: all of them, not one.
  const isOfAll = /^(?:no|any|every|each)$/u.test(words[source.first]?.lower ?? '');
  if (ORGANISATION_NOUNS.has(lower) && isOfAll) return asPrinted(text, printed, 'group', 'group');
  if (ORGANISATION_NOUNS.has(lower)) return resolveBodyNoun(names, source);
  if (DOCUMENT_NOUNS.has(singular) || DOCUMENT_NOUNS.has(lower))
    return asPrinted(text, printed, 'document', 'document');
  if (source.determiner === 'indefinite') return asPrinted(text, printed, 'unnamed', 'unnamed');
  if (head?.capital === true) return asPrinted(text, printed, 'unknown', 'name');
  return asPrinted(text, printed, 'unknown', 'unresolved');
}

function singularOf(lower: string): string {
  return lower.replace(/(?<=[^s])s$/u, '').replace(/men$/u, 'man');
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

function resolveRole(names: ArticleNames, source: NounSource, context: PronounContext): Resolution {
  const { text, words, roles } = names;
  const printed = spanOfWords(text, words, source.first, source.last);
  const isUnnamed = source.determiner === 'indefinite' || UNNAMED_NOUNS.has(words[source.head]?.lower ?? '');
  if (isUnnamed) return asPrinted(text, printed, 'unnamed', 'unnamed');
  // “her lawyer”, “Stone’s lawyer”: someone who belongs to a person, and mostly stays without a name.
  if (source.determiner === 'possessive' && !ownsOffice(names, source))
    return asPrinted(text, printed, 'unnamed', 'unnamed');
  const role = roleOfSource(names, source);
  const person = role === null ? null : personInRole(roles, role, words[source.head]?.paragraph ?? 0);
  if (person !== null) return toPerson(text, person, 'role');
  const other =
    role === null || source.determiner !== 'definite'
      ? null
      : anotherWordFor(names, context, role, source.head);
  if (other !== null) return toPerson(text, other, 'role');
  return asPrinted(text, printed, 'unnamed', 'unresolved');
}

/** By how much the person must lead whom a role means that was not given before. */
const MARGIN = 3;

/** “Stone smiled. The Harbel senator said”: newspapers vary a name by what they had not told yet of its bearer. */
function anotherWordFor(names: ArticleNames, context: PronounContext, role: Role, at: number): Person | null {
  if (!isTelling(role)) return anotherWordHere(names, context, role, at);
  const told = leadingPerson(context, at, MARGIN, (person) =>
    person.isCertain && mayBe(person, role) ? 0 : null,
  );
  if (told !== null) return told;
  if (role.noun === 'candidate') return rival(names, context, role, at);
  // “Ida Holm said so. The Vermont governor added”, who was called nothing yet.
  const untold = leadingPerson(context, at, WIDE_MARGIN, (person) =>
    person.isCertain && person.roles.length === 0 ? 0 : null,
  );
  return untold ?? anotherWordHere(names, context, role, at);
}

/** Nouns that mostly mean somebody else than whoever spoke last, who stays without a name. */
const OTHERS =
  /^(?:lawyer|spokesperson|witness|victim|suspect|interviewer|moderator|host|anchor|reporter|journalist|caller|questioner|father|mother|son|daughter|brother|sister|husband|wife|widow|officer|aide|judge|other|rival|opponent|critic|president|head|man|woman|boy|girl)$/u;

/**
 * “Ida Holm blamed the pitch. ‘It was sand,’ said the midfielder”: in the paragraph of the last speaker, a role that
 * nobody of the article has been told to have says more of that speaker.
 */
function anotherWordHere(
  { roles, words }: ArticleNames,
  { spoken }: PronounContext,
  role: Role,
  at: number,
): Person | null {
  const last = spoken.at(-1);
  const word = words[at];
  if (last === undefined || word === undefined || OTHERS.test(role.noun) || role.isFormer) return null;
  const isNear =
    last.paragraph === word.paragraph && word.sentence - last.sentence < 2 && last.quoted === word.quoted;
  const { person } = last;
  if (!isNear || !last.isSubject || !person.isCertain || roles.byNoun.has(role.noun)) return null;
  if (isOtherwise(person, role)) return null;
  // “the FBI director” is told by a body, not by what the speaker does.
  const isOfBody = words
    .slice(Math.max(0, at - role.modifiers.size), at)
    .some(
      ({ capital, startsSentence, text }) =>
        capital && !startsSentence && stateNamed(text) === null && !isParty(text.toLowerCase()),
    );
  if (isOfBody) return null;
  const isFree = person.roles.length === 0 && role.modifiers.size > 0;
  const gender = genderAhead(words, at);
  if (gender !== null && person.gender !== null && gender !== person.gender) return null;
  return isFree || !isOffice(role.noun) ? person : null;
}

/** By how much the person must lead of whom no role is told at all. */
const WIDE_MARGIN = 5;
/**
 * The one of two rivals whom “the Westmark Party nominee” means: the only one of that party who is named often, or
 * where no party is told, whoever leads of those whom the sentence goes on to call he or she.
 */
function rival(
  { oftenNamed, words }: ArticleNames,
  context: PronounContext,
  role: Role,
  at: number,
): Person | null {
  const [only, ...others] = oftenNamed.filter((person) => mayBe(person, role));
  if (only !== undefined) return others.length === 0 ? only : null;
  const gender = genderAhead(words, at);
  if (gender === null) return null;
  return leadingPerson(context, at, MARGIN, (person) =>
    oftenNamed.includes(person) &&
    person.gender === gender &&
    person.roles.every(({ noun }) => noun !== 'candidate')
      ? 0
      : null,
  );
}

/** How far ahead in its sentence the pronoun is looked for that goes on with a role. */
const AHEAD = 24;

/** The gender of the first he, she, his or her after `words[at]` in its sentence, before any other name. */
function genderAhead(words: readonly Word[], at: number): Gender | null {
  for (let i = at + 1; i < at + AHEAD; i++) {
    const word = words[i];
    if (word === undefined || word.sentence !== words[at]?.sentence || word.quoted !== words[at]?.quoted)
      return null;
    const gender = pronounGender(word.lower);
    if (gender !== null) return gender;
    if (word.capital && !word.startsSentence) return null;
  }
  return null;
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
      bodyOfKind(bodies, head.lower, head.start, head.paragraph);
    if (body !== null) return asPrinted(text, body, 'organisation', 'short-form');
    return asPrinted(text, spanOfWords(text, words, source.first, source.head), 'organisation', 'unresolved');
  }
  // “a group of parents”, “a panel of the court”: what is printed, all of it.
  if (
    words[source.head + 1]?.lower === 'of' &&
    source.head + 1 <= source.last &&
    words[source.head + 2]?.capital !== true
  ) {
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
