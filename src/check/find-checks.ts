import type { Figure } from '../domain/figure.ts';
import type { Check } from '../domain/finding.ts';
import { quote } from '../domain/span.ts';
import { checkChanges } from './check-changes.ts';
import type { CheckDraft } from './check-draft.ts';
import { checkDurations } from './check-durations.ts';
import { checkRatios } from './check-ratios.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkShares } from './check-shares.ts';
import { checkTotals } from './check-totals.ts';
import { placeFigures } from './placed-figure.ts';
import type { Prose } from './prose.ts';

/**
 * The arithmetic that the article itself asks for, in text order of what is checked: only over figures and dates that
 * its own words tie together, since a false alarm costs more than a miss. `hash` gives a long hexadecimal digest.
 */
export function findChecks(
  prose: Prose,
  figures: readonly Figure[],
  hash: (text: string) => string,
): readonly Check[] {
  const placed = placeFigures(prose, figures);
  const drafts = [
    ...checkRatios(prose, placed),
    ...checkShares(prose, placed),
    ...checkTotals(prose, placed),
    ...checkChanges(prose, placed),
    ...checkDurations(prose, placed),
    ...checkRepeats(prose, placed),
  ].sort((a, b) => a.stated.start - b.stated.start || (a.kind < b.kind ? -1 : 1));
  const textHash = hash(prose.text);
  return drafts.map((draft) => ({
    ...draft,
    id: `c${hash(`${textHash}|${spansOf(draft)}`).slice(0, 12)}`,
    stated: quote(prose.text, [draft.stated]),
    against: draft.against.map((span) => quote(prose.text, [span])),
  }));
}

function spansOf({ kind, stated, against }: CheckDraft): string {
  return [kind, ...[stated, ...against].map(({ start, end }) => `${start}-${end}`)].join('|');
}
