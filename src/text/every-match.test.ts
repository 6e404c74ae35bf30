import { expect, it } from 'vitest';
import { everyMatch } from './every-match.ts';

const found = (text: string, pattern: RegExp) =>
  everyMatch(text, pattern).map(({ 0: shown, index }) => [index, shown]);

it('finds every match in text order, each time anew', () => {
  const pattern = /[a-z]+/g;
  for (let time = 0; time < 2; time++)
    expect(found('go on, 5 go', pattern)).toEqual([
      [0, 'go'],
      [3, 'on'],
      [9, 'go'],
    ]);
  expect(found('5', pattern)).toEqual([]);
});

it('goes on behind empty matches', () => {
  expect(found('. 😀', /(?<= )/gu)).toEqual([[2, '']]);
  expect(found('😀😀', /(?=\p{S}|$)/gu)).toEqual([
    [0, ''],
    [2, ''],
    [4, ''],
  ]);
  expect(found('a b', /\b/g)).toEqual([
    [0, ''],
    [1, ''],
    [2, ''],
    [3, ''],
  ]);
});
