import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Reading } from '../domain/reading.ts';
import type { Failure, KnownSource, Source, StoredPage } from '../domain/record.ts';
import { type Database, first } from './database.ts';
import { rowsWith } from './name-rows.ts';
import { RecordError } from './record-error.ts';
import { plainText } from './spans-text.ts';
import { versionsText } from './store-readings.ts';
import { FAILURES } from './tables.ts';

const unpacked = promisify(gunzip);

/** Rows in memory at once while going through many. */
const PAGES_AT_ONCE = 16;
const FAILURES_AT_ONCE = 1000;

interface SourceRow {
  readonly address: string;
  readonly page: string;
  readonly article: string | null;
  readonly format: string;
  readonly url: string | null;
  readonly hints: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly fetched_at: string;
  readonly checked_at: string;
}

const SOURCE_COLUMNS =
  's.address, s.page, s.article, s.format, s.url, s.hints, s.etag, s.last_modified, s.fetched_at, s.checked_at';

/** See `RecordStore.knownSources`. */
export async function knownSources(
  database: Database,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, KnownSource>> {
  const rows = await rowsWith<SourceRow>(
    database,
    `SELECT ${SOURCE_COLUMNS} FROM sources s WHERE s.address`,
    addresses,
  );
  const forgotten = await rowsWith<{ value: string; at: string }>(
    database,
    "SELECT value, at FROM forgotten WHERE kind = 'address' AND value",
    addresses,
  );
  const known = new Map<string, KnownSource>();
  for (const row of rows) {
    const before = known.get(row.address);
    if (before && before.fetchedAt >= row.checked_at) continue;
    known.set(row.address, {
      address: row.address,
      page: row.page,
      etag: row.etag,
      lastModified: row.last_modified,
      fetchedAt: row.checked_at,
      article: row.article,
    });
  }
  for (const { value, at } of forgotten) {
    const nothing = { page: '', etag: null, lastModified: null, article: null };
    known.set(value, { address: value, fetchedAt: at, ...nothing });
  }
  return known;
}

/** See `RecordStore.touchSource`. */
export async function touchSource(
  database: Database,
  address: string,
  { etag, lastModified, fetchedAt }: Pick<Source, 'etag' | 'lastModified' | 'fetchedAt'>,
): Promise<void> {
  await database.transaction((inside) =>
    inside.run(
      `UPDATE sources SET etag = ?, last_modified = ?, checked_at = ? WHERE address = ? AND page =
        (SELECT page FROM sources WHERE address = ? ORDER BY checked_at DESC, page LIMIT 1)`,
      [etag, lastModified, fetchedAt, address, address],
    ),
  );
}

/** See `RecordStore.stalePages`. Pages that become up to date on the way are not given twice. */
export async function* stalePages(
  database: Database,
  versions: Reading['versions'],
): AsyncGenerator<StoredPage> {
  let after = { page: '', address: '' };
  for (;;) {
    const rows = await database.all<SourceRow & { packed: Uint8Array }>(
      `SELECT ${SOURCE_COLUMNS}, p.packed FROM sources s JOIN pages p ON p.hash = s.page
        WHERE s.versions <> ? AND (s.page > ? OR (s.page = ? AND s.address > ?))
        ORDER BY s.page, s.address LIMIT ${PAGES_AT_ONCE}`,
      [versionsText(versions), after.page, after.page, after.address],
    );
    for (const row of rows) yield await toStoredPage(row);
    const last = rows.at(-1);
    if (!last) return;
    after = last;
  }
}

async function toStoredPage(row: SourceRow & { packed: Uint8Array }): Promise<StoredPage> {
  return {
    source: {
      address: row.address,
      format: row.format,
      url: row.url,
      hints: JSON.parse(row.hints) as Source['hints'],
      etag: row.etag,
      lastModified: row.last_modified,
      fetchedAt: row.fetched_at,
    },
    hash: row.page,
    bytes: await unpackPage(row.page, row.packed),
  };
}

/** The bytes of a page as they were fetched. */
export async function unpackPage(hash: string, packed: Uint8Array): Promise<Uint8Array> {
  try {
    return await unpacked(packed);
  } catch (error) {
    throw new RecordError(
      'damaged',
      `The page ${hash} in the record is damaged: sayso verify says what else is.`,
      error,
    );
  }
}

/** See `RecordStore.countStalePages`. */
export async function countStalePages(database: Database, versions: Reading['versions']): Promise<number> {
  const row = await first<{ count: number }>(
    database,
    'SELECT count(*) AS count FROM sources WHERE versions <> ?',
    [versionsText(versions)],
  );
  return row?.count ?? 0;
}

/** See `RecordStore.addFailures`. */
export async function addFailures(database: Database, failures: readonly Failure[]): Promise<void> {
  const rows = failures.map(({ address, code, reason, at }) => [
    plainText(address),
    code,
    plainText(reason),
    at,
  ]);
  await database.transaction((inside) =>
    inside.insert(FAILURES, distinct(rows), '(address, code) DO UPDATE SET reason = excluded.reason'),
  );
}

/** The last row of each address and code: one statement may not update a row twice. */
function distinct(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(rows.map((row) => [`${row[1]} ${row[0]}`, row])).values()];
}

/** See `RecordStore.failures`. */
export async function* listFailures(database: Database): AsyncGenerator<Failure> {
  let after = { address: '', code: '' };
  for (;;) {
    const rows = await database.all<Failure>(
      `SELECT address, code, reason, at FROM failures WHERE address > ? OR (address = ? AND code > ?)
        ORDER BY address, code LIMIT ${FAILURES_AT_ONCE}`,
      [after.address, after.address, after.code],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last;
  }
}
