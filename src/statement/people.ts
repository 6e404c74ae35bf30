import type { Span } from '../domain/span.ts';
import type { Gender } from './given-names.ts';
import type { RoleFact } from './roles.ts';

/** A person of the article. Filled in while the article is read, then left as it is. */
export interface Person {
  /** The fullest form of the name: a span of the text, titles left out. */
  name: Span;
  keys: readonly string[];
  gender: Gender | null;
  /** In the order in which the names that they stand beside were read. */
  readonly roles: RoleFact[];
  /** How often the name is printed in full. */
  fullMentions: number;
  /** Whether a title, a given name or an apposition tells that it is a person, not a body: “Stone said” does not. */
  isCertain: boolean;
}

export type MentionForm = 'full-name' | 'surname' | 'given-name' | 'title-and-name' | 'name';

/** A place where the text names a person. */
export interface PersonMention extends Span {
  readonly person: Person;
  readonly form: MentionForm;
  /** Indices of the words, titles included. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly quoted: boolean;
  readonly possessive: boolean;
  /** Whether the name only says more of the noun after it: “the Stone campaign”. */
  readonly modifier: boolean;
  /** Whether it stands in the headline. */
  readonly headline: boolean;
}

/** The persons of an article and where it names them. */
export interface People {
  readonly persons: readonly Person[];
  /** In text order. */
  readonly mentions: readonly PersonMention[];
  /** The mention that has the word at this index, or `null`. */
  mentionAt(word: number): PersonMention | null;
  /** At how many places the article names `person`. */
  countOf(person: Person): number;
  /** Whether the word at this index names one of several persons, and nothing tells which: “Stone” of a family. */
  isAmbiguous(word: number): boolean;
}
