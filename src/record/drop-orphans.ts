import type { Connector, NodeKey, NodeKind } from '../domain/connector.ts';
import type { Database } from './database.ts';
import { deleteWith, rowsWith } from './name-rows.ts';
import { readNodes } from './node-keys.ts';
import { neighboursOf } from './node-ties.ts';

/** What became of the nodes that lost a place. */
export interface Dropped {
  /** Those that have another place. */
  readonly left: readonly number[];
  /** How many nodes lost each key, by its hash, and their kind. */
  readonly keys: ReadonlyMap<number, { readonly kind: NodeKind; readonly count: number }>;
  /** Other nodes whose group may be another now. */
  readonly touched: readonly number[];
}

/**
 * Drops those of `nodes` that removed articles left without a place, with their ties; none of `nodes` is unsettled any more.
 * To be called within a transaction.
 */
export async function dropOrphans(
  database: Database,
  connector: Connector,
  nodes: readonly number[],
): Promise<Dropped> {
  const unsettled = await rowsWith<{ node: number; placed: number | null }>(
    database,
    `SELECT u.node, (SELECT min(p.article) FROM node_places p WHERE p.node = u.node) AS placed FROM unsettled u
      WHERE u.node`,
    nodes,
  );
  const orphans = unsettled.filter(({ placed }) => placed === null).map(({ node }) => node);
  const left = unsettled.filter(({ placed }) => placed !== null).map(({ node }) => node);
  const touched = new Set([
    ...(await neighboursOf(database, orphans)),
    ...(await groupedWith(database, orphans)),
  ]);
  const keys = new Map<number, { kind: NodeKind; count: number }>();
  for (const { n, kind, keys: own } of (await readNodes(database, connector, orphans)).values()) {
    for (const [hash] of own) keys.set(hash, { kind, count: (keys.get(hash)?.count ?? 0) + 1 });
    await deleteKeys(database, n, own);
  }
  await deleteWith(database, 'DELETE FROM node_groups WHERE node', orphans);
  await deleteWith(database, 'DELETE FROM node_ties WHERE one', orphans);
  await deleteWith(database, 'DELETE FROM node_ties WHERE other', orphans);
  await deleteWith(database, 'DELETE FROM nodes WHERE n', orphans);
  await deleteWith(database, 'DELETE FROM unsettled WHERE node', nodes);
  const gone = new Set(orphans);
  return { keys, left, touched: [...touched].filter((node) => !gone.has(node)) };
}

/** All that is in a group with one of `nodes`, which may be more than what that is tied to. */
async function groupedWith(database: Database, nodes: readonly number[]): Promise<readonly number[]> {
  const rows = await rowsWith<{ node: number }>(
    database,
    'SELECT o.node FROM node_groups g JOIN node_groups o ON o.id = g.id WHERE g.node',
    nodes,
  );
  return rows.map(({ node }) => node);
}

/** By both columns of the key: of the holder alone there is no index. */
async function deleteKeys(database: Database, n: number, keys: readonly NodeKey[]): Promise<void> {
  for (const counts of new Set(keys.map(([, each]) => each))) {
    const hashes = keys.filter(([, each]) => each === counts).map(([hash]) => hash);
    await deleteWith(database, 'DELETE FROM node_keys WHERE holder = ? AND key', hashes, [n * 8 + counts]);
  }
}
