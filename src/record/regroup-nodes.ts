import type { Connector, NodeKind, PlacedTie } from '../domain/connector.ts';
import { push } from '../domain/push.ts';
import { overlap, type Span } from '../domain/span.ts';
import type { Cell, Database } from './database.ts';
import { deleteWith, rowsWith } from './name-rows.ts';
import { NODE_GROUPS } from './node-tables.ts';
import { neighboursOf, tiesOf } from './node-ties.ts';
import { type StoredSpans, unpackSpans } from './spans-text.ts';

/** What a group's name begins with. Kinds without groups have none. */
const LETTERS: Partial<Record<NodeKind, string>> = { wording: 'u', copy: 'g' };
/** Characters of an id that name a group. */
const NAME_LENGTH = 12;

interface Place {
  readonly node: number;
  readonly article: number;
  readonly statement: number;
  /** Puts places in order of time, then of article and statement. */
  readonly order: string;
  readonly spans: string | null;
}

interface Member {
  readonly n: number;
  readonly kind: NodeKind;
  readonly id: string;
  readonly places: readonly Place[];
}

/**
 * Groups anew all that hangs together with `dirty`; gives what that is and has a place. A group is named by its first
 * appearance, and keeps the name as long as nothing earlier is found. To be called within a transaction.
 */
export async function regroupNodes(
  database: Database,
  connector: Connector,
  dirty: readonly number[],
): Promise<readonly number[]> {
  const { rows, members, placed } = await groupsOf(database, connector, dirty);
  await ungroup(database, members);
  await database.insert(NODE_GROUPS, rows);
  return placed;
}

/** What the groups of nodes are to be. */
interface Groups {
  readonly rows: Cell[][];
  /** All that hangs together with the nodes asked for, grouped or not, and those of them that have a place. */
  readonly members: readonly number[];
  readonly placed: readonly number[];
}

/** The groups of all that hangs together with `nodes`. */
export async function groupsOf(
  database: Database,
  connector: Connector,
  nodes: readonly number[],
): Promise<Groups> {
  const left = await groupable(database, nodes);
  // Most nodes are tied to nothing: all of these are settled together.
  const tied = new Set((await tiesOf(database, left)).keys());
  const alone = await readMembers(
    database,
    left.filter((n) => !tied.has(n)),
  );
  const rows: Cell[][] = alone.flatMap((member) => rowsOf([member], []));
  const all = [...alone];
  const seen = new Set<number>();
  for (const n of tied) {
    if (seen.has(n)) continue;
    const component = await readMembers(database, await componentOf(database, n));
    for (const member of component) seen.add(member.n);
    rows.push(...(await groupComponent(database, connector, component)));
    all.push(...component);
  }
  return {
    rows,
    members: all.map(({ n }) => n),
    placed: all.filter(({ places }) => places.length > 0).map(({ n }) => n),
  };
}

/** Those of `nodes` that may be in a group. */
export async function groupable(database: Database, nodes: readonly number[]): Promise<readonly number[]> {
  const rows = await rowsWith<{ n: number; kind: NodeKind }>(database, 'SELECT n, kind FROM nodes WHERE n', [
    ...new Set(nodes),
  ]);
  return rows.filter(({ kind }) => LETTERS[kind] !== undefined).map(({ n }) => n);
}

async function ungroup(database: Database, nodes: readonly number[]): Promise<void> {
  const grouped = await rowsWith<{ node: number }>(
    database,
    'SELECT node FROM node_groups WHERE node',
    nodes,
  );
  await deleteWith(
    database,
    'DELETE FROM node_groups WHERE node',
    grouped.map(({ node }) => node),
  );
}

/** All that is tied to `node` by any chain. */
async function componentOf(database: Database, node: number): Promise<readonly number[]> {
  const found = new Set([node]);
  for (let edge: readonly number[] = [node]; edge.length > 0; ) {
    edge = (await neighboursOf(database, edge)).filter((n) => !found.has(n));
    for (const n of edge) found.add(n);
  }
  return [...found];
}

