import { type Cell, type Database, first } from './database.ts';
import type { DayRange } from './day-ranges.ts';
import { exceptThese, insideMatches, type Match, matchExpression, partsForPostgres } from './match-words.ts';
import { allDays, moreDays, type NewestDays, newestDays, tagsOf } from './newest-days.ts';
import { newestOf } from './rank-candidates.ts';

/** Matches that are ranked and counted, the newest. */
export const COUNTED = 5_000;
/** How often the newest days are looked at, more of them each time, before all are: a word may have been none before. */
const TRIES = 3;

/** A statement that matches, with what is counted and ranked by. */
export interface Candidate {
  readonly n: number;
  readonly day: number | null;
  /** Number of the outlet. */
  readonly outlet: number | null;
  readonly act: string | null;
  /** How many words its content has. */
  readonly words: number;
  /** How many of the words and phrases sought stand in its content; the others are in its context. */
  readonly inside: number;
  /** Numbers of its speakers' entities. */
  readonly speakers: readonly number[];
  /** Number of its article. */
  readonly article: number;
}

export interface Candidates {
  /** At most {@link COUNTED}, in no order. */
  readonly counted: readonly Candidate[];
  /** Whether there are more. */
  readonly isBounded: boolean;
}

/** Of which days, and how many of the best are to be shown: the others need not be put in order. */
interface Sought {
  readonly range: DayRange;
  readonly shown: number;
}

/**
 * The newest statements that `match` and are of `range`. Nothing is worked out over all the statements that have a word, as
 * the index's own ranking would: the newest days are looked at first, and more of them until enough is found. What is
 * counted depends on what is in the record alone, not on the order in which it came there.
 */
export async function findCandidates(
  database: Database,
  match: Match,
  { range, shown }: Sought,
): Promise<Candidates> {
  let days = await firstDays(database, match, range);
  for (let tries = 1; ; tries++) {
    const among = amongDays(match, days);
    const { count, cells } = await rowsOf(database, among);
    if (count > COUNTED || days.since === null) {
      const newest = await newestOf(database, takeApart(cells), COUNTED);
      const counted = database.kind === 'sqlite' ? await withInside(database, among, newest, shown) : newest;
      return { counted, isBounded: count > COUNTED };
    }
    days = tries < TRIES ? moreDays(days, count, COUNTED + 1) : allDays(days);
  }
}

/**
 * The days to begin with. SQLite counts in a fraction of the time in which it gathers: all days where no more match than
 * are counted, else as many as are needed by the share of the statements stored last that match.
 */
async function firstDays(database: Database, match: Match, range: DayRange): Promise<NewestDays> {
  const days = await newestDays(database, range);
  if (database.kind !== 'sqlite' || days.since === null) return days;
  const { sql, cells } = numbersOf(database, amongDays(match, allDays(days)));
  const last = await first<{ count: number; statements: number }>(
    database,
    `SELECT count(*) AS count, (SELECT max(statement) FROM statement_facets) - min(n) + 1 AS statements
      FROM (${sql} ORDER BY 1 DESC LIMIT ${COUNTED + 1})`,
    cells,
  );
  if (last === null || last.count <= COUNTED) return allDays(days);
  // Of statements of certain days it is not known how many there are.
  const isOfAll = range.from === undefined && range.to === undefined;
  return isOfAll ? newestDays(database, range, last.count / last.statements) : days;
}

/** `match` where it is of `days`. */
function amongDays(match: Match, days: NewestDays): Match {
  const tags = tagsOf(days);
  return tags.length > 0 ? { ...match, tags: [...match.tags, tags] } : match;
}

/** All that `match`: how many there are, and their cells. */
async function rowsOf(database: Database, match: Match): Promise<{ count: number; cells: string }> {
  // One text for all, taken apart here: thousands of rows of cells cost more to hand over than to find.
  const { sql, cells } = database.kind === 'sqlite' ? inSqlite(database, match) : inPostgres(database, match);
  const found = await first<{ count: number; cells: string | null }>(database, sql, cells);
  return { count: found?.count ?? 0, cells: found?.cells ?? '' };
}

interface Query {
  readonly sql: string;
  readonly cells: Cell[];
}

/** The numbers of those that `match` in SQLite. */
function numbersOf(database: Database, match: Match): Query {
  if (match.phrases.length === 0 && match.tags.length === 0) {
    return { sql: 'SELECT statement AS n FROM statement_facets', cells: [] };
  }
  const others = exceptThese(match.without, 'rowid', database);
  return {
    sql: `SELECT rowid AS n FROM statement_index WHERE statement_index MATCH ? ${others.sql}`,
    cells: [matchExpression(match, database), ...others.cells],
  };
}

