import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '../../test/fixtures/tiny-coreference/golden.json' with { type: 'json' };
import settings from '../../test/fixtures/tiny-coreference/settings.json' with { type: 'json' };
import type { PronounQuestion } from '../domain/coreference.ts';
import { readVocabulary } from '../text/vocabulary.ts';
import { readPronounWindow } from './pronoun-window.ts';

const FIXTURE = new URL('../../test/fixtures/tiny-coreference/', import.meta.url);
const vocabulary = readVocabulary(readFileSync(new URL('vocab.txt', FIXTURE), 'utf8'));

describe('readPronounWindow', () => {
  it.each(golden.map((row) => [row.text.slice(0, 50), row] as const))(
    'reads what the training code reads: %s',
    (_, { text, pronoun, names, window: expected }) => {
      const question = { pronoun, names } as PronounQuestion;
      const window = readPronounWindow(text, question, settings, vocabulary);
      expect([...(window?.ids ?? [])]).toEqual(expected.ids);
      expect([...(window?.features ?? [])]).toEqual(expected.features);
      expect(window?.at).toBe(expected.at);
    },
  );

  it('has nothing to read behind the last piece', () => {
    expect(readPronounWindow('He left. ', { pronoun: 9, names: [] }, settings, vocabulary)).toBeNull();
    expect(readPronounWindow('', { pronoun: 0, names: [] }, settings, vocabulary)).toBeNull();
  });

  it('leaves out names beyond its reach, and a name at the pronoun itself', () => {
    const text = `Reed ${'x. '.repeat(60)}he left.`;
    const pronoun = text.indexOf('he');
    const names = [
      { start: 0, end: 4, person: 0, fit: 'agrees' },
      { start: pronoun, end: pronoun + 2, person: 1, fit: 'agrees' },
    ] as const;
    expect(readPronounWindow(text, { pronoun, names }, settings, vocabulary)?.names).toEqual([]);
  });

  it('stays within its reach, with the names that it gives inside, for any text and place', () => {
    const word = fc.constantFrom(
      'Reed',
      'he',
      ' ',
      ' ',
      '\n',
      '“',
      '”',
      '.',
      '漢',
      '👍',
      '\ud800',
      'e\u0301',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), fc.nat(), fc.nat(), (words, place, start) => {
        const text = words.join('');
        const pronoun = place % (text.length + 1);
        const from = start % (text.length + 1);
        const names = [
          { start: from, end: Math.min(text.length, from + 4), person: 7, fit: 'unknown' } as const,
        ];
        const window = readPronounWindow(text, { pronoun, names }, settings, vocabulary);
        if (window === null) return;
        const { ids, features, at } = window;
        expect(ids.length).toBe(features.length);
        expect(ids.length).toBeLessThanOrEqual(settings.before + settings.after + 3);
        expect(at > 0 && at < ids.length - 1).toBe(true);
        for (const name of window.names) expect(name.at > 0 && name.at < ids.length - 1).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
