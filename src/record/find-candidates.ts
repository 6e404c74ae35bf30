import { type Cell, type Database, first } from './database.ts';
import { exceptThese, type Match, matchExpression } from './match-words.ts';

/** Matches that are ranked and counted, those stored last. */
export const COUNTED = 5_000;
/** Words and phrases that are looked for in the content by themselves; of more, all together. */
const LOOKED_FOR = 4;

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
}

export interface Candidates {
  /** At most {@link COUNTED}. */
  readonly counted: readonly Candidate[];
  /** Whether there are more. */
  readonly isBounded: boolean;
}

/**
 * The statements that `match`. However many there are, the work is bounded: no more than {@link COUNTED} are looked at,
 * and nothing is worked out over all the statements that have a word, as the index's own ranking would. The best
 * `limit` of them are to be shown: where so many have everything in their content, `inside` of the others is 0.
 */
export async function findCandidates(database: Database, match: Match, limit: number): Promise<Candidates> {
  const { sql, cells } = matches(database, match);
  const isSqlite = database.kind === 'sqlite';
  // One text for all, taken apart here: thousands of rows of cells cost more to hand over than to find.
  const row = isSqlite
    ? `m.n || ',' || m.inside || ',' || coalesce(f.day, '') || ',' || coalesce(f.outlet, '') || ',' || coalesce(f.act, '')
        || ',' || f.words || ',' || coalesce(f.speaker, '') || ',' || coalesce(p.entity, '')`
    : `concat(m.n, ',', m.inside, ',', f.day, ',', f.outlet, ',', f.act, ',', f.words, ',', f.speaker, ',', p.entity)`;
  const found = await first<{ rows: string | null }>(
    database,
    `WITH m AS MATERIALIZED (${sql}) SELECT ${isSqlite ? 'group_concat' : 'string_agg'}(${row}, ';') AS rows
      FROM m JOIN statement_facets f ON f.statement = m.n LEFT JOIN statement_speakers p
        ON p.statement = CASE WHEN f.others > 0 THEN m.n END AND p.position > 0`,
    cells,
  );
  const inside = isSqlite ? await countInside(database, match, limit) : null;
  const all = takeApart(found?.rows ?? '', inside);
  return { counted: all.slice(0, COUNTED), isBounded: all.length > COUNTED };
}

function takeApart(rows: string, inside: ReadonlyMap<number, number> | null): Candidate[] {
  const candidates = new Map<number, Candidate & { readonly speakers: number[] }>();
  if (rows === '') return [];
  for (const row of rows.split(';')) {
    const [n = '', within, day, outlet, act, words, speaker, other] = row.split(',');
    const number = Number(n);
    let candidate = candidates.get(number);
    if (candidate === undefined) {
      candidate = {
        n: number,
        day: day ? Number(day) : null,
        outlet: outlet ? Number(outlet) : null,
        act: act || null,
        words: Number(words),
        inside: inside === null ? Number(within) : (inside.get(number) ?? 0),
        speakers: speaker ? [Number(speaker)] : [],
      };
      candidates.set(number, candidate);
    }
    if (other) candidate.speakers.push(Number(other));
  }
  return [...candidates.values()];
}

/** The numbers of matches, one more than are counted. */
function matches(database: Database, match: Match): { sql: string; cells: Cell[] } {
  const limit = `LIMIT ${COUNTED + 1}`;
  if (match.phrases.length === 0 && match.tags.length === 0) {
    const newest = `SELECT n FROM articles ORDER BY published DESC NULLS LAST ${limit}`;
    return {
      sql: `SELECT s.n, 0 AS inside FROM (${newest}) a JOIN statements s ON s.article = a.n ${limit}`,
      cells: [],
    };
  }
  const expression = matchExpression(match, database);
  if (database.kind === 'sqlite') {
    const others = exceptThese(match.without, 'rowid', database);
    return {
      sql: `SELECT rowid AS n, 0 AS inside FROM statement_index WHERE statement_index MATCH ? ${others.sql}
        ORDER BY rowid DESC ${limit}`,
      cells: [expression, ...others.cells],
    };
  }
  const others = exceptThese(match.without, 'statement', database);
  const inside = insideMatches(match).map((phrases) =>
    matchExpression({ phrases: [], tags: [], inside: phrases }, database),
  );
  const counted = inside.map(() => '(words @@ ?::tsquery)::int').join(' + ');
  return {
    sql: `SELECT statement AS n, ${counted || '0'} AS inside FROM statement_index WHERE words @@ ?::tsquery ${others.sql} ${limit}`,
    cells: [...inside, expression, ...others.cells],
  };
}

/** What is looked for in the content alone, each by itself: every word or phrase, or all of many. */
function insideMatches({ phrases }: Match): Match['phrases'][] {
  return phrases.length > LOOKED_FOR ? [phrases] : phrases.map((phrase) => [phrase]);
}

/** How many words and phrases of `match` stand in the content of the statements that match; 0 where it is not told. */
async function countInside(
  database: Database,
  match: Match,
  limit: number,
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  if (match.phrases.length === 0) return counts;
  const whole = await numbersInside(database, match, match.phrases);
  for (const n of whole) counts.set(n, match.phrases.length);
  const parts = insideMatches(match);
  if (whole.length >= limit || parts.length === 1) return counts;
  const wholly = new Set(whole);
  for (const phrases of parts) {
    for (const n of await numbersInside(database, match, phrases)) {
      if (!wholly.has(n)) counts.set(n, (counts.get(n) ?? 0) + 1);
    }
  }
  return counts;
}

/** The numbers of the statements that match with `inside` in their content, those stored last. */
async function numbersInside(
  database: Database,
  match: Match,
  inside: Match['phrases'],
): Promise<readonly number[]> {
  const others = exceptThese(match.without, 'rowid', database);
  const found = await first<{ numbers: string | null }>(
    database,
    `SELECT group_concat(n) AS numbers FROM (SELECT rowid AS n FROM statement_index WHERE statement_index MATCH ?
      ${others.sql} ORDER BY rowid DESC LIMIT ${COUNTED + 1})`,
    [matchExpression({ ...match, inside }, database), ...others.cells],
  );
  return found?.numbers?.split(',').map(Number) ?? [];
}
