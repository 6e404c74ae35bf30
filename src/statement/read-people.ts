import type { Block } from '../domain/article.ts';
import { push } from '../domain/push.ts';
import { isLetter } from '../text/character-class.ts';
import { genderOfGivenName, isGivenName } from './given-names.ts';
import { learnGenders } from './learn-genders.ts';
import { spanOfWords } from './name-runs.ts';
import type { People, Person, PersonMention } from './people.ts';
import {
  agreeing,
  createPersonIndex,
  extendName,
  findByFullName,
  findByPart,
  type PersonIndex,
  registerPerson,
} from './person-index.ts';
import { nameKeys, type ParsedName } from './person-name.ts';
import { type Candidate, learnRoles, type Mentions, readMentions } from './read-mentions.ts';
import { readRoleFacts } from './role-facts.ts';
import { FUNCTION_WORDS, isSourceNoun, NAME_MODIFIERS, NAME_PARTICLES } from './source-nouns.ts';
import { stateNamed } from './states.ts';
import { stateOfTheUnion } from './states-of-the-union.ts';
import type { Word } from './words.ts';

const HONORIFICS = /^(?:mr|mrs|ms|miss|mx|dr|sir|lord|lady|dame)\.?$/u;

/**
 * The persons whom the article names, and every place where it does. `names` are its rows of capitals, parsed, and
 * `titleCase` the paragraphs in which capitals tell nothing.
 *
 * A first pass collects full names, and names after titles; a second one finds who each shortened name means, in text
 * order. `isSource` tells whether the word at an index is in a source: a name there may be a person's without a title.
 */
export function readPeople(
  text: string,
  words: readonly Word[],
  names: readonly ParsedName[],
  titleCase: ReadonlySet<number>,
  isSource: (word: number) => boolean,
): People {
  const candidates = names.map((name): Candidate => {
    const keys = name.nameFirst > name.last ? [] : keysOf(words, name);
    const headline = titleCase.has(words[name.first]?.paragraph ?? -1);
    const roles = keys.length === 0 ? [] : readRoleFacts(text, words, name);
    // No spread: this is made for every row of capitals of every article.
    const { first, last, nameFirst, titled, gender, kind } = name;
    return { first, last, nameFirst, titled, gender, kind, keys, headline, roles };
  });
  const body = candidates.filter((candidate) => !candidate.headline && candidate.keys.length > 0);
  const index = createPersonIndex(text);
  const printed = new Set(body.map(({ keys }) => keys.join(' ')));
  // Longer names first, so that “Garza Luna” is seen to be the end of “Carlos Garza Luna”.
  const byLength = [...body].sort((a, b) => certainty(b) - certainty(a));
  for (const candidate of byLength) {
    if (!isFullName(words, candidate, isSource, printed) || isEndOfLonger(words, index, candidate)) continue;
    const person = registerPerson(
      index,
      candidate.keys,
      spanOfWords(text, words, candidate.nameFirst, candidate.last),
    );
    person.gender ??= candidate.gender;
    learnRoles(person, candidate.roles);
  }
  for (const candidate of body) registerShort(text, words, index, candidate, isSource);
  registerBareNames(text, words, index, body);
  for (const row of candidates) if (row.headline) completeNames(text, words, index, row);
  for (const { keys } of body) {
    const [bearer, ...others] = keys.length === 1 ? (index.byFirst.get(keys[0] ?? '') ?? []) : [];
    if (bearer !== undefined && others.length === 0) bearer.fullMentions++;
  }
  const found = readMentions(words, index, candidates);
  learnGenders(words, found.mentions);
  return toPeople(index.persons, found);
}

function toPeople(persons: readonly Person[], { mentions, ambiguous }: Mentions): People {
  const byWord = new Map<number, PersonMention>();
  for (const mention of mentions) {
    for (let i = mention.first; i <= mention.last; i++) byWord.set(i, mention);
  }
  const counts = new Map<Person, number>();
  for (const { person } of mentions) counts.set(person, (counts.get(person) ?? 0) + 1);
  const mentionAt = (word: number): PersonMention | null => byWord.get(word) ?? null;
  const countOf = (person: Person): number => counts.get(person) ?? 0;
  return { persons, mentions, mentionAt, countOf, isAmbiguous: (word) => ambiguous.has(word) };
}

