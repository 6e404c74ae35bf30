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

/** What articles have to do with each other, by names that are the same in every record; in the order of all columns. */
const CONNECTIONS: readonly { readonly name: string; readonly sql: string; readonly columns: number }[] = [
  {
    name: 'place',
    sql: `SELECT d.id, a.key, coalesce(s.id, '') AS statement, coalesce(f.id, '') AS figure FROM node_places p JOIN nodes d ON d.n = p.node
      JOIN articles a ON a.n = p.article LEFT JOIN statements s ON s.n = p.statement LEFT JOIN figures f ON f.n = p.figure`,
    columns: 4,
  },
  {
    name: 'tie',
    sql: `SELECT d.id AS one, e.id AS other, t.kind, t.strength, t.body FROM node_ties t JOIN nodes d ON d.n = t.one
      JOIN nodes e ON e.n = t.other`,
    columns: 2,
  },
  {
    name: 'group',
    sql: 'SELECT g.id, d.id AS node, g.role FROM node_groups g JOIN nodes d ON d.n = g.node',
    columns: 2,
  },
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
  for (const { name, sql, columns } of CONNECTIONS) {
    const order = Array.from({ length: columns }, (_, at) => at + 1).join(', ');
    for (let offset = 0; ; offset += AT_ONCE) {
      const rows = await database.all<object>(`${sql} ORDER BY ${order} LIMIT ${AT_ONCE} OFFSET ?`, [offset]);
      for (const row of rows) yield JSON.stringify([name, row]);
      if (rows.length < AT_ONCE) break;
    }
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
