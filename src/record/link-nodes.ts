import type { Article, BlockKind } from '../domain/article.ts';
import { type ComparedNode, type Connector, KEYS_COUNT, type NodeKind } from '../domain/connector.ts';
import type { Cell, Database } from './database.ts';
import { rowsWith } from './name-rows.ts';
import {
  type Holders,
  holdersOf,
  type NodeBody,
  readBodies,
  readNodes,
  type StoredNode,
} from './node-keys.ts';
import { NODE_TIES } from './node-tables.ts';
import { tiesOf } from './node-ties.ts';
import { readTexts } from './stored-articles.ts';

/** Nodes whose ties are looked for at once. */
const NODES_AT_ONCE = 400;

const NOBODY: Holders = new Map();

interface Changes {
  readonly added: readonly StoredNode[];
  /** Nodes that had no place for a while, in which their ties stayed, but copies got no new ones. */
  readonly returned: readonly StoredNode[];
  readonly removed: ReadonlyMap<number, { readonly kind: NodeKind; readonly count: number }>;
}

/**
 * Ties the added nodes to others, and puts right the ties of those whose keys became too common to say anything, or are
 * so no longer. Gives the nodes whose ties changed. To be called within a transaction.
 *
 * Two nodes are compared when the keys that they share count enough, those that too many hold left out. So it is for the
 * whole record at any time, whatever came first.
 */
export async function linkNodes(
  database: Database,
  connector: Connector,
  { added, returned, removed }: Changes,
): Promise<readonly number[]> {
  const copies = returned.filter(({ kind }) => kind === 'copy');
  const relinked = new Map([...added, ...copies].map((node) => [node.n, node]));
  const holders = new Map<number, Holders>();
  const turned = (await turnedBy(database, connector, { added, removed }, holders)).filter(
    (n) => !relinked.has(n),
  );
  for (const [n, node] of await readNodes(database, connector, [...new Set(turned)])) relinked.set(n, node);
  const changed = new Set<number>();
  const nodes = [...relinked.values()];
  for (let start = 0; start < nodes.length; start += NODES_AT_ONCE) {
    const part = nodes.slice(start, start + NODES_AT_ONCE);
    for (const n of await relink(database, connector, part, holders)) changed.add(n);
  }
  return [...changed];
}

/**
 * Nodes to be looked at again, for one of their keys passed the bound by what was added or removed. Puts the holders of
 * all these keys into `known`.
 */
async function turnedBy(
  database: Database,
  connector: Connector,
  changes: Pick<Changes, 'added' | 'removed'>,
  known: Map<number, Holders>,
): Promise<readonly number[]> {
  const { mostOfAKey } = connector;
  const counts = new Map<number, { kind: NodeKind; added: number; removed: number }>();
  for (const { kind, keys } of changes.added) {
    for (const [hash] of keys) {
      const counted = counts.get(hash) ?? { kind, added: 0, removed: 0 };
      counts.set(hash, { ...counted, added: counted.added + 1 });
    }
  }
  for (const [hash, { kind, count }] of changes.removed) {
    counts.set(hash, { ...(counts.get(hash) ?? { kind, added: 0 }), removed: count });
  }
  // One by one: a record that was read anew has lost more keys than a call takes arguments.
  let most = 0;
  for (const { added } of counts.values()) most = Math.max(most, added);
  const limit = Math.max(...Object.values(mostOfAKey)) + 1 + most;
  const turned = new Set<number>();
  for (const hash of counts.keys()) known.set(hash, NOBODY);
  for (const [hash, holders] of await holdersOf(database, [...counts.keys()], limit)) {
    known.set(hash, holders);
    const { kind, added, removed } = counts.get(hash) ?? { kind: 'wording', added: 0, removed: 0 };
    const bound = mostOfAKey[kind];
    const [now, before] = [holders.size, holders.size - added + removed];
    if (now <= bound && before > bound) for (const n of holders.keys()) turned.add(n);
    if (now > bound && before <= bound) for (const n of await tiedAmong(database, holders)) turned.add(n);
  }
  return [...turned];
}

async function tiedAmong(database: Database, holders: Holders): Promise<readonly number[]> {
  const sql = 'SELECT one, other FROM node_ties WHERE one';
  const ties = await rowsWith<{ one: number; other: number }>(database, sql, [...holders.keys()]);
  return ties.filter(({ other }) => holders.has(other)).flatMap(({ one, other }) => [one, other]);
}

