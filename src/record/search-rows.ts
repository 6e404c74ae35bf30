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
import { STATEMENT_FACETS, STATEMENT_INDEX, STATEMENT_WORDS } from './tables.ts';
import { packWords } from './vector-writer.ts';

/** What statements are found and counted by: all of it follows from their articles. */
export interface SearchRows {
  readonly found: FoundBy[];
}

/** What one statement is found and counted by. */
interface FoundBy {
  readonly number: number;
  /** The cells of `statement_facets`. */
  readonly facets: readonly Cell[];
  readonly words: IndexedWords;
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
  { found }: SearchRows,
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
  const first = speaker ? numberOf(speaker) : null;
  found.push({
    number,
    facets: [number, n, day, outlet, act?.name ?? null, form, count, first, others],
    words: indexStatement(statement, article, stems, words, day),
  });
  return id;
}

/** Stores what {@link addSearchRows} gathered. */
export async function storeSearchRows(database: Database, { found }: SearchRows): Promise<void> {
  if (database.kind === 'postgres') {
    await database.insert(
      STATEMENT_INDEX,
      found.map(({ facets, words }): Cell[] => [...facets, packWords(words)]),
    );
    return;
  }
  await database.insert(
    STATEMENT_FACETS,
    found.map(({ facets }) => facets),
  );
  await database.insert(
    STATEMENT_WORDS,
    found.map(({ number, words: { content, context, tags } }): Cell[] => [number, content, context, tags]),
  );
}
