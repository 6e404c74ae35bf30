import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWindows, type Window } from './windows.ts';

const SIZE = { maxWindow: 14, context: 2 };

/** Cuts lines written as words of one letter a piece: `ab cde` is a line of two words of two and three pieces. */
function check(lines: readonly string[], size = SIZE): Window[] {
  const words = lines.map((line) => line.split(' ').filter((word) => word !== ''));
  const pieces = words.flatMap((line, number) => {
    return line.flatMap((word) => Array.from(word, (_, i) => ({ line: number, wordStart: i === 0 })));
  });
  return cutWindows({ lines: pieces.map((p) => p.line), wordStarts: pieces.map((p) => p.wordStart) }, size);
}

const cores = (windows: readonly Window[]) => windows.map(({ coreStart, coreEnd }) => [coreStart, coreEnd]);

describe('cutWindows', () => {
  it('packs whole lines as long as they fit', () => {
    expect(cores(check(['a b c d', 'a b c d', 'a b', 'a b c', 'a b c d']))).toEqual([
      [0, 10],
      [10, 17],
    ]);
  });
  it('reads what fits into one window in one', () => {
    expect(cores(check(['a b c d', 'a b c d', 'a b', 'a b c d']))).toEqual([[0, 14]]);
  });
  it('adds context on both sides, as far as there is text', () => {
    expect(check(['a b c d e f g h', 'a b c d e f g', 'a b c d e f g'])).toEqual([
      { start: 0, end: 10, coreStart: 0, coreEnd: 8 },
      { start: 6, end: 17, coreStart: 8, coreEnd: 15 },
      { start: 13, end: 22, coreStart: 15, coreEnd: 22 },
    ]);
  });
  it('cuts a longer line where a word begins', () => {
    expect(cores(check(['aa bbbb ccccccc dd eee']))).toEqual([
      [0, 6],
      [6, 18],
    ]);
  });
  it('cuts a long line without words in mid-word', () => {
    expect(cores(check(['a'.repeat(23)]))).toEqual([
      [0, 6],
      [6, 11],
      [11, 23],
    ]);
  });
  it('finds no windows in no pieces', () => {
    expect(check([])).toEqual([]);
  });
  it('covers each piece with one core, in order, in windows no longer than allowed', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'a', 'a', ' ') }), { maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 4 }), (text, context) => {
        let covered = 0;
        for (const { start, end, coreStart, coreEnd } of check(text, { maxWindow: 14, context })) {
          expect(coreStart).toBe(covered);
          expect(coreEnd).toBeGreaterThan(coreStart);
          expect(end - start).toBeLessThanOrEqual(14);
          expect([start <= coreStart, end >= coreEnd]).toEqual([true, true]);
          covered = coreEnd;
        }
        expect(covered).toBe(text.join('').replaceAll(' ', '').length);
      }),
    );
  });
});
