import { compareText } from '../domain/compare-text.ts';
import type { Database } from './database.ts';
import type { Candidate } from './find-candidates.ts';
import { rowsWith } from './name-rows.ts';

type Order = (a: Candidate, b: Candidate) => number;

/** The newest first, those without a day last. */
const byDay: Order = (a, b) => (b.day ?? -1) - (a.day ?? -1);

/**
 * The best first: those with more of the words and phrases sought in their content, of these those whose content says less
 * else, then the newest. How rare a word is does not count: that would have to be worked out over the whole record, and
 * changes little where every word must be there.
 */
const byWorth: Order = (a, b) => b.inside - a.inside || (a.inside > 0 ? a.words - b.words : 0) || byDay(a, b);

/** The newest `count` of `candidates`, in no order. Only those of the last day are asked for the keys of their articles. */
export async function newestOf(
  database: Database,
  candidates: readonly Candidate[],
  count: number,
): Promise<readonly Candidate[]> {
  const newest = firstWithTied(candidates, byDay, count);
  const last = newest.at(-1);
  if (last === undefined || newest.length <= count) return newest;
  const before = newest.filter((each) => byDay(each, last) < 0);
  const tied = await inOrder(database, newest.slice(before.length), byDay);
  return [...before, ...tied.slice(0, count - before.length)];
}

/** The best `count` of `candidates`, in order. */
export async function bestOf(
  database: Database,
  candidates: readonly Candidate[],
  count: number,
): Promise<readonly Candidate[]> {
  return (await inOrder(database, firstWithTied(candidates, byWorth, count), byWorth)).slice(0, count);
}

/** The first `count` by `order`, and all that tie with the last of them. */
function firstWithTied(candidates: readonly Candidate[], order: Order, count: number): readonly Candidate[] {
  if (candidates.length <= count) return candidates;
  const sorted = [...candidates].sort(order);
  const last = sorted[count - 1];
  return last === undefined ? [] : sorted.filter((each) => order(each, last) <= 0);
}

/** All by `order`; those that tie in the order of their articles' keys and their places there, which no number depends on. */
async function inOrder(
  database: Database,
  candidates: readonly Candidate[],
  order: Order,
): Promise<readonly Candidate[]> {
  const articles = [...new Set(candidates.map(({ article }) => article))];
  const rows = await rowsWith<{ n: number; key: string }>(
    database,
    'SELECT n, key FROM articles WHERE n',
    articles,
  );
  const keys = new Map(rows.map(({ n, key }) => [n, key]));
  const keyOf = ({ article }: Candidate) => keys.get(article) ?? '';
  const byPlace: Order = (a, b) => compareText(keyOf(a), keyOf(b)) || a.n - b.n;
  return [...candidates].sort((a, b) => order(a, b) || byPlace(a, b));
}
