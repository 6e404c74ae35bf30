import type { Article, Block } from '../../src/domain/article.ts';

/** An English article of which nothing is known but its text and its `blocks`. */
export function bareArticle(text: string, blocks: readonly Block[]): Article {
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
    blocks,
    leftOut: [],
  };
}

/** The same, its first `headlineEnd` characters a headline and the rest one body. */
export function headedArticle(text: string, headlineEnd: number): Article {
  return bareArticle(text, [
    { kind: 'headline', start: 0, end: headlineEnd },
    { kind: 'body', start: headlineEnd, end: text.length },
  ]);
}
