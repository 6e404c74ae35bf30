import { expect, test } from 'vitest';
import { parseDay, writeApart } from './time-apart.ts';

/** How far apart two dates are, as written in a sum. */
function check(start: string, end: string, expected: string): void {
  const [from, to] = [parseDay(start), parseDay(end)];
  if (from === null || to === null) throw new Error('no date');
  expect(writeApart(from, to)).toBe(expected);
}

test('whole years and months are told where both ends are known to the month', () => {
  check('2029-03-03', '2031-06-05', '2 years 3 months');
  check('2029-03-06', '2031-03-05', '1 year 11 months');
  check('2029-03', '2031-03', '2 years');
  check('2031-01-31', '2031-05-01', '3 months');
});

test('days are told below two months, leap days counted', () => {
  check('2032-02-28', '2032-03-01', '2 days');
  check('2031-02-28', '2031-03-01', '1 day');
});

test('years are all that is told where one end is a year', () => {
  check('2021', '2031-06-05', '10 years');
});

test('a year leaves all of its days open', () => {
  expect(parseDay('2031')).toMatchObject({ year: 2031, month: null, shown: '2031' });
  const year = parseDay('2032');
  expect((year?.high ?? 0) - (year?.low ?? 0)).toBe(365);
  expect(parseDay('June 5')).toBeNull();
  expect(parseDay(null)).toBeNull();
});
