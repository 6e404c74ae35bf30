import type { Entity } from '../domain/statement.ts';
import type { Database } from './database.ts';
import { rowsWith } from './name-rows.ts';
import { readReading } from './read-reading.ts';
import { rowsInOrder } from './rows-in-order.ts';
import { addSearchRows, type SearchRows, searched, storeSearchRows } from './search-rows.ts';

/** Articles in memory at once. */
const ARTICLES_AT_ONCE = 50;

/** Makes what statements are found by, from their articles; there must be none yet. To be called within a transaction. */
export async function reindexStatements(database: Database): Promise<void> {
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
    for (const { n, key } of articles) await reindexArticle(database, rows, n, key, outlets);
    await storeSearchRows(database, rows);
  }
}

async function reindexArticle(
  database: Database,
  rows: SearchRows,
  n: number,
  key: string,
  outlets: ReadonlyMap<string, number>,
): Promise<void> {
  const reading = await readReading(database, key);
  if (!reading) return;
  const numbers = await database.all<{ n: number }>(
    'SELECT n FROM statements WHERE article = ? ORDER BY position',
    [n],
  );
  const ids = reading.statements.flatMap(({ speakers }) => speakers.map(({ id }) => id));
  const entities = await rowsWith<{ n: number; id: string }>(
    database,
    'SELECT n, id FROM entities WHERE id',
    [...new Set(ids)],
  );
  const entityNumbers = new Map(entities.map((entity) => [entity.id, entity.n]));
  const numberOf = ({ id }: Entity): number => entityNumbers.get(id) ?? 0;
  const article = searched(reading.article, { n, key }, outlets);
  for (const [index, statement] of reading.statements.entries()) {
    const number = numbers[index]?.n;
    if (number !== undefined) addSearchRows(rows, article, statement, number, numberOf);
  }
}
