import type { Quoted, Span } from './span.ts';

/** Who said what, as found in the text: spans only. */
export interface Attribution {
  /** The words that name who said it; empty when the text names nobody. In text order, disjoint. */
  readonly source: readonly Span[];
  /** The words that attribute; empty when there are none (a headline's colon is a cue). */
  readonly cue: readonly Span[];
  /** The attributed words: one span, or several when the attribution interrupts them. In text order, disjoint. */
  readonly content: readonly Span[];
  /** Probability, 0 to 1, that source and content are right as the bench's lenient score counts it. */
  readonly confidence: number;
}

export type Form = 'direct' | 'indirect' | 'mixed';

export type SpeakerType = 'person' | 'state' | 'organisation' | 'group' | 'document' | 'unnamed' | 'unknown';

/** The entity that a source resolves to. */
export interface Speaker {
  /** The fullest name that the article gives, a slice of it; the printed mention when unresolved. */
  readonly name: string;
  readonly type: SpeakerType;
  /** As printed at this statement, or `null` when the text names nobody here. */
  readonly mention: Quoted | null;
  /** The rule that resolved it (`name`, `surname`, `title-and-name`, `pronoun`, …), `unresolved` when none did. */
  readonly resolvedBy: string;
}

/** An attribution with its speaker, as shown and stored. */
export interface Statement {
  /** Stable for the same article text and spans: `s` and 12 hexadecimal digits. */
  readonly id: string;
  readonly source: Quoted | null;
  readonly cue: Quoted;
  readonly content: Quoted;
  readonly form: Form;
  readonly speaker: Speaker;
  readonly confidence: number;
}
