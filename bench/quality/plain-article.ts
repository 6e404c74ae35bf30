import type { Article } from '../../src/domain/article.ts';
import { bareArticle } from '../../test/support/bare-article.ts';

/** `text` as an article that is body from end to end: scored texts come without furniture and are read whole. */
export function plainArticle(text: string): Article {
  return bareArticle(text, text.trim() === '' ? [] : [{ kind: 'body', start: 0, end: text.length }]);
}
