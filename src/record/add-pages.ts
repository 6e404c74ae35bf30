import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import { compareText } from '../domain/compare-text.ts';
import type { Added, Addition, AddOptions, ArticleKey, Source } from '../domain/record.ts';
import { articleKey } from './article-key.ts';
import type { Cell, Database } from './database.ts';
import { rowsWith } from './name-rows.ts';
import { removeArticle } from './remove-article.ts';
import { plainTextOrNull } from './spans-text.ts';
import { type NewReading, storeReadings, versionsText } from './store-readings.ts';
import { PAGES, SOURCES } from './tables.ts';

const packed = promisify(gzip);

/** Packing is the slowest part of adding: level 1 is five times as fast as 6, for a tenth more bytes. */
const PACKING_LEVEL = 1;
/** Bytes up to which packing takes less than handing them to another thread and waiting for it. */
const PACKED_HERE = 32_768;

/** Statements from which writing them takes longer than starting a thread for it. */
const LARGE = 100;

/** An addition with the hash of its bytes and, where there is one, the article's key. */
interface Prepared {
  readonly source: Source;
  readonly outcome: Addition['outcome'];
  readonly bytes: Uint8Array;
  readonly page: string;
  readonly key: ArticleKey | null;
}

interface StoredReading {
  readonly n: number;
  readonly key: ArticleKey;
  readonly page: string;
  readonly address: string;
}

/** What the record knows of the additions before they are made, kept up to date while they are. */
interface Known {
  /** Article, or `null` for a page without one, by address and page. */
  readonly sources: Map<string, ArticleKey | null>;
  /** The articles at each address. */
  readonly atAddress: Map<string, Set<ArticleKey>>;
  readonly articles: Map<ArticleKey, StoredReading>;
  readonly forgotten: Set<string>;
}

/** Where the additions lead: what is to be stored, taken away, noted. */
interface Plan {
  readonly readings: Map<ArticleKey, NewReading>;
  readonly replaced: Set<ArticleKey>;
  readonly sources: Map<string, Cell[]>;
  readonly pages: Set<string>;
  /** Articles that lost a source to another reading of the same page. */
  readonly left: Set<ArticleKey>;
  readonly remembered: Set<string>;
}

/** Adds pages with what was read from them, all or nothing; see `RecordStore.add`. */
export async function addPages(
  database: Database,
  additions: readonly Addition[],
  options: AddOptions,
): Promise<readonly Added[]> {
  const prepared = additions.map(prepare);
  // Outside of the transaction: other writers need not wait for it.
  const packs = await packPages(prepared);
  const statements = prepared.reduce((sum, { outcome }) => sum + statementsOf(outcome), 0);
  const isLarge = statements >= LARGE;
  return database.transaction(
    async (inside) => {
      const known = await readKnown(inside, prepared);
      const plan: Plan = {
        readings: new Map(),
        replaced: new Set(),
        sources: new Map(),
        pages: new Set(),
        left: new Set(),
        remembered: new Set(),
      };
      const outcomes = prepared.map((each) => planAddition(each, known, plan, options));
      await carryOut(inside, plan, known, prepared, packs);
      return outcomes;
    },
    { isLarge },
  );
}

function statementsOf(outcome: Addition['outcome']): number {
  return outcome.kind === 'reading' ? outcome.reading.statements.length : 0;
}

