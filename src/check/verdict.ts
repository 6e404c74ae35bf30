import type { Verdict } from '../domain/finding.ts';
import type { PlacedFigure } from './placed-figure.ts';

/** An interval of results: what the operands allow once their own rounding is counted in. */
export interface Result {
  readonly low: number;
  readonly high: number;
}

/** The value of `figure` with what its rounding leaves open. */
export function spread({ value, step, figure }: PlacedFigure): Result {
  const half =
    figure.bound === 'about'
      ? Math.max(step / 2, Math.abs(value ?? 0) / 20)
      : step > 1 || step < 1
        ? step / 2
        : 0;
  return { low: (value ?? 0) - half, high: (value ?? 0) + half };
}

/**
 * Whether a stated figure agrees with `result`: within half of its last digit, or within a tenth where it says "about".
 * "roughly" goes to twice that, and never beyond a tenth of the figure unless its last digit does. A bound agrees with
 * all on its side.
 */
export function judge(stated: PlacedFigure, result: Result): Verdict {
  const { figure, value, step } = stated;
  return judgeValue({ value: value ?? 0, step, bound: figure.bound }, result);
}

/** {@link judge} for a value that is stated by words that are no figure of their own. */
export function judgeValue(
  { value, step, bound }: { value: number; step: number; bound: PlacedFigure['figure']['bound'] },
  { low, high }: Result,
): Verdict {
  const below = Math.max(0, value - high);
  const above = Math.max(0, low - value);
  const off = Math.max(
    bound === 'at-most' || bound === 'less-than' ? 0 : below,
    bound === 'at-least' || bound === 'more-than' ? 0 : above,
  );
  const half = bound === 'about' ? Math.max(step, Math.abs(value) / 10) : step / 2;
  // A hair's breadth for sums of binary fractions.
  if (off <= half * 1.000001) return 'agrees';
  return off <= Math.max(2 * half, Math.abs(value) / 20) * 1.000001 ? 'roughly' : 'disagrees';
}
