import type { SpeakerType } from '../domain/statement.ts';
import type { ArticleNames } from './article-names.ts';
import { spanOfWords } from './name-runs.ts';
import { nameEndingAt } from './parse-source.ts';
import type { People, Person, PersonMention } from './people.ts';
import { asPrinted, type Resolution, toPerson } from './resolution.ts';
import { resolveName } from './resolve-name.ts';
import { roleNoun } from './roles.ts';
import { DOCUMENT_NOUNS, isSourceNoun, ORGANISATION_NOUNS, PHRASE_ENDS } from './source-nouns.ts';
import { stateNamed } from './states.ts';
import { stateOfTheUnion } from './states-of-the-union.ts';
import type { Word } from './words.ts';

/**
 * What the clause that begins with the relative pronoun `words[at]` is about: the person before “who”, the people
 * before it (“voters who”), or the body before “which”. `null` when that is not certain.
 */
export function resolveRelative(names: ArticleNames, at: number): Resolution | null {
  const { text, words, people } = names;
  const first = firstOfTwo(words, at);
  if (first !== null) return resolveRelative(names, first);
  if (!/^(?:who|whom|whose)$/u.test(words[at]?.lower ?? '')) return bodyBefore(names, at);
  const person = personBefore(words, people, at) ?? subjectOfNoun(words, people, at);
  return person === null ? nounBefore(names, at) : toPerson(text, person, 'relative');
}

/** How many words apart two clauses of one noun begin. */
const CLAUSE = 24;

/** “Stone, ‹who› lives there and who says”: the first of two pronouns, for the second; `null` for one by itself. */
function firstOfTwo(words: readonly Word[], at: number): number | null {
  const pronoun = words[at];
  if (!/^(?:and|but|or)$/u.test(words[at - 1]?.lower ?? '')) return null;
  let first: number | null = null;
  for (let i = at - 2; i >= Math.max(1, at - CLAUSE) && words[i]?.sentence === pronoun?.sentence; i--) {
    if (words[i]?.lower !== pronoun?.lower || words[i]?.quoted !== pronoun?.quoted) continue;
    // Of three, the second may hang on something else.
    if (first !== null) return null;
    first = i;
  }
  return first;
}

/** What stands between a relative pronoun and what it is about: a space, a comma, a dash. */
const JOINS = /^[.)\]]?,?\s$|^\s?(?:—|–|--?)\s?$/u;

/** Whether `words[at]`, a relative pronoun, goes on with the sentence of the word before. */
function goesOn(words: readonly Word[], at: number): boolean {
  const pronoun = words[at];
  return pronoun !== undefined && pronoun.paragraph === words[at - 1]?.paragraph && JOINS.test(pronoun.gap);
}

/** “the ICE, which said”: the body named right before; “the study — which said”: the body or document told of there. */
function bodyBefore(names: ArticleNames, at: number): Resolution | null {
  if (!goesOn(names.words, at)) return null;
  const name = nameEndingAt(names.words, Math.max(0, at - 8), at - 1);
  if (name === null || name.nameFirst > name.last) return nounBefore(names, at);
  const resolution = resolveName(names, name, 'name');
  const isThing = resolution.type === 'organisation' || resolution.type === 'state';
  return isThing ? { ...resolution, resolvedBy: 'relative' } : null;
}

const PLACED = /^(?:of|at|in|from|near)$/u;
/** How many words may stand between a name and its “who”: “Maria Stone, the former mayor of Harbel, who”. */
const REACH = 20;

/** The person named before `words[at]`, right before it or with an apposition between. */
function personBefore(words: readonly Word[], people: People, at: number): Person | null {
  const pronoun = words[at];
  if (pronoun === undefined) return null;
  // A dash is counted as the end of a sentence, and “Stone — who said” goes on with one.
  const sentence = goesOn(words, at) ? words[at - 1]?.sentence : pronoun.sentence;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const mention = people.mentionAt(i);
    const word = words[i];
    if (word === undefined || word.sentence !== sentence) return null;
    if (mention === null && i === at - 1) {
      // “critics of Stone, who said”: the plural is nearer in sense than the name.
      if (/s$/u.test(word.lower) && isSourceNoun(word.lower)) return null;
      // “his wife, Laura, who”: a name that no rule knows; but “the mayor of Harbel, who”, “of Harbel, Md., who”.
      const isPlace = /^(?:of|at|in|for|on|from)$/u.test(words[i - 1]?.lower ?? '') || isState(word.text);
      if (word.capital && !isPlace && !isInBrackets(words, { first: i, last: i })) return null;
    }
    if (mention === null || isInBrackets(words, mention)) continue;
    // “Stone, of Reedham, Md., who”: a place that looks like a name.
    if (!mention.person.isCertain && PLACED.test(words[mention.first - 1]?.lower ?? '')) continue;
    const isNext = i === at - 1;
    const isApposed = /^,|^ \(/u.test(words[mention.last + 1]?.gap ?? '');
    if (mention.modifier || mention.possessive || mention.quoted !== pronoun.quoted) continue;
    // “Stone and Reed, who said”: both, not the second; “to both Ordes, who”: neither of them.
    if (isNext && /^(?:and|both)$/u.test(words[mention.first - 1]?.lower ?? '')) return null;
    return isNext || isApposed ? mention.person : null;
  }
  return null;
}

