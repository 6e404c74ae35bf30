import type { Article } from '../domain/article.ts';
import type { Statement } from '../domain/statement.ts';
import { judgeStatement } from '../statement/act/judge-statement.ts';
import { readSettings } from '../statement/setting/read-settings.ts';

/** `statements` of `article`, in text order, each with what it does, and when, where and to whom it was said. */
export function judgeStatements(article: Article, statements: readonly Statement[]): readonly Statement[] {
  const settings = readSettings(article, statements);
  return statements.map((statement, index) => ({
    ...statement,
    ...judgeStatement(article.text, statement),
    ...settings[index],
  }));
}
