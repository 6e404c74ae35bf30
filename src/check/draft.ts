import type { Bound, FigureKind } from '../domain/figure.ts';
import type { Phrase } from './counted.ts';

/** A figure while it is read: in token indices. */
export interface Draft {
  /** Index of the first token of its words, bound and currency included. */
  readonly first: number;
  /** Index after the last token of its words. */
  readonly next: number;
  readonly kind: FigureKind;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly counted: Phrase | null;
  /** Where reading goes on: after its words, or after a comparison that holds no figure of its own. */
  readonly resume: number;
}

/** `value` as the interval that `bound` makes of it. "about" and "exact" set no ends but the value itself. */
export function interval(value: number, bound: Bound): { low: number | null; high: number | null } {
  if (bound === 'at-least' || bound === 'more-than') return { low: value, high: null };
  if (bound === 'at-most' || bound === 'less-than') return { low: null, high: value };
  return { low: value, high: value };
}
