import type { Verdict } from '../domain/finding.ts';
import type { PlacedFigure } from './placed-figure.ts';
import type { DaySpan } from './time-apart.ts';

const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
};

/** Up to this part of a step from what is stated, a duration agrees; people tell whole years with a month or two to spare. */
const AGREES = 0.2;

/**
 * Whether a stated duration agrees with the time from `start` to `end`. Told in whole units, it is rough up to one unit
 * more or less: "two years" is said of nearly three. A bound agrees with all on its side.
 */
export function judgeDuration({ value, step, figure }: PlacedFigure, start: DaySpan, end: DaySpan): Verdict {
  const unit = DAYS[figure.unit ?? ''] ?? 1;
  const [low, high] = [(end.low - start.high) / unit, (end.high - start.low) / unit];
  const stated = value ?? 0;
  const { bound } = figure;
  const below = bound === 'at-most' || bound === 'less-than' ? 0 : Math.max(0, stated - high);
  const above = bound === 'at-least' || bound === 'more-than' ? 0 : Math.max(0, low - stated);
  const off = Math.max(below, above);
  const width = Math.max(step, bound === 'about' ? stated / 10 : 0);
  if (off <= AGREES * width) return 'agrees';
  return off <= Math.max(width, unit === 1 ? 1 : 0) ? 'roughly' : 'disagrees';
}
