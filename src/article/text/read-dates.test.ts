import { expect, test } from 'vitest';
import { readDates } from './read-dates.ts';

test.each([
  ['June 5, 2024', ['2024-06-05 June 5, 2024']],
  ['at the gate, Sept. 12, 2016', ['2016-09-12 Sept. 12, 2016']],
  ['seen on Monday, March 10, 2025', ['2025-03-10 Monday, March 10, 2025']],
  ['June 2024', ['2024-06 June 2024']],
  ['2024-06-03T23:30:00-05:00', ['2024-06-03 2024-06-03T23:30:00-05:00']],
  ['13/06/2024', ['2024-06-13 13/06/2024']],
  ['06/06/2024', ['2024-06-06 06/06/2024']],
  ['03/06/2024', ['2024 03/06/2024']],
  ['May 3', []],
  ['last week', []],
  ['2 hours ago', []],
  ['a fine of 2024 crowns', []],
  ['', []],
])('%s', (text, dates) => {
  const found = readDates(text).map(({ date, start, end }) => `${date} ${text.slice(start, end)}`);
  expect(found).toEqual(dates);
});

test('a long text has none: dates are read from lines of dates, captions and datelines', () => {
  expect(readDates(`June 5, 2024 ${'and so on '.repeat(100)}`)).toEqual([]);
});
