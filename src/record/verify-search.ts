import type { ArticleKey, Problem } from '../domain/record.ts';
import { type Database, first } from './database.ts';
import { LONGEST_ROLE } from './entity-roles.ts';
import { taggedStatements } from './match-words.ts';

/** Rows that are told of one fault; of more, the first. */
const MOST_TOLD = 100;

/** Whether statements and figures are indexed, and counted by what they are. */
export async function* verifyIndex(database: Database): AsyncGenerator<Problem> {
  for (const kind of ['statement', 'figure']) {
    const key = database.kind === 'sqlite' ? 'rowid' : kind;
    const missing = await first<{ count: number }>(
      database,
      `SELECT count(*) AS count FROM ${kind}s WHERE n NOT IN (SELECT ${key} FROM ${kind}_index)`,
    );
    const extra = await first<{ count: number }>(
      database,
      `SELECT count(*) AS count FROM ${kind}_index WHERE ${key} NOT IN (SELECT n FROM ${kind}s)`,
    );
    const wrong = (missing?.count ?? 0) + (extra?.count ?? 0);
    if (wrong > 0) {
      yield { kind: 'search-index', about: `${kind}s`, message: `${wrong} of them are indexed wrongly.` };
    }
  }
  const counted = await database.all<{ id: string }>(
    `SELECT s.id FROM statements s JOIN statement_facets f ON f.statement = s.n
      JOIN statement_speakers p ON p.statement = s.n AND p.position = 0
      WHERE f.form <> s.form OR coalesce(f.act, '') <> coalesce(s.act, '') OR f.speaker <> p.entity LIMIT ${MOST_TOLD}`,
  );
  for (const { id } of counted) {
    yield { kind: 'search-index', about: id, message: 'The statement is counted by what it is not.' };
  }
}

/** Whether the roles by which names are parted are those of the statements. */
export async function* verifyRoles(database: Database): AsyncGenerator<Problem> {
  const told = `SELECT DISTINCT p.entity, p.role, s.article FROM statement_speakers p
    JOIN statements s ON s.n = p.statement WHERE length(p.role) BETWEEN 1 AND ${LONGEST_ROLE}`;
  const kept = 'SELECT entity, role, article FROM entity_roles';
  for (const [one, other] of [
    [told, kept],
    [kept, told],
  ]) {
    const rows = await database.all<{ role: string }>(
      `SELECT role FROM (${one} EXCEPT ${other}) r LIMIT ${MOST_TOLD}`,
    );
    for (const { role } of rows) {
      yield { kind: 'role', about: role, message: 'The roles of a speaker are not those of its statements.' };
    }
  }
}

/** Whether all statements of an article are found by their ids, which other articles' may have too. */
export async function* verifyFound(database: Database, key: ArticleKey): AsyncGenerator<Problem> {
  const stored = await database.all<{ n: number; id: string }>(
    'SELECT s.n, s.id FROM statements s JOIN articles a ON a.n = s.article WHERE a.key = ?',
    [key],
  );
  if (stored.length === 0) return;
  const { n, from, cells } = taggedStatements(
    stored.map(({ id }) => id),
    database,
  );
  const found = new Set(
    (await database.all<{ n: number }>(`SELECT ${n} AS n FROM ${from}`, cells)).map((row) => row.n),
  );
  const lost = stored.filter((statement) => !found.has(statement.n)).length;
  if (lost > 0) {
    yield {
      kind: 'search-index',
      about: key,
      message: `${lost} of its statements are not found by their ids.`,
    };
  }
}
