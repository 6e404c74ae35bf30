import type { Article, BlockKind } from '../domain/article.ts';
import type { Note, Stage } from '../domain/note.ts';
import type { Reading } from '../domain/reading.ts';
import type { AdditionOutcome, ArticleKey } from '../domain/record.ts';
import { type Database, first } from './database.ts';
import {
  type CheckRow,
  type ComparisonRow,
  type DisputeRow,
  FIGURE_COLUMNS,
  type FigureRow,
  toCheck,
  toComparison,
  toDispute,
  toFigure,
} from './finding-rows.ts';
import { POSITION_COLUMNS, POSITION_TABLES, type PositionRow, toPositions } from './position-rows.ts';
import { STATEMENT_COLUMNS, type StatementRow, toStatement } from './statement-rows.ts';
import { articlesByKey, readTexts } from './stored-articles.ts';
import { speakersOf } from './stored-statements.ts';

/** The whole reading of an article as it was stored, or `null` when there is no such article. */
export async function readReading(database: Database, key: ArticleKey): Promise<Reading | null> {
  const row = await first<{ n: number; blocks: string; left_out: string; versions: string }>(
    database,
    'SELECT n, blocks, left_out, versions FROM articles WHERE key = ?',
    [key],
  );
  const stored = row && (await articlesByKey(database, [key])).get(row.n);
  if (!row || !stored) return null;
  const text = (await readTexts(database, [stored.id])).get(stored.id) ?? '';
  const { id, url, title, byline, agency, credit, outlet, published, language } = stored;
  const article: Article = {
    id,
    url,
    title,
    byline,
    agency,
    credit,
    outlet,
    published,
    language,
    text,
    blocks: (JSON.parse(row.blocks) as [BlockKind, number, number][]).map(([kind, start, end]) => ({
      kind,
      start,
      end,
    })),
    leftOut: (JSON.parse(row.left_out) as [string, number, number][]).map(([reason, start, end]) => ({
      reason,
      start,
      end,
    })),
  };
  return {
    article,
    ...(await readFindings(database, row.n, text)),
    versions: JSON.parse(row.versions) as Reading['versions'],
  };
}

/** See `RecordStore.outcomeOf`. */
export async function readOutcome(
  database: Database,
  address: string,
  page: string,
): Promise<AdditionOutcome | null> {
  const source = await first<{ article: string | null; reason: string | null; versions: string }>(
    database,
    'SELECT article, reason, versions FROM sources WHERE address = ? AND page = ?',
    [address, page],
  );
  if (!source) return null;
  const reading = source.article === null ? null : await readReading(database, source.article);
  if (reading) return { kind: 'reading', reading };
  const versions = JSON.parse(source.versions) as Reading['versions'];
  return { kind: 'no-article', reason: source.reason ?? '', versions };
}

async function readFindings(
  database: Database,
  n: number,
  text: string,
): Promise<
  Pick<Reading, 'statements' | 'figures' | 'checks' | 'disputes' | 'comparisons' | 'positions' | 'notes'>
> {
  const of = <Row>(columns: string, table: string) =>
    database.all<Row>(`SELECT ${columns} FROM ${table} WHERE article = ? ORDER BY position`, [n]);
  const statements = await of<StatementRow>(STATEMENT_COLUMNS, 'statements s');
  const speakers = await speakersOf(
    database,
    statements.map((statement) => statement.n),
  );
  const figures = await of<FigureRow>(FIGURE_COLUMNS, 'figures f');
  const checks = await of<CheckRow>('id, kind, verdict, sum, why, spans', 'checks');
  const disputes = await of<DisputeRow>(
    'id, kind, one_statement, other_statement, why, confidence, spans',
    'disputes',
  );
  const comparisons = await of<ComparisonRow>('id, figures, statements, why, spans', 'comparisons');
  return {
    statements: statements.map((row) => toStatement(row, speakers.get(row.n) ?? [], text)),
    figures: figures.map((row) => toFigure(row, text)),
    checks: checks.map((row) => toCheck(row, text)),
    disputes: disputes.map((row) => toDispute(row, text)),
    comparisons: comparisons.map((row) => toComparison(row, text)),
    positions: toPositions(await positionRows(database, n), text),
    notes: await readNotes(database, n),
  };
}

function positionRows(database: Database, article: number): Promise<PositionRow[]> {
  return database.all<PositionRow>(
    `SELECT ${POSITION_COLUMNS} FROM ${POSITION_TABLES} WHERE p.article = ? ORDER BY p.position, p.side`,
    [article],
  );
}

async function readNotes(database: Database, n: number): Promise<Note[]> {
  const rows = await database.all<{
    stage: Stage;
    rule: string;
    start: number | null;
    end: number | null;
    message: string;
  }>('SELECT stage, rule, start, "end", message FROM notes WHERE article = ? ORDER BY position', [n]);
  return rows.map(({ stage, rule, start, end, message }) => ({
    stage,
    rule,
    span: start === null || end === null ? null : { start, end },
    message,
  }));
}
