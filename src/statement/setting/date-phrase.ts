import type { Said } from '../../domain/judgement.ts';
import {
  type Day,
  type Days,
  dayOf,
  monthDays,
  monthOf,
  weekdayOf,
  weekStart,
  yearDays,
  yearOf,
} from './calendar.ts';
import type { Season, TimeMeaning } from './time-phrase.ts';

/** Days that a phrase names, and how precisely. */
export interface Dated extends Days {
  readonly precision: Said['precision'];
}

/** First and last month; seasons of the northern half of the world, each a month wide at both ends. */
const SEASON_MONTHS: Readonly<Record<Season, readonly [first: number, last: number]>> = {
  spring: [3, 6],
  summer: [6, 9],
  autumn: [9, 12],
  winter: [12, 15],
};
/** "three weeks ago" is seldom counted to the day: half a unit either way. */
const SLACK: Readonly<Record<string, number>> = { day: 0, week: 3, weekend: 1, month: 15, year: 182 };
const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  weekend: 7,
  month: 30.44,
  year: 365.25,
};

/**
 * The days that `meaning` names in an article that appeared on `today`, or `null` when the words do not tell: a day that
 * the calendar lacks, one after `today`, one that counts from something told. Nothing is said after it is printed, so
 * what began before `today` ends with it.
 */
export function datePhrase(meaning: TimeMeaning, today: Day): Dated | null {
  const dated = daysOf(meaning, today);
  if (dated === null || dated.from > today) return null;
  return dated.to <= today ? dated : { ...dated, to: today };
}

/** Whether the words mean the same days whatever day the article appeared on: they name their year. */
export function isAbsolute(meaning: TimeMeaning): boolean {
  return meaning.kind === 'year' || ('year' in meaning && meaning.year !== null);
}

function daysOf(meaning: TimeMeaning, today: Day): Dated | null {
  switch (meaning.kind) {
    case 'weekday':
      return weekday(meaning.weekday, meaning.week, today);
    case 'date':
      return date(meaning, today);
    case 'month':
      return month(meaning, today);
    case 'year':
      return as('year', yearDays(meaning.year));
    case 'season':
      return season(meaning, today);
    case 'relative':
      return relative(meaning.unit, meaning.count, today);
    case 'ago':
      return ago(meaning.unit, meaning.count, today);
    case 'narrative':
    case 'future':
      return null;
  }
}

/** The newest such day up to `today`; "last Monday" said in the middle of a week may be either of two. */
function weekday(day: number, week: 'newest' | 'last', today: Day): Dated {
  const newest = today - ((weekdayOf(today) - day + 7) % 7);
  if (week === 'newest') return { from: newest, to: newest, precision: 'day' };
  const before = newest === today ? newest - 7 : newest;
  if (before < weekStart(today)) return { from: before, to: before, precision: 'day' };
  return { from: before - 7, to: before, precision: 'interval' };
}

/** "June 5" without its year is the newest one up to `today`. */
function date(meaning: Extract<TimeMeaning, { kind: 'date' }>, today: Day): Dated | null {
  const years = meaning.year === null ? [yearOf(today), yearOf(today) - 1] : [meaning.year];
  for (const year of years) {
    const day = dayOf(year, meaning.month, meaning.date);
    if (day !== null && day <= today) return { from: day, to: day, precision: 'day' };
  }
  return null;
}

function month(meaning: Extract<TimeMeaning, { kind: 'month' }>, today: Day): Dated | null {
  if (meaning.year !== null) return as('month', monthDays(meaning.year, meaning.month));
  const thisYear = monthDays(yearOf(today), meaning.month);
  if (thisYear === null) return null;
  // "last June" in September may be this year's or the year before's.
  if (meaning.last) {
    const before = monthDays(yearOf(today) - 1, meaning.month);
    if (thisYear.from > today || meaning.month === monthOf(today)) return as('month', before);
    return before === null ? null : { from: before.from, to: thisYear.to, precision: 'interval' };
  }
  return as('month', thisYear.from > today ? monthDays(yearOf(today) - 1, meaning.month) : thisYear);
}

/** The newest season of the name that has begun by `today`. */
function season(meaning: Extract<TimeMeaning, { kind: 'season' }>, today: Day): Dated | null {
  const [first, last] = SEASON_MONTHS[meaning.season];
  const inYear = (year: number): Days | null => {
    const from = monthDays(year, first);
    const to = monthDays(year, last);
    return from === null || to === null ? null : { from: from.from, to: to.to };
  };
  if (meaning.year !== null) {
    // "the winter of 2014" may be the one that began in it or the one that ended in it.
    const from = inYear(meaning.season === 'winter' ? meaning.year - 1 : meaning.year);
    const to = inYear(meaning.year);
    return from === null || to === null ? null : { from: from.from, to: to.to, precision: 'season' };
  }
  const thisYear = inYear(yearOf(today));
  if (thisYear === null) return null;
  return as('season', thisYear.from > today ? inYear(yearOf(today) - 1) : thisYear);
}

function relative(unit: string, count: number, today: Day): Dated | null {
  switch (unit) {
    case 'day':
      return { from: today + count, to: today + count, precision: 'day' };
    case 'week': {
      const from = weekStart(today) + 7 * count;
      return { from, to: from + 6, precision: 'week' };
    }
    case 'weekend': {
      // On a Saturday the weekend has begun; before it, the one before is meant.
      const saturday = weekStart(today) + 5;
      const from = (saturday > today ? saturday - 7 : saturday) + 7 * count;
      // "last weekend" in the middle of a week is the one just past.
      const just = count < 0 && saturday > today ? from + 7 : from;
      return { from: just, to: just + 1, precision: 'interval' };
    }
    case 'month':
      return as('month', monthDays(yearOf(today), monthOf(today) + count));
    default:
      return as('year', yearDays(yearOf(today) + count));
  }
}

function ago(unit: string, count: number, today: Day): Dated | null {
  const middle = today - Math.round(count * (UNIT_DAYS[unit] ?? 1));
  const slack = SLACK[unit] ?? 0;
  const precision = unit === 'day' ? 'day' : 'interval';
  return { from: middle - slack, to: middle + slack, precision };
}

function as(precision: Said['precision'], days: Days | null): Dated | null {
  return days === null ? null : { ...days, precision };
}
