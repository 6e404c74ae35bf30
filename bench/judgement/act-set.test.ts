import { expect, test } from 'vitest';
import { ACT_NAMES } from '../../src/domain/judgement.ts';
import { readActSet } from './act-set.ts';

const halves = [readActSet('dev'), readActSet('held-out')] as const;

test('the marked set has at least 300 items, of each act ten or more, five of them in each half', () => {
  expect(halves[0].length + halves[1].length).toBeGreaterThanOrEqual(300);
  for (const name of ACT_NAMES) {
    const counts = halves.map((half) => half.filter(({ act }) => act === name).length);
    expect(Math.min(...counts), name).toBeGreaterThanOrEqual(5);
    expect(counts[0] ?? 0, name).toBeGreaterThanOrEqual(10 - (counts[1] ?? 0));
  }
});

test('no sentence stands in both halves', () => {
  const texts = new Set(halves[0].map(({ text }) => text));
  expect(halves[1].filter(({ text }) => texts.has(text))).toEqual([]);
});

test('a condition outside of the content is in the article’s own words', () => {
  const voices = new Set(halves.flat().flatMap(({ condition }) => condition?.voice ?? []));
  expect([...voices].sort()).toEqual(['article', 'content']);
});
