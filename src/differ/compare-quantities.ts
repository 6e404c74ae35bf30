import { stemmer } from 'stemmer';
import { liesApart } from '../check/lies-apart.ts';
import { parseDay } from '../check/time-apart.ts';
import { matchNames } from '../duplicate/same-speaker.ts';
import { GENERIC } from './claim-words.ts';
import type { QuantityClaim } from './claims.ts';
import type { Difference } from './difference.ts';

/** Share of all words beside the two figures that both have, and telling words that both have at least. */
const LEAST_SHARE = 0.25;
const LEAST_TELLING = 2;
/** Days within which two speakers count the dead and hurt of one event. */
const ONE_EVENT_DAYS = 10;

/** What ties two figures to one quantity for which no value fits both; `null` when nothing does, or they agree. */
export function compareQuantities(one: QuantityClaim, other: QuantityClaim): Difference | null {
  const speakers = matchNames(one.speakers, other.speakers);
  if (speakers === 'unknown' || one.figure !== other.figure || one.unit !== other.unit) return null;
  if (!isApart(one, other) || !isOneThing(one, other)) return null;
  const own = ownWords(one, other);
  const [these, those] = [wordsOf(one, own), wordsOf(other, own)];
  const shared = [...these].filter((word) => those.has(word));
  const telling = shared.filter((word) => !GENERIC.has(word) && !isName(one, other, word));
  if (
    telling.length < LEAST_TELLING ||
    shared.length < LEAST_SHARE * (these.size + those.size - shared.length)
  )
    return null;
  if (!sameNames(one, other, own)) return null;
  if (speakers === 'other') {
    const named = shared.some((word) => isName(one, other, word)) || sharedWide(one, other, own).length > 0;
    // "his net worth" of two speakers is the worth of two.
    if ((one.owned || other.owned) && !named) return null;
  }
  if (one.head === 'killed' && !isOneEvent(one, other)) return null;
  return {
    kind: speakers === 'same' ? 'figure-changed' : 'figures-differ',
    shared: shared.sort(),
    confidence: Math.min(0.9, 0.5 + shared.length / 10),
  };
}

function isApart(one: QuantityClaim, other: QuantityClaim): boolean {
  if (one.printed !== other.printed && (tellsFigureOf(one, other) || tellsFigureOf(other, one))) return false;
  // "$27" of "$27.16": worded to the coarser of the two last digits.
  const coarser = Math.max(one.step, other.step) / 2;
  const [a, b] = [one.value ?? 0, other.value ?? 0];
  if (one.step !== other.step && Math.abs(a - b) <= coarser) return false;
  return liesApart(one, other);
}

/** Whether a number in the sentence of `one` stands in the figure of `other`: then both tell it. */
function tellsFigureOf(one: QuantityClaim, other: QuantityClaim): boolean {
  return one.numbers.some((number) => other.printed.includes(number));
}

/** Whether the same is counted: one head, and on one side at most words that the other leaves out; in times that may be one. */
function isOneThing(one: QuantityClaim, other: QuantityClaim): boolean {
  if (one.head !== other.head && one.head !== '' && other.head !== '') return false;
  return !bothHaveMore(one.counted, other.counted) && !bothHaveMore(one.times, other.times);
}

/** Names on one side alone make it a figure of somebody else, unless the two share some. */
function sameNames(one: QuantityClaim, other: QuantityClaim, own: ReadonlySet<string>): boolean {
  const all = ({ wide, near, counted }: QuantityClaim) => new Set([...wide, ...near, ...counted]);
  const only = (a: QuantityClaim, b: QuantityClaim) => {
    const theirs = all(b);
    return a.wide.filter((name) => !theirs.has(name) && !own.has(name));
  };
  const [mine, theirs] = [only(one, other), only(other, one)];
  if (mine.length > 0 && theirs.length > 0) return false;
  return mine.length + theirs.length === 0 || sharedWide(one, other, own).length > 0;
}

function sharedWide(one: QuantityClaim, other: QuantityClaim, own: ReadonlySet<string>): readonly string[] {
  return one.wide.filter((name) => other.wide.includes(name) && !own.has(name));
}

function bothHaveMore(one: readonly string[], other: readonly string[]): boolean {
  return one.some((word) => !other.includes(word)) && other.some((word) => !one.includes(word));
}

function isName(one: QuantityClaim, other: QuantityClaim, word: string): boolean {
  return one.names.includes(word) || other.names.includes(word);
}

function wordsOf({ near, names, counted }: QuantityClaim, own: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...near, ...names, ...counted].filter((word) => !own.has(word)));
}

/** The stems of the speakers' own names: who speaks is no part of what is counted. */
function ownWords(one: QuantityClaim, other: QuantityClaim): ReadonlySet<string> {
  return new Set(
    [...one.speakers, ...other.speakers].flatMap(({ words }) => words).map((word) => stemmer(word)),
  );
}

/** Whether both tell of one place or body, within a few days; a month or year alone is too vague for that. */
function isOneEvent(one: QuantityClaim, other: QuantityClaim): boolean {
  const [a, b] = [parseDay(one.day), parseDay(other.day)];
  if (a === null || b === null || a.day === null || b.day === null) return false;
  return one.wide.some((name) => other.wide.includes(name)) && Math.abs(a.low - b.low) <= ONE_EVENT_DAYS;
}