/** The bytes of each page, packed, by the page's hash. */
async function packPages(prepared: readonly Prepared[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const pages = new Map(prepared.map(({ page, bytes }) => [page, bytes]));
  const options = { level: PACKING_LEVEL };
  const packs = [...pages].map(
    async ([page, bytes]): Promise<[string, Uint8Array]> => [
      page,
      bytes.length <= PACKED_HERE ? gzipSync(bytes, options) : await packed(bytes, options),
    ],
  );
  return new Map(await Promise.all(packs));
}

function prepare({ source, bytes, outcome }: Addition): Prepared {
  return {
    source,
    outcome,
    bytes,
    page: hash('sha256', bytes),
    key: outcome.kind === 'reading' ? articleKey(outcome.reading.article) : null,
  };
}

async function readKnown(database: Database, prepared: readonly Prepared[]): Promise<Known> {
  const addresses = [...new Set(prepared.map(({ source }) => source.address))];
  const sources = await rowsWith<{ address: string; page: string; article: string | null }>(
    database,
    'SELECT address, page, article FROM sources WHERE address',
    addresses,
  );
  const keys = new Set(prepared.flatMap(({ key }) => key ?? []));
  const articles = await rowsWith<StoredReading>(
    database,
    'SELECT n, key, page, address FROM articles WHERE key',
    [...keys],
  );
  const values = prepared.flatMap(({ source, page, outcome }) => [
    source.address,
    page,
    ...(outcome.kind === 'reading' ? [outcome.reading.article.id] : []),
  ]);
  const forgotten = await rowsWith<{ value: string }>(database, 'SELECT value FROM forgotten WHERE value', [
    ...new Set(values),
  ]);
  const atAddress = new Map<string, Set<ArticleKey>>();
  for (const { address, article } of sources) if (article !== null) noteAt(atAddress, address, article);
  return {
    sources: new Map(sources.map(({ address, page, article }) => [`${page} ${address}`, article])),
    atAddress,
    articles: new Map(articles.map((article) => [article.key, article])),
    forgotten: new Set(forgotten.map(({ value }) => value)),
  };
}

function noteAt(atAddress: Map<string, Set<ArticleKey>>, address: string, article: ArticleKey): void {
  const articles = atAddress.get(address) ?? new Set();
  atAddress.set(address, articles.add(article));
}

function planAddition(each: Prepared, known: Known, plan: Plan, { reread, again }: AddOptions): Added {
  const { source, page, key, outcome } = each;
  const values = [source.address, page, ...(outcome.kind === 'reading' ? [outcome.reading.article.id] : [])];
  const refused = values.filter((value) => known.forgotten.has(value));
  if (refused.length > 0 && !again) return { kind: 'forgotten', article: null };
  for (const value of refused) plan.remembered.add(value);
  const place = `${page} ${source.address}`;
  const before = known.sources.get(place);
  if (before !== undefined && !reread) {
    return before === null ? { kind: 'no-article', article: null } : { kind: 'known', article: before };
  }
  plan.pages.add(page);
  plan.sources.set(place, sourceRow(each));
  known.sources.set(place, key);
  if (before && before !== key) plan.left.add(before);
  if (key === null || outcome.kind !== 'reading') return { kind: 'no-article', article: null };
  const others = known.atAddress.get(source.address);
  const isVersion = others !== undefined && !others.has(key);
  noteAt(known.atAddress, source.address, key);
  const stored = known.articles.get(key);
  const reading: NewReading = { key, page, address: source.address, reading: outcome.reading };
  if (!stored) {
    known.articles.set(key, { n: -1, key, page, address: source.address });
    plan.readings.set(key, reading);
    return { kind: isVersion ? 'version' : 'added', article: key };
  }
  const order = compareText(place, `${stored.page} ${stored.address}`);
  // Of several pages with one article the least is read, so that the order of adding does not matter.
  if (order < 0 || (order === 0 && reread)) {
    known.articles.set(key, { ...stored, page, address: source.address });
    plan.readings.set(key, reading);
    if (stored.n >= 0) plan.replaced.add(key);
  }
  return { kind: reread ? 'reread' : 'known', article: key };
}

function sourceRow({ source, page, key, outcome }: Prepared): Cell[] {
  const versions = outcome.kind === 'reading' ? outcome.reading.versions : outcome.versions;
  return [
    source.address,
    page,
    key,
    outcome.kind === 'no-article' ? outcome.reason : null,
    source.format,
    plainTextOrNull(source.url),
    JSON.stringify(Object.fromEntries(Object.entries(source.hints).sort(([a], [b]) => compareText(a, b)))),
    versionsText(versions),
    source.etag,
    source.lastModified,
    source.fetchedAt,
    source.fetchedAt,
  ];
}

async function carryOut(
  database: Database,
  plan: Plan,
  known: Known,
  prepared: readonly Prepared[],
  packs: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  for (const value of plan.remembered) await database.run('DELETE FROM forgotten WHERE value = ?', [value]);
  if (plan.sources.size > 0) {
    const sizes = new Map(prepared.map(({ page, bytes }) => [page, bytes.length]));
    const pages: Cell[][] = [];
    for (const page of plan.pages) pages.push([page, sizes.get(page) ?? 0, packs.get(page) ?? null]);
    await database.insert(PAGES, pages, 'DO NOTHING');
    for (const key of plan.replaced) await removeArticle(database, known.articles.get(key)?.n ?? -1);
    await storeReadings(database, [...plan.readings.values()]);
    await database.insert(
      SOURCES,
      [...plan.sources.values()],
      `(address, page) DO UPDATE SET article = excluded.article, reason = excluded.reason, versions = excluded.versions,
        format = excluded.format, url = excluded.url, hints = excluded.hints`,
    );
    for (const key of plan.left) await leave(database, key);
  }
  const addresses = [...new Set(prepared.map(({ source }) => source.address))];
  const failed = await rowsWith<{ address: string }>(
    database,
    'SELECT DISTINCT address FROM failures WHERE address',
    addresses,
  );
  for (const { address } of failed) await database.run('DELETE FROM failures WHERE address = ?', [address]);
}

/** Takes an article away that no page leads to any more; else names a page that still does. */
async function leave(database: Database, key: ArticleKey): Promise<void> {
  const [least] = await database.all<{ address: string; page: string }>(
    'SELECT address, page FROM sources WHERE article = ? ORDER BY page, address LIMIT 1',
    [key],
  );
  if (least) {
    await database.run('UPDATE articles SET page = ?, address = ? WHERE key = ?', [
      least.page,
      least.address,
      key,
    ]);
    return;
  }
  const [article] = await database.all<{ n: number }>('SELECT n FROM articles WHERE key = ?', [key]);
  if (article) await removeArticle(database, article.n);
}
