import { expect, it } from 'vitest';
import { readPronounAnswer } from './pronoun-answer.ts';

const rounded = (answer: ReadonlyMap<number, number>) =>
  [...answer].map(([person, share]) => [person, Math.round(share * 1000) / 1000]);

it('adds up the places of one person, and keeps the share of [CLS] for somebody else', () => {
  const names = [
    { at: 7, person: 4 },
    { at: 12, person: 9 },
    { at: 30, person: 4 },
  ];
  expect(rounded(readPronounAnswer([0, 0, 0, 0], { names }))).toEqual([
    [4, 0.5],
    [9, 0.25],
  ]);
});

it('reads the scores in the order of the names', () => {
  const names = [
    { at: 9, person: 1 },
    { at: 2, person: 0 },
  ];
  expect(rounded(readPronounAnswer([-50, 50, 0], { names }))).toEqual([
    [1, 1],
    [0, 0],
  ]);
});

it('does not overflow with large scores', () => {
  const names = [
    { at: 1, person: 0 },
    { at: 2, person: 1 },
  ];
  expect(rounded(readPronounAnswer([-1e4, 1e4, 1e4], { names }))).toEqual([
    [0, 0.5],
    [1, 0.5],
  ]);
});

it('names nobody where nobody is named', () => {
  expect(readPronounAnswer([3, 1], { names: [] }).size).toBe(0);
});
