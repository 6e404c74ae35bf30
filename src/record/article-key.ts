import { hash } from 'node:crypto';
import type { Article } from '../domain/article.ts';
import type { ArticleKey } from '../domain/record.ts';

/**
 * What the record knows `article` by: its text and the place where it was published. Title, byline and date are no part
 * of it, so that a page read better by a later sayso is still the same article.
 */
export function articleKey({ id, url, outlet }: Pick<Article, 'id' | 'url' | 'outlet'>): ArticleKey {
  return `a${hash('sha256', `${id}\n${url ?? outlet ?? ''}`).slice(0, 16)}`;
}
