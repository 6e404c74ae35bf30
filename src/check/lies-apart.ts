import type { Figure } from '../domain/figure.ts';
import type { PlacedFigure } from './placed-figure.ts';

/** A figure as it is worded: its interval, its bound, what its last digit counts, and the value that it is reckoned with. */
export type WordedFigure = Pick<Figure, 'low' | 'high' | 'bound'> & Pick<PlacedFigure, 'step' | 'value'>;

/** Whether no value fits both figures: their intervals lie apart, by more than how finely they are worded. */
export function liesApart(a: WordedFigure, b: WordedFigure): boolean {
  const slack = Math.max(looseness(a), looseness(b));
  const aBelow = a.high !== null && b.low !== null && a.high + slack < b.low;
  const bBelow = b.high !== null && a.low !== null && b.high + slack < a.low;
  return aBelow || bBelow;
}

function looseness({ bound, step, value }: WordedFigure): number {
  if (bound === 'about') return Math.max(step, Math.abs(value ?? 0) / 10);
  return step > 1 || step < 1 ? step / 2 : 0;
}

/** `placed` as it is worded. */
export function worded({ figure: { low, high, bound }, step, value }: PlacedFigure): WordedFigure {
  return { low, high, bound, step, value };
}
