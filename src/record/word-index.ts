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

/**
 * Has PostgreSQL take into its index what it noted beside it when statements were stored: every search reads all that is
 * noted, which may be 4 MB. Nothing is done where the user may not.
 */
export async function takeInNoted(database: Database): Promise<void> {
  if (database.kind === 'sqlite') return;
  await database.all(
    `SELECT gin_clean_pending_list(oid) FROM pg_class WHERE relname = 'statement_index_words'
      AND relnamespace = current_schema()::regnamespace AND pg_has_role(relowner, 'USAGE') AND NOT pg_is_in_recovery()`,
  );
}
