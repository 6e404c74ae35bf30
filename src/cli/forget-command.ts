import { CliError } from './cli-error.ts';
import type { World } from './output.ts';
import { connectAll } from './record/connect-all.ts';
import { jsonText, toStoredArticleJson } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { safeText } from './safe-text.ts';
import { count } from './terminal-canvas.ts';

/** Takes one article out of the record. Throws a `CliError` when `name` is of none, or of several. */
export async function runForget(
  name: string,
  options: RecordOptions,
  world: World,
  now: Date,
): Promise<number> {
  return withRecord(options, world, async (store) => {
    const [article, ...others] = await store.findArticles(name);
    if (!article) {
      throw new CliError(
        'usage',
        `No article is called ${safeText(name)}: give its key, its address, or the SHA-256 of its text.`,
      );
    }
    if (others.length > 0) {
      const keys = [article, ...others].map(({ key, title }) => `${key} (${safeText(title ?? 'untitled')})`);
      throw new CliError('usage', `Several articles are called so: ${keys.join(', ')}. Give the key of one.`);
    }
    const forgotten = await store.forget(article.key, now.toISOString());
    await connectAll(store, world);
    if (options.json)
      await world.stdout.write(jsonText({ forgotten, article: toStoredArticleJson(article) }));
    else if (forgotten) {
      const title = safeText(article.title ?? 'untitled');
      const parts = `${count(forgotten.statements, 'statement')} and ${count(forgotten.pages, 'page')}`;
      await world.stdout.write(
        `Forgot ${article.key} (${title}) with ${parts}. sayso add --again would store it anew.\n`,
      );
    }
    return 0;
  });
}
