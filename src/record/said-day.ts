import type { Said } from '../domain/judgement.ts';

/**
 * The day of a statement as a number: 20160914, with 00 for a day or month that is not known; `null` when not even the
 * year is. When it was said counts, else when the article was published.
 */
export function saidDay(said: Said | null, published: string | null): number | null {
  return (said && commonDay(said.from, said.to)) ?? (published === null ? null : toDay(published));
}

/** What two days share: the day itself, else month, else year. */
function commonDay(from: string, to: string): number | null {
  if (from === to) return toDay(from);
  for (const length of [7, 4]) {
    if (from.slice(0, length) === to.slice(0, length)) return toDay(from.slice(0, length));
  }
  return null;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as a number; `null` for anything else. */
export function toDay(date: string): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!match) return null;
  const [, year = '', month = '00', day = '00'] = match;
  return Number(year + month + day);
}

/** A day's number as far as it is known: `2016-09-14`, `2016-09`, `2016`. */
export function dayText(day: number): string {
  const digits = digitsOf(day);
  const [year, month, date] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return isUnknown(digits, 4) ? year : isUnknown(digits, 6) ? `${year}-${month}` : `${year}-${month}-${date}`;
}

/** Year, month and day in eight digits. */
function digitsOf(day: number): string {
  return String(day).padStart(8, '0');
}

/** Whether the two of `digits` at `from` say that the month, or the day, is not known. */
function isUnknown(digits: string, from: number): boolean {
  return digits.startsWith('00', from);
}

/** What a statement of that day is indexed under: its year, month and day as far as known. */
export function dayTags(day: number | null): string[] {
  if (day === null) return [];
  const digits = digitsOf(day);
  const known = isUnknown(digits, 4) ? 4 : isUnknown(digits, 6) ? 6 : 8;
  const tags: string[] = [];
  for (let length = 4; length <= known; length += 2) tags.push(`d${digits.slice(0, length)}`);
  return tags;
}
