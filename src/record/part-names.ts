import type { EntityRule } from '../domain/entity-rule.ts';
import { namesakeLabel } from '../domain/namesake.ts';
import { push } from '../domain/push.ts';
import type { Problem } from '../domain/record.ts';
import { type Cell, type Database, first } from './database.ts';
import { inParts } from './in-parts.ts';
import { deleteWith, rowsWith } from './name-rows.ts';
import { NAMESAKES, UNPARTED } from './node-tables.ts';
import { entitiesBy, type Numbered, type PartedName, readPartedNames } from './parted-names.ts';
import { rowsInOrder } from './rows-in-order.ts';

/** Names that are looked at in one transaction. */
const MOST_AT_ONCE = 1000;
/** Stands for every article that tells nothing of whoever bears a name. */
const ANY_OTHER = 0;

/** Has the next pass look at `entities` again, whose roles or judgements changed. */
export async function markUnparted(database: Database, entities: readonly number[]): Promise<void> {
  const rows = [...new Set(entities)].map((n) => [n]);
  await database.insert(UNPARTED, rows, 'DO NOTHING');
}

/** The speakers to whom `articles` give roles. */
export async function toldIn(database: Database, articles: readonly number[]): Promise<readonly number[]> {
  const rows = await rowsWith<{ entity: number }>(
    database,
    `SELECT DISTINCT p.entity FROM statements s JOIN statement_speakers p ON p.statement = s.n
      WHERE p.role IS NOT NULL AND s.article`,
    articles,
  );
  return rows.map(({ entity }) => entity);
}

/**
 * Writes down who bears some of the names that changed, for the views; gives how many names those were. What comes of it
 * depends on what is in the record alone. Without a rule nothing is done.
 */
export async function partNames(database: Database, rule: EntityRule | null): Promise<number> {
  if (rule === null) return 0;
  const rows = await database.all<{ entity: number }>(
    `SELECT entity FROM unparted ORDER BY entity LIMIT ${MOST_AT_ONCE}`,
  );
  const changed = rows.map(({ entity }) => entity);
  await inParts(database, changed, async (inside, part) => {
    const parted = await readPartedNames(inside, await entitiesBy(inside, 'n', part), rule);
    await deleteWith(inside, 'DELETE FROM namesakes WHERE entity', part);
    await inside.insert(NAMESAKES, [...parted.values()].flatMap(rowsOf));
    await deleteWith(inside, 'DELETE FROM unparted WHERE entity', part);
  });
  return changed.length;
}

/** The rows of a name: an article each that tells who bears it, and one for all others. */
function rowsOf({ entity, articles, rest }: PartedName): Cell[][] {
  return [...articles, [ANY_OTHER, rest] as const].map(([article, person]) => [
    entity.n,
    article,
    person.id,
    namesakeLabel(person),
  ]);
}

/** Whether the views name those of one name as `rule` does. Nothing is told while a pass has names to look at. */
export async function* verifyNamesakes(database: Database, rule: EntityRule): AsyncGenerator<Problem> {
  if ((await first(database, 'SELECT entity FROM unparted LIMIT 1')) !== null) return;
  const all = rowsInOrder<Numbered>(database, 'SELECT n, id, name, type FROM entities', 'n', MOST_AT_ONCE);
  for await (const entities of all) {
    const parted = await readPartedNames(database, entities, rule);
    const stored = await rowsWith<{ entity: number; article: number; id: string; label: string }>(
      database,
      'SELECT entity, article, id, label FROM namesakes WHERE entity',
      entities.map(({ n }) => n),
    );
    const found = new Map<number, string[]>();
    for (const { entity, ...row } of stored) push(found, entity, JSON.stringify(Object.values(row)));
    for (const { n, id } of entities) {
      const name = parted.get(n);
      const expected = name === undefined ? [] : rowsOf(name).map((row) => JSON.stringify(row.slice(1)));
      if (expected.sort().join() === (found.get(n) ?? []).sort().join()) continue;
      yield { kind: 'namesake', about: id, message: 'Others bear this name than its roles tell.' };
    }
  }
}