/** “Orde (I-Conn.), who”: what stands in brackets looks like a name and is none. */
function isInBrackets(
  words: readonly Word[],
  { first, last }: Pick<PersonMention, 'first' | 'last'>,
): boolean {
  return /\($/u.test(words[first]?.gap ?? '') && /^\.?\)/u.test(words[last + 1]?.gap ?? '');
}

function isState(text: string): boolean {
  return stateOfTheUnion(text) !== null || stateNamed(text) !== null;
}

/** “Stone is a former nurse | who said”: the clause of what somebody is said to be. */
function subjectOfNoun(words: readonly Word[], people: People, at: number): Person | null {
  if (words[at]?.gap !== ' ' || roleNoun(words[at - 1]?.lower ?? '') === null) return null;
  for (let i = at - 2; i > Math.max(0, at - REACH); i--) {
    const word = words[i];
    if (word === undefined || !/^[’']? $/u.test(words[i + 1]?.gap ?? '')) return null;
    if (!/^(?:is|was|became)$/u.test(word.lower)) {
      if (OPENERS.test(word.lower) && !/^(?:is|was|became)$/u.test(words[i - 1]?.lower ?? '')) return null;
      continue;
    }
    if (!OPENERS.test(words[i + 1]?.lower ?? '')) return null;
    const subject = people.mentionAt(i - 1);
    return subject === null || subject.possessive || subject.modifier ? null : subject.person;
  }
  return null;
}

/** How many words the phrase before “who” may have: “the two former Norlandish officials”. */
const LONGEST = 6;

/**
 * “two former officials who said”, “the study, which said”: people, a body or a document as printed, when their noun
 * stands right before.
 */
function nounBefore({ text, words }: ArticleNames, at: number): Resolution | null {
  const noun = at - 1;
  const head = words[noun];
  if (head === undefined || head.capital || !goesOn(words, at)) return null;
  const kind = kindOf(head.lower, /^who/u.test(words[at]?.lower ?? ''));
  if (kind === null) return null;
  const phraseFrom = (word: number): Resolution =>
    asPrinted(text, spanOfWords(text, words, word, noun), kind, 'relative');
  for (let first = noun; first > noun - LONGEST && /^[’']? $/u.test(words[first]?.gap ?? ''); first--) {
    const before = words[first - 1];
    if (before === undefined) break;
    if (OPENERS.test(before.lower)) return phraseFrom(first - 1);
    if (before.startsSentence) break;
    // “full of | case law that”: nothing before a preposition is part of the phrase.
    // But “the nominee for president, who”: one person without an article is none.
    if (kind !== 'unnamed' && PHRASE_ENDS.has(before.lower)) return phraseFrom(first);
  }
  // No article or number opens the phrase: the noun alone is certain.
  return phraseFrom(noun);
}

/** Words for people that no list has: “employees”, “geologists”. */
const PEOPLE = /(?:[^r]ee|ist|ian)s?$/u;

/** What the noun `lower` is for whoever takes it up as people or, with “which”, as a thing; `null` when it does not fit. */
function kindOf(lower: string, asPeople: boolean): SpeakerType | null {
  const singular = lower.replace(/(?<=[^s])s$/u, '').replace(/men$/u, 'man');
  const isOneOf = (nouns: ReadonlySet<string>): boolean => nouns.has(lower) || nouns.has(singular);
  const isBody = isOneOf(ORGANISATION_NOUNS);
  const isDocument = isOneOf(DOCUMENT_NOUNS);
  const isMany = /[^s]s$|(?:men|women|people)$/u.test(lower);
  if (!asPeople) return isDocument ? 'document' : isBody ? (isMany ? 'group' : 'organisation') : null;
  const isPerson = isSourceNoun(lower) || roleNoun(lower) !== null || PEOPLE.test(lower);
  if (isBody || isDocument || !isPerson) return null;
  return isMany ? 'group' : 'unnamed';
}

const OPENERS =
  /^(?:the|an?|two|three|four|five|six|some|many|several|other|this|that|these|those|any|every|his|her|its|their|one|another)$/u;
