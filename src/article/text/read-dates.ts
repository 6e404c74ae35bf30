import { parse } from 'chrono-node/en';
import type { Span } from '../../domain/span.ts';

/** A date as printed: the words, and what they say for certain. */
interface PrintedDate extends Span {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the words. */
  readonly date: string;
}

/** chrono wants a moment to count from; only what is printed in full is taken, so any will do. */
const ANY_MOMENT = { instant: new Date(0), timezone: 0 };
/** Lines of dates, captions and datelines are short; chrono is not made for more. */
const LONGEST = 600;
/** "03/06/2024" is March in one country and June in another. */
const DAY_OR_MONTH_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})\b/u;

/**
 * The dates that `text` prints with their year, in text order. The day and month are as printed, in whatever zone: "23:30 EST" keeps
 * its day. Where day and month could be exchanged only the year is certain. Texts over 600 characters have none.
 */
export function readDates(text: string): readonly PrintedDate[] {
  if (text.length > LONGEST || !/\d{2}/u.test(text)) return [];
  return parse(text, ANY_MOMENT).flatMap(({ index, text: found, start }) => {
    // "on Monday, March 10, 2025": the small word is no part of the date.
    const words = found.replace(/^(?:on|at) /iu, '');
    const from = index + found.length - words.length;
    const year = start.isCertain('year') ? start.get('year') : null;
    if (year === null || year < 1000 || year > 9999) return [];
    const isAmbiguous = couldBeExchanged(words);
    const month = !isAmbiguous && start.isCertain('month') ? start.get('month') : null;
    const day = month !== null && start.isCertain('day') ? start.get('day') : null;
    const date = [`${year}`, month, day]
      .filter((part) => part !== null)
      .map((part) => `${part}`.padStart(2, '0'))
      .join('-');
    return [{ date, start: from, end: from + words.length }];
  });
}

function couldBeExchanged(words: string): boolean {
  const [, first, second] = DAY_OR_MONTH_FIRST.exec(words) ?? [];
  return (
    first !== undefined &&
    second !== undefined &&
    first !== second &&
    Number(first) <= 12 &&
    Number(second) <= 12
  );
}
