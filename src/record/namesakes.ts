import type { EntityRule, NamedEntity } from '../domain/entity-rule.ts';
import { nameId } from '../domain/namesake.ts';
import { push } from '../domain/push.ts';
import type { Entity } from '../domain/statement.ts';
import type { Database } from './database.ts';
import { taggedStatements } from './match-words.ts';
import { nameWords, rowsWith } from './name-rows.ts';
import { type Numbered, readPartedNames } from './parted-names.ts';

/** Entities whose namesakes are looked for. Of more, a query of many is meant anyway. */
const ASKED = 20;
/** Bearers of one surname that are looked at; where there are more, who is meant is not told. */
const BEARERS = 500;
/** Statements of an entity that its roles are read from. */
const SAMPLED = 20;

/** Groups of ids that are one, as `EntityRule` gives them. */
export type Groups = ReturnType<EntityRule['join']>;

/** Those whom `rule` takes for one with some of `ids`, among all whom the record knows by the last word of their names. */
export async function namesakesOf(
  database: Database,
  ids: readonly string[],
  rule: EntityRule | null,
): Promise<Groups> {
  if (rule === null || ids.length === 0 || ids.length > ASKED) return [];
  const names = [...new Set(ids.map(nameId))];
  const own = await rowsWith<Entity>(database, 'SELECT id, name, type FROM entities WHERE id', names);
  const found: Groups[number][] = [];
  for (const word of new Set(own.flatMap(({ name }) => nameWords(name).at(-1) ?? []))) {
    const bearers = await bearersOf(database, word);
    if (bearers.length > BEARERS) continue;
    const groups = await groupByRule(database, bearers, rule, (wanted) => sampledRoles(database, wanted));
    found.push(...groups.filter((group) => ids.some((id) => group.includes(id))));
  }
  return found;
}

/**
 * The groups of `entities` that `rule` makes, without those of whom the user judged two to be others. Roles are asked for
 * only of those who would be one without them.
 */
export async function groupByRule(
  database: Database,
  entities: readonly Numbered[],
  rule: EntityRule,
  rolesOf: (wanted: readonly Numbered[]) => Promise<ReadonlyMap<number, readonly string[]>>,
): Promise<Groups> {
  const bare = entities.map((entity): NamedEntity => ({ ...entity, roles: [] }));
  const likely = new Set(rule.join(bare).flat());
  if (likely.size === 0) return [];
  const wanted = entities.filter(({ id }) => likely.has(id));
  const roles = await rolesOf(wanted);
  const parted = await readPartedNames(database, wanted, rule);
  const bearers = entities.flatMap((entity): NamedEntity[] => {
    const name = parted.get(entity.n);
    if (name === undefined) return [{ ...entity, roles: roles.get(entity.n) ?? [] }];
    // Two of one name: nobody can tell whose the surname is.
    return name.persons.map(({ role, ...person }) => ({ ...person, roles: role === null ? [] : [role] }));
  });
  const groups = rule.join(bearers);
  const apart = await database.all<{ left: string; right: string }>(
    `SELECT "left", "right" FROM judgements WHERE kind = 'other-entity'`,
  );
  return groups.filter(
    (group) => !apart.some(({ left, right }) => group.includes(left) && group.includes(right)),
  );
}

/** The roles that these statements give to each of `entities`, by its number. */
export async function rolesIn(
  database: Database,
  entities: readonly Numbered[],
  statements: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const wanted = new Set(entities.map(({ n }) => n));
  const rows = await rowsWith<{ entity: number; role: string }>(
    database,
    'SELECT entity, role FROM statement_speakers WHERE role IS NOT NULL AND statement',
    statements,
  );
  const roles = new Map<number, string[]>();
  for (const { entity, role } of rows) {
    if (wanted.has(entity)) push(roles, entity, role);
  }
  return roles;
}

async function sampledRoles(database: Database, entities: readonly Numbered[]) {
  const statements: number[] = [];
  for (const { id } of entities) {
    const { n, from, cells } = taggedStatements([id], database);
    const rows = await database.all<{ n: number }>(
      `SELECT ${n} AS n FROM ${from} ORDER BY ${n} LIMIT ${SAMPLED}`,
      cells,
    );
    statements.push(...rows.map((row) => row.n));
  }
  return rolesIn(database, entities, [...new Set(statements)]);
}

/** Whoever is called so, one more than are looked at; in order of id, so that the order of adding has no say. */
async function bearersOf(database: Database, word: string): Promise<readonly Numbered[]> {
  const rows = await database.all<Numbered>(
    `SELECT DISTINCT e.n, e.id, e.name, e.type FROM alias_words w JOIN aliases a ON a.n = w.alias
      JOIN entities e ON e.n = a.entity WHERE w.word = ? ORDER BY e.id LIMIT ${BEARERS + 1}`,
    [word],
  );
  return rows;
}
