import { hash } from 'node:crypto';
import type { Cell, Database } from './database.ts';

/** The rows of one article that have spans in their last column, by table. */
export interface SpannedRows {
  readonly statements: Cell[][];
  readonly speakers: Cell[][];
  readonly members: Cell[][];
  readonly figures: Cell[][];
  readonly checks: Cell[][];
  readonly disputes: Cell[][];
  readonly comparisons: Cell[][];
  readonly positions: Cell[][];
}

type Kind = keyof SpannedRows;

/** How the spans of each kind are read back, in the order in which they were stored. */
const STORED: Readonly<Record<Kind, string>> = {
  statements: 'SELECT spans FROM statements WHERE article = ? ORDER BY position',
  speakers: `SELECT t.spans FROM statements s JOIN statement_speakers t ON t.statement = s.n WHERE s.article = ?
    ORDER BY s.position, t.position`,
  members: `SELECT t.spans FROM statements s JOIN statement_members t ON t.statement = s.n WHERE s.article = ?
    ORDER BY s.position, t.speaker, t.position`,
  figures: 'SELECT spans FROM figures WHERE article = ? ORDER BY position',
  checks: 'SELECT spans FROM checks WHERE article = ? ORDER BY position',
  disputes: 'SELECT spans FROM disputes WHERE article = ? ORDER BY position',
  comparisons: 'SELECT spans FROM comparisons WHERE article = ? ORDER BY position',
  positions: 'SELECT spans FROM positions WHERE article = ? ORDER BY position, side',
};
const KINDS = Object.keys(STORED) as readonly Kind[];

/** How many rows of each kind there are. */
export function countSpanned(rows: SpannedRows): readonly number[] {
  return KINDS.map((kind) => rows[kind].length);
}

/** The hash of all spans of the rows behind the first `before` of each kind: those of one article. */
export function spansHash(rows: SpannedRows, before: readonly number[]): string {
  return hashOf(KINDS.map((kind, at) => rows[kind].slice(before[at]).map((row) => String(row.at(-1)))));
}

/** The same of the spans that are stored of the article numbered `article`. */
export async function storedSpansHash(database: Database, article: number): Promise<string> {
  const spans: string[][] = [];
  for (const kind of KINDS) {
    const rows = await database.all<{ spans: string }>(STORED[kind], [article]);
    spans.push(rows.map((row) => row.spans));
  }
  return hashOf(spans);
}

function hashOf(spans: readonly (readonly string[])[]): string {
  return hash('sha256', JSON.stringify(spans));
}
