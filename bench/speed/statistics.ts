/** Repeated measurements of one thing: the middle one, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Word pieces of the article that speeds are given for: news articles have about as many. */
const ARTICLE_PIECES = 1_000;

/** The spread of `values`. The median of an even number of values lies halfway. Throws `RangeError` when there are none. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('no median of 0 values');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const upper = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? at(upper) : (at(upper - 1) + at(upper)) / 2;
  return { median, min: at(0), max: at(sorted.length - 1) };
}

/**
 * What each round made of `of` against `to`, measured one after the other in the same round: a machine that slows down
 * for a minute changes both and hardly their ratio. Throws `RangeError` unless both have a value for each round.
 */
export function ratios(of: readonly number[], to: readonly number[]): number[] {
  if (of.length !== to.length) throw new RangeError(`${of.length} values against ${to.length}`);
  return of.map((value, round) => value / (to[round] ?? Number.NaN));
}

/** Articles of 1,000 word pieces a second, so that corpora of long and of short articles can be compared. */
export function articlesASecond(pieces: number, seconds: number): number {
  return pieces / ARTICLE_PIECES / seconds;
}
