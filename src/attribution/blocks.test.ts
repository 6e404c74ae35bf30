import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks.ts';

/** The blocks as lists of pieces. */
function check(length: number, block: number, shifted: boolean): number[][] {
  const { size, taken } = blocksOf(length, block, shifted);
  return Array.from({ length: taken.length / size }, (_, i) => [...taken.slice(i * size, (i + 1) * size)]);
}

describe('blocksOf', () => {
  it('follow each other where they fill the window', () => {
    expect(check(6, 3, false)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('move the last one back to end with the window', () => {
    expect(check(7, 4, false)).toEqual([
      [0, 1, 2, 3],
      [3, 4, 5, 6],
    ]);
  });

  it('begin the second one in the middle of the first when shifted', () => {
    expect(check(8, 4, true)).toEqual([
      [0, 1, 2, 3],
      [2, 3, 4, 5],
      [4, 5, 6, 7],
    ]);
  });

  it('are one block in a window that is no longer than that', () => {
    expect(check(3, 4, false)).toEqual([[0, 1, 2]]);
    expect(check(4, 4, true)).toEqual([[0, 1, 2, 3]]);
  });

  it('take a piece back from the block in whose middle it stands', () => {
    const { taken, back } = blocksOf(8, 4, true);
    expect([...back]).toEqual([0, 1, 2, 5, 6, 9, 10, 11]);
    expect([...back].map((place) => taken[place])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('give every piece back once, whatever the sizes', () => {
    const sizes = [fc.integer({ min: 2, max: 600 }), fc.integer({ min: 2, max: 130 }), fc.boolean()] as const;
    fc.assert(
      fc.property(...sizes, (length, block, shifted) => {
        const { taken, back } = blocksOf(length, block, shifted);
        expect([...back].map((place) => taken[place])).toEqual(Array.from({ length }, (_, i) => i));
      }),
    );
  });
});
