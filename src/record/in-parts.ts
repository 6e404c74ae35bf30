import type { Database } from './database.ts';

/**
 * Does `work` on all of `items` in order, part after part, each in a transaction of its own: all of them at once, unless the
 * connection to a server is lost meanwhile. Then the next part has half as many, so that a connection which never lasts
 * for long still gets something done. `work` must change nothing when it has been done already, and give the same whatever
 * the parts.
 */
export async function inParts<Item>(
  database: Database,
  items: readonly Item[],
  work: (inside: Database, part: readonly Item[]) => Promise<void>,
): Promise<void> {
  let size = items.length;
  for (let done = 0; done < items.length; ) {
    done += await database.transaction(async (inside, isAgain) => {
      if (isAgain) size = Math.max(1, Math.floor(Math.min(size, items.length - done) / 2));
      const part = items.slice(done, done + size);
      await work(inside, part);
      return part.length;
    });
  }
}
