import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test('plain names stay as they are, in any script', () => {
  for (const name of ['a b.txt', 'статья.html', '記事.txt', 'https://news.example/ü?q=1']) {
    expect(printable(name)).toBe(name);
  }
});

test('escape sequences, line ends and direction overrides become visible and harmless', () => {
  expect(printable('a\u001b[31mb\r\nc\u202etxt.exe\u2028\u009b')).toBe('a�[31mb��c�txt.exe��');
});

test('the middle of a long name is left out', () => {
  const shown = printable(`begin${'x'.repeat(1_000_000)}end.txt`);
  expect(shown.startsWith('begin')).toBe(true);
  expect(shown.endsWith('end.txt')).toBe(true);
  expect(shown.length).toBeLessThan(130);
});

test('what is shown never holds a control, a format character or half of a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 800 }), (name) => {
      expect(printable(name)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(Array.from(printable(name)).length).toBeLessThanOrEqual(121);
    }),
  );
});
