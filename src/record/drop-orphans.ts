import type { Connector, NodeKey, NodeKind } from '../domain/connector.ts';
import type { Database } from './database.ts';
import { deleteWith } from './name-rows.ts';
import { readNodes } from './node-keys.ts';
import { neighboursOf } from './node-ties.ts';

/** What became of the nodes that lost a place. */
export interface Dropped {
  /** How many nodes lost each key, by its hash, and their kind. */
  readonly keys: ReadonlyMap<number, { readonly kind: NodeKind; readonly count: number }>;
  /** Nodes that are left and whose group may be another now. */
  readonly touched: readonly number[];
}

/** Drops the nodes that removed articles left without a place, with their ties. To be called within a transaction. */
export async function dropOrphans(database: Database, connector: Connector): Promise<Dropped> {
  const unsettled = await database.all<{ node: number; placed: number | null }>(
    `SELECT u.node, (SELECT min(p.article) FROM node_places p WHERE p.node = u.node) AS placed FROM unsettled u`,
  );
  const orphans = unsettled.filter(({ placed }) => placed === null).map(({ node }) => node);
  const touched = new Set(unsettled.filter(({ placed }) => placed !== null).map(({ node }) => node));
  const keys = new Map<number, { kind: NodeKind; count: number }>();
  for (const { n, kind, keys: own } of (await readNodes(database, connector, orphans)).values()) {
    for (const neighbour of await neighboursOf(database, [n])) touched.add(neighbour);
    // The group of a node without a tie, and of one whose ties went first, is its own alone.
    const group = await database.all<{ node: number }>(
      'SELECT node FROM node_groups WHERE id = (SELECT id FROM node_groups WHERE node = ?)',
      [n],
    );
    for (const { node } of group) touched.add(node);
    await database.run('DELETE FROM node_groups WHERE node = ?', [n]);
    await database.run('DELETE FROM node_ties WHERE one = ? OR other = ?', [n, n]);
    for (const [hash] of own) keys.set(hash, { kind, count: (keys.get(hash)?.count ?? 0) + 1 });
    await deleteKeys(database, n, own);
    await database.run('DELETE FROM nodes WHERE n = ?', [n]);
  }
  await database.run('DELETE FROM unsettled');
  const gone = new Set(orphans);
  return { keys, touched: [...touched].filter((node) => !gone.has(node)) };
}

async function deleteKeys(database: Database, n: number, keys: readonly NodeKey[]): Promise<void> {
  for (const counts of new Set(keys.map(([, each]) => each))) {
    const hashes = keys.filter(([, each]) => each === counts).map(([hash]) => hash);
    await deleteWith(database, `DELETE FROM node_keys WHERE holder = ${n * 8 + counts} AND key`, hashes);
  }
}
