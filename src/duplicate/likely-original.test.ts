import { describe, expect, it } from 'vitest';
import { type CopyFacts, likelyOriginal } from './likely-original.ts';

function copy(facts: {
  agency?: string;
  outlet?: string;
  date?: string;
  words?: number;
  shares?: number[];
}): CopyFacts {
  return {
    article: {
      agency: facts.agency ?? null,
      outlet: facts.outlet ?? null,
      published: facts.date === undefined ? null : { date: facts.date, evidence: 'given' },
      byline: [],
    },
    words: facts.words ?? 300,
    sharesOfOthers: facts.shares ?? [0.8],
  };
}

describe('likelyOriginal', () => {
  it('takes the earliest', () => {
    expect(likelyOriginal([copy({ date: '2025-03-02' }), copy({ date: '2025-03-01' })])).toEqual({
      place: 1,
      reasons: ['the earliest: published 2025-03-01, the next 2025-03-02'],
      agency: null,
    });
  });
  it("takes the agency's own page though a copy bears an earlier date", () => {
    const own = copy({ agency: 'AFP', outlet: 'AFP', date: '2025-03-02' });
    const found = likelyOriginal([copy({ agency: 'AFP', date: '2025-03-01' }), own]);
    expect(found.place).toBe(1);
    expect(found.reasons).toEqual(['published by AFP, the agency that the copy is credited to']);
  });
  it('takes the only one that credits the agency', () => {
    expect(likelyOriginal([copy({}), copy({ agency: 'Reuters' })])).toMatchObject({
      place: 1,
      agency: 'Reuters',
    });
  });
  it('takes the longest that holds all of the others', () => {
    const found = likelyOriginal([
      copy({ words: 500, shares: [1, 0.97] }),
      copy({ words: 200 }),
      copy({ words: 300 }),
    ]);
    expect(found).toMatchObject({
      place: 0,
      reasons: ['holds at least 97 % of every other, and is the longest'],
    });
  });
  it('names none where nothing sets one apart', () => {
    expect(likelyOriginal([copy({ date: '2025-03-01' }), copy({ date: '2025-03-01' })]).place).toBeNull();
  });
  it('does not take a month for a day before', () => {
    expect(likelyOriginal([copy({ date: '2025-03' }), copy({ date: '2025-03-09' })]).place).toBeNull();
  });
});
