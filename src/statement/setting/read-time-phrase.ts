import type { Word } from '../words.ts';
import type { Season, TimeMeaning, TimePhrase, TimeUnit } from './time-phrase.ts';

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const SHORT_MONTHS: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 },
};
const SEASONS: Readonly<Record<string, Season>> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
};
const UNITS: Readonly<Record<string, TimeUnit>> = {
  ...{ day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month', months: 'month' },
  ...{ year: 'year', years: 'year', weekend: 'weekend' },
};
const SHORTER_UNITS = new Set([
  'minute',
  'minutes',
  'hour',
  'hours',
  'moment',
  'moments',
  'decade',
  'decades',
]);
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening', 'night', 'midday', 'lunchtime']);
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** "a few weeks ago": when, nobody can tell. */
const VAGUE = new Set(['several', 'few', 'some', 'many', 'couple', 'dozen']);
/** A month alone needs one of these before it: "may" and "march" are words of other kinds too. */
const BEFORE_MONTH = new Set(
  'in last this early late of since until by through during next from before after mid'.split(' '),
);
const NARRATIVE_STARTS = new Set(['same', 'next', 'following', 'previous', 'preceding']);
const YEAR = /^(?:1[6-9]|20)\d\d$/u;

/**
 * The words of time that begin at word `at`, the longest reading of them, or `null`. A weekday or a month is one with a
 * capital only. The number of words looked at is bounded.
 */
export function readTimePhrase(words: readonly Word[], at: number): TimePhrase | null {
  if (!mayBegin(lower(words, at))) return null;
  const read =
    readWeekday(words, at) ?? readDate(words, at) ?? readRelative(words, at) ?? readYear(words, at);
  return read === null ? null : { first: at, after: read.after, meaning: read.meaning };
}

/** Every word that words of time may begin with, besides those with digits and “mid-June”: most words are none. */
const OPENERS: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...Object.keys(SHORT_MONTHS),
  ...Object.keys(SEASONS),
  ...NUMBERS,
  ...VAGUE,
  ...'early late last this next past that the a an'.split(' '),
  ...'yesterday today tonight tomorrow earlier later'.split(' '),
]);

function mayBegin(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || OPENERS.has(lower) || lower.startsWith('mid-');
}

interface Read {
  readonly after: number;
  readonly meaning: TimeMeaning;
}

/** "Monday", "early Monday morning", "Monday, June 5, 2024", "last Monday", "Monday of last week". */
function readWeekday(words: readonly Word[], at: number): Read | null {
  let i = at;
  const opener = ['early', 'late', 'last', 'this', 'next', 'past'].includes(lower(words, i))
    ? lower(words, i)
    : '';
  if (opener !== '') i++;
  const weekday = words[i]?.capital ? WEEKDAYS.indexOf(lower(words, i)) : -1;
  if (weekday < 0 || (i > at && !follows(words, i))) return null;
  i = afterPartOfDay(words, i + 1);
  if (opener === 'next') return { after: i, meaning: { kind: 'future' } };
  // "Monday, June 5": the date says more, and a wrong weekday beside it says that one of them is a slip.
  const date = follows(words, i, /^,? (?:the )?$/u) ? readMonthAndDay(words, i) : null;
  if (date !== null) return date;
  const ofLastWeek = lower(words, i) === 'of' ? i + 1 : i;
  if (lower(words, ofLastWeek) === 'last' && lower(words, ofLastWeek + 1) === 'week') {
    return { after: ofLastWeek + 2, meaning: { kind: 'weekday', weekday, week: 'last' } };
  }
  const isLast = opener === 'last' || opener === 'past';
  if (isLast) return { after: i, meaning: { kind: 'weekday', weekday, week: 'last' } };
  return { after: i, meaning: { kind: 'weekday', weekday, week: 'newest' } };
}

/** "Monday morning", "June 5 in the evening" is left at "June 5". */
function afterPartOfDay(words: readonly Word[], at: number): number {
  return PARTS_OF_DAY.has(lower(words, at)) && follows(words, at) ? at + 1 : at;
}

