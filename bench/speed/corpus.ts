import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../../src/article/read-article.ts';
import { fetchPage } from '../../src/fetch/fetch-page.ts';
import { partsToRead } from '../../src/pipeline/parts-to-read.ts';
import { readTaggerPieces } from '../../src/text/tagger-pieces.ts';
import type { Vocabulary } from '../../src/text/vocabulary.ts';

const ARTICLE = /\.(?:txt|html)$/;

/** The paths of the articles of `folder`, by name. Throws `RangeError` when it holds none. */
export function articlePaths(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => ARTICLE.test(name))
    .sort();
  if (names.length === 0) throw new RangeError(`no .txt or .html file in ${folder}`);
  return names.map((name) => join(folder, name));
}

/** `count` items: those of `items` in their order, over and over. Throws `RangeError` when there are none. */
export function repeated<Item>(items: readonly Item[], count: number): Item[] {
  if (items.length === 0) throw new RangeError(`${count} of no items`);
  const times = Math.ceil(count / items.length);
  return Array.from({ length: times }, () => items)
    .flat()
    .slice(0, count);
}

/**
 * The word pieces of what the tagger reads of `paths`: each piece once, however often windows overlap on it, and each
 * article as often as it is named.
 */
export async function countPieces(paths: readonly string[], vocabulary: Vocabulary): Promise<number> {
  const known = new Map<string, number>();
  let sum = 0;
  for (const path of paths) {
    const pieces = known.get(path) ?? (await piecesOf(path, vocabulary));
    known.set(path, pieces);
    sum += pieces;
  }
  return sum;
}

async function piecesOf(path: string, vocabulary: Vocabulary): Promise<number> {
  const { value: article } = await readArticle(await fetchPage(path));
  return readTaggerPieces(article.text, partsToRead(article), vocabulary).ids.length;
}
