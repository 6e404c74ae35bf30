import type { Word } from '../words.ts';
import { isAudience, isOccasion } from './occasion-words.ts';
import { readTimePhrase } from './read-time-phrase.ts';
import type { TimePhrase } from './time-phrase.ts';

/** A run of words that name one thing: `[first, after)` are indices of words. */
export interface NounPhrase {
  readonly first: number;
  readonly after: number;
  /** What its last word is: a noun for an occasion, a proper name, or anything else. */
  readonly head: 'occasion' | 'proper' | 'other';
  /** Words of time in front of the noun: "Friday’s statement", "a March 2016 meeting". */
  readonly times: readonly TimePhrase[];
}

/** Longer ones are misreadings. */
const LONGEST = 12;

const DETERMINERS = new Set(
  'a an the this that these those his her its their our my your some several many both all no one two three four five six seven eight nine ten another each every various other first second third'.split(
    ' ',
  ),
);
/** "an interview with around fifteen agencies". */
const APPROXIMATE = new Set('about around over nearly almost under'.split(' '));
const NUMBER_WORDS =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens?|a)$/u;
/** "some of the miners". */
const QUANTIFIERS = new Set('some many several all both one two three none each most'.split(' '));
export const OBJECT_PRONOUNS = new Set('me him her us them you it himself herself themselves'.split(' '));
export const PREPOSITIONS = new Set(
  (
    'about above across after against along alongside amid among around as at before behind below beneath beside ' +
    'between beyond by despite down during except for from in inside into like near of off on onto outside over past ' +
    'per since through throughout till to toward towards under until unlike up upon via with within without'
  ).split(' '),
);
const STOPS = new Set(
  (
    'that who whom whose which what where when while because although though but nor so than then unless whether how ' +
    'why if he she they we i not is are was were be been being am has have had do does did will would can could may ' +
    'might must shall should held made given sent shown written said says say saying told tells asked asks wrote writes added adds also there here'
  ).split(' '),
);
/** What may stand between two words of one phrase: a blank, the full stop of "St.", "&", quotation marks of a title. */
const JOINS = /^[.]?[^\S\n]{0,2}(?:&[^\S\n])?["“”'‘’]*$/u;

/** The noun phrase that begins at word `from`, read up to word `to` at most; `null` when none begins there. */
export function readNounPhrase(words: readonly Word[], from: number, to: number): NounPhrase | null {
  const last = Math.min(to, from + LONGEST);
  if (from < last && OBJECT_PRONOUNS.has(words[from]?.lower ?? '') && !isFollowedByNoun(words, from, last)) {
    return { first: from, after: from + 1, head: 'other', times: [] };
  }
  const times: TimePhrase[] = [];
  let needsNoun = true;
  let i = from;
  while (i < last) {
    const word = words[i];
    if (word === undefined || (i > from && !JOINS.test(word.gap))) break;
    // “Face the Nation”, “Fox News Sunday”: a title is taken whole, whatever words are in it.
    if (word.quoted && words[i - 1]?.quoted !== true) {
      i = titleEnd(words, i, last);
      needsNoun = false;
      continue;
    }
    const time = readTimePhrase(words, i);
    if (time !== null && time.meaning.kind !== 'narrative') {
      // "told reporters Monday": the noun is there, so the day dates the telling.
      if (!needsNoun || time.after >= last) break;
      if (i === from && words[time.after - 1]?.possessive !== true) return null;
      times.push(time);
      i = time.after;
      continue;
    }
    if (word.lower === 'and' && !needsNoun) {
      const joined = readJoined(words, i + 1, last);
      if (joined === null) break;
      return { first: from, after: joined.after, head: joined.head, times };
    }
    if (endsPhrase(words, i, needsNoun)) break;
    needsNoun = word.possessive || isModifier(word);
    i++;
  }
  if (i === from) return null;
  if (needsNoun && !(QUANTIFIERS.has(words[i - 1]?.lower ?? '') && words[i]?.lower === 'of')) return null;
  return { first: from, after: i, head: headOf(words[i - 1]), times };
}

/** "reporters and editors": what follows "and" belongs to the phrase only where the phrase ends cleanly after it. */
function readJoined(words: readonly Word[], from: number, last: number): NounPhrase | null {
  const joined = readNounPhrase(words, from, last);
  if (joined === null) return null;
  const next = words[joined.after];
  const endsCleanly =
    joined.after >= last ||
    next === undefined ||
    !JOINS.test(next.gap) ||
    PREPOSITIONS.has(next.lower) ||
    next.lower === 'that';
  return endsCleanly || readTimePhrase(words, joined.after) !== null ? joined : null;
}

function endsPhrase(words: readonly Word[], at: number, needsNoun: boolean): boolean {
  const word = words[at];
  if (word === undefined) return true;
  if (needsNoun && APPROXIMATE.has(word.lower) && isNumber(words[at + 1])) return false;
  if (word.lower === 'and' || word.lower === 'or' || PREPOSITIONS.has(word.lower)) return true;
  // "all" and "that" may stand before the noun; "that" after it opens a clause.
  if (STOPS.has(word.lower)) return !(needsNoun && DETERMINERS.has(word.lower));
  if (!needsNoun && DETERMINERS.has(word.lower) && !word.capital) return true;
  if (!needsNoun && OBJECT_PRONOUNS.has(word.lower)) return true;
  return !needsNoun && isParticiple(word) && !isOccasion(word.lower) && !leadsToOccasion(words, at + 1);
}

function titleEnd(words: readonly Word[], from: number, last: number): number {
  let i = from + 1;
  while (i < last && words[i]?.quoted === true && !/[“”"]/u.test(words[i]?.gap ?? '')) i++;
  return i;
}

/** "a campaign fundraising event": the participle stands inside of the phrase. */
function leadsToOccasion(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return next !== undefined && next.gap === ' ' && !next.capital && isOccasion(next.lower);
}

function isNumber(word: Word | undefined): boolean {
  return word !== undefined && (/^\d/u.test(word.lower) || NUMBER_WORDS.test(word.lower));
}

/** What stands before a noun and cannot be its end: "the", "nationally", "televised". */
function isModifier(word: Word): boolean {
  if (DETERMINERS.has(word.lower) || APPROXIMATE.has(word.lower)) return true;
  if (word.capital || isOccasion(word.lower) || isAudience(word.lower)) return false;
  return word.lower.endsWith('ly') || isParticiple(word);
}

function isParticiple(word: Word): boolean {
  return !word.capital && word.lower.length > 4 && /(?:ed|ing)$/u.test(word.lower);
}

/** "her colleagues": "her" is no listener there. */
function isFollowedByNoun(words: readonly Word[], at: number, last: number): boolean {
  const next = words[at + 1];
  if (words[at]?.lower !== 'her' || next === undefined || at + 1 >= last || next.gap !== ' ') return false;
  // "told her Monday" has a listener, "in her 2028 book" has not.
  const time = readTimePhrase(words, at + 1)?.meaning.kind;
  if (time !== undefined) return time === 'year' || time === 'month';
  return !PREPOSITIONS.has(next.lower) && !STOPS.has(next.lower);
}

function headOf(word: Word | undefined): NounPhrase['head'] {
  if (word === undefined) return 'other';
  if (isOccasion(word.lower)) return 'occasion';
  return word.capital ? 'proper' : 'other';
}
