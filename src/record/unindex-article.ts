import type { ArticleKey } from '../domain/record.ts';
import type { Database } from './database.ts';
import { indexFigure } from './index-words.ts';
import { numbered } from './numbered.ts';
import { readReading } from './read-reading.ts';
import { addSearchRows, type SearchRows, searched } from './search-rows.ts';

/**
 * Takes what an article's statements and figures are found by out of the search index, while they are still there. SQLite's
 * index keeps no words by number: it must be given the very words that it was given to index, which follow from the
 * article. Whoever changes how words are taken has them indexed anew by a step of the schema.
 */
export async function unindexArticle(
  database: Database,
  { n, key }: { readonly n: number; readonly key: ArticleKey },
): Promise<void> {
  if (database.kind === 'postgres') {
    for (const kind of ['statement', 'figure']) {
      await database.run(
        `DELETE FROM ${kind}_index WHERE ${kind} IN (SELECT n FROM ${kind}s WHERE article = ?)`,
        [n],
      );
    }
    return;
  }
  const reading = await readReading(database, key);
  if (reading === null) return;
  const rows: SearchRows = { found: [] };
  const article = searched(reading.article, n, new Map());
  for (const [number, statement] of await numbered(database, 'statements', n, reading.statements)) {
    // Only the words are needed: whose numbers stand beside them does not matter.
    addSearchRows(rows, article, statement, number, () => 0);
  }
  for (const { number, words } of rows.found) {
    await database.run(
      `INSERT INTO statement_index(statement_index, rowid, content, context, tags) VALUES ('delete', ?, ?, ?, ?)`,
      [number, words.content, words.context, words.tags],
    );
  }
  for (const [number, figure] of await numbered(database, 'figures', n, reading.figures)) {
    const { content, context } = indexFigure(figure, reading.article);
    await database.run(
      `INSERT INTO figure_index(figure_index, rowid, counted, context) VALUES ('delete', ?, ?, ?)`,
      [number, content, context],
    );
  }
}
