import type { Database } from './database.ts';
import { rowsWith } from './name-rows.ts';

/** What each of `nodes` is tied to, on either side of a tie; what is tied to nothing is left out. */
export async function tiesOf(
  database: Database,
  nodes: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const ties = new Map<number, Set<number>>();
  for (const sql of [
    'SELECT one AS node, other FROM node_ties WHERE one',
    'SELECT other AS node, one AS other FROM node_ties WHERE other',
  ]) {
    const rows = await rowsWith<{ node: number; other: number }>(database, sql, nodes);
    for (const { node, other } of rows) ties.set(node, (ties.get(node) ?? new Set()).add(other));
  }
  return ties;
}

/** What is tied to one of `nodes`. */
export async function neighboursOf(database: Database, nodes: readonly number[]): Promise<readonly number[]> {
  const ties = await tiesOf(database, nodes);
  return [...new Set([...ties.values()].flatMap((others) => [...others]))];
}
