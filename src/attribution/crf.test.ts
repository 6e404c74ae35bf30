import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Crf, marginals, viterbi } from './crf.ts';

const IMPOSSIBLE = -10_000;
const FREE: Crf = {
  transitions: [
    [0, 0],
    [0, 0],
  ],
  start: [0, 0],
  end: [0, 0],
};
/** O, B, I, where I follows only B and I. */
const BIO: Crf = {
  transitions: [
    [0, 0, IMPOSSIBLE],
    [0, 0, 0],
    [0, 0, 0],
  ],
  start: [0, 0, IMPOSSIBLE],
  end: [0, 0, 0],
};

const rows = (...logits: number[][]) => Float64Array.from(logits.flat());

/** All label sequences with their scores, by trying every one. */
function allPaths(
  logits: Float64Array,
  { transitions, start, end }: Crf,
): { path: number[]; score: number }[] {
  const n = start.length;
  let paths = start.map((score, label) => ({ path: [label], score: score + (logits[label] ?? 0) }));
  for (let row = n; row < logits.length; row += n) {
    paths = paths.flatMap(({ path, score }) =>
      start.map((_, label) => ({
        path: [...path, label],
        score: score + (transitions[path.at(-1) ?? 0]?.[label] ?? 0) + (logits[row + label] ?? 0),
      })),
    );
  }
  return paths.map(({ path, score }) => ({ path, score: score + (end[path.at(-1) ?? 0] ?? 0) }));
}

const score = fc.double({ min: -6, max: 6, noNaN: true });
const three = fc.tuple(score, score, score);
const anyCrf = fc.record({ transitions: fc.tuple(three, three, three), start: three, end: three });
const anyRows = fc.array(three, { minLength: 1, maxLength: 5 });

describe('viterbi', () => {
  it('takes the likeliest labels when nothing ties them', () => {
    expect(viterbi(rows([1, 0], [0, 1], [2, 0]), FREE)).toEqual([0, 1, 0]);
  });
  it('never begins inside, whatever the logits say', () => {
    expect(viterbi(rows([0, 0, 9], [0, 0, 9]), BIO)).toEqual([1, 2]);
  });
  it('takes the lower label of equal ones', () => {
    expect(viterbi(rows([0, 0], [0, 0]), FREE)).toEqual([0, 0]);
  });
  it('minds how the sequence begins and ends', () => {
    expect(viterbi(rows([0, 0], [0, 0]), { ...FREE, start: [0, 1], end: [0, 2] })).toEqual([1, 1]);
  });
  it('finds nothing in nothing', () => {
    expect(viterbi(rows(), BIO)).toEqual([]);
  });
  it('finds a sequence as good as the best of all', () => {
    fc.assert(
      fc.property(anyCrf, anyRows, (crf, logits) => {
        const paths = allPaths(rows(...logits), crf);
        const found = viterbi(rows(...logits), crf).join();
        const best = Math.max(...paths.map((path) => path.score));
        expect(paths.find(({ path }) => path.join() === found)?.score).toBeCloseTo(best, 9);
      }),
    );
  });
});

describe('marginals', () => {
  it('gives each label its share of all sequences', () => {
    fc.assert(
      fc.property(anyCrf, anyRows, (crf, logits) => {
        const paths = allPaths(rows(...logits), crf);
        const total = paths.reduce((sum, path) => sum + Math.exp(path.score), 0);
        for (const [i, probability] of marginals(rows(...logits), crf).entries()) {
          const through = paths.filter(({ path }) => path[Math.floor(i / 3)] === i % 3);
          const share = through.reduce((sum, path) => sum + Math.exp(path.score), 0) / total;
          expect(probability).toBeCloseTo(share, 9);
        }
      }),
    );
  });
  it('gives an impossible label no share', () => {
    const [, , inside] = marginals(rows([0, 0, 9]), BIO);
    expect(inside).toBe(0);
  });
  it('stays a probability over a long text and under logits far apart', () => {
    const long = Float64Array.from({ length: 3 * 2_000 }, (_, i) => (i % 3 === 2 ? 900 : -900));
    for (const probability of marginals(long, BIO)) {
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
  });
});
