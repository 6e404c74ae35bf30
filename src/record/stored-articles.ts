import type { ArticleKey, StoredArticle } from '../domain/record.ts';
import type { Database } from './database.ts';
import { rowsWith } from './name-rows.ts';
import { unpackText } from './spans-text.ts';

interface ArticleRow {
  readonly n: number;
  readonly key: string;
  readonly text_id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string;
  readonly agency: string | null;
  readonly credit: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly published_evidence: string | null;
  readonly language: string | null;
  readonly statements: number;
}

const ARTICLE_COLUMNS = `n, key, text_id, url, title, byline, agency, credit, outlet, published, published_evidence,
  language, statements`;

/** The articles numbered so, by their numbers. */
export function articlesByNumber(
  database: Database,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, StoredArticle>> {
  return load(database, 'n', numbers);
}

/** The articles with these keys, by their numbers. */
export function articlesByKey(
  database: Database,
  keys: readonly ArticleKey[],
): Promise<ReadonlyMap<number, StoredArticle>> {
  return load(database, 'key', keys);
}

async function load(
  database: Database,
  column: 'n' | 'key',
  values: readonly (number | string)[],
): Promise<ReadonlyMap<number, StoredArticle>> {
  const select = `SELECT ${ARTICLE_COLUMNS} FROM articles WHERE ${column}`;
  const rows = await rowsWith<ArticleRow>(database, select, values);
  const places = await readPlaces(
    database,
    rows.map(({ key }) => key),
  );
  return new Map(rows.map((row) => [row.n, toStoredArticle(row, places.get(row.key))]));
}

interface Place {
  readonly addresses: readonly string[];
  readonly version: number;
  readonly versions: number;
}

/** Where articles were found, and which version they are at the address that has had most. */
async function readPlaces(
  database: Database,
  keys: readonly ArticleKey[],
): Promise<ReadonlyMap<ArticleKey, Place>> {
  const found = await rowsWith<{ address: string; article: string }>(
    database,
    'SELECT DISTINCT address, article FROM sources WHERE article',
    keys,
  );
  const addresses = [...new Set(found.map(({ address }) => address))];
  const sources = await rowsWith<{ address: string; article: string | null; fetched_at: string }>(
    database,
    'SELECT address, article, fetched_at FROM sources WHERE address',
    addresses,
  );
  const orders = new Map<string, readonly string[]>();
  for (const address of addresses) orders.set(address, versionsAt(sources, address));
  return new Map(
    keys.map((key) => {
      const own = found
        .filter(({ article }) => article === key)
        .map(({ address }) => address)
        .sort();
      const longest = own
        .map((address) => orders.get(address) ?? [])
        .reduce((a, b) => (b.length > a.length ? b : a), []);
      return [key, { addresses: own, version: longest.indexOf(key) + 1, versions: longest.length }];
    }),
  );
}

/** The articles at `address`, first fetched first. */
function versionsAt(
  sources: readonly { address: string; article: string | null; fetched_at: string }[],
  address: string,
): readonly string[] {
  const firstFetched = new Map<string, string>();
  for (const source of sources) {
    if (source.address !== address || source.article === null) continue;
    const known = firstFetched.get(source.article);
    if (known === undefined || source.fetched_at < known) firstFetched.set(source.article, source.fetched_at);
  }
  return [...firstFetched]
    .sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1))
    .map(([article]) => article);
}

function toStoredArticle(row: ArticleRow, place: Place | undefined): StoredArticle {
  return {
    key: row.key,
    id: row.text_id,
    url: row.url,
    title: row.title,
    byline: JSON.parse(row.byline) as string[],
    agency: row.agency,
    credit: JSON.parse(row.credit) as string[],
    outlet: row.outlet,
    published:
      row.published === null ? null : { date: row.published, evidence: row.published_evidence ?? '' },
    language: row.language,
    addresses: place?.addresses ?? [],
    version: place?.version ?? 1,
    versions: place?.versions ?? 1,
    statements: row.statements,
  };
}

/** The texts of these articles, by their text's id. */
export async function readTexts(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsWith<{ id: string; text: string; nul: string | null }>(
    database,
    'SELECT id, text, nul FROM texts WHERE id',
    [...new Set(ids)],
  );
  return new Map(rows.map(({ id, text, nul }) => [id, unpackText({ text, nul })]));
}