async function groupComponent(
  database: Database,
  connector: Connector,
  component: readonly Member[],
): Promise<Cell[][]> {
  const members = [...component].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first] = members;
  if (first === undefined) return [];
  const at = new Map(members.map(({ n }, index) => [n, index]));
  const stored = await rowsWith<{ one: number; other: number; kind: string; strength: number; body: string }>(
    database,
    'SELECT one, other, kind, strength, body FROM node_ties WHERE one',
    members.map(({ n }) => n),
  );
  const ties = stored
    .map((tie): PlacedTie => ({ ...tie, one: at.get(tie.one) ?? 0, other: at.get(tie.other) ?? 0 }))
    .filter(({ one, other }) => !isWithin(members[one], members[other]))
    .sort((a, b) => a.one - b.one || a.other - b.other);
  const groups = connector.group(first.kind, ties);
  const of = (places: readonly number[]) => places.flatMap((place) => members[place] ?? []);
  const grouped = new Set(groups.flatMap(({ members: own, excerpts }) => [...own, ...excerpts]));
  return [
    ...groups.flatMap(({ members: own, excerpts }) => rowsOf(of(own), of(excerpts))),
    ...members.filter((_, place) => !grouped.has(place)).flatMap((member) => rowsOf([member], [])),
  ];
}

/** The rows of a group; what stands in one place alone is none. */
function rowsOf(members: readonly Member[], excerpts: readonly Member[]): Cell[][] {
  const all = [...members, ...excerpts];
  if (all.reduce((sum, { places }) => sum + places.length, 0) < 2) return [];
  const first = all.reduce((least, member) => (firstOf(member) < firstOf(least) ? member : least));
  const id = `${LETTERS[first.kind]}${first.id.slice(0, NAME_LENGTH)}`;
  return [
    ...members.map(({ n, kind }, place) => [n, id, kind, place === 0 ? 'centre' : 'member']),
    ...excerpts.map(({ n, kind }) => [n, id, kind, 'excerpt']),
  ];
}

function firstOf({ places, id }: Member): string {
  return `${places.reduce((least, { order }) => (order < least ? order : least), '\u{10ffff}')} ${id}`;
}

async function readMembers(database: Database, nodes: readonly number[]): Promise<Member[]> {
  const members = await rowsWith<{ n: number; kind: NodeKind; id: string }>(
    database,
    'SELECT n, kind, id FROM nodes WHERE n',
    nodes,
  );
  const rows = await rowsWith<Omit<Place, 'order'> & { day: string | null; key: string; id: string | null }>(
    database,
    `SELECT p.node, p.article, p.statement, coalesce(s.said_from, a.published) AS day, a.key, s.id, s.spans
      FROM node_places p JOIN articles a ON a.n = p.article LEFT JOIN statements s ON s.n = p.statement
      WHERE p.node`,
    nodes,
  );
  const places = new Map<number, Place[]>();
  for (const { day, key, id, ...row } of rows) {
    const place = { ...row, order: `${day ?? '9999'} ${key} ${id ?? ''}` };
    push(places, row.node, place);
  }
  return members.map((member) => ({ ...member, places: places.get(member.n) ?? [] }));
}

/** Whether the two stand on the same words of one article alone: what A says that B said is no second appearance of it. */
function isWithin(one: Member | undefined, other: Member | undefined): boolean {
  if (one?.kind !== 'wording' || other === undefined) return false;
  const articles = new Set([...one.places, ...other.places].map(({ article }) => article));
  if (articles.size > 1) return false;
  return one.places.every((place) =>
    other.places.every((another) => overlap(contentOf(place), contentOf(another))),
  );
}

function contentOf({ spans }: Place): readonly Span[] {
  return spans === null ? [] : unpackSpans(JSON.parse(spans) as StoredSpans, 'content');
}
