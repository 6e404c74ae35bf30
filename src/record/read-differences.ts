import type {
  DifferenceQuery,
  DifferenceResult,
  DifferenceSide,
  StoredDifference,
  StoredDifferenceKind,
} from '../domain/connections.ts';
import { DIFFERENCE_KINDS } from '../domain/connections.ts';
import type { EntityRule } from '../domain/entity-rule.ts';
import { push } from '../domain/push.ts';
import { type Database, marks } from './database.ts';
import { FIGURE_COLUMNS, type FigureRow, toFigure } from './finding-rows.ts';
import { searchWords } from './fold-words.ts';
import { rowsWith } from './name-rows.ts';
import { entitiesMeant } from './names.ts';
import { samePersons, statementsBy } from './speakers-of-places.ts';
import { articlesByNumber, readTexts } from './stored-articles.ts';
import { statementsByNumber } from './stored-statements.ts';
import { SUGGESTED, suggestNames } from './suggest-names.ts';

const USUAL_LIMIT = 50;
/** Kinds whose sides were tied for being one speaker's, by the name. */
const BY_ONE_SPEAKER: ReadonlySet<StoredDifferenceKind> = new Set(['figure-changed', 'reversed']);

interface TieRow {
  readonly one: number;
  readonly other: number;
  readonly kind: StoredDifferenceKind;
  readonly strength: number;
  readonly body: string;
}

interface Place {
  readonly node: number;
  readonly article: number;
  readonly statement: number;
  readonly figure: number;
  readonly key: string;
  readonly day: string | null;
  /** Where the statement and the figure stand among those of the article, from 0. */
  readonly position: number;
  readonly figurePosition: number | null;
  readonly words: string;
  readonly content: string;
}

/** A tie with the two places that are shown. */
interface Pair {
  readonly tie: TieRow;
  readonly places: readonly [Place, Place];
  readonly articles: readonly [number, number];
}

/** See `RecordStore.differences`. */
export async function findDifferences(
  database: Database,
  query: DifferenceQuery,
  rule: EntityRule | null,
): Promise<DifferenceResult> {
  const speakers = query.speaker === undefined ? null : await entitiesMeant(database, query.speaker, rule);
  if (speakers?.length === 0) {
    return { differences: [], total: 0, meant: await suggestNames(database, query.speaker ?? '', SUGGESTED) };
  }
  const kinds = query.kind === undefined ? [...DIFFERENCE_KINDS] : [query.kind];
  const ties = await tiesOf(database, kinds, query);
  const places = await placesOf(database, [...new Set(ties.flatMap(({ one, other }) => [one, other]))]);
  const said = speakers && (await statementsBy(database, speakers, [...places.values()].flat(), rule));
  const asked = ties.flatMap((tie) => pairOf(tie, places)).filter((pair) => isAsked(pair, query, said));
  const ofOne = asked.filter(({ tie }) => BY_ONE_SPEAKER.has(tie.kind));
  const isOnePersons = await samePersons(
    database,
    ofOne.flatMap((pair) => pair.places),
    rule,
  );
  const pairs = asked
    // A goalkeeper's denial of what a senator of his name said is none.
    .filter(({ tie, places: both }) => !BY_ONE_SPEAKER.has(tie.kind) || isOnePersons(...both))
    .sort(surestFirst);
  const distinct = firstOfEach(pairs);
  const shown = distinct.slice(0, query.limit ?? USUAL_LIMIT);
  return { differences: await load(database, shown), total: distinct.length, meant: [] };
}

async function tiesOf(
  database: Database,
  kinds: readonly string[],
  { statement }: DifferenceQuery,
): Promise<readonly TieRow[]> {
  const sql = `SELECT one, other, kind, strength, body FROM node_ties WHERE kind IN ${marks(kinds.length)}`;
  if (statement === undefined) return database.all<TieRow>(sql, kinds);
  const own = `(SELECT p.node FROM articles a JOIN statements s ON s.article = a.n
    JOIN node_places p ON p.article = a.n AND p.statement = s.n WHERE a.key = ? AND s.id = ?)`;
  const cells = [statement.article, statement.id];
  return database.all<TieRow>(`${sql} AND (one IN ${own} OR other IN ${own})`, [
    ...kinds,
    ...cells,
    ...cells,
  ]);
}

async function placesOf(
  database: Database,
  nodes: readonly number[],
): Promise<ReadonlyMap<number, readonly Place[]>> {
  const rows = await rowsWith<Place>(
    database,
    `SELECT p.node, p.article, p.statement, p.figure, a.key, coalesce(s.said_from, a.published) AS day, s.position,
      f.position AS "figurePosition", s.words, s.content FROM node_places p JOIN articles a ON a.n = p.article
      JOIN statements s ON s.n = p.statement LEFT JOIN figures f ON f.n = p.figure WHERE p.node`,
    nodes,
  );
  const places = new Map<number, Place[]>();
  for (const row of rows.sort(earlierFirst)) {
    push(places, row.node, row);
  }
  return places;
}

