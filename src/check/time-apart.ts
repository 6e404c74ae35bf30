import type { PrintedDate } from './dates.ts';

/** A day, or all the days that a month or year leaves open, counted from the first day of the year 0. */
export interface DaySpan {
  readonly low: number;
  readonly high: number;
  readonly year: number;
  /** 1 to 12, or `null` where only the year is known. */
  readonly month: number | null;
  readonly day: number | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly shown: string;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The days that a printed date leaves open; `null` when it has no year. */
export function dayOf(date: PrintedDate | undefined): DaySpan | null {
  return date === undefined || date.year === null ? null : daySpan(date.year, date.month, date.day);
}

/** The days that `YYYY-MM-DD`, `YYYY-MM` or `YYYY` leaves open; `null` for anything else. */
export function parseDay(printed: string | null): DaySpan | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(printed ?? '');
  if (parts === null) return null;
  const [, year, month, day] = parts;
  return daySpan(
    Number(year),
    month === undefined ? null : Number(month),
    day === undefined ? null : Number(day),
  );
}

/** How far apart two dates lie, in whole units: "2 years 3 months", "5 months", "12 days", "about 9 years". */
export function writeApart(start: DaySpan, end: DaySpan): string {
  if (start.month === null || end.month === null) return count(end.year - start.year, 'year');
  let months = 12 * (end.year - start.year) + end.month - start.month;
  if (start.day !== null && end.day !== null) {
    if (months < 2) return count(end.low - start.low, 'day');
    if (end.day < start.day) months--;
  }
  const years = Math.floor(months / 12);
  if (years === 0) return count(months, 'month');
  return months % 12 === 0 ? count(years, 'year') : `${count(years, 'year')} ${count(months % 12, 'month')}`;
}

function count(value: number, unit: string): string {
  return `${value} ${unit}${value === 1 ? '' : 's'}`;
}

function daySpan(year: number, month: number | null, day: number | null): DaySpan {
  const low = dayNumber(year, month ?? 1, day ?? 1);
  const lastMonth = month ?? 12;
  const high =
    day === null
      ? dayNumber(lastMonth === 12 ? year + 1 : year, lastMonth === 12 ? 1 : lastMonth + 1, 1) - 1
      : low;
  const two = (value: number): string => String(value).padStart(2, '0');
  const shown = [
    String(year),
    ...(month === null ? [] : [two(month)]),
    ...(month === null || day === null ? [] : [two(day)]),
  ];
  return { low, high, year, month, day, shown: shown.join('-') };
}

function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return 365 * year + leaps + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (isLeap && month > 2 ? 1 : 0) + day;
}
