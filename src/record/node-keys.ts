import type { Connector, Node, NodeKey } from '../domain/connector.ts';
import type { Database } from './database.ts';
import { rowsWith } from './name-rows.ts';

/** A node with its number in this record. */
export interface StoredNode extends Node {
  readonly n: number;
}

/** A node without its keys, which cost more to make than all else of it. */
export type NodeBody = Omit<StoredNode, 'keys'>;

/** Who holds a key, and how much it counts for each. */
export type Holders = ReadonlyMap<number, number>;

/** Keys that are looked up in one query. */
const KEYS_AT_ONCE = 500;

/** `keys` as a row holds them. */
export function packKeys(keys: readonly NodeKey[]): Uint8Array {
  return new Uint8Array(Int32Array.from(keys.flat()).buffer);
}

/** The keys that {@link packKeys} packed. */
export function unpackKeys(packed: Uint8Array): NodeKey[] {
  // A driver may give a view of a larger buffer, whose own `slice` copies nothing.
  const numbers = new Int32Array(new Uint8Array(packed).buffer);
  return Array.from({ length: numbers.length / 2 }, (_, at) => [
    numbers[2 * at] ?? 0,
    numbers[2 * at + 1] ?? 0,
  ]);
}

/** The nodes numbered so; numbers of none are left out. */
export async function readNodes(
  database: Database,
  connector: Connector,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, StoredNode>> {
  const rows = await rowsWith<Omit<StoredNode, 'keys'> & { keys: Uint8Array | null }>(
    database,
    'SELECT n, kind, id, body, keys FROM nodes WHERE n',
    numbers,
  );
  return new Map(
    rows.map(({ keys, ...row }) => [
      row.n,
      { ...row, keys: keys === null ? (connector.keysOf(row) ?? []) : unpackKeys(keys) },
    ]),
  );
}

/** The nodes numbered so as they are compared, for which nobody needs their keys. */
export async function readBodies(
  database: Database,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, NodeBody>> {
  const rows = await rowsWith<NodeBody>(database, 'SELECT n, kind, id, body FROM nodes WHERE n', numbers);
  return new Map(rows.map((row) => [row.n, row]));
}

/** Up to `limit` holders of each of `keys`; keys that nobody holds are left out. */
export async function holdersOf(
  database: Database,
  keys: readonly number[],
  limit: number,
): Promise<ReadonlyMap<number, Holders>> {
  const sql =
    database.kind === 'sqlite'
      ? `SELECT j.value AS key, (SELECT json_group_array(holder) FROM
          (SELECT holder FROM node_keys WHERE key = j.value LIMIT ?)) AS holders FROM json_each(?) j`
      : `SELECT j.value::int AS key, (SELECT json_agg(holder)::text FROM
          (SELECT holder FROM node_keys WHERE key = j.value::int LIMIT ?) held) AS holders
          FROM json_array_elements_text(?::json) j`;
  const found = new Map<number, Holders>();
  for (let start = 0; start < keys.length; start += KEYS_AT_ONCE) {
    const cells = [limit, JSON.stringify(keys.slice(start, start + KEYS_AT_ONCE))];
    for (const { key, holders } of await database.all<{ key: number; holders: string | null }>(sql, cells)) {
      const list = JSON.parse(holders ?? '[]') as number[];
      if (list.length > 0)
        found.set(key, new Map(list.map((holder) => [Math.floor(holder / 8), holder % 8])));
    }
  }
  return found;
}
