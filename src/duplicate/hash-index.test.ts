import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openHashIndex } from './hash-index.ts';

it('finds what a map of lists finds, in the order of filing', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((hash) => (hash % 97 === 0 ? hash : hash % 500)),
        { maxLength: 9000 },
      ),
      (hashes) => {
        const index = openHashIndex();
        const lists = new Map<number, number[]>();
        hashes.forEach((hash, thing) => {
          index.add(hash, thing);
          lists.set(hash, [...(lists.get(hash) ?? []), thing]);
        });
        for (const [hash, things] of lists) {
          expect(index.find(hash, 3)).toEqual(things.slice(0, 3));
          expect(index.count(hash)).toBe(things.length);
        }
        expect(index.find(501, 3)).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});

it('grows without losing anything', () => {
  const index = openHashIndex();
  for (let hash = 0; hash < 20_000; hash++) index.add((hash * 2654435761) >>> 0, hash);
  expect(Array.from({ length: 20_000 }, (_, hash) => index.find((hash * 2654435761) >>> 0, 1)[0])).toEqual(
    Array.from({ length: 20_000 }, (_, hash) => hash),
  );
});
