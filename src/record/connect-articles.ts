import type { Connector, NodePlace } from '../domain/connector.ts';
import type { EntityRule } from '../domain/entity-rule.ts';
import type { ArticleKey } from '../domain/record.ts';
import { type Cell, type Database, first } from './database.ts';
import { dropOrphans } from './drop-orphans.ts';
import { inParts } from './in-parts.ts';
import { linkNodes } from './link-nodes.ts';
import { deleteWith, nextNumber, rowsWith } from './name-rows.ts';
import { packKeys, readNodes, type StoredNode } from './node-keys.ts';
import { NODE_KEYS, NODE_PLACES, NODES, UNSETTLED } from './node-tables.ts';
import { markUnparted, partNames, toldIn } from './part-names.ts';
import { readReading } from './read-reading.ts';
import { groupable, regroupNodes } from './regroup-nodes.ts';
import { takeInNoted } from './word-index.ts';

/** Articles of one transaction: few enough that other writers wait for a second at most. */
const MOST_AT_ONCE = 64;
/** Nodes of one transaction that settles some. */
const MOST_NODES_AT_ONCE = 1000;
const VERSION = 'connector';

/** An article that is not connected yet, and what changes when it is read anew. */
interface Waiting {
  readonly n: number;
  readonly key: ArticleKey;
  readonly page: string;
  readonly address: string;
  readonly versions: string;
}

const WAITING = `SELECT a.n, a.key, a.page, a.address, a.versions
  FROM unconnected u JOIN articles a ON a.n = u.article`;

interface NewArticle extends Waiting {
  readonly places: readonly NodePlace[];
}

/**
 * Connects some of the articles that are not connected yet or, where there are none, settles some of what removed ones left
 * behind, or else tells by `rule` who bears some of the names that changed; see `RecordStore.connect`. What comes of all
 * passes depends on what is in the record, not on their number or order.
 */
export async function connectArticles(
  database: Database,
  connector: Connector,
  rule: EntityRule | null,
): Promise<number> {
  await startAnew(database, connector.version);
  const waiting = await database.all<Waiting>(`${WAITING} ORDER BY u.article LIMIT ${MOST_AT_ONCE}`);
  if (waiting.length === 0) {
    const settled = (await settleSome(database, connector)) || (await partNames(database, rule));
    // Nothing is left to do: what was stored before is searched from now on.
    if (settled === 0) await takeInNoted(database);
    return settled;
  }
  const articles: NewArticle[] = [];
  for (const each of waiting) {
    const reading = await readReading(database, each.key);
    if (reading !== null) articles.push({ ...each, places: connector.placesOf(reading) });
  }
  await inParts(database, articles, (inside, part) => connectPart(inside, connector, part));
  return waiting.length;
}

async function connectPart(
  database: Database,
  connector: Connector,
  articles: readonly NewArticle[],
): Promise<void> {
  // Another process may have been quicker, or have taken an article away, or have read it anew: a later pass has that.
  const still = await rowsWith<Waiting>(
    database,
    `${WAITING} WHERE u.article`,
    articles.map(({ n }) => n),
  );
  const mine = articles.filter((each) => still.some((other) => isSameReading(each, other)));
  const { nodes, added, returned } = await placeNodes(database, connector, mine);
  const tied = await linkNodes(database, connector, { added, returned, removed: new Map() });
  await unsettle(database, [...nodes, ...tied]);
  const connected = mine.map(({ n }) => n);
  await markUnparted(database, await toldIn(database, connected));
  await deleteWith(database, 'DELETE FROM unconnected WHERE article', connected);
}

/**
 * Settles some of the nodes that lost a place, or whose ties changed: drops them where no place is left, else groups them
 * anew. All articles are connected before: what is read anew mostly has the nodes that it had, whose ties are then there
 * already, and what belongs together is put together once.
 */
async function settleSome(database: Database, connector: Connector): Promise<number> {
  const unsettled = await database.all<{ node: number }>(
    `SELECT node FROM unsettled ORDER BY node LIMIT ${MOST_NODES_AT_ONCE}`,
  );
  const nodes = unsettled.map(({ node }) => node);
  await inParts(database, nodes, (inside, part) => settlePart(inside, connector, part));
  return nodes.length;
}

async function settlePart(database: Database, connector: Connector, nodes: readonly number[]): Promise<void> {
  const { keys, left, touched } = await dropOrphans(database, connector, nodes);
  const tied = await linkNodes(database, connector, { added: [], returned: [], removed: keys });
  await unsettle(database, [...touched, ...tied]);
  await deleteWith(
    database,
    'DELETE FROM unsettled WHERE node',
    await regroupNodes(database, connector, left),
  );
}

