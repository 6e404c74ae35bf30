import { expect, test } from 'vitest';
import type { Bound } from '../domain/figure.ts';
import { judgeValue } from './verdict.ts';

/** The verdict on `value`, told to the nearest `step`, when the sum gives `result`. */
function check(value: number, step: number, bound: Bound, result: number, expected: string): void {
  expect(judgeValue({ value, step, bound }, { low: result, high: result })).toBe(expected);
}

test('a figure agrees within half of its last digit and is rough up to a whole one', () => {
  check(5, 1, 'exact', 4.8, 'agrees');
  check(5, 1, 'exact', 4.2, 'roughly');
  check(5, 1, 'exact', 3.9, 'disagrees');
});

test('"about" gives a tenth more room', () => {
  check(200, 1, 'about', 185, 'agrees');
  check(200, 1, 'exact', 185, 'disagrees');
});

test('a bound agrees with all on its side', () => {
  check(50, 1, 'more-than', 900, 'agrees');
  check(50, 1, 'more-than', 20, 'disagrees');
  check(50, 1, 'at-most', 3, 'agrees');
  check(50, 1, 'at-most', 90, 'disagrees');
});
