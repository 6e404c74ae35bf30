import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { safeJson, safeText } from './safe-text.ts';

test('an escape sequence is shown, not obeyed', () => {
  expect(safeText('\u001b[31mred\u001b[0m')).toBe('␛[31mred␛[0m');
  expect(safeText('title\u001b]0;owned\u0007')).toBe('title␛]0;owned␇');
  expect(safeText('8-bit \u009b2J')).toBe('8-bit ‹U+009B›2J');
});

test('an override cannot turn words around', () => {
  expect(safeText('not \u202egnp.exe')).toBe('not ‹U+202E›gnp.exe');
  expect(safeText('a\u2066b\u2069')).toBe('a‹U+2066›b‹U+2069›');
});

test('line breaks and tabs become one space, so that nothing can fake a line of its own', () => {
  expect(safeText('one\r\n\n  two\tthree\u2028four')).toBe('one two three four');
});

test('words of any script stay as they are', () => {
  for (const text of ['Größe', 'नमस्ते', '漢字', 'می‌خواهم', '👩‍👩‍👧', 'שלום', 'e\u0301']) {
    expect(safeText(text)).toBe(text);
  }
});

test('no control character is left of any string', () => {
  fc.assert(
    fc.property(wildText(20), (text) => {
      expect(safeText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
    }),
  );
});

test('safe JSON has the same value and no control character', () => {
  fc.assert(
    fc.property(wildText(20), (text) => {
      const json = safeJson(JSON.stringify(text));
      expect(JSON.parse(json)).toBe(text);
      expect(json).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
    }),
  );
});
