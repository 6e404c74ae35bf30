import type { Judgement, Setting } from './judgement.ts';
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

/** A person or body that an article names, as a speaker or as one whom a speaker speaks for. */
export interface Entity {
  /** The same for the same name and type in every article: `e` and 12 hexadecimal digits. */
  readonly id: string;
  /** The fullest name that the article gives, a slice of it, or the name of the state that a slice stands for. */
  readonly name: string;
  readonly type: SpeakerType;
}

/** The entity that a source, or one part of a conjoined source, resolves to. */
export interface Speaker extends Entity {
  /** The role that the article gives: "Russian president". */
  readonly role: Quoted | null;
  /** As printed at this statement, or `null` when the text names nobody here. */
  readonly mention: Quoted | null;
  /** The words that the mention was resolved by, where they stand elsewhere: the name that "he" goes back to. */
  readonly antecedent: Quoted | null;
  /** The rule that resolved it (`name`, `surname`, `title-and-name`, `pronoun`, …), `unresolved` when none did. */
  readonly resolvedBy: string;
  /** Probability, 0 to 1, that the entity is right; 0 when unresolved. */
  readonly confidence: number;
  /** For "a spokesman for X": X. */
  readonly speaksFor: Entity | null;
  /** Whom the source names of a group: Norland of "countries such as Norland". Absent where it names none. */
  readonly members?: readonly Member[];
}

/** Somebody whom a source names as one of a group. */
export interface Member extends Entity {
  /** The words that name it here. */
  readonly mention: Quoted;
}

/** An attribution with its speaker and what it does, as shown and stored. */
export interface Statement extends Judgement, Setting {
  /** Stable for the same article text and spans: `s` and 12 hexadecimal digits. */
  readonly id: string;
  readonly source: Quoted | null;
  readonly cue: Quoted;
  readonly content: Quoted;
  readonly form: Form;
  /** The first of `speakers`. */
  readonly speaker: Speaker;
  /** All who say it, at least one: "the BBC and Mediazona" are two. In text order. */
  readonly speakers: readonly Speaker[];
  readonly confidence: number;
  /** The id of the statement in whose content this one stands: “A said that B had promised”. Absent on all others. */
  readonly within?: string;
}
