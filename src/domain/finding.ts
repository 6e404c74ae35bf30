import type { Quoted } from './span.ts';
import type { Entity } from './statement.ts';

export type Verdict = 'agrees' | 'roughly' | 'disagrees';

/** Arithmetic over figures and dates that the text itself ties together. */
export interface Check {
  /** Stable for the same text and spans: `c` and 12 hexadecimal digits. */
  readonly id: string;
  readonly kind: 'ratio' | 'parts-of-total' | 'percentage' | 'duration' | 'change' | 'repeated';
  readonly verdict: Verdict;
  /** The words that state the result which is checked. */
  readonly stated: Quoted;
  /** The words that it is checked against, in the order of the sum. */
  readonly against: readonly Quoted[];
  /** Written out with values read from those spans: `6,465 / 1,348 = 4.80, stated: 5`. */
  readonly sum: string;
  /** What tells the reader why these belong together, in plain words. */
  readonly why: string;
}

/** One side of a dispute. */
export interface Side {
  readonly words: Quoted;
  /** The statement it is part of; `null` for what the article states as fact. */
  readonly statement: string | null;
}

/** Two places of one article that cannot both be right, or do not say the same. */
export interface Dispute {
  /** Stable for the same text and spans: `d` and 12 hexadecimal digits. */
  readonly id: string;
  readonly kind: 'denial' | 'figures' | 'fact';
  readonly sides: readonly [Side, Side];
  /** In plain words, with the words that the two sides share. */
  readonly why: string;
  /** Probability, 0 to 1, that the two are about the same and do not agree. */
  readonly confidence: number;
}

/** What different speakers say on the same quantity, side by side; it may well agree. */
export interface Comparison {
  /** Stable for the same text and spans: `m` and 12 hexadecimal digits. */
  readonly id: string;
  /** The ids of the figures, one for each side. */
  readonly figures: readonly string[];
  /** Two or more, in text order. */
  readonly sides: readonly Side[];
  /** In plain words, with the words that told the quantity. */
  readonly why: string;
}

/** Whether somebody is for a thing, against it, or has not decided. */
export type Stance = 'for' | 'against' | 'open';

/** Where somebody stands on a question. */
export interface Position {
  readonly holder: Entity;
  /** The words that name the holder here: "Norland" of "countries such as Norland"; `null` when none do. */
  readonly who: Quoted | null;
  readonly stance: Stance;
  /** The words that tell it: "opposed to", "is considering", "not ruled out". */
  readonly word: Quoted;
  /** The words that tell the question: "the use of their weapons". */
  readonly question: Quoted;
  /** The id of the statement that it was read from. */
  readonly statement: string;
}

/** Where several stand on one question, side by side; they may well agree. */
export interface PositionGroup {
  /** Stable for the same text and spans: `p` and 12 hexadecimal digits. */
  readonly id: string;
  /** Of two holders or more, in text order. */
  readonly sides: readonly Position[];
  /** What ties their questions together, in plain words. */
  readonly why: string;
}
