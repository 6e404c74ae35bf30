import { findChecks } from '../check/find-checks.ts';
import { findComparisons } from '../check/find-comparisons.ts';
import { findDisputes } from '../check/find-disputes.ts';
import { findPositions } from '../check/find-positions.ts';
import { readProse } from '../check/prose.ts';
import { readQuantities } from '../check/quantities.ts';
import { readFigures } from '../check/read-figures.ts';
import { sameQuantities } from '../check/same-quantity.ts';
import type { Article } from '../domain/article.ts';
import type { Reading } from '../domain/reading.ts';
import type { Statement } from '../domain/statement.ts';

/** The figures of `article`, what they add up to, what does not agree, and who stands where. */
export function readFindings(
  article: Article,
  statements: readonly Statement[],
  hash: (text: string) => string,
): Pick<Reading, 'figures' | 'checks' | 'disputes' | 'comparisons' | 'positions'> {
  const prose = readProse(article);
  const figures = readFigures(prose, statements, hash);
  const same = sameQuantities(readQuantities(prose, statements, figures));
  return {
    figures,
    checks: findChecks(prose, figures, hash),
    disputes: findDisputes(prose, statements, { figures, same }, hash),
    comparisons: findComparisons(prose, same, hash),
    positions: findPositions(prose, statements, hash),
  };
}
