import { expect, test } from 'vitest';
import { headedArticle } from '../../test/support/bare-article.ts';
import { readNumber } from './number-words.ts';
import { readProse } from './prose.ts';

/** The number that `text` begins with, and how finely it is told. */
function check(text: string, value: number | null, step?: number): void {
  const read = readNumber(readProse(headedArticle(text, 0)), 0);
  expect(read?.value ?? null).toBe(value);
  if (step !== undefined) expect(read?.step).toBe(step);
}

test('digits are read with separators, decimals and what multiplies them', () => {
  check('7,200 boats', 7200, 100);
  check('1.2 million boats', 1_200_000, 100_000);
  check('65.4 billion', 65_400_000_000);
  check('1,5 million', 1_500_000);
  check('50 000 boats', 50_000);
  check('2½ million', 2_500_000);
  check('1.2.3 of it', null);
});

test('words are read as far as they make one number', () => {
  check('twenty-five boats', 25);
  check('two hundred and fifty thousand boats', 250_000);
  check('a hundred and five', 105);
  check('two and a half years', 2.5, 0.5);
  check('one million and a half', 1_500_000);
  check('half a million', 500_000);
  check('a quarter of a million', 250_000);
  check('one two three', 1);
  check('a boat', null);
});
