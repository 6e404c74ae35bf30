/**
 * How two statements do not agree.
 *
 * - `figure-changed`: one speaker, another figure for what the words beside it say is the same quantity.
 * - `figures-differ`: two speakers, the same.
 * - `reversed`: one speaker says that something is so and that it is not.
 * - `contradicted`: one speaker says that something is so, another that it is not.
 */
export type DifferenceKind = 'figure-changed' | 'figures-differ' | 'reversed' | 'contradicted';

/** What does not agree, and the stems of the words that both have. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly shared: readonly string[];
  /** From 0 to 1: the more they share, the surer. */
  readonly confidence: number;
}
