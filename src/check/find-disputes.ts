import type { Figure } from '../domain/figure.ts';
import type { Dispute } from '../domain/finding.ts';
import type { Statement } from '../domain/statement.ts';
import { readDenials } from './denials.ts';
import { findDeniedAssertions } from './denied-assertions.ts';
import { findDeniedFacts } from './denied-facts.ts';
import { findDifferingFigures } from './differing-figures.ts';
import type { DisputeDraft } from './dispute-draft.ts';
import type { Prose } from './prose.ts';
import type { SameQuantity } from './same-quantity.ts';

/**
 * Places of the article that cannot both be right, in text order of their first sides: a denial and the assertion that
 * it denies, two speakers with different figures for the same quantity, a statement and what the article states
 * against it. `hash` gives a long hexadecimal digest.
 */
export function findDisputes(
  prose: Prose,
  statements: readonly Statement[],
  { figures, same }: { figures: readonly Figure[]; same: readonly SameQuantity[] },
  hash: (text: string) => string,
): readonly Dispute[] {
  const denials = readDenials(prose, statements);
  const textHash = hash(prose.text);
  const seen = new Set<string>();
  return [
    ...findDeniedAssertions(prose, statements, denials),
    ...findDeniedFacts(prose, statements, denials),
    ...findDifferingFigures(prose, statements, figures, same),
  ]
    .sort((a, b) => startOf(a, 0) - startOf(b, 0) || startOf(a, 1) - startOf(b, 1))
    .flatMap((draft) => {
      const id = `d${hash(`${textHash}|${spansOf(draft)}`).slice(0, 12)}`;
      if (seen.has(id)) return [];
      seen.add(id);
      return [{ ...draft, id }];
    });
}

function startOf({ sides }: DisputeDraft, which: 0 | 1): number {
  return sides[which].words.spans[0]?.start ?? 0;
}

function spansOf({ sides }: DisputeDraft): string {
  return sides.map(({ words }) => words.spans.map(({ start, end }) => `${start}-${end}`).join()).join('|');
}
