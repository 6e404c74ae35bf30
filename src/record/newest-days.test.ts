import { expect, test } from 'vitest';
import { moreDays, type NewestDays, tagsOf } from './newest-days.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

const DAYS: NewestDays = {
  range: {},
  since: day('2031-11-21'),
  oldest: day('2021-01-01'),
  newest: day('2031-12-15'),
};

test('days are told by few tags, up to the end of the year, of which no more may be known', () => {
  expect(tagsOf(DAYS)).toEqual([...Array.from({ length: 10 }, (_, at) => `d203111${21 + at}`), 'd203112']);
  expect(tagsOf({ ...DAYS, since: day('2030-12-01') })).toEqual(['d203012', 'd2031']);
  expect(tagsOf({ ...DAYS, since: null })).toEqual([]);
});

test('days that are asked for end where they are asked to end', () => {
  const range = { from: '2031-11', to: '2031-12-02' };
  expect(tagsOf({ ...DAYS, range, since: day('2031-11-30') })).toEqual([
    'd20311130',
    'd20311201',
    'd20311202',
  ]);
  expect(tagsOf({ ...DAYS, range, since: null })).toEqual(['d203111', 'd20311201', 'd20311202']);
  expect(tagsOf({ ...DAYS, range: { from: '2032', to: '2031' }, since: null })).toEqual(['d0']);
});

test('more days go back to where enough is expected, in whole months, and to all where few are', () => {
  // 25 days have 1,000: 5,001 are expected of 125, and some more are looked at, from the first of a month on.
  expect(moreDays(DAYS, 1_000, 5_001).since).toEqual(day('2031-06-01'));
  // As many again in one more day, then.
  expect(moreDays(DAYS, 4_900, 5_001).since).toEqual(day('2031-11-14'));
  // Not sure enough to go further than sixteen times as far.
  expect(moreDays(DAYS, 40, 5_001).since).toEqual(day('2030-11-01'));
  expect(moreDays(DAYS, 10, 5_001).since).toBeNull();
  expect(moreDays(DAYS, 0, 5_001).since).toBeNull();
});
