import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLeading } from './count-leading.ts';

it('counts what holds at the front, none and all included', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (count, holding) => {
      expect(countLeading(count, (index) => index < holding)).toBe(Math.min(count, holding));
    }),
  );
});
it('asks of no index beyond the last', () => {
  countLeading(7, (index) => {
    expect(index).toBeLessThan(7);
    return true;
  });
});
