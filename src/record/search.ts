import type { EntityRule } from '../domain/entity-rule.ts';
import type { FacetCount, SearchQuery, SearchResult } from '../domain/record.ts';
import type { Database } from './database.ts';
import { type DayRange, lastDate } from './day-ranges.ts';
import { type Candidate, COUNTED, findCandidates } from './find-candidates.ts';
import { actTag, formTag, outletTag } from './index-words.ts';
import type { Match } from './match-words.ts';
import { rowsWith } from './name-rows.ts';
import { entitiesMeant } from './names.ts';
import { parseQuery } from './parse-query.ts';
import { bestOf } from './rank-candidates.ts';
import { RecordError } from './record-error.ts';
import { type SaidBy, saidBy } from './said-by.ts';
import { dayText } from './said-day.ts';
import { countSpeakers } from './speaker-facets.ts';
import { statementsByNumber } from './stored-statements.ts';
import { SUGGESTED, suggestNames } from './suggest-names.ts';

const USUAL_LIMIT = 20;
const FACETS_SHOWN = 12;

/** Answers `query`, those that `rule` takes for one as one; see `RecordStore.search`. */
export async function search(
  database: Database,
  query: SearchQuery,
  rule: EntityRule | null,
): Promise<SearchResult> {
  const limit = Math.min(query.limit ?? USUAL_LIMIT, COUNTED);
  const speakers = query.speaker === undefined ? null : await entitiesMeant(database, query.speaker, rule);
  if (speakers?.length === 0) {
    return { ...NOTHING, meant: await suggestNames(database, query.speaker ?? '', SUGGESTED) };
  }
  const match = toMatch(query, speakers && (await saidBy(database, speakers, rule)));
  if (query.words.trim() !== '' && match.phrases.length === 0) return { ...NOTHING, meant: [] };
  const { counted, isBounded } = await findCandidates(database, match, {
    range: rangeOf(query),
    shown: limit,
  });
  const best = await bestOf(database, counted, limit);
  const months = tally(counted, ({ day }) => (day === null ? [] : [Math.floor(day / 100)]));
  return {
    hits: await statementsByNumber(
      database,
      best.map(({ n }) => n),
    ),
    total: counted.length,
    bounded: isBounded,
    facets: {
      speaker: inOrder(await countSpeakers(database, counted, rule)),
      act: mostFirst(tally(counted, ({ act }) => act ?? [])),
      outlet: await namedOutlets(
        database,
        tally(counted, ({ outlet }) => outlet ?? []),
      ),
      year: mostFirst(tally(counted, ({ day }) => (day === null ? [] : [dayText(toYear(day))]))),
    },
    histogram: [...months]
      .map(([month, count]) => ({ value: dayText(month * 100), count }))
      .sort((a, b) => (a.value < b.value ? -1 : 1)),
    meant: [],
  };
}

/** The first day that stands for the whole year of `day`. */
function toYear(day: number): number {
  return Math.floor(day / 10_000) * 10_000;
}

/** How often `values` gives each value. */
function tally<T>(
  counted: readonly Candidate[],
  values: (candidate: Candidate) => T | readonly T[],
): Map<T, number> {
  const counts = new Map<T, number>();
  for (const candidate of counted) {
    const given = values(candidate);
    for (const value of Array.isArray(given) ? (given as readonly T[]) : [given as T]) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

const NOTHING: Omit<SearchResult, 'meant'> = {
  hits: [],
  total: 0,
  bounded: false,
  facets: { speaker: [], act: [], outlet: [], year: [] },
  histogram: [],
};

function toMatch(query: SearchQuery, speakers: SaidBy | null): Match {
  const { act, form, outlet } = query;
  const tags: (readonly string[])[] = [];
  if (speakers) tags.push(speakers.names);
  if (outlet !== undefined) tags.push([outletTag(outlet)]);
  if (act !== undefined) tags.push([actTag(act)]);
  if (form !== undefined) tags.push([formTag(form)]);
  return { phrases: parseQuery(query.words), tags, without: speakers?.without ?? [] };
}

/** The days of `query`, which are days. */
function rangeOf({ from, to }: SearchQuery): DayRange {
  try {
    for (const day of [from, to]) if (day !== undefined) lastDate(day);
    return { from, to };
  } catch (error) {
    throw new RecordError(
      'query',
      'Days are written as 2024-06-05, months as 2024-06, years as 2024: give such ones.',
      error,
    );
  }
}

function namedOutlets(database: Database, counts: ReadonlyMap<number, number>): Promise<FacetCount[]> {
  return named(database, 'SELECT n, name FROM outlets WHERE n', [...counts]);
}

/** Counts by name; what has none is left out. */
async function named(
  database: Database,
  select: string,
  counts: readonly (readonly [number, number])[],
): Promise<FacetCount[]> {
  const rows = await rowsWith<{ n: number; name: string }>(
    database,
    select,
    counts.map(([n]) => n),
  );
  const names = new Map(rows.map(({ n, name }) => [n, name]));
  const byName = new Map<string, number>();
  for (const [n, count] of counts) {
    const name = names.get(n);
    if (name) byName.set(name, (byName.get(name) ?? 0) + count);
  }
  return mostFirst(byName);
}

function mostFirst(counts: ReadonlyMap<string, number>): FacetCount[] {
  return inOrder([...counts].map(([value, count]) => ({ value, count })));
}

function inOrder(counts: readonly FacetCount[]): FacetCount[] {
  return [...counts].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, FACETS_SHOWN);
}
