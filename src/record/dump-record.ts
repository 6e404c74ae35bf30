import type { Database } from './database.ts';
import { listArticles } from './list-stored.ts';
import { readReading } from './read-reading.ts';

/** Rows in memory at once. */
const AT_ONCE = 500;

/** Whole tables, without clock values and row numbers, each in the order of its key. */
const TABLES: readonly { readonly name: string; readonly columns: readonly string[] }[] = [
  { name: 'pages', columns: ['hash', 'size'] },
  {
    name: 'sources',
    columns: ['address', 'page', 'article', 'reason', 'format', 'url', 'hints', 'versions'],
  },
  { name: 'failures', columns: ['address', 'code', 'reason'] },
  { name: 'forgotten', columns: ['kind', 'value'] },
  { name: 'judgements', columns: ['kind', '"left"', '"right"'] },
];

/** How many columns name a row, in front. */
const KEY_LENGTHS: Readonly<Record<string, number>> = { pages: 1, judgements: 3 };

/** See `RecordStore.dump`. */
export async function* dumpRecord(database: Database): AsyncGenerator<string> {
  for await (const { key, addresses } of listArticles(database)) {
    const stored = await database.all('SELECT page, address FROM articles WHERE key = ?', [key]);
    yield JSON.stringify(['article', key, addresses, stored, await readReading(database, key)]);
  }
  const names = `SELECT e.id, e.name, e.type, a.alias, a.statements FROM entities e LEFT JOIN aliases a ON a.entity = e.n
    ORDER BY e.id, a.alias LIMIT ${AT_ONCE} OFFSET ?`;
  for (let offset = 0; ; offset += AT_ONCE) {
    const rows = await database.all<object>(names, [offset]);
    for (const row of rows) yield JSON.stringify(['entity', row]);
    if (rows.length < AT_ONCE) break;
  }
  for (const { name, columns } of TABLES) {
    const order = columns.slice(0, KEY_LENGTHS[name] ?? 2).join(', ');
    const sql = `SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${order} LIMIT ${AT_ONCE} OFFSET ?`;
    for (let offset = 0; ; offset += AT_ONCE) {
      const rows = await database.all<object>(sql, [offset]);
      for (const row of rows) yield JSON.stringify([name, row]);
      if (rows.length < AT_ONCE) break;
    }
  }
}
