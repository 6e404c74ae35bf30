import { hash as digest } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Connector } from '../domain/connector.ts';
import type { EntityRule } from '../domain/entity-rule.ts';
import type { Problem } from '../domain/record.ts';
import type { Database } from './database.ts';
import { verifyNamesakes } from './part-names.ts';
import { readReading } from './read-reading.ts';
import { RecordError } from './record-error.ts';
import { rowsInOrder } from './rows-in-order.ts';
import { unpackPage } from './sources.ts';
import { verifyArticle } from './verify-article.ts';
import { isAllConnected, verifyConnections, verifyPlaces } from './verify-connections.ts';
import { verifyLinks } from './verify-links.ts';
import { verifyFound, verifyIndex, verifyRoles } from './verify-search.ts';

const PAGES_AT_ONCE = 50;
const ARTICLES_AT_ONCE = 1000;
/** Faults of a damaged file that are told. */
const MOST_FAULTS = 20;

/** Checks file, pages, links, the search index, articles and what these have to do with each other; see `RecordStore.verify`. */
export async function* verifyRecord(
  database: Database,
  connector: Connector | null,
  rule: EntityRule | null,
): AsyncGenerator<Problem> {
  const rules = connector && (await isAllConnected(database, connector)) ? connector : null;
  const checks = {
    file: () => verifyFile(database),
    pages: () => verifyPages(database),
    links: () => verifyLinks(database),
    'search index': () => verifyIndex(database),
    roles: () => verifyRoles(database),
    articles: () => verifyArticles(database, rules),
    ...(rules && { connections: () => verifyConnections(database, rules) }),
    ...(rules && rule && { names: () => verifyNamesakes(database, rule) }),
  };
  for (const [what, check] of Object.entries(checks)) yield* untilBroken(database, what, check());
}

/** What `check` finds. Where the record is too damaged for it, that is a finding, and the other checks still follow. */
async function* untilBroken(
  { place }: Database,
  what: string,
  check: AsyncIterable<Problem>,
): AsyncGenerator<Problem> {
  try {
    yield* check;
  } catch (error) {
    const isDamage = !(error instanceof RecordError) || error.code === 'damaged';
    if (!isDamage) throw error;
    const { message } = error instanceof RecordError ? (error.cause as Error) : (error as Error);
    yield { kind: 'unreadable', about: place, message: `The ${what} cannot be checked: ${message}.` };
  }
}

async function* verifyFile(database: Database): AsyncGenerator<Problem> {
  const { kind, place } = database;
  if (kind !== 'sqlite') return;
  const [page] = await database.all<{ page_size: number }>('PRAGMA page_size');
  // SQLite reads what is missing of the last page as zeros.
  if (statSync(place).size % (page?.page_size ?? 1) !== 0) {
    yield { kind: 'file', about: place, message: 'The file is cut short: its last page is not whole.' };
  }
  const rows = await database.all<{ integrity_check: string }>(`PRAGMA integrity_check(${MOST_FAULTS})`);
  for (const { integrity_check } of rows) {
    if (integrity_check === 'ok') continue;
    const fault = integrity_check.replace(/^\*{3} in database main \*{3}\s*/, '');
    yield { kind: 'file', about: place, message: `The file is damaged: ${fault}.` };
  }
}

async function* verifyPages(database: Database): AsyncGenerator<Problem> {
  const all = rowsInOrder<{ hash: string; size: number; packed: Uint8Array }>(
    database,
    'SELECT hash, size, packed FROM pages',
    'hash',
    PAGES_AT_ONCE,
  );
  for await (const rows of all) {
    for (const { hash, size, packed } of rows) {
      const bytes = await unpackPage(hash, packed).catch(() => null);
      const found = bytes && digest('sha256', bytes);
      if (found !== hash || bytes?.length !== size) {
        yield {
          kind: 'page-hash',
          about: hash,
          message: 'The stored bytes of a page are not those fetched.',
        };
      }
    }
  }
}

async function* verifyArticles(database: Database, rules: Connector | null): AsyncGenerator<Problem> {
  const all = rowsInOrder<{ key: string }>(database, 'SELECT key FROM articles', 'key', ARTICLES_AT_ONCE);
  for await (const rows of all) {
    for (const { key } of rows) {
      yield* verifyFound(database, key);
      const reading = await readReading(database, key).catch(() => null);
      if (reading === null) {
        yield { kind: 'article', about: key, message: 'The article cannot be read back.' };
        continue;
      }
      yield* verifyArticle(database, key, reading);
      if (rules) yield* verifyPlaces(database, rules, key, reading);
    }
  }
}