function inSqlite(database: Database, match: Match): Query {
  const numbers = numbersOf(database, match);
  return {
    sql: `WITH m AS MATERIALIZED (${numbers.sql})
      SELECT count(*) AS count, group_concat(m.n || ',0,' || coalesce(f.day, 0) || ',' || coalesce(f.outlet, 0) || ',' || coalesce(f.act, '')
        || ',' || f.words || ',' || f.article || ',' || coalesce(f.speaker, 0) || CASE WHEN f.others > 0 THEN
        coalesce((SELECT '+' || group_concat(p.entity, '+') FROM statement_speakers p WHERE p.statement = m.n
        AND p.position > 0), '') ELSE '' END) AS cells
      FROM m JOIN statement_facets f ON f.statement = m.n`,
    cells: numbers.cells,
  };
}

function inPostgres(database: Database, match: Match): Query {
  const others = exceptThese(match.without, 'statement', database);
  const parts = partsForPostgres(match);
  const inside = insideMatches(match.phrases).map((phrases) =>
    matchExpression({ phrases: [], tags: [], inside: phrases }, database),
  );
  const counted = inside.map(() => '(words @@ ?::tsquery)::int').join(' + ');
  // What is sought is selected, so that nothing is guessed about it: the index is always the way to it.
  const sought = parts.map(() => 'AND words @@ (SELECT ?::tsquery)').join(' ');
  return {
    sql: `SELECT count(*)::int AS count, string_agg(concat_ws(',', statement, ${counted || '0'}, coalesce(day, 0), coalesce(outlet, 0), coalesce(act, ''),
        length, article, CASE WHEN others > 0 THEN (SELECT string_agg(p.entity::text, '+' ORDER BY p.position)
        FROM statement_speakers p WHERE p.statement = i.statement) ELSE coalesce(speaker, 0)::text END), ',') AS cells
      FROM statement_index i WHERE TRUE ${sought} ${others.sql}`,
    cells: [...inside, ...parts, ...others.cells],
  };
}

/** Cells of a row as both databases write it, one row behind the other; 0 stands for what there is none of. */
const CELLS = 8;

function takeApart(rows: string): Candidate[] {
  if (rows === '') return [];
  const cells = rows.split(',');
  const candidates: Candidate[] = [];
  for (let at = 0; at < cells.length; at += CELLS) {
    const speakers = cells[at + 7] ?? '';
    candidates.push({
      n: Number(cells[at]),
      inside: Number(cells[at + 1]),
      day: Number(cells[at + 2]) || null,
      outlet: Number(cells[at + 3]) || null,
      act: cells[at + 4] || null,
      words: Number(cells[at + 5]),
      article: Number(cells[at + 6]),
      speakers: speakers.includes('+')
        ? speakers.split('+').map(Number)
        : speakers === '0'
          ? []
          : [Number(speakers)],
    });
  }
  return candidates;
}

/**
 * The `candidates` with how many words and phrases of `match` stand in the content of each, in SQLite. Where so many have
 * all of them there that no others are `shown`, it is 0 for the others.
 */
async function withInside(
  database: Database,
  match: Match,
  candidates: readonly Candidate[],
  shown: number,
): Promise<readonly Candidate[]> {
  const parts = insideMatches(match.phrases);
  if (parts.length === 0) return candidates;
  const wholly = new Set(await numbersInside(database, match, match.phrases));
  const all = candidates.filter(({ n }) => wholly.has(n)).length;
  const counts = new Map<number, number>();
  if (parts.length === 1 || all >= shown) {
    for (const n of wholly) counts.set(n, parts.length);
  } else {
    for (const inside of parts) {
      for (const n of await numbersInside(database, match, inside)) counts.set(n, (counts.get(n) ?? 0) + 1);
    }
  }
  return candidates.map((candidate) => ({ ...candidate, inside: counts.get(candidate.n) ?? 0 }));
}

/** The numbers of the statements that match with `inside` in their content. */
async function numbersInside(
  database: Database,
  match: Match,
  inside: Match['phrases'],
): Promise<readonly number[]> {
  const found = await first<{ numbers: string | null }>(
    database,
    'SELECT group_concat(rowid) AS numbers FROM statement_index WHERE statement_index MATCH ?',
    [matchExpression({ ...match, inside }, database)],
  );
  return found?.numbers?.split(',').map(Number) ?? [];
}
