import type { Cell, Database } from './database.ts';
import type { IndexedWords } from './index-words.ts';
import { packWords } from './vector-writer.ts';

/** Puts statements into the search index, under the numbers of their rows. */
export async function indexRows(
  database: Database,
  kind: 'statement' | 'figure',
  rows: readonly (readonly [number, IndexedWords])[],
): Promise<void> {
  if (database.kind === 'sqlite') {
    const names = kind === 'statement' ? ['content', 'context', 'tags'] : ['counted', 'context'];
    await database.insert(
      {
        name: `${kind}_index`,
        columns: { rowid: 'int', ...Object.fromEntries(names.map((name) => [name, 'text' as const])) },
        isIndex: true,
      },
      rows.map(([n, { content, context, tags }]): Cell[] =>
        kind === 'statement' ? [n, content, context, tags] : [n, content, context],
      ),
    );
  } else {
    await database.insert(
      { name: `${kind}_index`, columns: { [kind]: 'int', words: 'words' } },
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
