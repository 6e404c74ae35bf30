import type { StoredArticle, StoredFigure, StoredStatement } from '../../domain/record.ts';
import { toFigureJson } from '../finding-json.ts';
import { toStatementJson } from '../render-json.ts';
import { safeJson } from '../safe-text.ts';
import { dayShown } from './stored-day.ts';

/** An article of the record without its text, as commands on the record print it. */
export function toStoredArticleJson(article: StoredArticle) {
  return {
    key: article.key,
    id: article.id,
    url: article.url,
    title: article.title,
    byline: [...article.byline],
    outlet: article.outlet,
    agency: article.agency,
    published: article.published && { ...article.published },
    language: article.language,
    addresses: [...article.addresses],
    version: article.version,
    versions: article.versions,
  };
}

/** A statement of the record: as `sayso read --json` prints it, with its article, day, words and context. */
export function toStoredStatementJson({ statement, article, words, context }: StoredStatement) {
  return {
    ...toStatementJson(statement),
    day: dayShown(statement, article),
    words,
    context: { ...context },
    article: toStoredArticleJson(article),
  };
}

/** A figure of the record, with its article, day, speaker and context. */
export function toStoredFigureJson({ figure, article, statement, day, context }: StoredFigure) {
  return {
    ...toFigureJson(figure),
    day,
    speaker: statement && {
      id: statement.speaker.id,
      name: statement.speaker.name,
      type: statement.speaker.type,
    },
    context: { ...context },
    article: toStoredArticleJson(article),
  };
}

/** `value` as indented JSON text, harmless on a terminal. */
export function jsonText(value: unknown): string {
  return `${safeJson(JSON.stringify(value, null, 2))}\n`;
}

/** `value` as JSON text on one line. */
export function jsonLine(value: unknown): string {
  return `${safeJson(JSON.stringify(value))}\n`;
}
