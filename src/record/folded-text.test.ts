import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWords, searchWords } from './fold-words.ts';
import { foldText, showRun, showStems, wordsWithin } from './folded-text.ts';

/** Texts of the characters that folding treats differently. */
const texts = fc
  .array(
    fc.constantFrom(
      ..."aB s'’“”—…é Zürich ñ . 12,5\n\0".split(''),
      'ties',
      "Trump's",
      'x'.repeat(70),
      'ß',
      'е',
      '́',
      '한',
      '😀',
      'İ',
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

test('any part of a folded text that cuts no word has the words that it has when it is folded by itself', () => {
  fc.assert(
    fc.property(texts, fc.nat(90), fc.nat(90), (text, from, length) => {
      const folded = foldText(text);
      if (folded === null) return;
      const span = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
      const run = wordsWithin(folded, span);
      if (run === null) return;
      const part = text.slice(span.start, span.end);
      expect(showRun(folded, run)).toBe(foldWords(part).join(' '));
      expect(showStems(folded, run)).toBe(searchWords(part).join(' '));
    }),
    { numRuns: 2000 },
  );
});

test('a span that cuts a word in two has no words of the folded text', () => {
  const folded = foldText("The minister's offer");
  expect(folded && wordsWithin(folded, { start: 0, end: 12 })).toBeNull();
  expect(folded && wordsWithin(folded, { start: 2, end: 20 })).toBeNull();
  expect(folded && wordsWithin(folded, { start: 4, end: 14 })).toEqual([1, 2]);
});

test('accents and printed marks do not keep a text from being folded at once; letters of no plain one do', () => {
  expect(foldText('“Señor Müller’s café”')?.words).toBe('senor muller cafe ');
  expect(foldText('Straße')).toBeNull();
  expect(foldText('Москва')).toBeNull();
});