/** "June 5, 2024", "5 June", "June 2024", "in June", "early June", "mid-June", "the summer of 2014". */
function readDate(words: readonly Word[], at: number): Read | null {
  const full = readIsoDate(words, at) ?? readMonthAndDay(words, at) ?? readDayAndMonth(words, at);
  if (full !== null) return full;
  const opener = ['early', 'late', 'last', 'this', 'next'].includes(lower(words, at)) ? lower(words, at) : '';
  const i = opener === '' ? at : at + 1;
  const mid = lower(words, i).startsWith('mid-') ? lower(words, i).slice(4) : null;
  const month = mid === null ? monthAt(words, i) : MONTHS.indexOf(mid) + 1;
  if (month === 0) return null;
  const year = yearAt(words, i + 1);
  if (year !== null && opener !== 'next') {
    return {
      after: i + (lower(words, i + 1) === 'of' ? 3 : 2),
      meaning: { kind: 'month', year, month, last: false },
    };
  }
  const isTold =
    opener !== '' || mid !== null || BEFORE_MONTH.has(lower(words, at - 1)) || isPremodifier(words, i);
  if (!isTold) return null;
  if (opener === 'next') return { after: i + 1, meaning: { kind: 'future' } };
  return { after: i + 1, meaning: { kind: 'month', year: null, month, last: opener === 'last' } };
}

/** "his June speech", "the October debate"; never "the May". */
function isPremodifier(words: readonly Word[], at: number): boolean {
  const before = lower(words, at - 1);
  return /^(?:the|a|an|his|her|their|its)$/u.test(before) && !/^(?:may|march)$/u.test(lower(words, at));
}

function readIsoDate(words: readonly Word[], at: number): Read | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(lower(words, at)) ?? [];
  if (year === undefined) return null;
  return dateRead(at + 1, Number(year), Number(month), Number(date));
}

function readMonthAndDay(words: readonly Word[], at: number): Read | null {
  const month = monthAt(words, at);
  const date = month === 0 || !follows(words, at + 1, /^\.? $/u) ? null : dateAt(words, at + 1);
  if (date === null) return null;
  const year = follows(words, at + 2, /^,? $/u) ? yearAt(words, at + 2) : null;
  return dateRead(at + (year === null ? 2 : 3), year, month, date);
}

function readDayAndMonth(words: readonly Word[], at: number): Read | null {
  const date = dateAt(words, at);
  if (date === null) return null;
  const i = lower(words, at + 1) === 'of' ? at + 2 : at + 1;
  const month = follows(words, i) ? monthAt(words, i) : 0;
  if (month === 0) return null;
  const year = follows(words, i + 1, /^\.?,? $/u) ? yearAt(words, i + 1) : null;
  return dateRead(i + (year === null ? 1 : 2), year, month, date);
}

function dateRead(after: number, year: number | null, month: number, date: number): Read {
  return { after, meaning: { kind: 'date', year, month, date } };
}

/** "yesterday", "last week", "earlier this month", "two weeks ago", "the next day", "over the weekend". */
function readRelative(words: readonly Word[], at: number): Read | null {
  const first = lower(words, at);
  const second = lower(words, at + 1);
  // "USA Today", "The Last Week Show": names.
  if (words[at]?.capital && !words[at]?.startsSentence) return null;
  if (first === 'yesterday') return relative(afterPartOfDay(words, at + 1), 'day', -1);
  if (first === 'today' || first === 'tonight') return relative(at + 1, 'day', 0);
  if (first === 'tomorrow') return { after: at + 1, meaning: { kind: 'future' } };
  if (first === 'earlier' || first === 'later') return readEarlier(words, at);
  if (first === 'last' || first === 'past' || first === 'this' || first === 'next')
    return readLast(words, at);
  if (first === 'that' && (UNITS[second] !== undefined || PARTS_OF_DAY.has(second))) return narrative(at + 2);
  return readTheDay(words, at) ?? readCounted(words, at);
}

/** "earlier this month", "earlier Monday", "later that day", "earlier in the day". */
function readEarlier(words: readonly Word[], at: number): Read | null {
  if (lower(words, at + 1) === 'in' && lower(words, at + 2) === 'the') {
    return UNITS[lower(words, at + 3)] === undefined ? null : narrative(at + 4);
  }
  const next = lower(words, at + 1);
  const i = next === 'on' ? at + 2 : at + 1;
  const rest = readWeekday(words, i) ?? (next === 'on' ? readDate(words, i) : readRelative(words, i));
  if (rest === null || lower(words, i) === 'earlier') return null;
  // "later this week" is still to come when it is printed.
  const isAhead =
    lower(words, at) === 'later' && rest.meaning.kind === 'relative' && rest.meaning.unit !== 'day';
  return isAhead ? { after: rest.after, meaning: { kind: 'future' } } : rest;
}

function readLast(words: readonly Word[], at: number): Read | null {
  const opener = lower(words, at);
  const noun = lower(words, at + 1);
  if (!follows(words, at + 1)) return null;
  if (opener === 'next')
    return UNITS[noun] === undefined ? null : { after: at + 2, meaning: { kind: 'future' } };
  const isThis = opener === 'this';
  const season = SEASONS[noun];
  if (season !== undefined) return { after: at + 2, meaning: { kind: 'season', season, year: null } };
  if (PARTS_OF_DAY.has(noun)) return relative(at + 2, 'day', isThis ? 0 : -1);
  const unit = UNITS[noun];
  if (unit === undefined || noun.endsWith('s') || unit === 'day') return null;
  return relative(at + 2, unit, isThis || opener === 'past' ? 0 : -1);
}

