import type { Dispute, Side } from '../domain/finding.ts';

/** A dispute while it is made. */
export interface DisputeDraft {
  readonly kind: Dispute['kind'];
  readonly sides: readonly [Side, Side];
  readonly why: string;
  readonly confidence: number;
}