/** Makes the ties of `nodes` what they must be; gives those whose ties changed. */
async function relink(
  database: Database,
  connector: Connector,
  nodes: readonly StoredNode[],
  knownHolders: ReadonlyMap<number, Holders>,
): Promise<readonly number[]> {
  const candidates = await candidatesOf(database, connector, nodes, knownHolders);
  const known = await tiesOf(
    database,
    nodes.map(({ n }) => n),
  );
  const numbers = new Set([...candidates].flatMap(([n, others]) => [n, ...others]));
  for (const { n } of nodes) numbers.delete(n);
  const all = new Map<number, NodeBody>([
    ...(await readBodies(database, [...numbers])),
    ...nodes.map((node) => [node.n, node] as const),
  ]);
  const articles = await copiesOf(
    database,
    [...all.values()].filter(({ kind }) => kind === 'copy'),
  );
  const changed = new Set<number>();
  const rows = new Map<string, Cell[]>();
  for (const node of nodes) {
    const wanted = candidates.get(node.n) ?? new Set();
    for (const other of known.get(node.n) ?? []) {
      if (wanted.has(other)) continue;
      const cells = [node.n, other, other, node.n];
      await database.run(
        'DELETE FROM node_ties WHERE (one = ? AND other = ?) OR (one = ? AND other = ?)',
        cells,
      );
      changed.add(node.n).add(other);
    }
    for (const n of wanted) {
      const other = all.get(n);
      // Of two kinds that have a hash in common by chance nothing comes.
      if (other?.kind !== node.kind || known.get(node.n)?.has(n)) continue;
      // A copy without a place has no text: it is compared when it comes back.
      if (node.kind === 'copy' && !(articles.has(node.n) && articles.has(n))) continue;
      // By their ids and not by their numbers, which depend on the order of adding.
      const [one, two]: readonly [NodeBody, NodeBody] = node.id < other.id ? [node, other] : [other, node];
      if (rows.has(`${one.n} ${two.n}`)) continue;
      const tie = connector.tie(compared(one, articles), compared(two, articles));
      if (tie === null) continue;
      rows.set(`${one.n} ${two.n}`, [one.n, two.n, tie.kind, tie.strength, tie.body]);
      changed.add(one.n).add(two.n);
    }
  }
  await database.insert(NODE_TIES, [...rows.values()], 'DO NOTHING');
  return [...changed];
}

/** A node as `Connector.tie` takes it. */
export function compared(
  { n, kind, id, body }: NodeBody,
  articles: ReadonlyMap<number, ComparedNode['article']>,
) {
  return { kind, id, body, article: articles.get(n) ?? null };
}

/** The nodes that each of `nodes` is to be compared with. Holders that are not in `known` are looked up. */
async function candidatesOf(
  database: Database,
  { mostOfAKey }: Connector,
  nodes: readonly StoredNode[],
  known: ReadonlyMap<number, Holders>,
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const own = new Set(nodes.flatMap(({ keys }) => keys.map(([hash]) => hash)));
  const hashes = [...own].filter((hash) => !known.has(hash)).sort((a, b) => a - b);
  const limit = Math.max(...Object.values(mostOfAKey)) + 1;
  const found = await holdersOf(database, hashes, limit);
  return new Map(
    nodes.map(({ n, kind, keys }) => {
      const shared = new Map<number, number>();
      for (const [hash, counts] of keys) {
        const held = known.get(hash) ?? found.get(hash);
        if (held === undefined || held.size > mostOfAKey[kind]) continue;
        for (const [other, theirs] of held) {
          if (other !== n) shared.set(other, (shared.get(other) ?? 0) + Math.max(counts, theirs));
        }
      }
      return [n, new Set([...shared].filter(([, sum]) => sum >= KEYS_COUNT).map(([other]) => other))];
    }),
  );
}

/** The text of an article of each node. Whichever it is, they have the same text and blocks. */
export async function copiesOf(
  database: Database,
  nodes: readonly NodeBody[],
): Promise<ReadonlyMap<number, Pick<Article, 'text' | 'blocks'>>> {
  const rows = await rowsWith<{ node: number; text_id: string; blocks: string }>(
    database,
    `SELECT p.node, a.text_id, a.blocks FROM node_places p JOIN articles a ON a.n = p.article WHERE p.node`,
    nodes.map(({ n }) => n),
  );
  const texts = await readTexts(database, [...new Set(rows.map(({ text_id }) => text_id))]);
  return new Map(
    rows.map(({ node, text_id, blocks }) => {
      const stored = JSON.parse(blocks) as [BlockKind, number, number][];
      return [
        node,
        {
          text: texts.get(text_id) ?? '',
          blocks: stored.map(([kind, start, end]) => ({ kind, start, end })),
        },
      ];
    }),
  );
}
