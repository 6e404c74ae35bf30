import type { Gender } from './given-names.ts';
import type { Person, PersonMention } from './people.ts';
import type { Word } from './words.ts';

/** Gives a person of unknown gender that of the pronouns in the sentences that name nobody else. */
export function learnGenders(words: readonly Word[], mentions: readonly PersonMention[]): void {
  const votes = new Map<Person, { m: number; f: number }>();
  mentions.forEach((mention, i) => {
    const { person, sentence } = mention;
    if (person.gender !== null || mention.modifier) return;
    const isAlone = mentions[i - 1]?.sentence !== sentence && (mentions[i + 1]?.sentence ?? -1) !== sentence;
    if (!isAlone) return;
    const vote = votes.get(person) ?? { m: 0, f: 0 };
    votes.set(person, vote);
    for (let at = mention.last + 1; at < mention.last + 40; at++) {
      const word = words[at];
      if (word === undefined || word.sentence > sentence + 1) break;
      if (word.sentence === sentence + 1 && !word.startsSentence) continue;
      const gender = pronounGender(word.lower);
      if (gender !== null && word.quoted === mention.quoted) vote[gender]++;
    }
  });
  for (const [person, { m, f }] of votes) {
    if (m > 2 * f) person.gender = 'm';
    else if (f > 2 * m) person.gender = 'f';
  }
}

const PRONOUN_GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((pronoun) => [pronoun, 'm'] as const),
  ...['she', 'her', 'hers', 'herself'].map((pronoun) => [pronoun, 'f'] as const),
]);

/** The gender of he and she and their other forms, or `null`. */
export function pronounGender(lower: string): Gender | null {
  return PRONOUN_GENDERS.get(lower) ?? null;
}
