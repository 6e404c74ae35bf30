import type { FacetCount, SearchQuery, SearchResult } from '../domain/record.ts';
import type { Cell, Database } from './database.ts';
import { rangeTags } from './day-ranges.ts';
import { actTag, formTag, outletTag } from './index-words.ts';
import { type Match, matchExpression } from './match-words.ts';
import { rowsWith } from './name-rows.ts';
import { findEntities, suggestNames, withSame } from './names.ts';
import { parseQuery } from './parse-query.ts';
import { RecordError } from './record-error.ts';
import { dayText } from './said-day.ts';
import { statementsByNumber } from './stored-statements.ts';

/** Matches that are ranked and counted; five thousand take about 20 ms. */
const COUNTED = 5_000;
const USUAL_LIMIT = 20;
/** Speakers that one name may stand for in a filter. */
const SPEAKERS_MEANT = 200;
const SUGGESTED = 5;
const FACETS_SHOWN = 12;

interface FacetRow {
  readonly facet: 'hit' | 'act' | 'outlet' | 'month' | 'speaker' | 'total';
  readonly value: string | null;
  readonly weight: number;
}

/** Answers `query`; see `RecordStore.search`. */
export async function search(database: Database, query: SearchQuery): Promise<SearchResult> {
  const limit = Math.min(query.limit ?? USUAL_LIMIT, COUNTED);
  const speakers = query.speaker === undefined ? null : await speakersMeant(database, query.speaker);
  if (speakers?.length === 0) {
    return { ...NOTHING, meant: await suggestNames(database, query.speaker ?? '', SUGGESTED) };
  }
  const match = toMatch(query, speakers);
  if (query.words.trim() !== '' && match.phrases.length === 0) return { ...NOTHING, meant: [] };
  const rows = await countMatches(database, match, limit);
  const count = (facet: FacetRow['facet']) => rows.filter((row) => row.facet === facet);
  const total = count('total')[0]?.weight ?? 0;
  const hits = await statementsByNumber(
    database,
    count('hit').map(({ value }) => Number(value)),
  );
  return {
    hits,
    total: Math.min(total, COUNTED),
    bounded: total > COUNTED,
    facets: {
      speaker: await namedSpeakers(database, count('speaker')),
      act: mostFirst(count('act').map(({ value, weight }) => ({ value: value ?? '', count: weight }))),
      outlet: await namedOutlets(database, count('outlet')),
      year: byYear(count('month')),
    },
    histogram: count('month')
      .map(({ value, weight }) => ({ value: dayText(Number(value) * 100), count: weight }))
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
    meant: [],
  };
}

const NOTHING: Omit<SearchResult, 'meant'> = {
  hits: [],
  total: 0,
  bounded: false,
  facets: { speaker: [], act: [], outlet: [], year: [] },
  histogram: [],
};

async function speakersMeant(database: Database, name: string): Promise<readonly string[]> {
  const found = await findEntities(database, name, SPEAKERS_MEANT);
  return withSame(
    database,
    found.map(({ id }) => id),
  );
}

function toMatch(query: SearchQuery, speakers: readonly string[] | null): Match {
  const { act, form, outlet, from, to } = query;
  const tags: (readonly string[])[] = [];
  if (speakers) tags.push(speakers);
  if (outlet !== undefined) tags.push([outletTag(outlet)]);
  if (act !== undefined) tags.push([actTag(act)]);
  if (form !== undefined) tags.push([formTag(form)]);
  if (from !== undefined || to !== undefined) tags.push(dayTagsOf(from, to));
  return { phrases: parseQuery(query.words), tags };
}

function dayTagsOf(from: string | undefined, to: string | undefined): string[] {
  try {
    const tags = rangeTags(from, to);
    // No day at all: a tag that nothing has.
    return tags.length > 0 ? tags : ['d0'];
  } catch (error) {
    throw new RecordError(
      'query',
      'Days are written as 2024-06-05, months as 2024-06, years as 2024: give such ones.',
      error,
    );
  }
}

