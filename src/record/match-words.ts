import type { Database } from './database.ts';
import type { Phrases } from './parse-query.ts';

/** What must be there, for the search index: all phrases, in content or context, and one tag of each group. */
export interface Match {
  readonly phrases: Phrases;
  readonly tags: readonly (readonly string[])[];
  /** Phrases that must stand in the content. */
  readonly inside?: Phrases;
  /** Numbers of statements that are not meant, whatever matches. */
  readonly without?: readonly number[];
}

/** Words and phrases that are looked for in the content by themselves; of more, all together. */
const LOOKED_FOR = 4;

/** What of `phrases` is looked for in the content alone, each by itself: every word or phrase, or all of many. */
export function insideMatches(phrases: Phrases): Phrases[] {
  return phrases.length > LOOKED_FOR ? [phrases] : phrases.map((phrase) => [phrase]);
}

/** Behind the beginning of a tag: whatever begins so. */
export const BEGUN = '*';

/** The search expression for `match` in the language of the database's index; everything in it is a word or a tag. */
export function matchExpression(match: Match, { kind }: Pick<Database, 'kind'>): string {
  return kind === 'sqlite' ? forSqlite(match) : forPostgres(match);
}

function forSqlite({ phrases, tags, inside = [] }: Match): string {
  const groups = tags.map((group) => `tags : (${group.map(quoteTag('"', '"', ' *')).join(' OR ')})`);
  const quoted = (all: Phrases): string => `(${all.map((phrase) => `"${phrase.join(' ')}"`).join(' AND ')})`;
  const within = new Set(inside.map(String));
  const elsewhere = phrases.filter((phrase) => !within.has(String(phrase)));
  // Groups first: they narrow most.
  return [
    ...groups,
    ...(inside.length > 0 ? [`content : ${quoted(inside)}`] : []),
    ...(elsewhere.length > 0 ? [`{content context} : ${quoted(elsewhere)}`] : []),
  ].join(' AND ');
}

function quoteTag(before: string, behind: string, begun: string): (tag: string) => string {
  return (tag) =>
    tag.endsWith(BEGUN) ? `${before}${tag.slice(0, -1)}${behind}${begun}` : `${before}${tag}${behind}`;
}

function forPostgres(match: Match): string {
  return partsForPostgres(match).join(' & ');
}

/**
 * What must be there for `match`, each group and phrase by itself. PostgreSQL's index then goes from each to the next
 * statement that has it; asked for all in one, it works the whole out again at every statement, at four times the cost.
 */
export function partsForPostgres({ phrases, tags, inside = [] }: Match): string[] {
  const groups = tags.map((group) => `(${group.map(quoteTag("'#", "'", ':*')).join(' | ')})`);
  // Words of the content have weight A.
  const inPlace = (all: Phrases, weight: string): string[] =>
    all.map((phrase) => `(${phrase.map((word) => `'${word}'${weight}`).join(' <-> ')})`);
  return [...groups, ...inPlace(phrases, ''), ...inPlace(inside, ':A')];
}

/** What keeps the statements numbered so out of a query, behind its conditions; `n` is the column of their numbers. */
export function exceptThese(
  without: readonly number[] | undefined,
  n: string,
  { kind }: Pick<Database, 'kind'>,
): { readonly sql: string; readonly cells: readonly string[] } {
  if (without === undefined || without.length === 0) return { sql: '', cells: [] };
  const numbers =
    kind === 'sqlite'
      ? 'SELECT value FROM json_each(?)'
      : 'SELECT value::int FROM jsonb_array_elements_text(?::jsonb)';
  return { sql: `AND ${n} NOT IN (${numbers})`, cells: [JSON.stringify(without)] };
}

/** Where a query finds the numbers of the statements that have one of `tags`: the number's column, the tables and cells. */
export function taggedStatements(
  tags: readonly string[],
  database: Pick<Database, 'kind'>,
): { readonly n: string; readonly from: string; readonly cells: readonly string[] } {
  const cells = [matchExpression({ phrases: [], tags: [tags] }, database)];
  return database.kind === 'sqlite'
    ? { n: 'rowid', from: 'statement_index WHERE statement_index MATCH ?', cells }
    : { n: 'statement', from: 'statement_index WHERE words @@ ?::tsquery', cells };
}
