import type { EntityRule } from '../domain/entity-rule.ts';
import { nameId } from '../domain/namesake.ts';
import type { StoredEntity } from '../domain/record.ts';
import type { Database } from './database.ts';
import { taggedStatements } from './match-words.ts';
import { namesOf, rowsWith } from './name-rows.ts';
import { entitiesBy, type PartedName, readPartedNames } from './parted-names.ts';

/** A name of an entity, and how many of its statements bear it. */
export interface AliasRow {
  readonly entity: number;
  readonly alias: string;
  readonly statements: number;
}

/** Aliases looked at for one name; the commonest first, so that the rest hardly matters. */
export const ALIASES_AT_ONCE = 2000;

/** An entity with its number in this record. */
export interface NumberedEntity extends StoredEntity {
  readonly n: number;
}

/** The entities numbered so, whoever bears their names. */
export async function readEntities(
  database: Database,
  numbers: readonly number[],
): Promise<NumberedEntity[]> {
  const rows = await entitiesBy(database, 'n', numbers);
  const aliases = await rowsWith<AliasRow>(
    database,
    'SELECT entity, alias, statements FROM aliases WHERE entity',
    rows.map(({ n }) => n),
  );
  return rows.map(({ n, id, name, type }) => {
    const own = aliases.filter(({ entity }) => entity === n).sort(commonestFirst);
    const named = own.filter(({ alias }) => alias.toLowerCase() === name.toLowerCase());
    return {
      ...{ n, id, name, type, namesake: null },
      aliases: own.map(({ alias }) => alias).filter((alias) => alias !== name),
      statements: named.reduce((sum, { statements }) => sum + statements, 0),
    };
  });
}

/**
 * `entities`, those whose names several persons bear by `rule` as these, each with what is its own; with `ids` only those
 * persons whom these mean.
 */
export async function partEntities(
  database: Database,
  entities: readonly NumberedEntity[],
  rule: EntityRule | null,
  ids: readonly string[] | null = null,
): Promise<readonly NumberedEntity[]> {
  const parted = await readPartedNames(database, entities, rule);
  if (parted.size === 0) return entities;
  const persons: NumberedEntity[] = [];
  for (const entity of entities) {
    const name = parted.get(entity.n);
    if (name === undefined) persons.push(entity);
    else {
      const meant = ids?.map((id) => (nameId(id) === entity.id ? name.called(id)?.id : undefined));
      persons.push(...(await personsOf(database, name)).filter(({ id }) => meant?.includes(id) ?? true));
    }
  }
  return persons;
}

/** The persons of a name, those without a statement left out. */
async function personsOf(
  database: Database,
  { entity, persons, in: bearerIn }: PartedName,
): Promise<readonly NumberedEntity[]> {
  const { n, from, cells } = taggedStatements([entity.id], database);
  const rows = await database.all<{
    article: number;
    name: string;
    mention: string | null;
    resolved_by: string;
  }>(
    `SELECT s.article, p.name, p.mention, p.resolved_by FROM statement_speakers p JOIN statements s ON s.n = p.statement
      WHERE p.entity = ? AND p.statement IN (SELECT ${n} FROM ${from})`,
    [entity.n, ...cells],
  );
  return persons.flatMap(({ role, ...person }) => {
    const own = rows.filter(({ article }) => bearerIn(article).id === person.id);
    if (own.length === 0) return [];
    const counts = new Map<string, number>();
    for (const { name, mention, resolved_by } of own) {
      for (const alias of namesOf(name, mention, resolved_by))
        counts.set(alias, (counts.get(alias) ?? 0) + 1);
    }
    const aliases = [...counts].map(([alias, statements]) => ({ alias, statements })).sort(commonestFirst);
    return {
      ...{ ...person, n: entity.n, namesake: { role } },
      aliases: aliases.map(({ alias }) => alias).filter((alias) => alias !== person.name),
      statements: own.length,
    };
  });
}

function commonestFirst(a: Omit<AliasRow, 'entity'>, b: Omit<AliasRow, 'entity'>): number {
  return b.statements - a.statements || (a.alias < b.alias ? -1 : 1);
}