/** "the weekend", "the next day", "the day before", "the same week", "the summer of 2014". */
function readTheDay(words: readonly Word[], at: number): Read | null {
  const isThe = lower(words, at) === 'the';
  const i = isThe ? at + 1 : at;
  const season = SEASONS[lower(words, i)];
  const year = season === undefined ? null : yearAt(words, i + 1);
  if (season !== undefined && year !== null) {
    const after = i + (lower(words, i + 1) === 'of' ? 3 : 2);
    return { after, meaning: { kind: 'season', season, year } };
  }
  if (!isThe) return null;
  const noun = lower(words, i);
  if (noun === 'weekend' && lower(words, i + 1) !== 'before') return relative(i + 1, 'weekend', 0);
  if (NARRATIVE_STARTS.has(noun) && isUnit(lower(words, i + 1))) return narrative(i + 2);
  if (isUnit(noun) && /^(?:before|after|earlier|later)$/u.test(lower(words, i + 1))) return narrative(i + 2);
  return noun === 'time' && lower(words, at - 1) === 'at' ? narrative(i + 1) : null;
}

/** "two weeks ago", "a year earlier", "several days ago". */
function readCounted(words: readonly Word[], at: number): Read | null {
  let i = at;
  let count = countAt(words, i);
  if (count === null) return null;
  i++;
  for (const lead = i; i < lead + 2 && (VAGUE.has(lower(words, i)) || lower(words, i) === 'of'); i++)
    count = 0;
  const unit = lower(words, i);
  const direction = lower(words, i + 1);
  if (!isUnit(unit) || !follows(words, i + 1)) return null;
  if (/^(?:earlier|later|before|after|afterward|afterwards|prior)$/u.test(direction)) return narrative(i + 2);
  if (direction !== 'ago') return null;
  const known = UNITS[unit];
  if (known === undefined || count === 0) return narrative(i + 2);
  return { after: i + 2, meaning: { kind: 'ago', unit: known, count } };
}

/** "in 2014": what stands before it is for the reader of the clause to judge. */
function readYear(words: readonly Word[], at: number): Read | null {
  const printed = words[at]?.text ?? '';
  if (!YEAR.test(printed)) return null;
  const next = words[at + 1];
  // "2014 and 2015", "2014-15", "2014 dollars" with a sign before it: no year that something was said in.
  const isOne = !(
    next !== undefined &&
    /^(?:and|or|to)$/u.test(next.lower) &&
    YEAR.test(lower(words, at + 2))
  );
  if (/[$€£#]$/u.test(words[at]?.gap ?? '')) return null;
  return isOne ? { after: at + 1, meaning: { kind: 'year', year: Number(printed) } } : narrative(at + 3);
}

function relative(after: number, unit: TimeUnit, count: number): Read {
  return { after, meaning: { kind: 'relative', unit, count } };
}

function narrative(after: number): Read {
  return { after, meaning: { kind: 'narrative' } };
}

function isUnit(word: string): boolean {
  return UNITS[word] !== undefined || SHORTER_UNITS.has(word) || PARTS_OF_DAY.has(word);
}

/** 0 for a count that is not told. */
function countAt(words: readonly Word[], at: number): number | null {
  const word = lower(words, at);
  if (VAGUE.has(word)) return 0;
  if (word === 'a' || word === 'an') return 1;
  if (/^\d{1,3}$/u.test(word)) return Number(word);
  const number = NUMBERS.indexOf(word);
  return number < 0 ? null : number;
}

function monthAt(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word === undefined || !word.capital) return 0;
  return MONTHS.indexOf(word.lower) + 1 || (SHORT_MONTHS[word.lower] ?? 0);
}

function dateAt(words: readonly Word[], at: number): number | null {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(lower(words, at)) ?? [];
  const date = Number(digits ?? 0);
  return date >= 1 && date <= 31 ? date : null;
}

/** The year at `at`, or after an "of" there. */
function yearAt(words: readonly Word[], at: number): number | null {
  const i = lower(words, at) === 'of' ? at + 1 : at;
  const printed = words[i]?.text ?? '';
  return YEAR.test(printed) && follows(words, i, /^,? $/u) ? Number(printed) : null;
}

function lower(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? '';
}

/** Whether nothing but `gap` stands before word `at`: a blank, where nothing else is said. */
function follows(words: readonly Word[], at: number, gap = /^\s$/u): boolean {
  return gap.test(words[at]?.gap ?? '');
}
