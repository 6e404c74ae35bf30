import type { Reading } from '../domain/reading.ts';
import type { Entity } from '../domain/statement.ts';
import type { Database } from './database.ts';
import { type IndexedWords, indexFigure } from './index-words.ts';
import { numbered } from './numbered.ts';
import { entitiesBy } from './parted-names.ts';
import { readReading } from './read-reading.ts';
import { rowsInOrder } from './rows-in-order.ts';
import type { Reindexed } from './schema.ts';
import { addSearchRows, type SearchRows, searched, storeSearchRows } from './search-rows.ts';
import { indexFigures } from './word-index.ts';

/** Articles in memory at once. */
const ARTICLES_AT_ONCE = 50;

/**
 * Makes what statements, figures or both are found by, from their articles; there must be none of it yet. To be called within
 * a transaction.
 */
export async function reindexArticles(database: Database, kinds: ReadonlySet<Reindexed>): Promise<void> {
  const outlets = new Map(
    (await database.all<{ n: number; name: string }>('SELECT n, name FROM outlets')).map(({ n, name }) => [
      name,
      n,
    ]),
  );
  const all = rowsInOrder<{ n: number; key: string }>(
    database,
    'SELECT n, key FROM articles',
    'n',
    ARTICLES_AT_ONCE,
  );
  for await (const articles of all) {
    const rows: SearchRows = { found: [] };
    const figures: [number, IndexedWords][] = [];
    for (const { n, key } of articles) {
      const reading = await readReading(database, key);
      if (reading === null) continue;
      if (kinds.has('statements')) await addStatements(database, rows, reading, n, outlets);
      if (kinds.has('figures')) figures.push(...(await figureRows(database, reading, n)));
    }
    await storeSearchRows(database, rows);
    await indexFigures(database, figures);
  }
}

async function figureRows(
  database: Database,
  { article, figures }: Reading,
  n: number,
): Promise<[number, IndexedWords][]> {
  const all = await numbered(database, 'figures', n, figures);
  return all.map(([number, figure]) => [number, indexFigure(figure, article)]);
}

async function addStatements(
  database: Database,
  rows: SearchRows,
  reading: Reading,
  n: number,
  outlets: ReadonlyMap<string, number>,
): Promise<void> {
  const ids = reading.statements.flatMap(({ speakers }) => speakers.map(({ id }) => id));
  const entities = await entitiesBy(database, 'id', ids);
  const entityNumbers = new Map(entities.map((entity) => [entity.id, entity.n]));
  const numberOf = ({ id }: Entity): number => entityNumbers.get(id) ?? 0;
  const article = searched(reading.article, n, outlets);
  for (const [number, statement] of await numbered(database, 'statements', n, reading.statements)) {
    addSearchRows(rows, article, statement, number, numberOf);
  }
}
