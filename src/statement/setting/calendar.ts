/** A day as the number of days since 1 January 1970, in the Gregorian calendar: no clock, no zone. */
export type Day = number;

/** A stretch of days, both ends included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const DAY_IN_MS = 86_400_000;
/** 1 January 1970 was a Thursday; weeks are counted from Monday, as ISO 8601 does. */
const EPOCH_WEEKDAY = 3;

/** The day that `year`, `month` (1 to 12) and `date` name, or `null` when the calendar has none: 30 February. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  if (moment.getUTCFullYear() !== year || moment.getUTCMonth() !== month - 1) return null;
  return moment.getTime() / DAY_IN_MS;
}

/** `YYYY-MM-DD`. */
export function isoDay(day: Day): string {
  return new Date(day * DAY_IN_MS).toISOString().slice(0, 10);
}

/** The days of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or `null` when it is none of these or not in the calendar. */
export function isoDays(iso: string): Days | null {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return yearDays(Number(year));
  if (date === undefined) return monthDays(Number(year), Number(month));
  const day = dayOf(Number(year), Number(month), Number(date));
  return day === null ? null : { from: day, to: day };
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

/** The Monday of the week that `day` lies in. */
export function weekStart(day: Day): Day {
  return day - weekdayOf(day);
}

export function yearOf(day: Day): number {
  return new Date(day * DAY_IN_MS).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return new Date(day * DAY_IN_MS).getUTCMonth() + 1;
}

/** All days of a year. */
export function yearDays(year: number): Days | null {
  return between(dayOf(year, 1, 1), dayOf(year, 12, 31));
}

/** All days of a month; months below 1 and above 12 are counted on into the years around. */
export function monthDays(year: number, month: number): Days | null {
  const months = year * 12 + month - 1;
  const firstOf = (count: number) => dayOf(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, 1);
  const next = firstOf(months + 1);
  return between(firstOf(months), next === null ? null : next - 1);
}

function between(from: Day | null, to: Day | null): Days | null {
  return from === null || to === null ? null : { from, to };
}
