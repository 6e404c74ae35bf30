import { push } from '../domain/push.ts';
import type { Gender } from './given-names.ts';
import { isGivenName } from './given-names.ts';
import type { MentionForm, Person } from './people.ts';
import { genderOfName } from './person-name.ts';

/** Persons found by the words of their names. Every look-up is by key: its cost does not grow with the article. */
export interface PersonIndex {
  /** In which the names are printed. */
  readonly text: string;
  readonly persons: Person[];
  readonly byEnds: Map<string, Person[]>;
  readonly bySuffix: Map<string, Person[]>;
  readonly byFirst: Map<string, Person[]>;
}

/** A person whom a shortened name may mean, and what kind of short form it is. */
export interface Candidates {
  readonly persons: readonly Person[];
  readonly form: MentionForm;
}

export function createPersonIndex(text: string): PersonIndex {
  return { text, persons: [], byEnds: new Map(), bySuffix: new Map(), byFirst: new Map() };
}

/** The person of this full name: one of the index whose name has the same ends and no other middle, or a new one. */
export function registerPerson(index: PersonIndex, keys: readonly string[], name: Person['name']): Person {
  const ends = `${keys[0]}|${keys.at(-1)}`;
  const known = index.byEnds.get(ends)?.find((person) => isCompatible(person.keys, keys));
  if (known !== undefined) {
    known.fullMentions++;
    if (keys.length > known.keys.length) {
      known.keys = keys;
      known.name = name;
      addSuffixes(index, known);
    }
    return known;
  }
  const person: Person = {
    ...{ name, keys, gender: genderOfName(keys, printed(index, name)), roles: [], fullMentions: 1 },
    isCertain: keys.length > 1,
  };
  index.persons.push(person);
  push(index.byEnds, ends, person);
  push(index.byFirst, keys[0] ?? '', person);
  addSuffixes(index, person);
  return person;
}

/** Gives a person who was known by the surname alone the full name that was found for it. */
export function extendName(
  index: PersonIndex,
  person: Person,
  keys: readonly string[],
  name: Person['name'],
): void {
  person.keys = keys;
  person.name = name;
  person.gender ??= genderOfName(keys, printed(index, name));
  person.isCertain = true;
  push(index.byEnds, `${keys[0]}|${keys.at(-1)}`, person);
  push(index.byFirst, keys[0] ?? '', person);
}

function printed({ text }: PersonIndex, { start, end }: Person['name']): string {
  return text.slice(start, end);
}

/** The person whose full name this is, or `null`. */
export function findByFullName(index: PersonIndex, keys: readonly string[]): Person | null {
  const ends = `${keys[0]}|${keys.at(-1)}`;
  return index.byEnds.get(ends)?.find((person) => isCompatible(person.keys, keys)) ?? null;
}

/** The persons whom a part of a name may mean: the end of the name first, then a given name. */
export function findByPart(index: PersonIndex, keys: readonly string[], titled: boolean): Candidates {
  const key = keys.join(' ');
  const bySuffix = index.bySuffix.get(key) ?? [];
  if (bySuffix.length > 0) return { persons: bySuffix, form: titled ? 'title-and-name' : 'surname' };
  if (keys.length !== 1) return { persons: [], form: 'surname' };
  const byFirst = index.byFirst.get(key) ?? [];
  // “Mr. Kang” of “Kang Minsoo”, “Queen Ida” of “Ida Holm”: a title before the first word of a name.
  if (titled) return { persons: byFirst, form: 'title-and-name' };
  return { persons: byFirst, form: isGivenName(key) ? 'given-name' : 'surname' };
}

/** Those of `persons` who may be of this gender. */
export function agreeing(persons: readonly Person[], gender: Gender | null): readonly Person[] {
  if (gender === null) return persons;
  return persons.filter((person) => person.gender === null || person.gender === gender);
}

/** Whether one name is the other with words or initials left out between its ends: “Maria B. Stone”, “Maria Stone”. */
function isCompatible(one: readonly string[], other: readonly string[]): boolean {
  if (one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const key of short) {
    while (at < long.length && long[at] !== key && !isInitialOf(long[at] ?? '', key)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

function isInitialOf(one: string, other: string): boolean {
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));
}

function addSuffixes(index: PersonIndex, person: Person): void {
  const { keys } = person;
  for (let i = keys.length > 1 ? 1 : 0; i < keys.length; i++) {
    const persons = index.bySuffix.get(keys.slice(i).join(' '));
    if (persons?.includes(person) !== true) push(index.bySuffix, keys.slice(i).join(' '), person);
  }
}
