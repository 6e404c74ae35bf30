import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { typeOfFile } from '../media-type.ts';
import { fileError } from '../read-file.ts';
import { isJsonlName } from './jsonl-leads.ts';
import { isWarcName } from './warc-leads.ts';

/** What a walk through a folder meets. */
export type Met =
  | { readonly kind: 'file'; readonly path: string; readonly stats: Stats }
  /** What could not be looked into. */
  | { readonly kind: 'failed'; readonly path: string; readonly error: Error }
  /** A file of another kind: a picture, a style sheet. */
  | { readonly kind: 'passed-over' };

/**
 * The files below `folder` that may hold articles, in the order of their names at each level. Hidden files and folders
 * are left out. Links are followed, and a folder is walked through once however many links lead to it, so that links
 * in a ring end.
 */
export async function* walkFolder(folder: string, seen: Set<string> = new Set()): AsyncGenerator<Met> {
  try {
    const { dev, ino } = await stat(folder);
    const identity = `${dev}:${ino}`;
    if (seen.has(identity)) return;
    seen.add(identity);
    for (const entry of await sortedEntries(folder)) yield* meet(join(folder, entry.name), seen);
  } catch (error) {
    yield { kind: 'failed', path: folder, error: fileError(folder, error) };
  }
}

async function sortedEntries(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  // By code unit: the same on every machine, whatever its language.
  return shown.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function* meet(path: string, seen: Set<string>): AsyncGenerator<Met> {
  let stats: Stats;
  try {
    stats = await stat(path);
  } catch (error) {
    yield { kind: 'failed', path, error: fileError(path, error) };
    return;
  }
  if (stats.isDirectory()) yield* walkFolder(path, seen);
  else if (stats.isFile() && mayHoldArticles(path)) yield { kind: 'file', path, stats };
  else yield { kind: 'passed-over' };
}

function mayHoldArticles(path: string): boolean {
  return typeOfFile(path) !== null || isJsonlName(path) || isWarcName(path) || isFeedName(path);
}

/** Whether a file of this name may be a feed or a sitemap. */
export function isFeedName(path: string): boolean {
  return /\.(xml|rss|atom|rdf|json)(\.gz)?$/i.test(path);
}
