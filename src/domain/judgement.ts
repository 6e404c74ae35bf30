import type { Quoted, Span } from './span.ts';

/** What kind of statement it is. `docs/acts.md` defines each with examples and its code in PLOVER and CAMEO. */
export const ACT_NAMES = [
  'assert',
  'deny',
  'accuse',
  'threaten',
  'promise',
  'demand',
  'request',
  'propose',
  'agree',
  'refuse',
  'support',
  'oppose',
  'announce',
  'predict',
  'ask',
  'apologise',
  'confirm',
  'decline-to-say',
  'believe',
  'intend',
] as const;

export type ActName = (typeof ACT_NAMES)[number];

/** The act of a statement and the words that it was decided on. */
export interface Act {
  readonly name: ActName;
  /** Probability, 0 to 1, that the name is right. */
  readonly confidence: number;
  /** The words decided on, of cue or content, in text order, disjoint; empty when nothing spoke against `assert`. */
  readonly spans: readonly Span[];
}

/** The part of a threat, promise, demand or offer that says when it holds. */
export interface Condition {
  /** The whole part, its opening word included: "if the West allows Ukraine to strike its territory". */
  readonly words: Quoted;
  /** The word or words that open it: "if", "as long as". */
  readonly marker: Span;
  /** `positive`: holds when the part is true ("if"); `negative`: holds when it is not ("unless"). */
  readonly polarity: 'positive' | 'negative';
  /** Whether the speaker's words or the article's own set the condition. */
  readonly voice: 'content' | 'article';
}

/** What a statement does, as far as its words tell. */
export interface Judgement {
  /** `null` when no rule was certain enough. */
  readonly act: Act | null;
  readonly condition: Condition | null;
  /** The word that makes the content a negative one ("never", "not"), or `null` for a positive one. */
  readonly negation: Quoted | null;
  /** Words that weaken it: "may", "reportedly", "it seems". In text order. */
  readonly hedges: readonly Quoted[];
  /** For a denial: what is denied, without the words that deny it. */
  readonly denied: Quoted | null;
}

/** When something was said, as far as the text tells. */
export interface Said {
  /** First day that fits, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day that fits, `YYYY-MM-DD`; the same as `from` when the day is known. */
  readonly to: string;
  readonly precision: 'day' | 'week' | 'month' | 'season' | 'year' | 'interval';
  /** How it is known, in plain words: `"Wednesday" before 2024-06-08 (dateline)`. */
  readonly evidence: string;
  /** The words of the text that date it: first those beside the statement, then those that fix them. */
  readonly spans: readonly Span[];
}

/** When, where and to whom something was said. */
export interface Setting {
  readonly said: Said | null;
  /** "in an interview with The Veldam Ledger", "at a rally in Ohio", "on Twitter". */
  readonly venue: Quoted | null;
  /** "reporters" of "told reporters". */
  readonly addressee: Quoted | null;
}
