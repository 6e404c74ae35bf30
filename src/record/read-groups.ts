import type { StoredCopies, StoredUtterance } from '../domain/connections.ts';
import type { StoredArticle, StoredStatement } from '../domain/record.ts';
import { overlap } from '../domain/span.ts';
import { type Database, first } from './database.ts';
import { rowsWith } from './name-rows.ts';
import { articlesByNumber } from './stored-articles.ts';
import { statementsByNumber } from './stored-statements.ts';

/** See `RecordStore.utteranceOf`. */
export async function utteranceOf(
  database: Database,
  article: string,
  statement: string,
): Promise<StoredUtterance | null> {
  const group = await first<{ id: string; n: number }>(
    database,
    `SELECT g.id, s.n FROM articles a JOIN statements s ON s.article = a.n
      JOIN node_places p ON p.article = a.n AND p.statement = s.n
      JOIN node_groups g ON g.node = p.node AND g.kind = 'wording' WHERE a.key = ? AND s.id = ?`,
    [article, statement],
  );
  if (group === null) return null;
  const places = await database.all<{ statement: number; node: number }>(
    `SELECT p.statement, p.node FROM node_groups g JOIN node_places p ON p.node = g.node WHERE g.id = ?`,
    [group.id],
  );
  const nodes = new Map(places.map(({ statement: n, node }) => [n, node]));
  const numbers = [...nodes.keys()].sort((a, b) => Number(b === group.n) - Number(a === group.n) || a - b);
  const stored = await statementsByNumber(database, numbers);
  const kept = withoutOverlaps(stored.map((each, at) => ({ ...each, n: numbers[at] ?? 0 })));
  if (kept.length < 2) return null;
  const appearances = kept.sort(earlierFirst);
  return {
    id: group.id,
    wordings: new Set(appearances.map(({ n }) => nodes.get(n))).size,
    appearances: appearances.map(({ statement: own, article: where, words, context }) => ({
      statement: own,
      article: where,
      words,
      context,
    })),
  };
}

/** Of statements on the same words of one article the first: what A says that B said is no second appearance of it. */
function withoutOverlaps<Stored extends StoredStatement>(statements: readonly Stored[]): Stored[] {
  const kept = new Map<string, Stored[]>();
  return statements.filter((each) => {
    const beside = kept.get(each.article.key) ?? [];
    if (beside.some(({ statement }) => overlap(statement.content.spans, each.statement.content.spans)))
      return false;
    kept.set(each.article.key, [...beside, each]);
    return true;
  });
}

function earlierFirst(one: StoredStatement, other: StoredStatement): number {
  const [a, b] = [one, other].map(
    ({ statement, article }) =>
      `${statement.said?.from ?? article.published?.date ?? '9999'} ${article.key} ${statement.id}`,
  );
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** See `RecordStore.copies`. */
export async function* listCopies(database: Database): AsyncGenerator<StoredCopies> {
  const groups = await database.all<{ id: string }>(
    `SELECT id FROM node_groups WHERE kind = 'copy' GROUP BY id ORDER BY id`,
  );
  for (const { id } of groups) {
    const copies = await readCopies(database, id);
    if (copies.articles.length > 1) yield copies;
  }
}

async function readCopies(database: Database, id: string): Promise<StoredCopies> {
  const rows = await database.all<{ n: number; text: string; role: string; body: string; article: number }>(
    `SELECT d.n, d.id AS text, g.role, d.body, p.article FROM node_groups g JOIN nodes d ON d.n = g.node
      JOIN node_places p ON p.node = d.n WHERE g.id = ?`,
    [id],
  );
  const stored = await articlesByNumber(database, [...new Set(rows.map(({ article }) => article))]);
  const articles = rows.flatMap(({ text, role, body, article: n }) => {
    const article = stored.get(n);
    if (article === undefined || article.version < article.versions) return [];
    const { words } = JSON.parse(body) as { words: number };
    return [{ article, text, role: role as StoredCopies['articles'][number]['role'], words }];
  });
  const texts = new Map(rows.map(({ n, text }) => [n, text]));
  const shown = new Set(articles.map(({ text }) => text));
  const ties = await rowsWith<{ one: number; other: number; body: string }>(
    database,
    'SELECT one, other, body FROM node_ties WHERE one',
    [...texts.keys()],
  );
  return {
    id,
    articles: articles.sort((a, b) => byKey(a.article, b.article)),
    ties: ties
      .map(({ one, other, body }) => ({
        one: texts.get(one) ?? '',
        other: texts.get(other) ?? '',
        shared: body,
      }))
      .filter(({ one, other }) => shown.has(one) && shown.has(other))
      .sort((a, b) => (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1)),
  };
}

function byKey(one: StoredArticle, other: StoredArticle): number {
  return one.key < other.key ? -1 : 1;
}
