import type { Database } from './database.ts';
import type { Phrases } from './parse-query.ts';

/** What must be there, for the search index: all phrases, and one tag of each group. */
export interface Match {
  readonly phrases: Phrases;
  readonly tags: readonly (readonly string[])[];
}

/** The search expression for `match` in the language of the database's index; everything in it is a word or a tag. */
export function matchExpression({ phrases, tags }: Match, { kind }: Pick<Database, 'kind'>): string {
  return kind === 'sqlite' ? forSqlite(phrases, tags) : forPostgres(phrases, tags);
}

function forSqlite(phrases: Phrases, tags: Match['tags']): string {
  const words = phrases.map((phrase) => `"${phrase.join(' ')}"`);
  const groups = tags.map((group) => `tags : (${group.map((tag) => `"${tag}"`).join(' OR ')})`);
  // Groups first: they narrow most.
  return [...groups, ...(words.length > 0 ? [`{content context} : (${words.join(' AND ')})`] : [])].join(
    ' AND ',
  );
}

function forPostgres(phrases: Phrases, tags: Match['tags']): string {
  const words = phrases.map((phrase) => `(${phrase.map((word) => `'${word}'`).join(' <-> ')})`);
  const groups = tags.map((group) => `(${group.map((tag) => `'#${tag}'`).join(' | ')})`);
  return [...groups, ...words].join(' & ');
}
