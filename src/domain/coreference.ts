import type { Span } from './span.ts';

/** Whether the gender of a named person is that of a pronoun. */
export type GenderFit = 'agrees' | 'unknown' | 'differs';

/** A place where the text names one of the persons of a question. */
export interface NamePlace extends Span {
  /** The same number at all places of one person. */
  readonly person: number;
  readonly fit: GenderFit;
}

/** A he, him, his, himself, she, her, hers or herself, and the persons that it may mean. */
export interface PronounQuestion {
  /** The pronoun's first offset. */
  readonly pronoun: number;
  /** In text order, on both sides of the pronoun; those too far away to be read with it count for nothing. */
  readonly names: readonly NamePlace[];
}

/** The probabilities of one question: what is missing to 1 is somebody whom the text near the pronoun does not name. */
export type PronounAnswer = ReadonlyMap<number, number>;

/** Answers whom pronouns mean. The statement stage gets the answers as an argument; `tagger/` asks a network. */
export interface PronounReader {
  /** Answers in the order of `questions`. Each depends on `text` and its own question alone. */
  whoIsMeant(text: string, questions: readonly PronounQuestion[]): Promise<readonly PronounAnswer[]>;
}
