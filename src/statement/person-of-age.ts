import type { ArticleNames } from './article-names.ts';
import type { Person, PersonMention } from './people.ts';
import type { Word } from './words.ts';

export const YEARS_OLD = /^(\d{1,3})-year-old$/u;

/** How many words before a name its bearer's age is looked for: “34-year-old Harbel striker ‹Tom Venn›”. */
const BEFORE = 4;

/**
 * “Tom Venn, 34, met Ida Holm, 22. ‹The 34-year-old› …”: the only person of whom the article tells that age; `null` where
 * the words `first` to `last` give none, or it is told of nobody or of several.
 */
export function personOfAge({ words, people }: ArticleNames, first: number, last: number): Person | null {
  if (words[first]?.lower !== 'the') return null;
  const told = words.slice(first, last + 1).find(({ lower }) => YEARS_OLD.test(lower));
  const age = YEARS_OLD.exec(told?.lower ?? '')?.[1];
  if (age === undefined) return null;
  const found = new Set<Person>();
  for (const mention of people.mentions) if (isOfAge(words, mention, age)) found.add(mention.person);
  const [person, ...others] = found;
  return person !== undefined && others.length === 0 ? person : null;
}

/** The persons of whom the article tells an age. */
export function agedPersons({ words, people }: ArticleNames): ReadonlySet<Person> {
  return new Set(
    people.mentions.filter((mention) => isOfAge(words, mention, null)).map(({ person }) => person),
  );
}

/** Whether the words at a name tell the bearer's `age`, or any where it is `null`. */
function isOfAge(words: readonly Word[], { first, last }: PersonMention, age: string | null): boolean {
  const isIt = (word: Word | undefined): boolean =>
    age === null ? /^\d{1,3}$/u.test(word?.lower ?? '') : word?.lower === age;
  const next = words[last + 1];
  if (isIt(next) && /^(?:, | \()$/u.test(next?.gap ?? '')) return true;
  if (next?.lower === 'aged' && isIt(words[last + 2])) return true;
  const before = words.slice(Math.max(0, first - BEFORE), last);
  return before.some(({ lower, sentence }) => {
    const told = YEARS_OLD.exec(lower)?.[1];
    return told !== undefined && (age === null || told === age) && sentence === words[first]?.sentence;
  });
}