/** The paragraphs whose words nearly all have capitals, where a capital says nothing, and those of the headline. */
export function titleCaseParagraphs(words: readonly Word[], blocks: readonly Block[]): ReadonlySet<number> {
  const counts: { readonly paragraph: number; all: number; small: number }[] = [];
  const titleCase = new Set<number>();
  const headlines = blocks.filter(({ kind }) => kind === 'headline');
  let next = 0;
  for (const word of words) {
    while ((headlines[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    if (word.start >= (headlines[next]?.start ?? Number.POSITIVE_INFINITY)) titleCase.add(word.paragraph);
    if (FUNCTION_WORDS.has(word.lower) || !isLetter(word.text.codePointAt(0) ?? 0)) continue;
    let count = counts.at(-1);
    if (count?.paragraph !== word.paragraph) {
      count = { paragraph: word.paragraph, all: 0, small: 0 };
      counts.push(count);
    }
    count.all++;
    if (!word.capital) count.small++;
  }
  // One small word in ten may be a slip; two names and a verb are no headline.
  for (const { paragraph, all, small } of counts) if (all >= 4 && small <= all / 10) titleCase.add(paragraph);
  return titleCase;
}

/** The name's words without the particle that a short form begins with: “Mr. de Stone”. */
function keysOf(words: readonly Word[], name: ParsedName): readonly string[] {
  const keys = nameKeys(words, name.nameFirst, name.last);
  const from = keys.findIndex((key) => !NAME_PARTICLES.has(key));
  return from > 0 ? keys.slice(from) : keys;
}

function isFullName(
  words: readonly Word[],
  candidate: Candidate,
  isSource: (word: number) => boolean,
  printed: ReadonlySet<string>,
): boolean {
  const { kind, keys, nameFirst, first, last } = candidate;
  if (keys.length < 2 || kind === 'organisation' || kind === 'state' || keys.length > 6) return false;
  // “Mr. Garza Luna” is the second half of a name; “Mr. Carlos Luna” is all of it.
  const honorific = HONORIFICS.test(words[nameFirst - 1]?.lower ?? '') && nameFirst > first;
  if (honorific && !isGivenName(keys[0] ?? '')) return false;
  if (isPeopleWord(keys.at(-1) ?? '')) return false;
  if (kind === 'person') return true;
  const isTheSomething = words[first - 1]?.lower === 'the' && words[first]?.gap === ' ';
  if (isTheSomething) return false;
  const next = words[last + 1];
  const isIntroduced =
    next !== undefined &&
    !next.startsSentence &&
    /^,\s$/u.test(next.gap) &&
    (/^\d\d$/u.test(next.text) || next.lower === 'who');
  // “Daw Suu Mee visited … Suu Mee said”: bodies and places are seldom called by the end of their name.
  const isShortened = keys.some(
    (_, i) => i > 0 && isOwnWord(keys.slice(i).join(' ')) && printed.has(keys.slice(i).join(' ')),
  );
  return isIntroduced || isShortened || candidate.roles.length > 0 || isSource(last);
}

/** “Central European”, “Black American”: the end of the row is an adjective for people. */
function isPeopleWord(key: string): boolean {
  return (
    stateNamed(key)?.kind === 'demonym' ||
    /^(?:european|african|asian|western|arab|latino|hispanic)s?$/u.test(key)
  );
}

/** Names that are surely persons' come first, the longer ones before the shorter. */
function certainty({ kind, keys }: Candidate): number {
  return (kind === 'person' ? 2 : 0) + (keys.length > 2 ? 1 : 0);
}

/** Whether the end of a name says nothing by itself: “Poor Norland” is no person of the family Norland. */
function isOwnWord(key: string): boolean {
  return (
    stateNamed(key) === null &&
    !isSourceNoun(key) &&
    stateOfTheUnion(`${key.charAt(0).toUpperCase()}${key.slice(1)}`) === null
  );
}

/** Whether the name is the end of a longer one and no name by itself: “Garza Luna”, not “Maria Stone”. */
function isEndOfLonger(words: readonly Word[], index: PersonIndex, { keys, nameFirst }: Candidate): boolean {
  if (isGivenName(keys[0] ?? '')) return false;
  // “Luckily Stone …” begins a sentence with another word than a name.
  const isWordAndName =
    words[nameFirst]?.startsSentence === true && index.bySuffix.has(keys.slice(1).join(' '));
  return isWordAndName || index.bySuffix.has(keys.join(' '));
}

/** A surname that has its given name in the headline alone: “Maria Stone Goes to Harbel”. */
function completeNames(text: string, words: readonly Word[], index: PersonIndex, row: Candidate): void {
  for (let i = row.first; i < row.last; i++) {
    const [given = '', surname = ''] = nameKeys(words, i, i + 1);
    const [bearer, ...others] = index.bySuffix.get(surname) ?? [];
    if (bearer?.keys.length !== 1 || others.length > 0 || !isGivenName(given)) continue;
    extendName(index, bearer, [given, surname], spanOfWords(text, words, i, i + 1));
  }
}

/** Registers a person who has no full name in the article: “Mr. Stone”, or a bare “Stone” who is a source. */
function registerShort(
  text: string,
  words: readonly Word[],
  index: PersonIndex,
  candidate: Candidate,
  isSource: (word: number) => boolean,
): void {
  const { keys, nameFirst, last, titled, kind } = candidate;
  if (kind === 'organisation' || kind === 'state' || keys.length > 3) return;
  if (findByFullName(index, keys) !== null) return;
  const bearers = agreeing(findByPart(index, keys, titled).persons, candidate.gender);
  const start = words[nameFirst]?.start ?? 0;
  if (bearers.some((person) => mayMean(person, candidate, start))) return;
  // A source of this one word is a name even where its sentence begins.
  const isWholeSource = isSource(last) && !isSource(last + 1) && !isSource(nameFirst - 1);
  const isBareName = keys.length === 1 && isSource(last) && couldBeSurname(words, nameFirst, isWholeSource);
  if (!titled && !isBareName) return;
  const person = registerPerson(index, keys, spanOfWords(text, words, nameFirst, last));
  learnRoles(person, candidate.roles);
  person.isCertain ||= titled;
  person.gender ??= candidate.gender;
}

/** Words after which a single capital is more likely a place than a person. */
const BEFORE_PLACES =
  /^(?:in|at|from|near|to|of|across|outside|inside|around|toward|towards|into|on|the|a|an|this|that|through|via)$/u;

/**
 * Registers single words that may be names of persons, for what they keep he and she from: “Ure met Ann Moss. She …”.
 * They are given names, or printed at least twice, not after “in” or “the” only.
 */
function registerBareNames(
  text: string,
  words: readonly Word[],
  index: PersonIndex,
  body: readonly Candidate[],
): void {
  const places = new Map<string, Candidate[]>();
  for (const candidate of body) {
    const key = candidate.keys.length === 1 && candidate.kind === 'unknown' ? candidate.keys[0] : undefined;
    if (key === undefined || !couldBeSurname(words, candidate.nameFirst, true)) continue;
    if (BEFORE_PLACES.test(words[candidate.first - 1]?.lower ?? '') && !isGivenName(key)) continue;
    push(places, key, candidate);
  }
  for (const [key, [first, ...others]] of places) {
    if (first === undefined || index.bySuffix.has(key) || index.byFirst.has(key)) continue;
    if (others.length === 0 && !isGivenName(key)) continue;
    const person = registerPerson(index, [key], spanOfWords(text, words, first.nameFirst, first.last));
    person.gender ??= genderOfGivenName(key);
  }
}

/**
 * Whether a shortened name at `start` may mean `person`. News gives a name in full first: “President Orde” before any
 * “Michelle Orde” is somebody else, unless she is called president too.
 */
function mayMean(person: Person, { titled, roles }: Candidate, start: number): boolean {
  if (!titled || person.keys.length === 1 || person.name.start < start) return true;
  return roles.length === 0 || roles.some((role) => person.roles.some((known) => known.noun === role.noun));
}

/** Whether a single capitalised word may be somebody's name: no people, party or kind of source, nothing plural. */
function couldBeSurname(words: readonly Word[], at: number, isWholeSource: boolean): boolean {
  const word = words[at];
  if (word === undefined || words[at - 1]?.lower === 'the' || word.text.length < 3) return false;
  if (NAME_MODIFIERS.has(word.lower) || isPeopleWord(word.lower)) return false;
  const isPlural =
    /s$/u.test(word.text) && (isSourceNoun(word.lower) || stateNamed(word.text.slice(0, -1)) !== null);
  return (
    !isPlural &&
    !isSourceNoun(word.lower) &&
    stateNamed(word.text) === null &&
    (isWholeSource || !word.startsSentence)
  );
}
