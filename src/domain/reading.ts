import type { Article } from './article.ts';
import type { Figure } from './figure.ts';
import type { Check, Comparison, Dispute, PositionGroup } from './finding.ts';
import type { Note } from './note.ts';
import type { Statement } from './statement.ts';

/** One article read from end to end: what `--json` prints. */
export interface Reading {
  readonly article: Article;
  /** In text order: by the first offset of cue, source or content. */
  readonly statements: readonly Statement[];
  /** Every figure of the article, in text order, whoever states it. */
  readonly figures: readonly Figure[];
  /** In text order of what is checked. */
  readonly checks: readonly Check[];
  /** In text order of their first sides. */
  readonly disputes: readonly Dispute[];
  /** What different speakers say on the same quantity, in text order of their first sides. */
  readonly comparisons: readonly Comparison[];
  /** Where several stand on one question, in text order of their first positions. */
  readonly positions: readonly PositionGroup[];
  readonly notes: readonly Note[];
  /** What made it: `sayso` and `model`, each a version string. */
  readonly versions: Readonly<Record<string, string>>;
}
