import { describe, expect, it } from 'vitest';
import { plainPiecesOf } from './plain-pieces.ts';

const pieces = new Map([
  ['the', 1],
  ['th', 2],
  ['7th', 3],
]);

describe('plainPiecesOf', () => {
  it('finds each piece where it stands in a text, in whatever case, the first time and again', () => {
    const plain = plainPiecesOf(pieces);
    for (let time = 0; time < 2; time++) {
      expect(plain.idOf('on the 7TH', 3, 6)).toBe(1);
      expect(plain.idOf('on the 7TH', 7, 10)).toBe(3);
      expect(plain.idOf('The', 0, 2)).toBe(2);
    }
  });

  it('takes no longer or shorter stretch for a piece, the first time and again', () => {
    const plain = plainPiecesOf(pieces);
    for (let time = 0; time < 2; time++) {
      expect(plain.idOf('then', 0, 4)).toBe(-1);
      expect(plain.idOf('then', 0, 1)).toBe(-1);
    }
  });

  it('finds pieces as well when it can remember no more', () => {
    const many = new Map(Array.from({ length: 40_000 }, (_, i) => [`word${i}`, i] as const));
    const plain = plainPiecesOf(many);
    for (let time = 0; time < 2; time++) {
      const wrong = [...many].filter(([word, id]) => plain.idOf(word, 0, word.length) !== id);
      expect(wrong).toEqual([]);
    }
    expect(plain.idOf('word', 0, 4)).toBe(-1);
  });
});
