import type { PronounAnswer, PronounQuestion } from '../domain/coreference.ts';
import type { ArticleNames } from './article-names.ts';
import { pronounGender } from './learn-genders.ts';
import type { Person } from './people.ts';
import { firstMentionFrom, type LearnedPersons, type LikelyPerson } from './pronoun-context.ts';

/** How far from a pronoun, in characters, names are told to the network: more than it reads at once. */
const REACH = { before: 1_600, after: 500 } as const;

/** The pronouns of an article that the rules leave open, as questions, and the answers as the rules take them. */
export interface PronounQuestions {
  readonly questions: readonly PronounQuestion[];
  /** What `answers`, in the order of the questions, say of the words of the article. */
  learned(answers: readonly PronounAnswer[]): LearnedPersons;
}

/** The questions about the pronouns at `asked`, indices of words. */
export function askAboutPronouns(
  names: Pick<ArticleNames, 'words' | 'antecedents'>,
  asked: Iterable<number>,
): PronounQuestions {
  const words = [...asked].sort((a, b) => a - b);
  const numbers = new Map<Person, number>();
  for (const { person } of names.antecedents) if (!numbers.has(person)) numbers.set(person, numbers.size);
  const persons = [...numbers.keys()];
  return {
    questions: words.map((at) => questionAbout(names, at, (person) => numbers.get(person) ?? 0)),
    learned(answers) {
      const byWord = new Map(words.map((at, i) => [at, likelyPersons(persons, answers[i] ?? new Map())]));
      return (at) => byWord.get(at) ?? [];
    },
  };
}

function questionAbout(
  { words, antecedents }: Pick<ArticleNames, 'words' | 'antecedents'>,
  at: number,
  numberOf: (person: Person) => number,
): PronounQuestion {
  const pronoun = words[at]?.start ?? 0;
  const gender = pronounGender(words[at]?.lower ?? '');
  const from = firstMentionFrom(antecedents, pronoun - REACH.before);
  const to = firstMentionFrom(antecedents, pronoun + REACH.after);
  return {
    pronoun,
    names: antecedents.slice(from, to).map(({ start, end, person }) => ({
      ...{ start, end, person: numberOf(person) },
      fit: person.gender === null ? 'unknown' : person.gender === gender ? 'agrees' : 'differs',
    })),
  };
}

/** The likeliest first; of two that are as likely, the one named first. */
function likelyPersons(persons: readonly Person[], answer: PronounAnswer): readonly LikelyPerson[] {
  return [...answer]
    .flatMap(([number, probability]) => {
      const person = persons[number];
      return person === undefined ? [] : [{ person, number, probability }];
    })
    .sort((a, b) => b.probability - a.probability || a.number - b.number)
    .map(({ person, probability }) => ({ person, probability }));
}
