import type { EntityRule } from '../domain/entity-rule.ts';
import type { FacetCount, SearchQuery, SearchResult } from '../domain/record.ts';
import type { SpeakerType } from '../domain/statement.ts';
import type { Database } from './database.ts';
import { rangeTags } from './day-ranges.ts';
import { type Candidate, COUNTED, findCandidates } from './find-candidates.ts';
import { actTag, formTag, outletTag } from './index-words.ts';
import type { Match } from './match-words.ts';
import { rowsWith } from './name-rows.ts';
import { entitiesMeant, oneOfEach, SUGGESTED, suggestNames } from './names.ts';
import { groupByRule, rolesIn } from './namesakes.ts';
import { parseQuery } from './parse-query.ts';
import { rank } from './rank-candidates.ts';
import { RecordError } from './record-error.ts';
import { dayText } from './said-day.ts';
import { statementsByNumber } from './stored-statements.ts';

const USUAL_LIMIT = 20;
const FACETS_SHOWN = 12;
/** Statements of a speaker that its roles are read from. */
const ROLES_READ = 20;

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
  const match = toMatch(query, speakers);
  if (query.words.trim() !== '' && match.phrases.length === 0) return { ...NOTHING, meant: [] };
  const { counted, isBounded } = await findCandidates(database, match, limit);
  const best = rank(counted, match.phrases.length).slice(0, limit);
  const months = tally(counted, ({ day }) => (day === null ? [] : [Math.floor(day / 100)]));
  return {
    hits: await statementsByNumber(
      database,
      best.map(({ n }) => n),
    ),
    total: counted.length,
    bounded: isBounded,
    facets: {
      speaker: await namedSpeakers(database, counted, rule),
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

/** Speakers by name; the spellings of one name, those that the user judged the same and those that are so by `rule` as one. */
async function namedSpeakers(
  database: Database,
  counted: readonly Candidate[],
  rule: EntityRule | null,
): Promise<FacetCount[]> {
  const counts = tally(counted, ({ speakers }) => speakers);
  // Some of the commonest may be the same.
  const commonest = [...counts].sort(([, a], [, b]) => b - a).slice(0, 4 * FACETS_SHOWN);
  const rows = await rowsWith<{ n: number; id: string; name: string; type: SpeakerType }>(
    database,
    'SELECT n, id, name, type FROM entities WHERE n',
    commonest.map(([n]) => n),
  );
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  const ordered = commonest.flatMap(([n]) => byNumber.get(n) ?? []);
  const namesakes =
    rule === null
      ? []
      : await groupByRule(database, ordered, rule, (wanted) =>
          rolesIn(
            database,
            wanted,
            wanted.flatMap(({ n }) => someOf(counted, n)),
          ),
        );
  const one = await oneOfEach(database, ordered, namesakes);
  const known = new Map(rows.map((row) => [row.id, row]));
  const byEntity = new Map<string, FacetCount>();
  for (const [n, count] of commonest) {
    const entity = known.get(one.get(byNumber.get(n)?.id ?? '') ?? '');
    if (!entity?.name) continue;
    // Two persons of one name whom the register tells apart are two; of other types the name tells all.
    const key = entity.type === 'person' ? entity.id : entity.name;
    byEntity.set(key, { value: entity.name, count: count + (byEntity.get(key)?.count ?? 0) });
  }
  return inOrder([...byEntity.values()]);
}

/** The first statements of the entity numbered so, enough to know its roles. */
function someOf(counted: readonly Candidate[], entity: number): readonly number[] {
  const some: number[] = [];
  for (const { n, speakers } of counted) {
    if (speakers.includes(entity) && some.push(n) >= ROLES_READ) break;
  }
  return some;
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
