import type { Figure } from './figure.ts';
import type { PositionGroup } from './finding.ts';
import type { StoredArticle, StoredStatement } from './record.ts';

/** The same words, wherever they appeared: one meaning, its wordings, and where each of them stands. */
export interface StoredUtterance {
  /** `u` and 12 hexadecimal digits, made of its first appearance: the same as long as nothing earlier is found. */
  readonly id: string;
  /** How many wordings the appearances have. */
  readonly wordings: number;
  /** By day, those without one last, then by article; at least two. */
  readonly appearances: readonly StoredStatement[];
}

/** Articles that carry the same copy. */
export interface StoredCopies {
  /** `g` and 12 hexadecimal digits. */
  readonly id: string;
  /** The newest version of each, in order of key. Those with one `text` have the same text. */
  readonly articles: readonly {
    readonly article: StoredArticle;
    readonly text: string;
    readonly role: 'centre' | 'member' | 'excerpt';
    /** Words of its running text. */
    readonly words: number;
  }[];
  /** Every two texts that share some, with what they share, as JSON; the lesser `text` first. */
  readonly ties: readonly { readonly one: string; readonly other: string; readonly shared: string }[];
}

/** Where several stand on one question, as one article sets them side by side. */
export interface StoredPositions {
  readonly group: PositionGroup;
  readonly article: StoredArticle;
  /** Of each side: when it was said, else published; `null` when unknown. */
  readonly days: readonly (string | null)[];
}

export interface PositionQuery {
  /** All of them stand in the questions of a group or in the article's title. */
  readonly words?: string;
  /** Whoever holds one of the positions, as in a search. */
  readonly speaker?: string;
  /** Default 50. */
  readonly limit?: number;
}

export interface PositionResult {
  /** In order of time, then of article and text. */
  readonly groups: readonly StoredPositions[];
  /** How many there are, `limit` or not; the last ones are given. */
  readonly total: number;
  /** Names alike, when `speaker` names nobody: what may have been meant. */
  readonly meant: readonly string[];
}

/** The kinds of what does not agree across articles; `docs/differ.md` defines each. */
export const DIFFERENCE_KINDS = ['figure-changed', 'figures-differ', 'reversed', 'contradicted'] as const;

export type StoredDifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** One side of what does not agree. */
export interface DifferenceSide {
  readonly stored: StoredStatement;
  /** `null` where no figure is meant. */
  readonly figure: Figure | null;
  /** Articles in which it stands so, this one included. */
  readonly articles: number;
}

/** Two statements of different articles that do not agree. */
export interface StoredDifference {
  readonly kind: StoredDifferenceKind;
  /** The earlier one first. */
  readonly sides: readonly [DifferenceSide, DifferenceSide];
  /** Stems of the words that tie the two, in code-unit order. */
  readonly shared: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
}

export interface DifferenceQuery {
  /** All of them stand in one side or the other, or in both together. */
  readonly words?: string;
  /** Part of a name, of the speaker of either side. */
  readonly speaker?: string;
  readonly kind?: StoredDifferenceKind;
  /** Days, `YYYY-MM-DD`, inclusive: of the later side. */
  readonly from?: string;
  readonly to?: string;
  /** Only those of this statement of this article. */
  readonly statement?: { readonly article: string; readonly id: string };
  /** Default 50. */
  readonly limit?: number;
}

export interface DifferenceResult {
  /** The surest first. */
  readonly differences: readonly StoredDifference[];
  /** How many there are, `limit` or not. */
  readonly total: number;
  /** Names alike, when `speaker` names nobody: what may have been meant. */
  readonly meant: readonly string[];
}
