import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf } from './code-points.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 80 });

describe('codePointsOf', () => {
  it('counts an astral character once', () => {
    const { fromUtf16, toUtf16 } = codePointsOf('a𝒜b👍');
    expect([0, 1, 3, 4, 6].map(fromUtf16)).toEqual([0, 1, 2, 3, 4]);
    expect([0, 1, 2, 3, 4].map(toUtf16)).toEqual([0, 1, 3, 4, 6]);
  });
  it('rounds an offset inside of a pair down to the pair', () => {
    expect(codePointsOf('a𝒜b').fromUtf16(2)).toBe(1);
  });
  it('counts a lone surrogate as one', () => {
    expect(codePointsOf('\ud835a').fromUtf16(1)).toBe(1);
    expect(codePointsOf('\udc9c\ud835').fromUtf16(2)).toBe(2);
  });
  it('refuses offsets outside of the text', () => {
    const { fromUtf16, toUtf16 } = codePointsOf('𝒜');
    expect(() => fromUtf16(3)).toThrow(RangeError);
    expect(() => toUtf16(2)).toThrow(/code point 2 lies outside of a text of 1/);
    expect(() => toUtf16(0.5)).toThrow(RangeError);
  });
  it('agrees with counting one by one, there and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { fromUtf16, toUtf16 } = codePointsOf(text);
        let offset = 0;
        for (const [number, character] of Array.from(text).entries()) {
          expect(fromUtf16(offset)).toBe(number);
          expect(toUtf16(number)).toBe(offset);
          offset += character.length;
        }
        expect(toUtf16(fromUtf16(offset))).toBe(text.length);
      }),
    );
  });
});
