import { push } from '../domain/push.ts';
import type { Person, PersonMention } from './people.ts';
import type { Word } from './words.ts';

const YEARS_OLD = /^(\d{1,3})-year-old$/u;
const YEARS = /^\d{1,3}$/u;

/** How many words before a name its bearer's age is looked for: “34-year-old Harbel striker ‹Tom Venn›”. */
const BEFORE = 4;

/** The ages that an article tells. */
export interface Ages {
  readonly byAge: ReadonlyMap<string, readonly Person[]>;
  /** The persons of whom it tells any. */
  readonly aged: ReadonlySet<Person>;
}

/** Reads the ages at `mentions`: “Tom Venn, 34,”, “Tom Venn (34)”, “Tom Venn, aged 34,”, “34-year-old Tom Venn”. */
export function readAges(words: readonly Word[], mentions: readonly PersonMention[]): Ages {
  const byAge = new Map<string, Person[]>();
  const aged = new Set<Person>();
  for (const mention of mentions) {
    for (const age of agesAt(words, mention)) {
      aged.add(mention.person);
      if (byAge.get(age)?.includes(mention.person) !== true) push(byAge, age, mention.person);
    }
  }
  return { byAge, aged };
}

/**
 * “Tom Venn, 34, met Ida Holm, 22. ‹The 34-year-old› …”: the only person of that age; `null` where it is told of nobody or
 * of several.
 */
export function personOfAge({ byAge }: Ages, age: string): Person | null {
  const [person, ...others] = byAge.get(age) ?? [];
  return person !== undefined && others.length === 0 ? person : null;
}

/** The age that a word gives: 34 of “34-year-old”. */
export function ageOf(word: Word | undefined): string | null {
  return YEARS_OLD.exec(word?.lower ?? '')?.[1] ?? null;
}

function agesAt(words: readonly Word[], { first, last }: PersonMention): readonly string[] {
  const next = words[last + 1];
  const ages = words
    .slice(Math.max(0, first - BEFORE), last)
    .filter(({ sentence }) => sentence === words[first]?.sentence)
    .map(ageOf);
  if (/^(?:, | \()$/u.test(next?.gap ?? '')) ages.push(next?.lower ?? '');
  if (next?.lower === 'aged') ages.push(words[last + 2]?.lower ?? '');
  return ages.filter((age) => age !== null).filter((age) => YEARS.test(age));
}