/** Has `nodes` grouped anew once all articles are connected. */
async function unsettle(database: Database, nodes: readonly number[]): Promise<void> {
  const rows = await groupable(database, nodes);
  await database.insert(
    UNSETTLED,
    rows.map((node) => [node]),
    'DO NOTHING',
  );
}

/** A number alone says nothing: an article that is read anew may get the one that it had. */
function isSameReading(one: Waiting, other: Waiting): boolean {
  return (['n', 'key', 'page', 'address', 'versions'] as const).every((each) => one[each] === other[each]);
}

/** Whether the rules of this version made what connections there are. */
export async function isConnectedBy(database: Database, version: string): Promise<boolean> {
  const sql = 'SELECT value FROM meta WHERE name = ?';
  return (await first<{ value: string }>(database, sql, [VERSION]))?.value === version;
}

/** Forgets all connections that other rules made. */
async function startAnew(database: Database, version: string): Promise<void> {
  if (await isConnectedBy(database, version)) return;
  await database.transaction(async (inside) => {
    for (const table of [
      'node_groups',
      'node_ties',
      'node_places',
      'node_keys',
      'nodes',
      'unsettled',
      'unconnected',
      'namesakes',
      'unparted',
    ])
      await inside.run(`DELETE FROM ${table}`);
    await inside.run('INSERT INTO unconnected (article) SELECT n FROM articles');
    await inside.run('DELETE FROM meta WHERE name = ?', [VERSION]);
    await inside.run('INSERT INTO meta (name, value) VALUES (?, ?)', [VERSION, version]);
  });
}

interface Placed {
  /** All that have one of the new places. */
  readonly nodes: readonly number[];
  /** Those of them that are new. */
  readonly added: readonly StoredNode[];
  /** Those that had lost a place before. */
  readonly returned: readonly StoredNode[];
}

/** Stores the places of `articles`, and the nodes that are new. */
async function placeNodes(
  database: Database,
  connector: Connector,
  articles: readonly NewArticle[],
): Promise<Placed> {
  const nodes = new Map(articles.flatMap(({ places }) => places.map(({ node }) => [node.id, node] as const)));
  const known = await rowsWith<{ n: number; id: string }>(database, 'SELECT n, id FROM nodes WHERE id', [
    ...nodes.keys(),
  ]);
  const numbers = new Map(known.map(({ n, id }) => [id, n]));
  let next = await nextNumber(database, 'nodes');
  const added: StoredNode[] = [];
  for (const { id, kind, body, keys } of nodes.values()) {
    if (numbers.has(id)) continue;
    numbers.set(id, next);
    added.push({ n: next++, id, kind, body, keys });
  }
  await database.insert(
    NODES,
    added.map(({ n, id, kind, body, keys }) => [
      n,
      kind,
      id,
      body,
      connector.keysOf({ kind, body }) === null ? packKeys(keys) : null,
    ]),
  );
  const keyRows = added.flatMap(({ n, keys }) => keys.map(([hash, counts]) => [hash, n * 8 + counts]));
  // In the order of the index, which is much faster.
  await database.insert(
    NODE_KEYS,
    keyRows.sort(([a = 0], [b = 0]) => a - b),
  );
  const rows: Cell[][] = [];
  for (const { n, places } of articles) {
    const statements = await numbersIn(database, 'statements', n);
    const figures = await numbersIn(database, 'figures', n);
    for (const { node, statement, figure } of places) {
      const at = [statements.get(statement ?? '') ?? 0, figures.get(figure ?? '') ?? 0] as const;
      rows.push([n, ...at, numbers.get(node.id) ?? 0]);
    }
  }
  await database.insert(NODE_PLACES, rows, 'DO NOTHING');
  const unsettled = await rowsWith<{ node: number }>(
    database,
    'SELECT node FROM unsettled WHERE node',
    known.map(({ n }) => n),
  );
  const returned = await readNodes(
    database,
    connector,
    unsettled.map(({ node }) => node),
  );
  return {
    nodes: [...new Set(rows.map(([, , , node]) => Number(node)))],
    added,
    returned: [...returned.values()],
  };
}

async function numbersIn(
  database: Database,
  table: 'statements' | 'figures',
  article: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.all<{ id: string; n: number }>(
    `SELECT id, n FROM ${table} WHERE article = ? ORDER BY position DESC`,
    [article],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}
