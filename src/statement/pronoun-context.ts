import type { Person, PersonMention } from './people.ts';
import type { Word } from './words.ts';

/** A source that was resolved to a person: he and she mostly go on with it. */
export interface Spoken {
  readonly person: Person;
  readonly offset: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly quoted: boolean;
  /** Not “asked by Stone”. */
  readonly isSubject: boolean;
}

/** A person whom a pronoun may mean. */
export interface LikelyPerson {
  readonly person: Person;
  /** 0 to 1; what is missing to 1 over all persons is that it is somebody else. */
  readonly probability: number;
}

/**
 * What a network says of the pronoun at the index of a word, the likeliest person first; empty where it was not asked,
 * which is then remembered as a question.
 */
export type LearnedPersons = (at: number) => readonly LikelyPerson[];

/** What is known around a pronoun. */
export interface PronounContext {
  readonly words: readonly Word[];
  /** Where persons are named or called by a role, in text order. */
  readonly antecedents: readonly PersonMention[];
  /** The person whom the article names most, by far; `null` when there is none. */
  readonly mainPerson: Person | null;
  /** The sources resolved so far, in text order. */
  readonly spoken: readonly Spoken[];
  /** Whether the word at an index names one of several bearers of a name. */
  readonly isAmbiguous: (word: number) => boolean;
  readonly learned: LearnedPersons;
  /** Whether this source stands in what another says: of “A said the king had agreed” the king. */
  readonly isInner: boolean;
  /** Who speaks where this source stands and says “I”, so that he or she means somebody else. */
  readonly hasTheFloor: Person | null;
  /** Whether the word at an offset belongs to the words that this pronoun is the source of. */
  readonly isContent: (offset: number) => boolean;
}

/** “Stone and Reed”: neither is more the subject than the other. */
export function isCoordinated(words: readonly Word[], { first, last }: PersonMention): boolean {
  return (
    words[first - 1]?.lower === 'and' ||
    (words[last + 1]?.lower === 'and' && words[last + 2]?.capital === true)
  );
}

/** Whether the name begins its sentence or stands near its head as the first of its names. */
export function isSubject(
  words: readonly Word[],
  first: number,
  sentenceOfNameBefore: number | undefined,
): boolean {
  const word = words[first];
  if (word === undefined) return false;
  if (word.startsSentence) return true;
  return sentenceOfNameBefore !== word.sentence && words[first - 8]?.sentence !== word.sentence;
}

/** The index of the first of `mentions`, which stand in text order, that starts at `offset` or later. */
export function firstMentionFrom(mentions: readonly PersonMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
