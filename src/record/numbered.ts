import type { Database } from './database.ts';

/** An article's statements or figures, as its reading has them in order, each with its number in this record. */
export async function numbered<Item>(
  database: Database,
  table: 'statements' | 'figures',
  article: number,
  items: readonly Item[],
): Promise<readonly (readonly [n: number, item: Item])[]> {
  const rows = await database.all<{ n: number }>(
    `SELECT n FROM ${table} WHERE article = ? ORDER BY position`,
    [article],
  );
  return rows.flatMap(({ n }, at) => {
    const item = items[at];
    return item === undefined ? [] : [[n, item] as const];
  });
}
