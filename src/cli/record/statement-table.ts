import type { StoredStatement } from '../../domain/record.ts';
import { dayShown } from './stored-day.ts';

/** The columns of a statement as a row of a table, in order. */
export const STATEMENT_TABLE = [
  'id',
  'day',
  'speaker',
  'speaker_type',
  'role',
  'act',
  'form',
  'content',
  'cue',
  'source',
  'condition',
  'venue',
  'outlet',
  'agency',
  'title',
  'url',
  'article',
  'published',
  'confidence',
] as const;

/** One cell each of {@link STATEMENT_TABLE}; `null` where there is nothing. */
export function toTableRow({ statement, article }: StoredStatement): (string | number | null)[] {
  const { speaker } = statement;
  return [
    statement.id,
    dayShown(statement, article),
    speaker.name || null,
    speaker.type,
    speaker.role?.text ?? null,
    statement.act?.name ?? null,
    statement.form,
    statement.content.text,
    statement.cue.text || null,
    statement.source?.text ?? null,
    statement.condition?.words.text ?? null,
    statement.venue?.text ?? null,
    article.outlet,
    article.agency,
    article.title,
    article.url,
    article.key,
    article.published?.date ?? null,
    statement.confidence,
  ];
}

/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A line of CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front, as
 * spreadsheets themselves mark text; JSON Lines and Parquet keep it as it is.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
