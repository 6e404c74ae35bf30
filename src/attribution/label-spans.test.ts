import { expect, it } from 'vitest';
import { labelSpans } from './label-spans.ts';

const [O, B, I, OTHER_B, OTHER_I] = [0, 1, 2, 3, 4];

it('finds the runs of one role', () => {
  expect(labelSpans([B, I, O, OTHER_B, OTHER_I, B], B)).toEqual([
    { start: 0, end: 2 },
    { start: 5, end: 6 },
  ]);
});
it('begins a new run at each begin label', () => {
  expect(labelSpans([B, B, I], B)).toEqual([
    { start: 0, end: 1 },
    { start: 1, end: 3 },
  ]);
});
it('finds the other role among the same labels', () => {
  expect(labelSpans([B, I, O, OTHER_B, OTHER_I, B], OTHER_B)).toEqual([{ start: 3, end: 5 }]);
});
it('finds nothing in nothing', () => {
  expect(labelSpans([], B)).toEqual([]);
});