function earlierFirst(a: Place, b: Place): number {
  return orderOf(a) < orderOf(b) ? -1 : 1;
}

/** By day, article and place in its text: numbers of rows depend on the order of adding. */
function orderOf({ day, key, position, figurePosition }: Place): string {
  return [day ?? '9999', key, ...[position, figurePosition ?? 0].map(inOrder)].join(' ');
}

/** `position` as text that has the order of numbers. */
function inOrder(position: number): string {
  return String(position).padStart(8, '0');
}

/** The earliest two places in different articles; none where all stand in one. */
function pairOf(tie: TieRow, places: ReadonlyMap<number, readonly Place[]>): Pair[] {
  const [these, those] = [places.get(tie.one) ?? [], places.get(tie.other) ?? []];
  for (const one of these) {
    const other = those.find(({ article }) => article !== one.article);
    if (other === undefined) continue;
    const counts = [articlesIn(these), articlesIn(those)] as const;
    const isLater = orderOf(other) < orderOf(one);
    return [
      isLater
        ? { tie, places: [other, one], articles: [counts[1], counts[0]] }
        : { tie, places: [one, other], articles: counts },
    ];
  }
  return [];
}

function articlesIn(places: readonly Place[]): number {
  return new Set(places.map(({ article }) => article)).size;
}

function isAsked(
  { places }: Pair,
  { words, from, to }: DifferenceQuery,
  said: ReadonlySet<number> | null,
): boolean {
  if (said !== null && !places.some(({ statement }) => said.has(statement))) return false;
  const day = places[1].day;
  if (from !== undefined && (day === null || day < from)) return false;
  if (to !== undefined && (day === null || day.slice(0, to.length) > to)) return false;
  const sought = searchWords(words ?? '');
  if (sought.length === 0) return true;
  const there = new Set(searchWords(places.map(({ content }) => content).join(' ')));
  return sought.every((word) => there.has(word));
}

function surestFirst(a: Pair, b: Pair): number {
  const [one, other] = [textOf(a), textOf(b)];
  return b.tie.strength - a.tie.strength || (one < other ? -1 : Number(one > other));
}

/** The order of those that are equally sure; what has the same is shown as the same. */
function textOf({ tie, places }: Pair): string {
  return [...places.map(orderOf), tie.kind, tie.body].join('|');
}

/** The first of those that have the same {@link wordsKey}, in their order. */
function firstOfEach(pairs: readonly Pair[]): readonly Pair[] {
  const firsts = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = wordsKey(pair);
    if (!firsts.has(key)) firsts.set(key, pair);
  }
  return [...firsts.values()];
}

/** The same for the same two wordings, whenever and wherever they were printed. */
function wordsKey({ tie, places }: Pair): string {
  return `${tie.kind} ${places
    .map(({ words }) => words)
    .sort()
    .join(' ')}`;
}

async function load(database: Database, pairs: readonly Pair[]): Promise<readonly StoredDifference[]> {
  const places = pairs.flatMap((pair) => pair.places);
  const numbers = [...new Set(places.map(({ statement }) => statement))];
  const stored = await statementsByNumber(database, numbers);
  const statements = new Map(stored.map((each, at) => [numbers[at], each]));
  const figures = await readFigures(
    database,
    places.flatMap(({ figure }) => (figure > 0 ? [figure] : [])),
  );
  return pairs.flatMap(({ tie, places: both, articles }): StoredDifference[] => {
    const sides = both.flatMap((place, at): DifferenceSide[] => {
      const each = statements.get(place.statement);
      if (each === undefined) return [];
      return [{ stored: each, figure: figures.get(place.figure) ?? null, articles: articles[at] ?? 1 }];
    });
    const [one, other] = sides;
    if (one === undefined || other === undefined) return [];
    const { shared } = JSON.parse(tie.body) as { shared: string[] };
    return [{ kind: tie.kind, sides: [one, other], shared, confidence: tie.strength }];
  });
}

async function readFigures(database: Database, numbers: readonly number[]) {
  const rows = await rowsWith<FigureRow>(
    database,
    `SELECT ${FIGURE_COLUMNS} FROM figures f WHERE f.n`,
    numbers,
  );
  const articles = await articlesByNumber(database, [...new Set(rows.map(({ article }) => article))]);
  const texts = await readTexts(
    database,
    [...articles.values()].map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => [row.n, toFigure(row, texts.get(articles.get(row.article)?.id ?? '') ?? '')]),
  );
}
