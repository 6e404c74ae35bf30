import type { Word } from '../words.ts';
import { readListener } from './listener.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { readTimePhrase } from './read-time-phrase.ts';
import type { TimePhrase } from './time-phrase.ts';
import { readVenue, type VenuePhrase } from './venue-phrase.ts';

/** What stands around the verb of a statement and says when, where and to whom. */
export interface Modifiers {
  readonly times: readonly TimePhrase[];
  readonly venues: readonly VenuePhrase[];
  readonly addressees: readonly NounPhrase[];
  /** The word at which nothing more could be read. */
  readonly reached: number;
}

interface ReadOptions {
  /** What the verb before takes: "told reporters", "said to reporters", or no listener. */
  readonly listener: 'object' | 'to' | 'none';
  /** Words before this one are passed over when they are nothing of the kind: those of the cue itself. */
  readonly skipBefore?: number;
  /** Words to be passed over whole: the source after its verb. */
  readonly hole?: { readonly first: number; readonly after: number };
}

/** "since Monday", "after Monday's debate": the time of something else. */
const OTHER_TIME = new Set(
  'since until till before after by from through for between following within throughout ahead past'.split(
    ' ',
  ),
);
const TIME_PREPOSITIONS = new Set('on in at during over early late'.split(' '));
const ADVERBS = new Set(
  'already also again then later earlier first once too even often just still only back out up further early late but and meanwhile instead today'.split(
    ' ',
  ),
);
/** "speaking on Monday", "appearing on CNN": saying it all the same. */
const SPEAKING = new Set(
  'speaking talking appearing testifying writing addressing posting responding'.split(' '),
);
/** "in a statement released Monday". */
const MADE_PUBLIC = new Set(
  'released issued published posted sent made given aired broadcast taped recorded delivered distributed circulated dated conducted'.split(
    ' ',
  ),
);
/** "on condition of anonymity": how it was said. */
const MANNERS: readonly (readonly string[])[] = [
  'on condition of anonymity',
  'on the condition of anonymity',
  'under oath',
  'in public',
  'in private',
  'in person',
  'in english',
].map((phrase) => phrase.split(' '));
const MANNER_OPENERS: ReadonlySet<string | undefined> = new Set(MANNERS.map(([first]) => first));

/**
 * Reads the words from `from` to `to` as modifiers, one after the other, and stops at the first that is none. What is
 * read stands beside the verb, or beside what was read before it, so that it belongs to the verb.
 */
export function readModifiers(
  words: readonly Word[],
  from: number,
  to: number,
  { listener, skipBefore = from, hole }: ReadOptions,
): Modifiers {
  const times: TimePhrase[] = [];
  const venues: VenuePhrase[] = [];
  const addressees: NounPhrase[] = [];
  let takes: ReadOptions['listener'] = listener;
  let i = from;
  while (i < to) {
    if (hole !== undefined && i >= hole.first && i < hole.after) {
      i = hole.after;
      continue;
    }
    const word = words[i];
    if (word === undefined || (i > from && /[()—;:]|\s[–-]\s/u.test(word.gap))) break;
    const time = readTime(words, i, to);
    if (time !== null) {
      if (time === 'other') break;
      times.push(time);
      i = time.after;
      continue;
    }
    const listening = takes === 'none' ? null : readListener(words, i, to, takes);
    if (listening !== null) {
      addressees.push(listening);
      takes = 'none';
      i = listening.after;
      continue;
    }
    const manner = mannerAt(words, i);
    if (manner > 0) {
      i += manner;
      continue;
    }
    const venue = readVenue(words, i, to);
    if (venue !== null) {
      venues.push(venue);
      times.push(...venue.times);
      i = venue.after;
      // After "in a statement" a listener comes with "to" only.
      if (takes === 'object') takes = 'none';
      continue;
    }
    const isSpeaking = SPEAKING.has(word.lower);
    if (isSpeaking) takes = word.lower === 'addressing' ? 'object' : 'to';
    const isPassed =
      isSpeaking ||
      ADVERBS.has(word.lower) ||
      word.lower.endsWith('ly') ||
      isHour(words, i) ||
      i < skipBefore;
    if (!isPassed && !(venues.length > 0 && MADE_PUBLIC.has(word.lower))) break;
    i++;
  }
  return { times, venues, addressees, reached: i };
}

/** Words of time at `at`, with "on" and the like before them; `other` when they belong to something else. */
function readTime(words: readonly Word[], at: number, to: number): TimePhrase | 'other' | null {
  const preposition = words[at]?.lower ?? '';
  const bare = readTimePhrase(words, at);
  if (bare !== null && bare.meaning.kind !== 'year')
    return bare.after <= to && isTimeAlone(words, bare) ? bare : null;
  if (bare !== null) return null;
  const i = words[at + 1]?.gap === ' ' ? at + 1 : at;
  const time = i === at ? null : readTimePhrase(words, i);
  if (time === null || time.after > to) return null;
  if (OTHER_TIME.has(preposition)) return 'other';
  if (!TIME_PREPOSITIONS.has(preposition) || !isTimeAlone(words, time)) return null;
  return time;
}

/** "Monday's debate" is a debate, "the 2014 report" a report; "this week" with nothing on it is a time. */
function isTimeAlone(words: readonly Word[], { after }: TimePhrase): boolean {
  return words[after - 1]?.possessive !== true;
}

/** How many words "on condition of anonymity" and the like take at `at`; 0 when nothing of the kind stands there. */
function mannerAt(words: readonly Word[], at: number): number {
  if (!MANNER_OPENERS.has(words[at]?.lower ?? '')) return 0;
  const manner = MANNERS.find((phrase) => phrase.every((word, i) => words[at + i]?.lower === word));
  return manner?.length ?? 0;
}

/** "at 5 p.m.", "at noon": the hour of a day that follows. */
function isHour(words: readonly Word[], at: number): boolean {
  const here = words[at]?.lower ?? '';
  const next = words[at + 1]?.lower ?? '';
  if (here === 'at') return /^\d{1,2}$/u.test(next) || /^(?:noon|midnight|dawn|dusk)$/u.test(next);
  const before = words[at - 1]?.lower ?? '';
  if (/^\d{1,2}$/u.test(here) || /^(?:noon|midnight|dawn|dusk)$/u.test(here))
    return before === 'at' || /^\d{1,2}$/u.test(before);
  return (
    /^(?:a|p|m|am|pm|a\.m|p\.m|gmt|et|est|edt|local)$/u.test(here) &&
    /^(?:\d{1,2}|a|p|am|pm|m)$/u.test(before)
  );
}
