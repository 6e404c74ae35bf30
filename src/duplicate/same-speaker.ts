import type { Speaker } from '../domain/statement.ts';
import { foldWord, wordSpans } from './read-words.ts';

/** Whether two statements have the same speaker: `unknown` where either's is not known by name. */
export type SpeakerMatch = 'same' | 'unknown' | 'other';

type Said = {
  readonly speakers: readonly Pick<Speaker, 'id' | 'name' | 'type' | 'resolvedBy' | 'speaksFor'>[];
};

const TITLES = new Set(
  'mr mrs ms miss dr prof professor sir lord lady dame captain general president'.split(' '),
);

/** A speaker as names are compared. */
export interface SpeakerName {
  readonly id: string;
  /** The words of the name, folded, without titles. */
  readonly words: readonly string[];
}

/** Whether one of the speakers of `one` is one of those of `other`. */
export function matchSpeakers(one: Said, other: Said): SpeakerMatch {
  return matchNames(speakerNames(one), speakerNames(other));
}

/** The same for names read before, of statements that are compared with many. */
export function matchNames(these: readonly SpeakerName[], those: readonly SpeakerName[]): SpeakerMatch {
  if (these.length === 0 || those.length === 0) return 'unknown';
  return these.some((name) => those.some((another) => isSameName(name, another))) ? 'same' : 'other';
}

/** The names of those who say it, and of those they speak for; empty when nobody is known by name. */
export function speakerNames({ speakers }: Said): SpeakerName[] {
  return speakers
    .filter(({ resolvedBy }) => resolvedBy !== 'unresolved')
    .flatMap((speaker) => (speaker.speaksFor === null ? [speaker] : [speaker.speaksFor, speaker]))
    .filter(({ type }) => type !== 'unnamed' && type !== 'unknown' && type !== 'group')
    .map(({ id, name }) => ({ id, words: nameWords(name) }));
}

/** What is the same for most spellings of the first name: its last word. `null` when nobody is named. */
export function speakerKey([first]: readonly SpeakerName[]): string | null {
  return first?.words.at(-1) ?? null;
}

/** "Marta Quell" is "Quell" and "M. Quell", and no other Quell: each given name of the shorter one is one of the longer, in order. */
function isSameName(one: SpeakerName, other: SpeakerName): boolean {
  if (one.id === other.id) return true;
  const [shorter, longer] =
    one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  if (shorter.length === 0 || shorter.at(-1) !== longer.at(-1)) return false;
  const given = longer.slice(0, -1);
  let from = 0;
  return shorter.slice(0, -1).every((word) => {
    const at = given.findIndex((another, place) => place >= from && begins(word, another));
    from = at + 1;
    return at >= 0;
  });
}

function begins(word: string, other: string): boolean {
  return word === other || (Math.min(word.length, other.length) === 1 && word[0] === other[0]);
}

function nameWords(name: string): string[] {
  const words = wordSpans(name, 0, name.length, 12).map(({ start, end }) => foldWord(name.slice(start, end)));
  return words.filter((word) => !TITLES.has(word));
}
