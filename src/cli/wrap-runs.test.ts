import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { safeText } from './safe-text.ts';
import { plain, wrapRuns } from './wrap-runs.ts';

const star = (text: string) => `*${text}*`;

function check(text: string, width: number, expected: readonly string[]): void {
  expect(wrapRuns([{ text, style: plain }], width)).toEqual(expected);
}

test('words are broken at blanks, runs of blanks count once', () => {
  check('the harbour  is closed', 11, ['the harbour', 'is closed']);
  check('', 10, []);
  check('   ', 10, []);
});

test('East Asian characters are two columns wide and break anywhere', () => {
  check('港は閉鎖された', 6, ['港は閉', '鎖され', 'た']);
});

test('combining marks take no column and stay with their letter', () => {
  check('e\u0301e\u0301e\u0301 e\u0301', 3, ['e\u0301e\u0301e\u0301', 'e\u0301']);
});

test('an accent that stands alone, of no width, is kept', () => {
  check('\u0301', 8, ['\u0301']);
  check('\u0301 so', 8, ['\u0301 so']);
});

test('a word wider than the line fills it and goes on in the next', () => {
  check('see https://veldam.example/port', 12, ['see https://', 'veldam.examp', 'le/port']);
});

test('a word of two looks is not torn apart, and each look ends with its line', () => {
  const runs = [
    { text: 'she said', style: plain },
    { text: '“No, never”', style: star },
  ];
  expect(wrapRuns(runs, 9)).toEqual(['she', 'said*“No,*', '*never”*']);
});

test('no line is wider than asked, and no character is lost', () => {
  fc.assert(
    fc.property(wildText(60).map(safeText), fc.integer({ min: 2, max: 20 }), (text, width) => {
      const lines = wrapRuns([{ text, style: plain }], width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) {
        const alone = [...new Intl.Segmenter('en').segment(line)].length === 1;
        if (!alone) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('a line of 200,000 characters is wrapped within the time of a test, which quadratic work is not', () => {
  expect(wrapRuns([{ text: 'x'.repeat(200_000), style: plain }], 80)).toHaveLength(2500);
});
