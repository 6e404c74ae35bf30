import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articlesASecond, ratios, spreadOf } from './statistics.ts';

test('the median is the middle value, or lies halfway between the two middle ones', () => {
  expect(spreadOf([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9 });
  expect(spreadOf([10, 2, 4, 100])).toEqual({ median: 7, min: 2, max: 100 });
  expect(spreadOf([3])).toEqual({ median: 3, min: 3, max: 3 });
});

test('no value has no median', () => {
  expect(() => spreadOf([])).toThrow(RangeError);
});

test('at least half of the values lie on either side of the median, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const { median, min, max } = spreadOf(values);
      expect(values.filter((value) => value <= median).length).toBeGreaterThanOrEqual(values.length / 2);
      expect(values.filter((value) => value >= median).length).toBeGreaterThanOrEqual(values.length / 2);
      expect([min, max]).toEqual([Math.min(...values), Math.max(...values)]);
    }),
  );
});

test('a ratio is taken within its round', () => {
  expect(ratios([20, 10], [10, 5])).toEqual([2, 2]);
  expect(() => ratios([1, 2], [1])).toThrow(RangeError);
});

test('an article of 2,000 word pieces counts as two', () => {
  expect(articlesASecond(2_000, 1)).toBe(2);
  expect(articlesASecond(500, 0.25)).toBe(2);
});
