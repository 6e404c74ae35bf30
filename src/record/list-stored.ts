import type { EntityRule } from '../domain/entity-rule.ts';
import type { StoredArticle, StoredFigure, StoredStatement } from '../domain/record.ts';
import type { Database } from './database.ts';
import { FIGURE_COLUMNS, type FigureRow, toFigure } from './finding-rows.ts';
import { lineAround } from './line-around.ts';
import { BEGUN, exceptThese, insideMatches, matchExpression, taggedStatements } from './match-words.ts';
import { rowsWith } from './name-rows.ts';
import { type Phrases, parseQuery } from './parse-query.ts';
import { rowsInOrder } from './rows-in-order.ts';
import { saidBy } from './said-by.ts';
import { dayText, saidDay } from './said-day.ts';
import { articlesByKey, articlesByNumber, readTexts } from './stored-articles.ts';
import { statementsByNumber } from './stored-statements.ts';

/** Articles or statements in memory at once while going through all. */
const AT_ONCE = 200;
/** An id is recognised by so many of its first characters. */
const SHORTEST_BEGINNING = 4;
/** Statements or articles that one beginning of an id may find. */
const FOUND_AT_MOST = 100;

/** See `RecordStore.articles`. */
export async function* listArticles(database: Database): AsyncGenerator<StoredArticle> {
  for await (const rows of rowsInOrder<{ key: string }>(
    database,
    'SELECT key FROM articles',
    'key',
    AT_ONCE,
  )) {
    const articles = await articlesByKey(
      database,
      rows.map(({ key }) => key),
    );
    yield* [...articles.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}

/** See `RecordStore.findArticles`. */
export async function findArticles(database: Database, name: string): Promise<readonly StoredArticle[]> {
  const exact = await database.all<{ key: string }>(
    `SELECT key FROM articles WHERE key = ? OR text_id = ? OR url = ?
      OR key IN (SELECT article FROM sources WHERE address = ?) ORDER BY key LIMIT ${FOUND_AT_MOST}`,
    [name, name, name, name],
  );
  const found = exact.length > 0 ? exact : await articlesBegunBy(database, name);
  const articles = await articlesByKey(
    database,
    found.map(({ key }) => key),
  );
  return [...articles.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function articlesBegunBy(database: Database, name: string): Promise<{ key: string }[]> {
  if (name.length < SHORTEST_BEGINNING || !/^a?[0-9a-f]+$/.test(name)) return [];
  return database.all<{ key: string }>(
    `SELECT key FROM articles WHERE (key >= ? AND key < ?) OR (text_id >= ? AND text_id < ?)
      ORDER BY key LIMIT ${FOUND_AT_MOST}`,
    [name, `${name}g`, name, `${name}g`],
  );
}

/** See `RecordStore.statements`. */
export async function findStatements(database: Database, id: string): Promise<readonly StoredStatement[]> {
  if (id.length < SHORTEST_BEGINNING || !/^s[0-9a-f]+$/.test(id)) return [];
  const { n, from, cells } = taggedStatements([id + BEGUN], database);
  const rows = await database.all<{ n: number }>(
    `SELECT s.n FROM statements s JOIN articles a ON a.n = s.article WHERE s.n IN (SELECT ${n} FROM ${from})
      ORDER BY a.key, s.position LIMIT ${FOUND_AT_MOST}`,
    cells,
  );
  return statementsByNumber(
    database,
    rows.map(({ n }) => n),
  );
}

/** See `RecordStore.allStatements`. */
export async function* listStatements(database: Database): AsyncGenerator<StoredStatement> {
  for (let key = '', position = -1; ; ) {
    const rows = await database.all<{ n: number; key: string; position: number }>(
      `SELECT s.n, a.key, s.position FROM articles a JOIN statements s ON s.article = a.n
        WHERE a.key > ? OR (a.key = ? AND s.position > ?) ORDER BY a.key, s.position LIMIT ${AT_ONCE}`,
      [key, key, position],
    );
    yield* await statementsByNumber(
      database,
      rows.map(({ n }) => n),
    );
    const last = rows.at(-1);
    if (!last) return;
    ({ key, position } = last);
  }
}

/** See `RecordStore.statementsOf`. Only the numbers of all are in memory. */
export async function* listStatementsOf(
  database: Database,
  entities: readonly string[],
  rule: EntityRule | null,
): AsyncGenerator<StoredStatement> {
  if (entities.length === 0) return;
  const { names, without } = await saidBy(database, entities, rule);
  const { n, from, cells } = taggedStatements(names, database);
  const others = exceptThese(without, 's.n', database);
  const rows = await database.all<{ n: number; key: string; position: number; day: number | null }>(
    `SELECT s.n, a.key, s.position, f.day FROM statements s JOIN statement_facets f ON f.statement = s.n
      JOIN articles a ON a.n = s.article WHERE s.n IN (SELECT ${n} FROM ${from}) ${others.sql}`,
    [...cells, ...others.cells],
  );
  const ordered = rows.sort(
    (a, b) =>
      (a.day ?? Infinity) - (b.day ?? Infinity) ||
      (a.key === b.key ? a.position - b.position : a.key < b.key ? -1 : 1),
  );
  for (let start = 0; start < ordered.length; start += AT_ONCE) {
    yield* await statementsByNumber(
      database,
      ordered.slice(start, start + AT_ONCE).map(({ n }) => n),
    );
  }
}

/** See `RecordStore.figures`. */
export async function findFigures(
  database: Database,
  words: string,
  limit: number,
): Promise<readonly StoredFigure[]> {
  const phrases = parseQuery(words);
  if (phrases.length === 0) return [];
  const { sql, cells } = figureMatches(database, phrases);
  const rows = await database.all<FigureRow>(
    `SELECT ${FIGURE_COLUMNS} FROM (${sql}) m JOIN figures f ON f.n = m.n JOIN articles a ON a.n = f.article
      ORDER BY m.inside DESC, a.published DESC NULLS LAST, a.key, f.position LIMIT ?`,
    [...cells, limit],
  );
  return loadFigures(database, rows);
}

/**
 * The numbers of the figures beside which all `phrases` stand, and how many of these stand in what is counted. The rank that
 * each database has of its own would put them in different orders, and those of one rank in the order of adding.
 */
function figureMatches(database: Database, phrases: Phrases): { sql: string; cells: string[] } {
  const inside = insideMatches(phrases);
  if (database.kind === 'postgres') {
    const counted = inside.map(() => '(words @@ ?::tsquery)::int').join(' + ');
    return {
      sql: `SELECT figure AS n, ${counted} AS inside FROM figure_index WHERE words @@ ?::tsquery`,
      cells: [
        ...inside.map((each) => matchExpression({ phrases: [], tags: [], inside: each }, database)),
        matchExpression({ phrases, tags: [] }, database),
      ],
    };
  }
  const expression = (all: Phrases) => all.map((phrase) => `"${phrase.join(' ')}"`).join(' AND ');
  const counted = inside.map(() => '(rowid IN (SELECT rowid FROM figure_index WHERE figure_index MATCH ?))');
  return {
    sql: `SELECT rowid AS n, ${counted.join(' + ')} AS inside FROM figure_index WHERE figure_index MATCH ?`,
    cells: [...inside.map((each) => `counted : (${expression(each)})`), expression(phrases)],
  };
}

async function loadFigures(database: Database, rows: readonly FigureRow[]): Promise<readonly StoredFigure[]> {
  const articles = await articlesByNumber(database, [...new Set(rows.map(({ article }) => article))]);
  const texts = await readTexts(
    database,
    [...articles.values()].map(({ id }) => id),
  );
  const stated = rows.filter(({ statement }) => statement !== null);
  const numbers = await rowsWith<{ n: number; id: string; article: number }>(
    database,
    'SELECT n, id, article FROM statements WHERE article',
    [...new Set(stated.map(({ article }) => article))],
  );
  const byPlace = new Map(numbers.map(({ n, id, article }) => [`${article} ${id}`, n]));
  const figures: StoredFigure[] = [];
  for (const row of rows) {
    const article = articles.get(row.article);
    const text = article && texts.get(article.id);
    if (!article || text === undefined) continue;
    const figure = toFigure(row, text);
    const n = byPlace.get(`${row.article} ${row.statement}`);
    const [stored] = n === undefined ? [] : await statementsByNumber(database, [n]);
    const day = saidDay(stored?.statement.said ?? null, article.published?.date ?? null);
    const [start, end] = lineAround(text, figure.words.spans[0]?.start ?? 0);
    figures.push({
      figure,
      article,
      statement: stored?.statement ?? null,
      day: day === null ? null : dayText(day),
      context: { start, text: text.slice(start, end) },
    });
  }
  return figures.sort(inTime);
}

function inTime(a: StoredFigure, b: StoredFigure): number {
  const [x, y] = [a, b].map(({ day, article, figure }) => [
    day ?? '9999',
    article.key,
    String(figure.words.spans[0]?.start ?? 0).padStart(12, '0'),
  ]);
  return String(x) < String(y) ? -1 : 1;
}
