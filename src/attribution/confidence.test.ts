import fc from 'fast-check';
import { expect, it } from 'vitest';
import { confidenceOf } from './confidence.ts';

const EVEN = { cue: 0.5, link: 1, worst: 0.5, keep: 0 };
const WEIGHTS = { bias: 0, cue: 1, link: 0.5, worst: 2, keep: 0.25 };

it('is even when nothing speaks for or against', () => {
  expect(confidenceOf(EVEN, WEIGHTS)).toBe(0.5);
});
it('grows with each kind of evidence', () => {
  for (const more of [{ cue: 0.6 }, { worst: 0.6 }, { keep: 1 }]) {
    expect(confidenceOf({ ...EVEN, ...more }, WEIGHTS)).toBeGreaterThan(0.5);
  }
  expect(confidenceOf({ ...EVEN, link: 0.9 }, WEIGHTS)).toBeLessThan(0.5);
});
it('is the cue’s own probability when only that counts', () => {
  expect(confidenceOf({ ...EVEN, cue: 0.8 }, { bias: 0, cue: 1, link: 0, worst: 0, keep: 0 })).toBeCloseTo(
    0.8,
    9,
  );
});
it('is a probability at the ends too', () => {
  const end = fc.constantFrom(0, 1);
  fc.assert(
    fc.property(end, end, end, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (cue, link, worst, keep) => {
      const confidence = confidenceOf({ cue, link, worst, keep }, WEIGHTS);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }),
  );
});
