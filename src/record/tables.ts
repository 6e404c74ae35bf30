import type { ColumnType, Table } from './database.ts';

/** Columns of the tables that are written to in bulk, in the order in which the rows' cells come. */
const table = (name: string, columns: Readonly<Record<string, ColumnType>>): Table => ({ name, columns });
/** One of SQLite's search indexes. */
const words = (name: string, ...columns: readonly string[]): Table => ({
  name,
  columns: { rowid: 'int', ...Object.fromEntries(columns.map((column) => [column, 'text' as const])) },
  isIndex: true,
});

export const PAGES = table('pages', { hash: 'text', size: 'int', packed: 'blob' });
export const SOURCES = table('sources', {
  address: 'text',
  page: 'text',
  article: 'text',
  reason: 'text',
  format: 'text',
  url: 'text',
  hints: 'text',
  versions: 'text',
  etag: 'text',
  last_modified: 'text',
  fetched_at: 'text',
  checked_at: 'text',
});
export const TEXTS = table('texts', { id: 'text', text: 'text', nul: 'text' });
export const OUTLETS = table('outlets', { n: 'int', name: 'text' });
export const ARTICLES = table('articles', {
  n: 'int',
  key: 'text',
  text_id: 'text',
  page: 'text',
  address: 'text',
  url: 'text',
  title: 'text',
  byline: 'text',
  agency: 'text',
  credit: 'text',
  outlet: 'text',
  published: 'text',
  published_evidence: 'text',
  language: 'text',
  blocks: 'text',
  left_out: 'text',
  versions: 'text',
  statements: 'int',
  spans_hash: 'text',
});
export const NOTES = table('notes', {
  article: 'int',
  position: 'int',
  rule: 'text',
  stage: 'text',
  start: 'int',
  '"end"': 'int',
  message: 'text',
});
export const ENTITIES = table('entities', { n: 'int', id: 'text', name: 'text', type: 'text' });
export const ALIASES = table('aliases', { n: 'int', entity: 'int', alias: 'text', statements: 'int' });
export const ALIAS_WORDS = table('alias_words', { word: 'text', alias: 'int' });
export const STATEMENTS = table('statements', {
  n: 'int',
  article: 'int',
  position: 'int',
  id: 'text',
  words: 'text',
  form: 'text',
  source: 'text',
  cue: 'text',
  content: 'text',
  act: 'text',
  act_confidence: 'real',
  condition: 'text',
  condition_polarity: 'text',
  condition_voice: 'text',
  negation: 'text',
  denied: 'text',
  said_from: 'text',
  said_to: 'text',
  said_precision: 'text',
  said_evidence: 'text',
  venue: 'text',
  addressee: 'text',
  confidence: 'real',
  spans: 'text',
});
export const STATEMENT_SPEAKERS = table('statement_speakers', {
  statement: 'int',
  position: 'int',
  entity: 'int',
  name: 'text',
  mention: 'text',
  role: 'text',
  resolved_by: 'text',
  confidence: 'real',
  speaks_for: 'int',
  speaks_for_name: 'text',
  spans: 'text',
});
export const STATEMENT_MEMBERS = table('statement_members', {
  statement: 'int',
  speaker: 'int',
  position: 'int',
  entity: 'int',
  name: 'text',
  mention: 'text',
  spans: 'text',
});
/** What a statement is counted by; `length`, how many words its content has, is called otherwise where words are indexed. */
const countedBy = (length: string): Readonly<Record<string, ColumnType>> => ({
  statement: 'int',
  article: 'int',
  day: 'int',
  outlet: 'int',
  act: 'text',
  form: 'text',
  [length]: 'int',
  speaker: 'int',
  others: 'int',
});
export const STATEMENT_FACETS = table('statement_facets', countedBy('words'));
/** What statements are found by in SQLite; in PostgreSQL they are counted by the same table. */
export const STATEMENT_WORDS = words('statement_index', 'content', 'context', 'tags');
export const STATEMENT_INDEX = table('statement_index', { ...countedBy('length'), words: 'words' });
/** What figures are found by in SQLite, and in PostgreSQL. */
export const FIGURE_WORDS = words('figure_index', 'counted', 'context');
export const FIGURE_INDEX = table('figure_index', { figure: 'int', words: 'words' });
export const FIGURES = table('figures', {
  n: 'int',
  article: 'int',
  position: 'int',
  id: 'text',
  words: 'text',
  kind: 'text',
  low: 'real',
  high: 'real',
  unit: 'text',
  bound: 'text',
  counted: 'text',
  compared_to: 'text',
  statement: 'text',
  spans: 'text',
});
export const CHECKS = table('checks', {
  article: 'int',
  position: 'int',
  id: 'text',
  kind: 'text',
  verdict: 'text',
  stated: 'text',
  sum: 'text',
  why: 'text',
  spans: 'text',
});
export const DISPUTES = table('disputes', {
  article: 'int',
  position: 'int',
  id: 'text',
  kind: 'text',
  one: 'text',
  one_statement: 'text',
  other: 'text',
  other_statement: 'text',
  why: 'text',
  confidence: 'real',
  spans: 'text',
});
export const COMPARISONS = table('comparisons', {
  article: 'int',
  position: 'int',
  id: 'text',
  figures: 'text',
  statements: 'text',
  why: 'text',
  spans: 'text',
});
export const POSITIONS = table('positions', {
  article: 'int',
  position: 'int',
  side: 'int',
  id: 'text',
  holder: 'int',
  name: 'text',
  stance: 'text',
  who: 'text',
  word: 'text',
  question: 'text',
  statement: 'text',
  why: 'text',
  spans: 'text',
});
export const FAILURES = table('failures', { address: 'text', code: 'text', reason: 'text', at: 'text' });
