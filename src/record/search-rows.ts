import type { Article } from '../domain/article.ts';
import type { Entity, Statement } from '../domain/statement.ts';
import type { Cell, Database } from './database.ts';
import {
  type ArticleWords,
  articleWords,
  contentWords,
  type IndexedWords,
  indexStatement,
} from './index-words.ts';
import { saidDay } from './said-day.ts';
import { plainText } from './spans-text.ts';
import { STATEMENT_FACETS } from './tables.ts';
import { indexRows } from './word-index.ts';

/** What statements are found and counted by: all of it follows from their articles. */
export interface SearchRows {
  readonly facets: Cell[][];
  readonly indexed: [number, IndexedWords][];
}

/** An article whose statements get rows: its number, and that of its outlet. */
export interface Searched {
  readonly article: Article;
  readonly words: ArticleWords;
  readonly n: number;
  readonly outlet: number | null;
}

/** `article` as it is needed for the rows of its statements. */
export function searched(article: Article, n: number, outlets: ReadonlyMap<string, number>): Searched {
  const outlet = article.outlet === null ? null : (outlets.get(plainText(article.outlet)) ?? null);
  return { article, words: articleWords(article), n, outlet };
}

/** Adds the rows of `statement`, the one numbered so; `numberOf` gives those of entities. Gives the id of its words. */
export function addSearchRows(
  { facets, indexed }: SearchRows,
  { article, words, n, outlet }: Searched,
  statement: Statement,
  number: number,
  numberOf: (entity: Entity) => number,
): string {
  const { id, stems, count } = contentWords(statement, words);
  const day = saidDay(statement.said, article.published?.date ?? null);
  const { act, form, speakers } = statement;
  const [speaker] = speakers;
  const others = Math.max(0, speakers.length - 1);
  facets.push([
    number,
    n,
    day,
    outlet,
    act?.name ?? null,
    form,
    count,
    speaker ? numberOf(speaker) : null,
    others,
  ]);
  indexed.push([number, indexStatement(statement, article, stems, words, day)]);
  return id;
}

/** Stores what {@link addSearchRows} gathered. */
export async function storeSearchRows(database: Database, { facets, indexed }: SearchRows): Promise<void> {
  await database.insert(STATEMENT_FACETS, facets);
  await indexRows(database, 'statement', indexed);
}
