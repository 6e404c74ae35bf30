import type { Comparison } from '../domain/finding.ts';
import type { Prose } from './prose.ts';
import type { Quantity } from './quantities.ts';
import type { SameQuantity } from './same-quantity.ts';

/**
 * What different speakers say on the same quantity, side by side, whether or not it agrees: in text order of the first
 * sides. Two figures are of one quantity when they are told of the same subject in the same words. `hash` gives a long
 * hexadecimal digest.
 */
export function findComparisons(
  prose: Prose,
  same: readonly SameQuantity[],
  hash: (text: string) => string,
): readonly Comparison[] {
  const textHash = hash(prose.text);
  return groups(same).map((group) => {
    const sides = group.map(({ placed, statement }) => ({
      words: placed.figure.words,
      statement: statement.id,
    }));
    const words = [...new Set(group.map(({ shown }) => shown))].map((word) => `“${word}”`);
    const key = sides.map(({ words: { spans } }) => `${spans[0]?.start}-${spans[0]?.end}`).join('|');
    return {
      id: `m${hash(`${textHash}|${key}`).slice(0, 12)}`,
      figures: group.map(({ placed }) => placed.figure.id),
      sides,
      why: `different speakers on the same quantity: ${words.join(', ')}`,
    };
  });
}

/** Figures joined through pairs of the same quantity, each group in text order. */
function groups(same: readonly SameQuantity[]): Quantity[][] {
  const groupOf = new Map<Quantity, Set<Quantity>>();
  for (const { a, b } of same) {
    const [mine, theirs] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    const joined = new Set([...mine, ...theirs]);
    for (const quantity of joined) groupOf.set(quantity, joined);
  }
  return [...new Set(groupOf.values())]
    .map((group) => [...group].sort((a, b) => a.placed.first - b.placed.first))
    .sort((a, b) => (a[0]?.placed.first ?? 0) - (b[0]?.placed.first ?? 0));
}
