import type { Article } from '../../domain/article.ts';
import type { Said } from '../../domain/judgement.ts';
import type { Span } from '../../domain/span.ts';
import { type Day, type Days, isoDay, isoDays, weekdayOf } from './calendar.ts';
import { type Dated, datePhrase, isAbsolute } from './date-phrase.ts';
import type { TimeMeaning } from './time-phrase.ts';

/** The day that an article's "yesterday" and "Wednesday" count from, as far as it is known. */
export interface Reference {
  /** First and last day that it can be. */
  readonly days: Days;
  /** How it is known, as the article's date says. */
  readonly evidence: string;
  /** The words of the text that tell it, where they stand in it. */
  readonly spans: readonly Span[];
  /** A caption's date: the article appeared on that day or in the days after. */
  readonly isEarliest: boolean;
}

/** News is seldom printed with a weekday alone when a week has passed. */
const NEWS_DAYS = 6;
/** The evidence of a date that the text prints: `text "June 5, 2024"`. */
const PRINTED = /^text "(.*)"$/su;
/** Farther apart than this the two ends of the reference tell too little to name days by. */
const WIDEST_REFERENCE = 7;

/** The day that `article` appeared on, from its date of publication; `null` when none is known. */
export function readReference({ published, text, blocks, leftOut }: Article): Reference | null {
  const days = published === null ? null : isoDays(published.date);
  if (published === null || days === null) return null;
  const [, words] = PRINTED.exec(published.evidence) ?? [];
  if (words === undefined) return { days, evidence: published.evidence, spans: [], isEarliest: false };
  const within = (spans: readonly Span[]) => spans.flatMap((span) => findWithin(text, words, span));
  const stamped = within(leftOut)[0] ?? within(blocks.filter(({ kind }) => kind !== 'caption'))[0];
  const caption = within(blocks.filter(({ kind }) => kind === 'caption'))[0];
  const span = stamped ?? caption;
  const isEarliest = stamped === undefined && caption !== undefined;
  return {
    days: isEarliest ? { from: days.from, to: days.to + NEWS_DAYS } : days,
    ...{ evidence: published.evidence, spans: span === undefined ? [] : [span], isEarliest },
  };
}

/**
 * When something was said that `meaning` (the words `printed`, at `span`) dates; `null` when they do not tell. Both
 * ends of the reference must give the same days. Where it is a few days wide, weeks and the like are widened to hold
 * both readings; a weekday is known only when it is the very day of the caption.
 */
export function dateSaying(
  meaning: TimeMeaning,
  printed: string,
  span: Span,
  reference: Reference | null,
): Said | null {
  if (isAbsolute(meaning)) {
    // Any day will do to count from; but what is later than the article was not said in it.
    const dated = datePhrase(meaning, reference?.days.to ?? Number.MAX_SAFE_INTEGER);
    return dated && said(dated, `"${printed}"`, [span]);
  }
  if (reference === null) return null;
  const dated = relativeTo(meaning, reference);
  if (dated === null) return null;
  const from = isoDay(reference.days.from);
  const counted =
    dated.from === reference.days.from && dated.to === dated.from ? `is ${from}` : `counted from ${from}`;
  return said(dated, `"${printed}" ${counted} (${reference.evidence})`, [span, ...reference.spans]);
}

function relativeTo(meaning: TimeMeaning, { days, isEarliest }: Reference): Dated | null {
  if (isEarliest && meaning.kind === 'weekday') {
    const isThatDay = meaning.week === 'newest' && weekdayOf(days.from) === meaning.weekday;
    return isThatDay ? { from: days.from, to: days.from, precision: 'day' } : null;
  }
  const first = datePhrase(meaning, days.from);
  const last = days.to === days.from ? first : datePhrase(meaning, days.to);
  if (first === null || last === null || sameDays(first, last)) return first;
  if (days.to - days.from > WIDEST_REFERENCE) return sameUnlessCut(first, last);
  if (first.precision === 'day') return null;
  return { from: first.from, to: last.to, precision: 'interval' };
}

/** "this year" in an article of which the year alone is known: cut at the end of the reference. */
function sameUnlessCut(first: Dated, last: Dated): Dated | null {
  return first.from === last.from && first.precision !== 'day' ? last : null;
}

function sameDays(a: Dated, b: Dated): boolean {
  return a.from === b.from && a.to === b.to;
}

function said({ from, to, precision }: Dated, evidence: string, spans: readonly Span[]): Said {
  return { ...days(from, to), precision, evidence, spans };
}

function days(from: Day, to: Day): { from: string; to: string } {
  return { from: isoDay(from), to: isoDay(to) };
}

function findWithin(text: string, words: string, { start, end }: Span): Span[] {
  const found = text.slice(start, end).indexOf(words);
  return found < 0 ? [] : [{ start: start + found, end: start + found + words.length }];
}
