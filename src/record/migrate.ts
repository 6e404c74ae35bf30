import { type Database, first } from './database.ts';
import { RecordError } from './record-error.ts';
import { reindexArticles } from './reindex-articles.ts';
import { runStep, type SchemaStep } from './schema.ts';
import { SCHEMA_1 } from './schema-1.ts';
import { SCHEMA_2 } from './schema-2.ts';
import { SCHEMA_3 } from './schema-3.ts';
import { SCHEMA_4 } from './schema-4.ts';
import { SCHEMA_5 } from './schema-5.ts';
import { SCHEMA_6 } from './schema-6.ts';
import { SCHEMA_7 } from './schema-7.ts';
import { SCHEMA_8 } from './schema-8.ts';
import { SCHEMA_9 } from './schema-9.ts';
import { APPLICATION_ID } from './sqlite-database.ts';

/** Every schema there was, oldest first; the version of a record is how many of them it has seen. */
const STEPS: readonly SchemaStep[] = [
  SCHEMA_1,
  SCHEMA_2,
  SCHEMA_3,
  SCHEMA_4,
  SCHEMA_5,
  SCHEMA_6,
  SCHEMA_7,
  SCHEMA_8,
  SCHEMA_9,
];

/**
 * Brings the record in `database` to today's schema, all in one transaction: made when it is empty and `create` says so,
 * else taken through the steps that it lacks. A record of a newer sayso is refused and left as it is. `upTo` is for
 * tests: it makes the records of older versions.
 */
export async function migrate(database: Database, create: boolean, upTo = STEPS.length): Promise<void> {
  if (checkVersion(database, await versionOf(database), create) >= upTo) return;
  await database.transaction(async (inside) => {
    // Read anew: another process may have been quicker.
    const version = checkVersion(database, await versionOf(inside), create);
    if (version >= upTo) return;
    const steps = STEPS.slice(version, upTo);
    for (const step of steps) await runStep(inside, step);
    // By the newest schema, whichever step asks for it.
    const reindexed = new Set(steps.flatMap((step) => step.reindexed?.[database.kind] ?? []));
    if (version > 0 && reindexed.size > 0) await reindexArticles(inside, reindexed);
    await inside.run("DELETE FROM meta WHERE name = 'schema'");
    await inside.run("INSERT INTO meta (name, value) VALUES ('schema', ?)", [String(upTo)]);
    if (database.kind === 'sqlite') await inside.script(`PRAGMA application_id = ${APPLICATION_ID}`);
  });
}

function checkVersion(database: Database, version: number, create: boolean): number {
  const { place } = database;
  if (version === 0 && !create) {
    throw new RecordError(
      'no-record',
      `There is no record at ${place} yet: make one with sayso add, or name another with --record.`,
    );
  }
  if (version <= STEPS.length) return version;
  throw new RecordError(
    'newer',
    `The record ${place} was made by a newer sayso (schema ${version}; this one knows ${STEPS.length}): update sayso to use it.`,
  );
}

/** 0 for a database that holds no record. */
async function versionOf(database: Database): Promise<number> {
  const exists =
    database.kind === 'sqlite'
      ? "SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = 'meta'"
      : "SELECT 1 AS found FROM pg_class WHERE relname = 'meta' AND relnamespace = current_schema()::regnamespace";
  if (!(await first(database, exists))) return 0;
  const row = await first<{ value: string }>(database, "SELECT value FROM meta WHERE name = 'schema'");
  const version = Number(row?.value);
  if (Number.isInteger(version) && version > 0) return version;
  throw new RecordError(
    'not-a-record',
    `${database.place} holds tables of something else: name another database.`,
  );
}
