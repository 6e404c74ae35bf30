import type { Quoted } from './span.ts';

export type FigureKind =
  | 'count'
  | 'number'
  | 'percentage'
  | 'money'
  | 'ratio'
  | 'duration'
  | 'measure'
  | 'ordinal'
  | 'anniversary';

/** How the words bound the value. `between` has both ends; `vague` ("much lower", "dozens") has few or none. */
export type Bound =
  | 'exact'
  | 'about'
  | 'at-least'
  | 'more-than'
  | 'at-most'
  | 'less-than'
  | 'between'
  | 'vague';

/** A quantity that the text states, read to a value. Dates and the numbers in names are none. */
export interface Figure {
  /** Stable for the same text and span: `f` and 12 hexadecimal digits. */
  readonly id: string;
  /** The figure with its bound and unit: "at least 50,000", "two and a half years", "one to five". */
  readonly words: Quoted;
  readonly kind: FigureKind;
  /**
   * The least and the greatest value that the words allow; the same when exact, `null` where they set no end. A ratio is
   * its first term divided by its second, a percentage stands as printed (12 % is 12).
   */
  readonly low: number | null;
  readonly high: number | null;
  /** `USD`, `%`, `year`, `km`, …; `null` for a bare count. */
  readonly unit: string | null;
  /** What is counted: "Ukrainian soldiers" of "6,465 Ukrainian soldiers". */
  readonly counted: Quoted | null;
  readonly bound: Bound;
  /** What it is set against: "than those of Ukraine" of "much lower than those of Ukraine". */
  readonly comparedTo: Quoted | null;
  /** The statement in whose content it stands, the innermost; `null` in the article's own voice. */
  readonly statement: string | null;
}
