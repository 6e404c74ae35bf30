import { describe, expect, test } from 'vitest';
import type { Speaker, Statement } from '../domain/statement.ts';
import { readWording, unpackWording, utteranceStrength, wordingKeys } from './wording.ts';

const said = (text: string, name: string | null, facts: Partial<Pick<Statement, 'form' | 'act'>> = {}) => {
  const speaker: Speaker = {
    id: `e${name}`,
    name: name ?? '',
    type: name === null ? 'unknown' : 'person',
    role: null,
    mention: null,
    antecedent: null,
    resolvedBy: name === null ? 'unresolved' : 'full-name',
    confidence: 1,
    speaksFor: null,
  };
  return {
    form: 'indirect' as const,
    act: null,
    ...facts,
    content: { text, spans: [{ start: 0, end: text.length }] },
    speakers: [speaker],
  };
};

describe('readWording', () => {
  test('is the same for the same words whatever case, marks and form, and another for another speaker', () => {
    const one = readWording(said('“The harbour wall was built in May,”', 'Ada Lind'));
    expect(readWording(said('the harbour wall was built in May', 'Ada Lind'))).toBe(one);
    expect(readWording(said('the harbour wall was built in May', 'Bram Okkers'))).not.toBe(one);
  });

  test('is nothing for a mere name, and for few words of nobody who is named', () => {
    expect(readWording(said('Mayor Ada Lind', 'Bram Okkers'))).toBeNull();
    expect(readWording(said('the harbour wall and gate', null))).toBeNull();
    expect(readWording(said('the harbour wall and gate', 'Ada Lind'))).not.toBeNull();
  });

  test('is nothing for a name with what somebody is, of whatever act; a headline is something', () => {
    const named = 'Harbour Party presidential front-runner Ada Lind';
    expect(readWording(said(named, 'Bram Okkers'))).toBeNull();
    expect(readWording(said(`that ${named} left`, 'Bram Okkers'))).not.toBeNull();
    for (const headline of [
      'Ada Lind Leads Harbour Party Before Bram Okkers',
      'Bram Okkers Invited to Appear at Harbour Party',
    ])
      expect(readWording(said(headline, 'Bram Okkers'))).not.toBeNull();
  });

  test('is nothing for what somebody is only for or against, unless its words are quoted', () => {
    const thing = 'the sale of the old harbour office';
    const act = { name: 'oppose', confidence: 0.9, spans: [] } as const;
    expect(readWording(said(thing, 'Ada Lind', { act }))).toBeNull();
    expect(readWording(said(thing, 'Ada Lind'))).not.toBeNull();
    expect(readWording(said(`“${thing}”`, 'Ada Lind', { act, form: 'direct' }))).not.toBeNull();
    for (const words of [
      `that ${thing} failed`,
      'to sell the old harbour office',
      'quietly selling the harbour',
    ])
      expect(readWording(said(words, 'Ada Lind', { act }))).not.toBeNull();
  });

  test('tells of kept wordings whether they are one utterance, and gives them a key in common', () => {
    const [one, other] = [
      readWording(said('At least 340 families will lose their landing place', 'Ada Lind')) ?? '',
      readWording(said('at least 430 families would lose their landing place', 'Ada Lind')) ?? '',
    ];
    expect(utteranceStrength(unpackWording(one), unpackWording(other))).toBeGreaterThan(0);
    const keys = new Set(wordingKeys(one).map(([hash]) => hash));
    expect(wordingKeys(other).some(([hash]) => keys.has(hash))).toBe(true);
  });
});
