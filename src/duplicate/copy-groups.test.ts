import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatePairs, copyPair, groupCopies } from './copy-groups.ts';
import { readCopyText } from './copy-text.ts';
import { groupAround } from './group-around.ts';
import { readSignature } from './signature.ts';

function words(name: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${name}${at * 7}`).join(' ');
}

/** The groups of `texts`, each as its members and its excerpts in brackets. */
function groups(texts: readonly string[]): string[] {
  const copies = texts.map((text) => readCopyText({ text, blocks: [] }));
  const pairs = [...candidatePairs(copies.map(readSignature))].flatMap(([first, second]) => {
    const [one, other] = [copies[first], copies[second]];
    const pair = one && other && copyPair(first, second, [one, other]);
    return pair ? [pair] : [];
  });
  return groupCopies(pairs).map(
    ({ members, excerpts }) => `${[...members].sort().join(' ')} [${excerpts.join(' ')}]`,
  );
}

describe('groupCopies', () => {
  it('puts copies of one text together and leaves the rest alone', () => {
    expect(
      groups([words('tide', 100), words('corn', 100), words('tide', 70), `new ${words('tide', 95)}`]),
    ).toEqual(['0 2 3 []']);
  });
  it('adds a report of its own with a long passage as an excerpt', () => {
    const roundup = `${words('fog', 200)} ${words('tide', 90)} ${words('ash', 200)}`;
    expect(groups([words('tide', 400), `${words('tide', 390)} cut`, roundup])).toEqual(['0 1 [2]']);
  });
  it('does not tie two stories that one roundup takes passages from', () => {
    const roundup = `${words('tide', 90)} ${words('ash', 400)} ${words('corn', 100)}`;
    expect(groups([words('tide', 400), words('corn', 400), roundup])).toEqual(['1 [2]']);
  });
});

describe('groupAround', () => {
  const link = fc.record({
    one: fc.nat(12),
    other: fc.integer({ min: 13, max: 25 }),
    strength: fc.double({ min: 0.1, max: 1, noNaN: true }),
  });
  it('gives the same groups whatever the order of the links', () => {
    fc.assert(
      fc.property(
        fc
          .array(link, { maxLength: 40 })
          .chain((links) =>
            fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length })),
          ),
        ([links, shuffled]) => {
          expect(groupAround(shuffled)).toEqual(groupAround(links));
        },
      ),
    );
  });
  it('links everything to the centre, and puts nothing into two groups', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 40 }), (links) => {
        const found = groupAround(links);
        expect(new Set(found.flat()).size).toBe(found.flat().length);
        for (const [centre, ...members] of found) {
          for (const member of members) {
            expect(
              links.some(
                ({ one, other }) => [one, other].includes(centre ?? -1) && [one, other].includes(member),
              ),
            ).toBe(true);
          }
        }
      }),
    );
  });
  it('ties no chain together', () => {
    const chain = [0, 1, 2, 3].map((one) => ({ one, other: one + 1, strength: 0.5 }));
    expect(groupAround(chain)).toEqual([
      [1, 0, 2],
      [3, 4],
    ]);
  });
});
