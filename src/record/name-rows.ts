import type { Entity, Member, Speaker, Statement } from '../domain/statement.ts';
import { type Cell, type Database, marks } from './database.ts';
import { foldWords, hasWords } from './fold-words.ts';
import { plainText } from './spans-text.ts';
import { ALIAS_WORDS, ALIASES, ENTITIES } from './tables.ts';

/** The rules of `Speaker.resolvedBy` by which a mention is a name of the entity, and not "he" or "the minister". */
const NAMING: ReadonlySet<string> = new Set([
  'full-name',
  'surname',
  'given-name',
  'title-and-name',
  'name',
  'acronym',
  'organisation',
  'short-form',
  'state',
  'place-for-state',
]);

/** Stands for the rule by which a member of a group is told: it is named. */
export const MEMBER = 'name';

/** Cells in one list of a query. */
const LIST_SIZE = 500;

/** What `speaker` is called at one statement: its name, and its mention where that is a name. */
export function namesOf(name: string, mention: string | null, resolvedBy: string): string[] {
  const names = [name, ...(mention !== null && NAMING.has(resolvedBy) ? [mention] : [])];
  return [...new Set(names.map(plainText))].filter(hasWords);
}

/** The rows that `select` gives whose column, its last word, is one of `values`, whatever their number. */
export async function rowsWith<Row>(
  database: Database,
  select: string,
  values: readonly (string | number)[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const list of paddedLists(values)) {
    rows.push(...(await database.all<Row>(`${select} IN ${marks(list.length)}`, list)));
  }
  return rows;
}

/**
 * Deletes the rows whose column, the last word of `sql`, is one of `values`, whatever their number. `before` are the cells
 * of what `sql` asks besides.
 */
export async function deleteWith(
  database: Database,
  sql: string,
  values: readonly (string | number)[],
  before: readonly Cell[] = [],
): Promise<void> {
  for (const list of paddedLists(values)) {
    await database.run(`${sql} IN ${marks(list.length)}`, [...before, ...list]);
  }
}

/** `values` in lists of few lengths, so that there are few statements to prepare; the last value is repeated. */
export function paddedLists(values: readonly (string | number)[]): Cell[][] {
  const lists: Cell[][] = [];
  for (let start = 0; start < values.length; start += LIST_SIZE) {
    const list = values.slice(start, start + LIST_SIZE);
    const size = Math.min(LIST_SIZE, 2 ** Math.ceil(Math.log2(list.length)));
    lists.push([...list, ...Array(size - list.length).fill(list.at(-1))]);
  }
  return lists;
}

/**
 * Stores the entities that `statements` name, with their names, and gives the number of each. The name and the type of an
 * entity are the least of those that articles give it, so that they do not depend on which came first; one that is not
 * known gives way to `person`, `state` and `organisation`.
 */
export async function storeEntities(
  database: Database,
  statements: readonly Statement[],
): Promise<(entity: Entity) => number> {
  const speakers = statements.flatMap((statement) => statement.speakers);
  const numbers = await numberEntities(
    database,
    speakers.flatMap((speaker) => [
      speaker,
      ...(speaker.speaksFor ? [speaker.speaksFor] : []),
      ...membersOf(speaker),
    ]),
  );
  const numberOf = ({ id }: Entity) => {
    const n = numbers.get(id);
    if (n === undefined) throw new RangeError(`entity ${id} was not numbered`);
    return n;
  };
  const counts = new Map<number, Map<string, number>>();
  const count = (entity: Entity, bears: readonly string[]) => {
    const n = numberOf(entity);
    const names = counts.get(n) ?? new Map<string, number>();
    counts.set(n, names);
    for (const name of bears) names.set(name, (names.get(name) ?? 0) + 1);
  };
  for (const speaker of speakers) {
    count(speaker, namesOf(speaker.name, speaker.mention?.text ?? null, speaker.resolvedBy));
    for (const member of membersOf(speaker)) count(member, namesOf(member.name, member.mention.text, MEMBER));
  }
  await storeAliases(database, counts);
  return numberOf;
}

function membersOf({ members = [] }: Speaker): readonly Member[] {
  return members;
}

async function numberEntities(
  database: Database,
  entities: readonly Entity[],
): Promise<ReadonlyMap<string, number>> {
  const named = new Map<string, Entity>();
  for (const { id, name, type } of entities) {
    const given = { id, name: plainText(name), type };
    named.set(id, least(given, named.get(id) ?? given));
  }
  const numbers = new Map<string, number>();
  const select = 'SELECT n, id, name, type FROM entities WHERE id';
  for (const { n, ...known } of await rowsWith<Entity & { n: number }>(database, select, [...named.keys()])) {
    numbers.set(known.id, n);
    const { name, type } = least(known, named.get(known.id) ?? known);
    if (name !== known.name || type !== known.type)
      await database.run('UPDATE entities SET name = ?, type = ? WHERE n = ?', [name, type, n]);
  }
  let next = await nextNumber(database, 'entities');
  const rows: Cell[][] = [];
  for (const { id, name, type } of named.values()) {
    if (numbers.has(id)) continue;
    numbers.set(id, next);
    rows.push([next++, id, name, type]);
  }
  await database.insert(ENTITIES, rows);
  return numbers;
}

/** The entity under the lesser name and the lesser type, each by code units. */
function least(one: Entity, other: Entity): Entity {
  return {
    id: one.id,
    name: one.name < other.name ? one.name : other.name,
    type: one.type < other.type ? one.type : other.type,
  };
}

/** The first number that no row of `table` has. */
export async function nextNumber(database: Database, table: string): Promise<number> {
  const [row] = await database.all<{ n: number | null }>(`SELECT max(n) AS n FROM ${table}`);
  return (row?.n ?? 0) + 1;
}

async function storeAliases(
  database: Database,
  counts: ReadonlyMap<number, ReadonlyMap<string, number>>,
): Promise<void> {
  const select = 'SELECT entity, alias FROM aliases WHERE entity';
  const known = new Set<string>();
  const stored = await rowsWith<{ entity: number; alias: string }>(database, select, [...counts.keys()]);
  for (const { entity, alias } of stored) known.add(`${entity} ${alias}`);
  let next = await nextNumber(database, 'aliases');
  const rows: Cell[][] = [];
  const words: Cell[][] = [];
  for (const [entity, names] of counts) {
    for (const [alias, count] of names) {
      // Also where the alias is known: its own number would collide before the pair of entity and alias does.
      const n = next++;
      rows.push([n, entity, alias, count]);
      if (!known.has(`${entity} ${alias}`)) words.push(...aliasWords(alias).map((word) => [word, n]));
    }
  }
  await database.insert(
    ALIASES,
    rows,
    '(entity, alias) DO UPDATE SET statements = aliases.statements + excluded.statements',
  );
  await database.insert(ALIAS_WORDS, words);
}

/** The words by which an alias is found. */
export function aliasWords(alias: string): string[] {
  return [...new Set(nameWords(alias))];
}

/** Where the name ends and what is told of its bearer begins: “Priorities, a group for Ms. Orr”, “Orr (left)”. */
const BEHIND_NAME = /, (?!(?:Jr|Sr|Inc|Ltd)\b)| \(| who | which /;

/** The folded words of the name in `alias`, without what it tells of its bearer, which may name others. */
export function nameWords(alias: string): string[] {
  const end = alias.search(BEHIND_NAME);
  return foldWords(end > 0 ? alias.slice(0, end) : alias);
}
