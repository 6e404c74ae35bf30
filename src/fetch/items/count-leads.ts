import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isJsonlName } from './jsonl-leads.ts';
import { isFeedName, walkFolder } from './walk-folder.ts';
import { isWarcName } from './warc-leads.ts';

const LINE_FEED = 10;

/** Counting the lines of a larger file would take longer than anybody waits for a number. */
const MOST_COUNTED_BYTES = 4_000_000_000;

/**
 * About how many leads `names` give, for showing how far the work is; `null` where that shows only as they are read
 * (archives, feeds, packed lists, addresses). What cannot be looked at counts as one.
 */
export async function countLeads(names: readonly string[]): Promise<number | null> {
  let total = 0;
  for (const name of names) {
    const count = /^https?:/i.test(name) ? null : await countPath(name).catch(() => 1);
    if (count === null) return null;
    total += count;
  }
  return total;
}

async function countPath(path: string): Promise<number | null> {
  const stats = await stat(path);
  if (!stats.isDirectory()) return countFile(path, stats.size);
  let total = 0;
  for await (const met of walkFolder(path)) {
    if (met.kind === 'passed-over') continue;
    const count = met.kind === 'failed' ? 1 : await countFile(met.path, met.stats.size);
    if (count === null) return null;
    total += count;
  }
  return total;
}

async function countFile(path: string, size: number): Promise<number | null> {
  if (isWarcName(path) || isFeedName(path)) return null;
  if (!isJsonlName(path)) return 1;
  return /\.gz$/i.test(path) || size > MOST_COUNTED_BYTES ? null : countLines(path);
}

async function countLines(path: string): Promise<number> {
  let lines = 0;
  let length = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
      // A blank line is no lead.
      if (length + at > 0) lines++;
      length = -(at + 1);
    }
    length += bytes.length;
  }
  return length > 0 ? lines + 1 : lines;
}
