import type { Check, Verdict } from '../domain/finding.ts';
import type { Span } from '../domain/span.ts';

/** A check while it is made: with spans for words. */
export interface CheckDraft {
  readonly kind: Check['kind'];
  readonly verdict: Verdict;
  readonly stated: Span;
  /** In the order of the sum. */
  readonly against: readonly Span[];
  readonly sum: string;
  readonly why: string;
}