/** Everything that is counted, in one statement, so that the matches are looked up once. */
function countMatches(database: Database, match: Match, limit: number): Promise<FacetRow[]> {
  const { sql, cells } = candidates(database, match);
  const text =
    database.kind === 'sqlite' ? (column: string) => column : (column: string) => `(${column})::text`;
  return database.all<FacetRow>(
    `WITH m AS MATERIALIZED (${sql}),
      f AS MATERIALIZED (SELECT m.n, m.score, s.day, s.outlet, s.act FROM m
        JOIN statement_facets s ON s.statement = m.n ORDER BY m.place LIMIT ${COUNTED})
      SELECT * FROM (SELECT 'hit' AS facet, ${text('f.n')} AS value, f.score AS weight FROM f
        ORDER BY f.score, f.day DESC NULLS LAST, f.n LIMIT ?) AS hits
      UNION ALL SELECT 'act', act, count(*) FROM f WHERE act IS NOT NULL GROUP BY act
      UNION ALL SELECT 'month', ${text('day / 100')}, count(*) FROM f WHERE day IS NOT NULL GROUP BY day / 100
      UNION ALL SELECT 'outlet', ${text('outlet')}, count(*) FROM f WHERE outlet IS NOT NULL GROUP BY outlet
      UNION ALL SELECT * FROM (SELECT 'speaker', ${text('p.entity')}, count(*) FROM f
        JOIN statement_speakers p ON p.statement = f.n GROUP BY p.entity ORDER BY 3 DESC LIMIT ${4 * FACETS_SHOWN}) AS said
      UNION ALL SELECT 'total', NULL, count(*) FROM m`,
    [...cells, limit],
  );
}

/** The numbers of matches, one more than are counted, each with a score: the least is the best. */
function candidates(database: Database, match: Match): { sql: string; cells: Cell[] } {
  if (match.phrases.length === 0 && match.tags.length === 0) {
    return {
      sql: `SELECT statement AS n, 0.0 AS score, 0 AS place FROM statement_facets
        ORDER BY day DESC NULLS LAST LIMIT ${COUNTED + 1}`,
      cells: [],
    };
  }
  const expression = matchExpression(match, database);
  if (database.kind === 'sqlite') {
    const score = match.phrases.length > 0 ? 'bm25(statement_index, 4.0, 1.0, 0.0)' : '0.0';
    return {
      sql: `SELECT rowid AS n, ${score} AS score, -rowid AS place FROM statement_index
        WHERE statement_index MATCH ? ORDER BY rowid DESC LIMIT ${COUNTED + 1}`,
      cells: [expression],
    };
  }
  const words = matchExpression({ phrases: match.phrases, tags: [] }, database);
  const score = words === '' ? '0.0' : `-ts_rank('{0.25, 0.25, 0.25, 1.0}', words, ?::tsquery, 1)`;
  return {
    sql: `SELECT statement AS n, ${score} AS score, -statement AS place FROM statement_index
      WHERE words @@ ?::tsquery LIMIT ${COUNTED + 1}`,
    cells: [...(words === '' ? [] : [words]), expression],
  };
}

async function namedSpeakers(database: Database, rows: readonly FacetRow[]): Promise<FacetCount[]> {
  const names = await rowsWith<{ n: number; name: string }>(
    database,
    'SELECT n, name FROM entities WHERE n',
    rows.map(({ value }) => Number(value)),
  );
  return named(rows, names);
}

async function namedOutlets(database: Database, rows: readonly FacetRow[]): Promise<FacetCount[]> {
  const names = await rowsWith<{ n: number; name: string }>(
    database,
    'SELECT n, name FROM outlets WHERE n',
    rows.map(({ value }) => Number(value)),
  );
  return named(rows, names);
}

/** Counts by name; what has none is left out. */
function named(
  rows: readonly FacetRow[],
  names: readonly { readonly n: number; readonly name: string }[],
): FacetCount[] {
  const byNumber = new Map(names.map(({ n, name }) => [String(n), name]));
  const counts = new Map<string, number>();
  for (const { value, weight } of rows) {
    const name = byNumber.get(String(Number(value)));
    if (name) counts.set(name, (counts.get(name) ?? 0) + weight);
  }
  return mostFirst([...counts].map(([value, count]) => ({ value, count })));
}

function byYear(months: readonly FacetRow[]): FacetCount[] {
  const counts = new Map<string, number>();
  for (const { value, weight } of months) {
    const year = dayText(Math.floor(Number(value) / 100) * 10_000);
    counts.set(year, (counts.get(year) ?? 0) + weight);
  }
  return mostFirst([...counts].map(([value, count]) => ({ value, count })));
}

function mostFirst(counts: FacetCount[]): FacetCount[] {
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, FACETS_SHOWN);
}
