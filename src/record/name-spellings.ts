import { push } from '../domain/push.ts';
import type { Database } from './database.ts';
import { foldWords } from './fold-words.ts';
import { rowsWith } from './name-rows.ts';
import type { Numbered } from './parted-names.ts';

/** Persons that one name is spelled for: "Orla Venn" and "Orla J. Venn". */
export type Spellings = readonly (readonly Numbered[])[];

/** The id of the name without an initial for that of each with it, where the record has the former. */
export function bareIds(spellings: Spellings): ReadonlyMap<string, string> {
  const spelled = new Map<string, string>();
  for (const group of spellings) {
    const bare = group.find(({ name }) => initialsOf(name) === '');
    if (bare === undefined) continue;
    for (const { id } of group) if (id !== bare.id) spelled.set(id, bare.id);
  }
  return spelled;
}

/** The ids of all spellings. */
export function idsOf(spellings: Spellings): readonly string[] {
  return spellings.flat().map(({ id }) => id);
}

/**
 * The groups that {@link spellingsOf} would find among `persons` alone: for a list of names that is shown, where asking
 * the record for each would take longer than all else.
 */
export function spellingsAmong(persons: readonly Numbered[]): Spellings {
  const byKey = new Map<string, Numbered[]>();
  for (const person of persons) {
    const key = keyOf(person.name);
    if (key !== null) push(byKey, key, person);
  }
  return [...byKey.values()].filter(isOnePerson);
}

/**
 * The groups of persons that are spelled with and without one and the same initial, with one of `ids` in each. With an
 * "Orla K. Venn" beside an "Orla J. Venn" there is none: nobody can tell whose the bare name is. The answer depends on
 * the whole record and not on the order of adding.
 */
export async function spellingsOf(database: Database, ids: readonly string[]): Promise<Spellings> {
  if (ids.length === 0) return [];
  const own = await rowsWith<Numbered>(
    database,
    `SELECT n, id, name, type FROM entities WHERE type = 'person' AND id`,
    ids,
  );
  const groups: (readonly Numbered[])[] = [];
  for (const key of new Set(own.map(({ name }) => keyOf(name)).filter((each) => each !== null))) {
    const [first = '', last = ''] = key.split(' ');
    const candidates = await database.all<Numbered>(
      `SELECT DISTINCT e.n, e.id, e.name, e.type FROM entities e JOIN aliases a ON a.entity = e.n
        JOIN alias_words v ON v.alias = a.n AND v.word = ? JOIN alias_words w ON w.alias = a.n AND w.word = ?
        WHERE e.type = 'person' ORDER BY e.id`,
      [first, last],
    );
    const group = candidates.filter(({ name }) => keyOf(name) === key);
    if (isOnePerson(group)) groups.push(group);
  }
  return groups;
}

/** Whether those of one first and last name are spelled with and without one and the same initial. */
function isOnePerson(group: readonly Numbered[]): boolean {
  const initials = new Set(group.map(({ name }) => initialsOf(name)).filter((each) => each !== ''));
  return initials.size === 1 && group.length > 1;
}

/** First and last word of a name of two words with nothing but initials between them, else `null`. */
function keyOf(name: string): string | null {
  const words = foldWords(name);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2 || first.length < 2 || last.length < 2)
    return null;
  return words.slice(1, -1).every((word) => word.length === 1) ? `${first} ${last}` : null;
}

function initialsOf(name: string): string {
  return foldWords(name).slice(1, -1).join(' ');
}
