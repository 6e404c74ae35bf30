import type { Cell, Database } from './database.ts';
import type { IndexedWords } from './index-words.ts';
import { FIGURE_INDEX, FIGURE_WORDS } from './tables.ts';
import { packWords } from './vector-writer.ts';

/** Puts figures into the search index, under the numbers of their rows. */
export async function indexFigures(
  database: Database,
  rows: readonly (readonly [number, IndexedWords])[],
): Promise<void> {
  if (database.kind === 'sqlite') {
    await database.insert(
      FIGURE_WORDS,
      rows.map(([n, { content, context }]): Cell[] => [n, content, context]),
    );
  } else {
    await database.insert(
      FIGURE_INDEX,
      rows.map(([n, words]): Cell[] => [n, packWords(words)]),
    );
  }
}

/** Takes rows out of the search index. */
export async function unindexRows(
  database: Database,
  kind: 'statement' | 'figure',
  article: number,
): Promise<void> {
  const key = database.kind === 'sqlite' ? 'rowid' : kind;
  await database.run(`DELETE FROM ${kind}_index WHERE ${key} IN (SELECT n FROM ${kind}s WHERE article = ?)`, [
    article,
  ]);
}
