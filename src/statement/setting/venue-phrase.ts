import type { Word } from '../words.ts';
import { isListener } from './listener.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import { isMedium, isSpeakingPlace } from './occasion-words.ts';
import { readTimePhrase } from './read-time-phrase.ts';
import type { TimePhrase } from './time-phrase.ts';

/** Where or in what something was said, its preposition included: `[first, after)` are indices of words. */
export interface VenuePhrase {
  readonly first: number;
  readonly after: number;
  /** Whether it names an occasion ("at a rally"), which says more than a place ("in Ohio"). */
  readonly isOccasion: boolean;
  /** "supporters" of "in a letter to supporters". */
  readonly addressee: NounPhrase | null;
  readonly times: readonly TimePhrase[];
}

/** What may go on a venue: "an interview with the Ledger", "a rally in Ohio", "the sidelines of a summit". */
const ATTACHED = new Set(
  'of with to by in at on for from before near outside between about alongside hosted'.split(' '),
);
/** "at least", "at the time": no places. */
const NO_PLACE_AFTER_AT = new Set(
  'least most first last times length once all age risk stake best worst issue odds noon midnight night present time point least'.split(
    ' ',
  ),
);
const MOST_ATTACHED = 4;

/** The venue that begins at word `at` with its preposition, read up to word `to` at most, or `null`. */
export function readVenue(words: readonly Word[], at: number, to: number): VenuePhrase | null {
  const preposition = words[at]?.lower ?? '';
  const from = preposition === 'in' && isAhead(words, at + 1, 'front of') ? at + 3 : at + 1;
  const phrase = readNounPhrase(words, from, to);
  if (phrase === null || words[at + 1]?.gap.trim() !== words[at + 1]?.gap.trim().replace(/[,;:()—–]/gu, ''))
    return null;
  if (isStillAhead(words, phrase)) return null;
  const isFront = from === at + 3;
  if (!isFront && !isVenue(preposition, phrase, words)) return null;
  let after = placeEnd(words, phrase, to);
  let addressee: NounPhrase | null = null;
  const times = [...phrase.times];
  for (let count = 0; count < MOST_ATTACHED && after < to; count++) {
    const joint = words[after];
    if (joint === undefined || !ATTACHED.has(joint.lower) || !/^\.? $/u.test(joint.gap)) break;
    if (readTimePhrase(words, after + 1) !== null && words[after + 1]?.possessive !== true) break;
    const next = readNounPhrase(words, after + 1, to);
    if (next === null || next.times.length > 0 || !belongs(words, joint.lower, next)) break;
    if (joint.lower === 'to' && phrase.head === 'occasion') addressee ??= next;
    after = placeEnd(words, next, to);
  }
  return {
    first: at,
    after,
    isOccasion: phrase.head === 'occasion' || isMediumPhrase(phrase, words),
    addressee,
    times,
  };
}

function isVenue(preposition: string, phrase: NounPhrase, words: readonly Word[]): boolean {
  const noun = words[phrase.after - 1]?.lower ?? '';
  const isAlone = phrase.after - phrase.first === 1;
  switch (preposition) {
    case 'in':
      return phrase.head !== 'other'
        ? !isQuality(phrase, words)
        : isSpeakingPlace(noun) || (isMedium(noun) && !isAlone);
    case 'during':
      return phrase.head !== 'other';
    case 'at':
      if (words[phrase.first]?.lower === 'age') return false;
      return !NO_PLACE_AFTER_AT.has(noun) && !/^(?:\d.*|least|most)$/u.test(words[phrase.first]?.lower ?? '');
    case 'on':
      return phrase.head !== 'other' || isMedium(noun) || isSpeakingPlace(noun);
    case 'from':
      return isSpeakingPlace(noun);
    case 'by':
    case 'via':
    case 'over':
    case 'through':
      return isMedium(noun) || (preposition === 'via' && phrase.head === 'proper');
    case 'outside':
    case 'inside':
    case 'aboard':
      return true;
    default:
      return false;
  }
}

/** "an interview in Honolulu", "a letter to supporters"; "on a tour to talk" and "on the Hill in support" end before. */
function belongs(words: readonly Word[], joint: string, phrase: NounPhrase): boolean {
  if (joint === 'to') return isListener(words, phrase);
  if (!/^(?:in|on|at|from|before|near|between)$/u.test(joint)) return true;
  return (
    phrase.head !== 'other' ||
    /^(?:the|a|an|his|her|their|its|our|my)$/u.test(words[phrase.first]?.lower ?? '')
  );
}

/** "in the upcoming debates": not yet held. */
function isStillAhead(words: readonly Word[], { first, after }: NounPhrase): boolean {
  return words
    .slice(first, after)
    .some(({ lower }) => /^(?:upcoming|forthcoming|future|next|coming)$/u.test(lower));
}

/** "in response", "in reply", "in Spanish": how, and not where. */
function isQuality(phrase: NounPhrase, words: readonly Word[]): boolean {
  const noun = words[phrase.first]?.lower ?? '';
  if (phrase.after - phrase.first > 1) return false;
  return /^(?:response|reply|answer|comment|order|notice|text|story|english|spanish|french|german|russian|arabic|chinese|italian|hebrew|turkish|ukrainian|portuguese|japanese|korean)$/u.test(
    noun,
  );
}

function isMediumPhrase(phrase: NounPhrase, words: readonly Word[]): boolean {
  return isMedium(words[phrase.after - 1]?.lower ?? '');
}

/**
 * "Fort Pierce, Florida": the region after a place belongs to it where a comma, a day or the end of the clause follows.
 */
function placeEnd(words: readonly Word[], phrase: NounPhrase, to: number): number {
  const { after } = phrase;
  if (phrase.head !== 'proper' || after >= to || !/^\.?, $/u.test(words[after]?.gap ?? '')) return after;
  let end = after;
  while (end < to && end < after + 3 && isName(words, end, end > after)) end++;
  if (end === after) return after;
  const next = words[end];
  const isClosed =
    next === undefined ||
    /[,.;:”"]/u.test(next.gap) ||
    readTimePhrase(words, end) !== null ||
    /^(?:on|in|at|during|after|before)$/u.test(next.lower);
  return isClosed ? end : after;
}

function isName(words: readonly Word[], at: number, goesOn: boolean): boolean {
  const word = words[at];
  if (word === undefined || !word.capital || readTimePhrase(words, at) !== null) return false;
  return !goesOn || word.gap === ' ' || word.gap === '. ';
}

function isAhead(words: readonly Word[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, i) => words[at + i]?.lower === word);
}
