import type { Article } from '../domain/article.ts';
import type { Statement } from '../domain/statement.ts';
import { judgeStatement } from '../statement/act/judge-statement.ts';
import { readSettings } from '../statement/setting/read-settings.ts';
import type { Word } from '../statement/words.ts';

/**
 * `statements` of `article`, in text order, each with what it does, and when, where and to whom it was said. `words` are
 * all words of the article.
 */
export function judgeStatements(
  article: Article,
  words: readonly Word[],
  statements: readonly Statement[],
): readonly Statement[] {
  const settings = readSettings(article, words, statements);
  return statements.map((statement, index) => ({
    ...statement,
    ...judgeStatement(article.text, statement),
    ...settings[index],
  }));
}
