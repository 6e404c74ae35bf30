import type { Connector } from '../domain/connector.ts';
import type { Reading } from '../domain/reading.ts';
import type { ArticleKey, Problem } from '../domain/record.ts';
import { isConnectedBy } from './connect-articles.ts';
import { type Database, first } from './database.ts';
import { compared, copiesOf } from './link-nodes.ts';
import { rowsWith } from './name-rows.ts';
import { packKeys, readBodies, readNodes } from './node-keys.ts';
import { groupsOf } from './regroup-nodes.ts';
import { rowsInOrder } from './rows-in-order.ts';

const NODES_AT_ONCE = 1000;
const TIES_AT_ONCE = 400;

/** Whether all is connected, and by the rules of `connector`: what is not will be by the next pass. */
export async function isAllConnected(database: Database, connector: Connector): Promise<boolean> {
  const open = await first(
    database,
    'SELECT article AS n FROM unconnected UNION ALL SELECT node AS n FROM unsettled LIMIT 1',
  );
  return open === null && (await isConnectedBy(database, connector.version));
}

/** Whether an article stands among what is compared by what it says. */
export async function* verifyPlaces(
  database: Database,
  connector: Connector,
  key: ArticleKey,
  reading: Reading,
): AsyncGenerator<Problem> {
  const expected = connector.placesOf(reading).map(({ node, statement, figure }) => {
    const keys = connector.keysOf(node) === null ? packKeys(node.keys) : null;
    return placeText([node.id, node.kind, node.body, statement, figure], keys);
  });
  const rows = await database.all<PlaceRow>(
    `SELECT d.id, d.kind, d.body, d.keys, s.id AS statement, f.id AS figure FROM articles a
      JOIN node_places p ON p.article = a.n JOIN nodes d ON d.n = p.node
      LEFT JOIN statements s ON s.n = p.statement LEFT JOIN figures f ON f.n = p.figure WHERE a.key = ?`,
    [key],
  );
  const stored = rows.map(({ id, kind, body, keys, statement, figure }) =>
    placeText([id, kind, body, statement, figure], keys),
  );
  if (haveSame(expected, stored)) return;
  yield {
    kind: 'connection',
    about: key,
    message: 'The article is compared with others by what it does not say.',
  };
}

interface PlaceRow {
  readonly id: string;
  readonly kind: string;
  readonly body: string;
  readonly keys: Uint8Array | null;
  readonly statement: string | null;
  readonly figure: string | null;
}

function placeText(parts: readonly (string | null)[], keys: Uint8Array | null): string {
  return JSON.stringify([...parts, keys && Buffer.from(keys).toString('base64')]);
}

function haveSame(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [new Set(some), new Set(others)];
  return one.size === other.size && [...one].every((each) => other.has(each));
}

/** Whether keys, ties and groups are those that the rules give. All must be connected. */
export async function* verifyConnections(database: Database, connector: Connector): AsyncGenerator<Problem> {
  yield* verifyKeys(database, connector);
  yield* verifyTies(database, connector);
  yield* verifyGroups(database, connector);
}

/** By number and sums, for which nobody needs all keys at once. */
async function* verifyKeys(database: Database, connector: Connector): AsyncGenerator<Problem> {
  const expected = [0, 0, 0];
  for await (const numbers of allNodes(database)) {
    for (const { n, keys } of (await readNodes(database, connector, numbers)).values()) {
      for (const [hash, counts] of keys) {
        for (const [at, value] of [1, hash, n * 8 + counts].entries())
          expected[at] = (expected[at] ?? 0) + value;
      }
    }
  }
  const stored = await first<{ count: number; keys: number | null; holders: number | null }>(
    database,
    'SELECT count(*) AS count, sum(key) AS keys, sum(holder) AS holders FROM node_keys',
  );
  const found = [stored?.count, stored?.keys ?? 0, stored?.holders ?? 0];
  if (found.every((value, at) => value === expected[at])) return;
  yield {
    kind: 'connection',
    about: 'node_keys',
    message: 'The keys by which articles are compared are not those of what they say.',
  };
}

/** The numbers of all nodes, some at once. */
async function* allNodes(database: Database): AsyncGenerator<readonly number[]> {
  for await (const rows of rowsInOrder<{ n: number }>(database, 'SELECT n FROM nodes', 'n', NODES_AT_ONCE)) {
    yield rows.map(({ n }) => n);
  }
}

interface TieRow {
  readonly one: number;
  readonly other: number;
  readonly kind: string;
  readonly strength: number;
  readonly body: string;
}

async function* verifyTies(database: Database, connector: Connector): AsyncGenerator<Problem> {
  for (let after = { one: 0, other: 0 }; ; ) {
    const ties = await database.all<TieRow>(
      `SELECT one, other, kind, strength, body FROM node_ties WHERE one > ? OR (one = ? AND other > ?)
        ORDER BY one, other LIMIT ${TIES_AT_ONCE}`,
      [after.one, after.one, after.other],
    );
    const last = ties.at(-1);
    if (last === undefined) return;
    const nodes = await readBodies(database, [...new Set(ties.flatMap(({ one, other }) => [one, other]))]);
    const copies = await copiesOf(
      database,
      [...nodes.values()].filter(({ kind }) => kind === 'copy'),
    );
    for (const { one, other, kind, strength, body } of ties) {
      const [first, second] = [nodes.get(one), nodes.get(other)];
      // What leads to nothing is told where links are checked.
      if (first === undefined || second === undefined) continue;
      const tie = connector.tie(compared(first, copies), compared(second, copies));
      if (tie?.kind === kind && tie.strength === strength && tie.body === body) continue;
      yield {
        kind: 'connection',
        about: `${first.id} ${second.id}`,
        message: 'Two are tied otherwise than their words tie them.',
      };
    }
    after = last;
  }
}

async function* verifyGroups(database: Database, connector: Connector): AsyncGenerator<Problem> {
  const seen = new Set<number>();
  for await (const numbers of allNodes(database)) {
    const { rows, members } = await groupsOf(
      database,
      connector,
      numbers.filter((n) => !seen.has(n)),
    );
    for (const n of members) seen.add(n);
    const stored = await rowsWith<{ node: number; id: string; kind: string; role: string }>(
      database,
      'SELECT node, id, kind, role FROM node_groups WHERE node',
      members,
    );
    const expected = new Map(rows.map(([node, ...group]) => [node, group.join(' ')]));
    const found = new Map(stored.map(({ node, id, kind, role }) => [node, `${id} ${kind} ${role}`]));
    const wrong = members.filter((n) => expected.get(n) !== found.get(n));
    const groups = new Set(wrong.map((n) => (found.get(n) ?? expected.get(n) ?? '').split(' ')[0] ?? ''));
    for (const id of groups) {
      yield { kind: 'connection', about: id, message: 'Others belong together than this group has.' };
    }
  }
}
