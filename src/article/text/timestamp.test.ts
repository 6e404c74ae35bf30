import { expect, test } from 'vitest';
import { readTimestamp } from './timestamp.ts';

test.each([
  ['labelled', 'Published 3 June 2024, 14:02 BST | Updated 15:10'],
  ['labelled', 'Last modified on Mon 3 Jun 2024 15.00 BST'],
  ['labelled', 'Updated on: Jun 3, 2024 / 5:47 PM EDT'],
  ['labelled', 'Issued on: 07/06/2024 - 11:24'],
  ['date', 'Tuesday, June 4, 2024 · 5 min read'],
  ['date', '2024-06-03T14:02:00Z'],
  ['date', '2 hours ago'],
  ['clock', '9:05 p.m.'],
  ['clock', '14:02 GMT'],
  [null, 'May 3 was cold'],
  [null, 'Updated rules took effect on 3 June 2024'],
  [null, 'March on'],
  [null, '10'],
  [null, '1984'],
  [null, ''],
])('%s: %s', (kind, line) => {
  expect(readTimestamp(line)).toBe(kind);
});
