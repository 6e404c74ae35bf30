import { expect, test } from 'vitest';
import { printedDay } from './printed-day.ts';

test.each([
  ['2024-06-05T23:30:00+02:00', '2024-06-05'],
  ['2024-06-05T22:30:00.000Z', '2024-06-05'],
  ['2024-06-05 23:30', '2024-06-05'],
  ['2024-6-5', '2024-06-05'],
  ['2024/06/05', '2024-06-05'],
  ['20240605T233000', '2024-06-05'],
  ['20240605', '2024-06-05'],
  ['2024-06', '2024-06'],
  ['2024', '2024'],
  ['Wed, 05 Jun 2024 23:30:00 +0200', '2024-06-05'],
  ['5 June 2024', '2024-06-05'],
  ['5th June 2024', '2024-06-05'],
  ['Wednesday, June 5, 2024 11:30 pm', '2024-06-05'],
  ['Wed Jun 05 2024 23:30:00 GMT+0200', '2024-06-05'],
  ['25.06.2024', '2024-06-25'],
  ['05.06.2024', '2024-06-05'],
  ['06/25/2024', '2024-06-25'],
  ['06/06/2024', '2024-06-06'],
])('%s is %s', (value, expected) => {
  expect(printedDay(value)).toBe(expected);
});

test.each([
  ['05/06/2024', 'two days'],
  ['2024-02-30', 'no day of the calendar'],
  ['2024-13-01', 'no month of the calendar'],
  ['0001-01-01T00:00:00Z', 'an empty date of a database'],
  ['1717623000', 'a number of seconds without a zone'],
  ['pas de date', 'no date'],
  ['5 Brumaire 2024', 'no known month'],
  ['', 'blank'],
])('%s is no date: %s', (value) => {
  expect(printedDay(value)).toBeNull();
});
