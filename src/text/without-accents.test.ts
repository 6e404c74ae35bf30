import { describe, expect, it } from 'vitest';
import { withoutAccents } from './without-accents.ts';

describe('withoutAccents', () => {
  it('drops the accents of letters, whether they are characters of their own or not', () => {
    expect(withoutAccents('Élysée')).toBe('Elysee');
    expect(withoutAccents('Jose\u0301')).toBe('Jose');
  });

  it('leaves letters that are no others with an accent, and plain text', () => {
    expect(withoutAccents('Øster søgade')).toBe('Øster søgade');
    expect(withoutAccents("Maria O'Stone, 56")).toBe("Maria O'Stone, 56");
  });
});
