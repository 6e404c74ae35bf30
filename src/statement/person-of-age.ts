import type { ArticleNames } from './article-names.ts';
import type { Person, PersonMention } from './people.ts';
import type { Word } from './words.ts';

const YEARS_OLD = /^(\d{1,3})-year-old$/u;

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

function isOfAge(words: readonly Word[], { first, last }: PersonMention, age: string): boolean {
  const next = words[last + 1];
  const isApposed = next?.lower === age && /^(?:, | \()$/u.test(next.gap);
  const isAged = next?.lower === 'aged' && words[last + 2]?.lower === age;
  const before = words.slice(Math.max(0, first - BEFORE), last);
  return (
    isApposed ||
    isAged ||
    before.some(({ lower, sentence }) => lower === `${age}-year-old` && sentence === words[first]?.sentence)
  );
}
