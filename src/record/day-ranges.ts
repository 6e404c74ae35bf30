import { dayTags, toDay } from './said-day.ts';

/** Days, months or years, inclusive; without one of them there is no bound on that side. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Years that news can be of; days beyond are cut to them. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2200;

/**
 * The tags that cover all days from `from` to `to`, inclusive, in as few as can be: days, whole months, whole years. A
 * statement of which only the month is known is covered by that month's tag alone, so only when all of it is meant.
 */
export function rangeTags(from: string | undefined, to: string | undefined): string[] {
  const first = from === undefined ? utcDay(FIRST_YEAR, 0, 1) : parseDay(from, false);
  const last = to === undefined ? utcDay(LAST_YEAR, 11, 31) : parseDay(to, true);
  const tags: string[] = [];
  for (let day = first; day <= last; ) {
    const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
    const steps: [boolean, Date, string][] = [
      [month === 0 && date === 1, utcDay(year + 1, 0, 1), `${year}`],
      [date === 1, utcDay(year, month + 1, 1), textOf(day).slice(0, 7)],
      [true, utcDay(year, month, date + 1), textOf(day)],
    ];
    for (const [begins, next, text] of steps) {
      if (!begins || utcDay(next.getUTCFullYear(), next.getUTCMonth(), next.getUTCDate() - 1) > last)
        continue;
      tags.push(dayTags(toDay(text)).at(-1) ?? '');
      day = next;
      break;
    }
  }
  return tags;
}

/** The first or last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Throws `RangeError` for anything else. */
function parseDay(text: string, last: boolean): Date {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const [, year, month, date] = match ?? [];
  if (year === undefined) throw new RangeError(`"${text}" is no day`);
  const y = Math.min(Math.max(Number(year), FIRST_YEAR), LAST_YEAR);
  const m = month === undefined ? (last ? 11 : 0) : Number(month) - 1;
  if (date !== undefined) {
    const day = utcDay(y, m, Number(date));
    if (day.getUTCMonth() !== m) throw new RangeError(`"${text}" is no day`);
    return day;
  }
  if (m < 0 || m > 11) throw new RangeError(`"${text}" is no day`);
  return last ? utcDay(y, m + 1, 0) : utcDay(y, m, 1);
}

/** The last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Throws `RangeError` for anything else. */
export function lastDate(text: string): Date {
  return parseDay(text, true);
}

/** The first day that a day's number may mean. */
export function dateOf(day: number): Date {
  const [year, month, date] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100];
  return utcDay(year, Math.max(0, month - 1), Math.max(1, date));
}

/** The last day of the year of `date`. */
export function yearEnd(date: Date): Date {
  return utcDay(date.getUTCFullYear(), 11, 31);
}

/** `date` as `YYYY-MM-DD`. */
export function textOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function utcDay(year: number, month: number, date: number): Date {
  return new Date(Date.UTC(year, month, date));
}
