import type { Block } from '../domain/article.ts';
import type { Gender } from './given-names.ts';
import { isGivenName } from './given-names.ts';
import { readNameRuns, spanOfWords } from './name-runs.ts';
import type { MentionForm, People, Person, PersonMention } from './people.ts';
import {
  agreeing,
  createPersonIndex,
  findByFullName,
  findByPart,
  type PersonIndex,
  registerPerson,
} from './person-index.ts';
import { nameKeys, type ParsedName, parseName } from './person-name.ts';
import { readRoleFacts } from './role-facts.ts';
import { type Role, roleNoun } from './roles.ts';
import { isSourceNoun, NAME_PARTICLES } from './source-nouns.ts';
import { stateNamed } from './states.ts';
import type { Word } from './words.ts';

/** A parsed row of capitals with what is read from around it. */
interface Candidate extends ParsedName {
  readonly keys: readonly string[];
  readonly roles: readonly Role[];
  readonly headline: boolean;
}

const HONORIFICS = /^(?:mr|mrs|ms|miss|mx|dr|sir|lord|lady|dame)\.?$/u;

/**
 * The persons whom the article names, and every place where it does.
 *
 * A first pass collects full names, and names after titles; a second one finds who each shortened name means, in text
 * order. `isSource` tells whether the word at an index is in a source: a name there may be a person's without a title.
 */
export function readPeople(
  text: string,
  words: readonly Word[],
  titleCase: ReadonlySet<number>,
  isSource: (word: number) => boolean,
): People {
  const candidates = readNameRuns(words).map((run): Candidate => {
    const name = parseName(words, run);
    const keys = name.nameFirst > name.last ? [] : keysOf(words, name);
    const headline = titleCase.has(words[run.first]?.paragraph ?? -1);
    return { ...name, keys, headline, roles: keys.length === 0 ? [] : readRoleFacts(text, words, name) };
  });
  const body = candidates.filter((candidate) => !candidate.headline && candidate.keys.length > 0);
  const index = createPersonIndex();
  for (const candidate of body) {
    if (!isFullName(words, candidate, isSource)) continue;
    const person = registerPerson(
      index,
      candidate.keys,
      spanOfWords(text, words, candidate.nameFirst, candidate.last),
    );
    person.gender ??= candidate.gender;
  }
  for (const candidate of body) registerShort(text, words, index, candidate, isSource);
  const mentions = readMentions(words, index, candidates);
  learnGenders(words, mentions);
  return toPeople(index.persons, mentions);
}

function toPeople(persons: readonly Person[], mentions: readonly PersonMention[]): People {
  const byWord = new Map<number, PersonMention>();
  for (const mention of mentions) {
    for (let i = mention.first; i <= mention.last; i++) byWord.set(i, mention);
  }
  return { persons, mentions, mentionAt: (word) => byWord.get(word) ?? null };
}

