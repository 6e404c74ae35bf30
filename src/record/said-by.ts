import type { EntityRule } from '../domain/entity-rule.ts';
import { nameId } from '../domain/namesake.ts';
import type { Database } from './database.ts';
import { taggedStatements } from './match-words.ts';
import { rowsWith } from './name-rows.ts';
import { entitiesBy, type PartedNames, readPartedNames } from './parted-names.ts';

/** Where the statements of some persons are found. */
export interface SaidBy {
  /** Ids of names, for the search index. */
  readonly names: readonly string[];
  /** Numbers of statements that others of these names said. */
  readonly without: readonly number[];
}

/** Where the statements of those are found whom `ids` mean, of names that one person bears or several by `rule`. */
export async function saidBy(
  database: Database,
  ids: readonly string[],
  rule: EntityRule | null,
): Promise<SaidBy> {
  const names = [...new Set(ids.map(nameId))];
  const entities = await entitiesBy(database, 'id', names);
  const parted = await readPartedNames(database, entities, rule);
  if (parted.size === 0) return { names, without: [] };
  const meant = meantAmong(parted, ids);
  const others = await statementsOfOthers(database, parted, meant);
  const speakers = await rowsWith<{ statement: number; entity: number }>(
    database,
    'SELECT statement, entity FROM statement_speakers WHERE statement',
    [...others.keys()],
  );
  // What one of those says who are meant, together with somebody else of the name.
  const numbers = new Set(entities.map(({ n }) => n));
  for (const { statement, entity } of speakers) {
    const name = parted.get(entity);
    const bearer = name?.in(others.get(statement) ?? 0).id;
    if (bearer === undefined ? numbers.has(entity) : meant.has(bearer)) others.delete(statement);
  }
  return { names, without: [...others.keys()] };
}

function meantAmong(parted: PartedNames, ids: readonly string[]): ReadonlySet<string> {
  const names = new Map([...parted.values()].map((name) => [name.entity.id, name]));
  return new Set(ids.flatMap((id) => names.get(nameId(id))?.called(id)?.id ?? []));
}

/** The numbers of statements that bearers of the names said who are not `meant`, with their articles'. */
async function statementsOfOthers(
  database: Database,
  parted: PartedNames,
  meant: ReadonlySet<string>,
): Promise<Map<number, number>> {
  const others = new Map<number, number>();
  for (const { entity, persons, in: bearerIn } of parted.values()) {
    if (persons.every(({ id }) => meant.has(id))) continue;
    const { n, from, cells } = taggedStatements([entity.id], database);
    const rows = await database.all<{ n: number; article: number }>(
      `SELECT s.n, s.article FROM statements s WHERE s.n IN (SELECT ${n} FROM ${from})`,
      cells,
    );
    for (const row of rows) if (!meant.has(bearerIn(row.article).id)) others.set(row.n, row.article);
  }
  return others;
}
