import type { Database } from './database.ts';

/** What has a search index. */
export type Reindexed = 'statements' | 'figures';

/**
 * One step from a schema to the next. Steps are frozen once released: a record made by any older sayso is brought
 * forward by the steps that it lacks. `tables` is written once, in the words of SQLite; `sqlite` and `postgres` hold
 * what only one of them has: search indexes, views over JSON.
 */
export interface SchemaStep {
  readonly tables: string;
  readonly sqlite: string;
  readonly postgres: string;
  /** What is found by its words and made anew after the step, from the articles, in which databases; by default nothing. */
  readonly reindexed?: Readonly<Partial<Record<Database['kind'], readonly Reindexed[]>>>;
}

/** Runs `step` on `database`, in the database's own words. */
export async function runStep(database: Database, step: SchemaStep): Promise<void> {
  const own = database.kind === 'sqlite' ? step.sqlite : step.postgres;
  await database.script(`${database.kind === 'sqlite' ? step.tables : inPostgres(step.tables)};\n${own}`);
}

/**
 * Texts compare by their code points (`COLLATE "C"`) as in SQLite, whatever the server's language. References stay with
 * SQLite, where tools follow them; `verify` checks them on both.
 */
function inPostgres(sql: string): string {
  return sql
    .replaceAll(/\bTEXT\b/g, 'text COLLATE "C"')
    .replaceAll(/\bREAL\b/g, 'double precision')
    .replaceAll(/\bBLOB\b/g, 'bytea')
    .replaceAll(/ REFERENCES \w+\(\w+\)/g, '')
    .replaceAll(/\)\s*(?:STRICT, WITHOUT ROWID|STRICT)/g, ')');
}
