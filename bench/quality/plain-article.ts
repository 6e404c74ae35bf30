import type { Article } from '../../src/domain/article.ts';

/** `text` as an article that is body from end to end: scored texts come without furniture and are read whole. */
export function plainArticle(text: string): Article {
  return {
    id: '',
    url: null,
    title: null,
    byline: [],
    agency: null,
    credit: [],
    outlet: null,
    published: null,
    language: 'en',
    text,
    blocks: text.trim() === '' ? [] : [{ kind: 'body', start: 0, end: text.length }],
    leftOut: [],
  };
}
