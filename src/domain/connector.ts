import type { Article } from './article.ts';
import type { Reading } from './reading.ts';

/**
 * What of an article is compared with what of others.
 *
 * - `wording`: the words of a statement, by whomever. - `copy`: the running text.
 * - `quantity`: what a figure in a statement is told of. - `position`: what a statement says is so, or not so.
 */
export type NodeKind = 'wording' | 'copy' | 'quantity' | 'position';

/** The smallest thing that is compared. Where the same stands in several articles it is one node with several places. */
export interface Node {
  readonly kind: NodeKind;
  /** 24 hexadecimal digits, made of all that it is compared by: the same in every record. */
  readonly id: string;
  /** JSON: what it is compared by, where that is not the article's text. */
  readonly body: string;
  /**
   * Hashes, each once, that nodes worth comparing share, with how much one counts: two nodes are compared when what they
   * share counts {@link KEYS_COUNT} together. Kinds have no hash in common.
   */
  readonly keys: readonly NodeKey[];
}

/** A hash, a 32-bit integer with a sign, and how much it counts, 1 to {@link KEYS_COUNT}. */
export type NodeKey = readonly [hash: number, counts: number];

/** What the keys that two nodes share must count to be compared. */
export const KEYS_COUNT = 6;

/** A node where it stands: in an article, in one of its statements, in one figure of it. */
export interface NodePlace {
  readonly node: Node;
  /** Ids; `null` where the whole article, or the whole statement, is meant. */
  readonly statement: string | null;
  readonly figure: string | null;
}

/** A node as it is compared; `article` for a `copy` alone. */
export interface ComparedNode extends Pick<Node, 'kind' | 'id' | 'body'> {
  readonly article: Pick<Article, 'text' | 'blocks'> | null;
}

/** What two nodes have to do with each other, the one with the lesser id first. */
export interface Tie {
  /** `same-words`, `most`, `passage`, or the kind of a difference. */
  readonly kind: string;
  /** More than 0, at most 1. */
  readonly strength: number;
  /** JSON: what ties them. */
  readonly body: string;
}

/** A node in a group, and the tie of two by their places in a list. */
export interface PlacedTie extends Tie {
  readonly one: number;
  readonly other: number;
}

/** Nodes that belong together, by their places in a list. */
export interface NodeGroup {
  /** The centre first: every other is tied to it. */
  readonly members: readonly number[];
  /** Those that only have a passage of one of them. */
  readonly excerpts: readonly number[];
}

/**
 * The rules by which the record connects its articles: pure, and given to the record, which finds candidates and keeps
 * what comes of it. Everything depends on what it is given alone.
 */
export interface Connector {
  /** Changes with the rules: a record connected by others is connected anew. */
  readonly version: string;
  /** A key that more nodes have says nothing, and is passed over. */
  readonly mostOfAKey: Readonly<Record<NodeKind, number>>;
  placesOf(reading: Reading): readonly NodePlace[];
  /** The keys of a node from its body; `null` for a `copy`, whose keys its body does not tell. */
  keysOf(node: Pick<Node, 'kind' | 'body'>): readonly NodeKey[] | null;
  /** `null` when the two have nothing to do with each other. */
  tie(one: ComparedNode, other: ComparedNode): Tie | null;
  /** The groups that ties make among nodes, numbered in the order of their ids. Only wordings and copies have any. */
  group(kind: NodeKind, ties: readonly PlacedTie[]): readonly NodeGroup[];
}
