import type { FacetCount, RecordStats } from '../domain/record.ts';
import type { Form, SpeakerType } from '../domain/statement.ts';
import { type Database, first } from './database.ts';
import { dayText } from './said-day.ts';

/** Outlets that are counted one by one. */
const OUTLETS_SHOWN = 50;

/** What is in the record, counted. */
export async function readStats(database: Database): Promise<RecordStats> {
  const of = async (table: string) =>
    (await first<{ count: number }>(database, `SELECT count(*) AS count FROM ${table}`))?.count ?? 0;
  const pages = await first<{ size: number; stored: number }>(
    database,
    'SELECT coalesce(sum(size), 0) AS size, coalesce(sum(length(packed)), 0) AS stored FROM pages',
  );
  const byType = await counts(
    database,
    `SELECT e.type AS value, count(*) AS count FROM statement_speakers p JOIN entities e ON e.n = p.entity GROUP BY e.type`,
  );
  const byForm = await counts(
    database,
    'SELECT form AS value, count(*) AS count FROM statements GROUP BY form',
  );
  return {
    articles: await of('articles'),
    statements: await of('statements'),
    speakers: await of("entities WHERE type NOT IN ('unnamed', 'unknown')"),
    figures: await of('figures'),
    pages: await of('pages'),
    sources: await of('sources'),
    failures: await of('failures'),
    forgotten: await of("forgotten WHERE kind = 'text'"),
    pageBytes: pages?.size ?? 0,
    storedPageBytes: pages?.stored ?? 0,
    bytes: await database.size(),
    byType: { ...NO_TYPES, ...Object.fromEntries(byType.map(({ value, count }) => [value, count])) },
    byForm: { ...NO_FORMS, ...Object.fromEntries(byForm.map(({ value, count }) => [value, count])) },
    byAct: await counts(
      database,
      'SELECT act AS value, count(*) AS count FROM statements WHERE act IS NOT NULL GROUP BY act',
    ),
    byOutlet: await counts(
      database,
      `SELECT outlet AS value, sum(statements) AS count FROM articles WHERE outlet IS NOT NULL GROUP BY outlet
        ORDER BY 2 DESC, 1 LIMIT ${OUTLETS_SHOWN}`,
    ),
    byYear: (
      await counts(
        database,
        `SELECT day / 10000 AS value, count(*) AS count FROM statement_facets WHERE day IS NOT NULL GROUP BY day / 10000`,
      )
    ).map(({ value, count }) => ({ value: dayText(Number(value) * 10_000), count })),
  };
}

const NO_TYPES: Readonly<Record<SpeakerType, number>> = {
  person: 0,
  state: 0,
  organisation: 0,
  group: 0,
  document: 0,
  unnamed: 0,
  unknown: 0,
};
const NO_FORMS: Readonly<Record<Form, number>> = { direct: 0, indirect: 0, mixed: 0 };

async function counts(database: Database, sql: string): Promise<FacetCount[]> {
  const rows = await database.all<{ value: string | number; count: number }>(sql);
  return rows
    .map(({ value, count }) => ({ value: String(value), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
