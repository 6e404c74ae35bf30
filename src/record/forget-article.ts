import type { ArticleKey, Forgotten } from '../domain/record.ts';
import { type Database, first } from './database.ts';
import { removeArticle } from './remove-article.ts';
import { plainText } from './spans-text.ts';

/**
 * Takes an article away and keeps only what is needed to refuse it: the hash of its text, its addresses, the hashes of
 * its pages. Pages go with it, unless another article was read from the same bytes.
 */
export async function forgetArticle(
  database: Database,
  key: ArticleKey,
  at: string,
): Promise<Forgotten | null> {
  return database.transaction(async (inside) => {
    const article = await first<{ n: number; text_id: string; title: string | null; statements: number }>(
      inside,
      'SELECT n, text_id, title, statements FROM articles WHERE key = ?',
      [key],
    );
    if (!article) return null;
    const sources = await inside.all<{ address: string; page: string }>(
      'SELECT address, page FROM sources WHERE article = ?',
      [key],
    );
    const pages = [...new Set(sources.map(({ page }) => page))];
    await inside.insert(
      { name: 'forgotten', columns: { kind: 'text', value: 'text', at: 'text' } },
      [
        ['text', article.text_id, at],
        ...[...new Set(sources.map(({ address }) => address))].map((address) => [
          'address',
          plainText(address),
          at,
        ]),
        ...pages.map((page) => ['page', page, at]),
      ],
      'DO NOTHING',
    );
    await removeArticle(inside, article.n);
    await inside.run('DELETE FROM sources WHERE article = ?', [key]);
    let removed = 0;
    for (const page of pages) {
      removed += await inside.run(
        'DELETE FROM pages WHERE hash = ? AND NOT EXISTS (SELECT 1 FROM sources WHERE page = pages.hash)',
        [page],
      );
    }
    return { article: key, title: article.title, statements: article.statements, pages: removed };
  });
}