/** The paragraphs whose words nearly all have capitals, where a capital says nothing, and those of the headline. */
export function titleCaseParagraphs(words: readonly Word[], blocks: readonly Block[]): ReadonlySet<number> {
  const counts = new Map<number, { long: number; capital: number }>();
  const titleCase = new Set<number>();
  const headlines = blocks.filter(({ kind }) => kind === 'headline');
  let next = 0;
  for (const word of words) {
    while ((headlines[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    if (word.start >= (headlines[next]?.start ?? Number.POSITIVE_INFINITY)) titleCase.add(word.paragraph);
    if (word.text.length < 4) continue;
    const count = counts.get(word.paragraph) ?? { long: 0, capital: 0 };
    counts.set(word.paragraph, { long: count.long + 1, capital: count.capital + (word.capital ? 1 : 0) });
  }
  for (const [paragraph, { long, capital }] of counts)
    if (long >= 4 && capital >= 0.75 * long) titleCase.add(paragraph);
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
): boolean {
  const { kind, keys, nameFirst, first, last } = candidate;
  if (keys.length < 2 || kind === 'organisation' || kind === 'state' || keys.length > 6) return false;
  // “Mr. Garza Luna” is the second half of a name; “Mr. Carlos Luna” is all of it.
  const honorific = HONORIFICS.test(words[nameFirst - 1]?.lower ?? '') && nameFirst > first;
  if (honorific && !isGivenName(keys[0] ?? '')) return false;
  if (kind === 'person') return true;
  const isTheSomething = words[first - 1]?.lower === 'the' && words[first]?.gap === ' ';
  if (isTheSomething) return false;
  const next = words[last + 1];
  const isIntroduced =
    next !== undefined &&
    !next.startsSentence &&
    /^,\s$/u.test(next.gap) &&
    (/^\d\d$/u.test(next.text) || next.lower === 'who');
  return isIntroduced || candidate.roles.length > 0 || isSource(last);
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
  if (findByFullName(index, keys) !== null || findByPart(index, keys, titled).persons.length > 0) return;
  const isBareName = keys.length === 1 && isSource(last) && couldBeSurname(words, nameFirst);
  if (!titled && !isBareName) return;
  const person = registerPerson(index, keys, spanOfWords(text, words, nameFirst, last));
  person.isCertain ||= titled;
  person.gender ??= candidate.gender;
}

/** Whether a single capitalised word may be somebody's name: no people, party or kind of source, nothing plural. */
function couldBeSurname(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || words[at - 1]?.lower === 'the' || word.text.length < 3) return false;
  const isPlural =
    /s$/u.test(word.text) && (isSourceNoun(word.lower) || stateNamed(word.text.slice(0, -1)) !== null);
  return !isPlural && !isSourceNoun(word.lower) && stateNamed(word.text) === null && !word.startsSentence;
}

function readMentions(
  words: readonly Word[],
  index: PersonIndex,
  candidates: readonly Candidate[],
): PersonMention[] {
  const mentions: PersonMention[] = [];
  const lastNamed = new Map<Person, number>();
  for (const candidate of candidates) {
    for (const part of candidate.headline ? knownParts(words, index, candidate) : [candidate]) {
      const found = whoIsMeant(words, index, part, lastNamed);
      if (found === null) continue;
      const { person, form } = found;
      const at = words[part.nameFirst];
      if (form === 'full-name') lastNamed.set(person, at?.paragraph ?? 0);
      person.gender ??= part.gender;
      person.isCertain ||= part.titled;
      person.roles.push(...part.roles);
      mentions.push(toMention(words, part, person, form));
    }
  }
  return mentions;
}

function toMention(
  words: readonly Word[],
  name: Candidate,
  person: Person,
  form: MentionForm,
): PersonMention {
  const first = words[name.first];
  const last = words[name.last];
  const next = words[name.last + 1];
  const modifier =
    last?.possessive !== true &&
    next?.gap === ' ' &&
    !next.capital &&
    (isSourceNoun(next.lower) || roleNoun(next.lower) !== null);
  return {
    ...{ person, form, first: name.first, last: name.last, start: first?.start ?? 0, end: last?.end ?? 0 },
    ...{ sentence: first?.sentence ?? 0, paragraph: first?.paragraph ?? 0, quoted: first?.quoted ?? false },
    ...{ possessive: last?.possessive ?? false, modifier, headline: name.headline },
  };
}

/** In a headline every word has a capital: the parts of the row that are names known from the body. */
function knownParts(words: readonly Word[], index: PersonIndex, row: Candidate): readonly Candidate[] {
  const parts: Candidate[] = [];
  for (let first = row.first; first <= row.last; first++) {
    for (let last = row.last; last >= first; last--) {
      const keys = nameKeys(words, first, last);
      const isKnown =
        (keys.length > 1 && findByFullName(index, keys) !== null) ||
        (index.bySuffix.get(keys.join(' '))?.length ?? 0) > 0;
      if (!isKnown) continue;
      parts.push({ ...row, first, last, nameFirst: first, keys, titled: false, gender: null, roles: [] });
      first = last;
      break;
    }
  }
  return parts;
}

function whoIsMeant(
  words: readonly Word[],
  index: PersonIndex,
  name: Candidate,
  lastNamed: ReadonlyMap<Person, number>,
): { person: Person; form: MentionForm } | null {
  const { keys, kind, titled, gender } = name;
  if (keys.length === 0 || kind === 'organisation') return null;
  if (keys.length > 1) {
    const person = findByFullName(index, keys);
    if (person !== null) return { person, form: person.keys.length > 1 ? 'full-name' : 'name' };
  }
  const { persons, form } = findByPart(index, keys, titled);
  if (kind === 'state' && persons.length === 0) return null;
  // “the Stone” is no person; “the Stone campaign” is named for one.
  const person = mostLikely(agreeing(persons, gender), words[name.first]?.paragraph ?? 0, lastNamed);
  if (person === null) return null;
  return { person, form: person.keys.length === keys.length && form === 'surname' ? 'name' : form };
}

/**
 * Who of several bearers of a name is meant: the one whom the article names in full at least twice as often as any
 * other, when no other was so named in this paragraph; `null` when that is not clear.
 */
function mostLikely(
  persons: readonly Person[],
  paragraph: number,
  lastNamed: ReadonlyMap<Person, number>,
): Person | null {
  if (persons.length < 2) return persons[0] ?? null;
  const [first, second] = [...persons].sort((a, b) => b.fullMentions - a.fullMentions);
  if (first === undefined || second === undefined) return null;
  const isNear = (person: Person): boolean => (lastNamed.get(person) ?? -10) >= paragraph - 1;
  const near = persons.filter(isNear);
  const rivalHere = persons.some((person) => person !== first && lastNamed.get(person) === paragraph);
  if (first.fullMentions >= 2 * second.fullMentions && !rivalHere) return first;
  const [only] = near;
  return near.length === 1 && only !== undefined ? only : null;
}

/** Gives a person of unknown gender that of the pronouns in the sentences that name nobody else. */
function learnGenders(words: readonly Word[], mentions: readonly PersonMention[]): void {
  const votes = new Map<Person, { m: number; f: number }>();
  mentions.forEach((mention, i) => {
    const { person, sentence } = mention;
    if (person.gender !== null || mention.modifier) return;
    const isAlone = mentions[i - 1]?.sentence !== sentence && (mentions[i + 1]?.sentence ?? -1) !== sentence;
    if (!isAlone) return;
    const vote = votes.get(person) ?? { m: 0, f: 0 };
    votes.set(person, vote);
    for (let at = mention.last + 1; at < mention.last + 40; at++) {
      const word = words[at];
      if (word === undefined || word.sentence > sentence + 1) break;
      if (word.sentence === sentence + 1 && !word.startsSentence) continue;
      const gender = pronounGender(word.lower);
      if (gender !== null && word.quoted === mention.quoted) vote[gender]++;
    }
  });
  for (const [person, { m, f }] of votes) {
    if (m > 2 * f) person.gender = 'm';
    else if (f > 2 * m) person.gender = 'f';
  }
}

/** The gender of he and she and their other forms, or `null`. */
export function pronounGender(lower: string): Gender | null {
  if (/^(?:he|him|his|himself)$/u.test(lower)) return 'm';
  return /^(?:she|her|hers|herself)$/u.test(lower) ? 'f' : null;
}
