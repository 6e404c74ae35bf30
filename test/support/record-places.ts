import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, test } from 'vitest';

/** Where tests look for a PostgreSQL; with the variable set, one that does not answer is a failure. */
const NAMED = process.env.SAYSO_TEST_POSTGRES;
const USUAL = 'postgres://postgres@127.0.0.1:5432/test';
const PROBE_MS = 2000;
/** Milliseconds that dropping the schemas of a suite may take on a busy machine. */
const DROPPED_AFTER = 120_000;

/** A new place for a record at each call: nothing is there yet. */
export type NewPlace = () => string;

const postgres = await reachable(NAMED ?? USUAL);

/** Runs `suite` once for each kind of record: SQLite always, PostgreSQL where one answers; says so where none does. */
export function describeRecords(name: string, suite: (newPlace: NewPlace) => void): void {
  describe(`${name} (SQLite)`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'sayso-record-'));
    let count = 0;
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    suite(() => join(folder, `${count++}.db`));
  });
  if (postgres === null && NAMED === undefined) {
    test.skip(`${name} (PostgreSQL): not run, since none answers at ${USUAL}; name one with SAYSO_TEST_POSTGRES`, () =>
      undefined);
    return;
  }
  describe(`${name} (PostgreSQL)`, () => {
    const schemas: string[] = [];
    afterAll(async () => {
      const client = new pg.Client(NAMED ?? USUAL);
      await client.connect();
      for (const schema of schemas) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
      await client.end();
    }, DROPPED_AFTER);
    suite(() => {
      const schema = `sayso_${process.pid}_${performance.now().toString(36).replace('.', '_')}_${schemas.length}`;
      schemas.push(schema);
      const address = new URL(NAMED ?? USUAL);
      address.searchParams.set('schema', schema);
      return address.href;
    });
  });
}

async function reachable(address: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: PROBE_MS });
  try {
    await client.connect();
    await client.end();
    return address;
  } catch {
    return null;
  }
}
