import type { Database } from './database.ts';

/** The numbers of an article's statements or figures, in the order in which its reading has them. */
export async function numbersOf(
  database: Database,
  table: 'statements' | 'figures',
  article: number,
): Promise<readonly number[]> {
  const rows = await database.all<{ n: number }>(
    `SELECT n FROM ${table} WHERE article = ? ORDER BY position`,
    [article],
  );
  return rows.map(({ n }) => n);
}
