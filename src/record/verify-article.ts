import { hash } from 'node:crypto';
import type { Article } from '../domain/article.ts';
import type { Reading } from '../domain/reading.ts';
import type { ArticleKey, Problem } from '../domain/record.ts';
import { overlap, type Quoted, type Span } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { articleKey } from './article-key.ts';
import { type Cell, type Database, first, type Table } from './database.ts';
import { toCheckRow, toDisputeRow, toFigureRow } from './finding-rows.ts';
import { wordsId } from './fold-words.ts';
import { toPositionRows } from './position-rows.ts';
import { storedSpansHash } from './spans-hash.ts';
import { toMemberRows, toSpeakerRow, toStatementRow } from './statement-rows.ts';
import {
  CHECKS,
  DISPUTES,
  FIGURES,
  POSITIONS,
  STATEMENT_MEMBERS,
  STATEMENT_SPEAKERS,
  STATEMENTS,
} from './tables.ts';

/** Columns of each table that repeat what stands at the spans of its rows. */
const REPEATED: Readonly<Record<string, readonly string[]>> = {
  statements: ['source', 'cue', 'content', 'condition', 'negation', 'denied', 'venue', 'addressee', 'spans'],
  statement_speakers: ['mention', 'role', 'spans'],
  figures: ['words', 'counted', 'compared_to', 'spans'],
  checks: ['stated', 'spans'],
  disputes: ['one', 'other', 'spans'],
  positions: ['who', 'word', 'question', 'spans'],
  statement_members: ['mention', 'spans'],
};

/** A row by its columns. */
type Row = Readonly<Record<string, Cell>>;

/** Checks that the spans of an article lie in its text, and that words stand at the spans they are of. */
export async function* verifyArticle(
  database: Database,
  key: ArticleKey,
  reading: Reading,
): AsyncGenerator<Problem> {
  yield* verifyText(reading.article, key);
  yield* verifySpans(reading, key);
  yield* verifyMentions(reading, key);
  yield* verifyStatements(database, reading, key);
  yield* verifyFindings(database, reading, key);
  yield* verifyHash(database, key);
}

/** Whether the spans are those that were stored, of an article of which that was noted. */
async function* verifyHash(database: Database, key: ArticleKey): AsyncGenerator<Problem> {
  const article = await first<{ n: number; spans_hash: string | null }>(
    database,
    'SELECT n, spans_hash FROM articles WHERE key = ?',
    [key],
  );
  if (article === null || article.spans_hash === null) return;
  if ((await storedSpansHash(database, article.n)) !== article.spans_hash) {
    yield {
      kind: 'span',
      about: key,
      message: 'A span of the article is not where it was when it was stored.',
    };
  }
}

function* verifyText(article: Article, key: ArticleKey): Generator<Problem> {
  if (hash('sha256', article.text) !== article.id) {
    yield { kind: 'text-hash', about: key, message: 'The stored text of an article is not the one read.' };
  }
  if (articleKey(article) !== key) {
    yield { kind: 'article-key', about: key, message: 'An article is stored under the key of another.' };
  }
  if (!isPartedOnce(article)) {
    yield {
      kind: 'span',
      about: key,
      message: 'The parts of the article overlap, or leave out some of its text.',
    };
  }
}

/** Whether every character but blanks is in one block or one range that is left out, and in no other. */
function isPartedOnce({ text, blocks, leftOut }: Article): boolean {
  const parts = [...blocks, ...leftOut].sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  for (const part of parts) {
    if (part.start < end || text.slice(end, part.start).trim() !== '') return false;
    end = Math.max(end, part.end);
  }
  return text.slice(end).trim() === '';
}

function* verifySpans({ article, ...reading }: Reading, key: ArticleKey): Generator<Problem> {
  const spans: readonly Span[] = [
    ...article.blocks,
    ...article.leftOut,
    ...reading.notes.flatMap(({ span }) => span ?? []),
    ...reading.figures.flatMap(({ words, counted, comparedTo }) => quotedSpans(words, counted, comparedTo)),
    ...reading.checks.flatMap(({ stated, against }) => quotedSpans(stated, ...against)),
    ...[...reading.disputes, ...reading.comparisons].flatMap(({ sides }) =>
      quotedSpans(...sides.map(({ words }) => words)),
    ),
    ...reading.positions.flatMap(({ sides }) =>
      sides.flatMap(({ who, word, question }) => quotedSpans(who, word, question)),
    ),
  ];
  if (!areInside(spans, article.text)) {
    yield { kind: 'span', about: key, message: 'A span of the article lies outside of its text.' };
  }
  for (const statement of reading.statements) {
    if (!areInside(statementSpansOf(statement), article.text)) {
      yield {
        kind: 'span',
        about: statement.id,
        message: 'A span of the statement lies outside of its article.',
      };
    }
    if (!isWithinItsOwn(statement)) {
      yield {
        kind: 'span',
        about: statement.id,
        message: 'What the statement was judged by stands outside of its words.',
      };
    }
  }
}

/** Whether the words by which an act was judged are of cue or content, and the opening of a condition is of the condition. */
function isWithinItsOwn({ cue, content, act, condition }: Statement): boolean {
  // "is seeking" and "to contrast her approach" have "seeking to" in common.
  const own = [...cue.spans, ...content.spans];
  return (
    (act?.spans ?? []).every((span) => overlap([span], own)) &&
    (condition === null || overlap([condition.marker], condition.words.spans))
  );
}

/** Comparisons name statements and figures of their article in a list, where no other link is looked for. */
function* verifyMentions({ comparisons, statements, figures }: Reading, key: ArticleKey): Generator<Problem> {
  const known = new Set<string | null>([null, ...[...statements, ...figures].map(({ id }) => id)]);
  const named = comparisons.flatMap((each) => [
    ...each.figures,
    ...each.sides.map(({ statement }) => statement),
  ]);
  if (named.some((id) => !known.has(id))) {
    yield {
      kind: 'link',
      about: key,
      message: 'A comparison is of a statement or figure that is not there.',
    };
  }
}

async function* verifyStatements(
  database: Database,
  { statements }: Reading,
  key: ArticleKey,
): AsyncGenerator<Problem> {
  const told = await database.all<{ statements: number }>('SELECT statements FROM articles WHERE key = ?', [
    key,
  ]);
  if (told[0]?.statements !== statements.length) {
    yield { kind: 'article', about: key, message: 'The article has more or fewer statements than it tells.' };
  }
  const rows = await rowsOf(database, STATEMENTS, key);
  const speakers = await rowsOf(database, STATEMENT_SPEAKERS, key);
  const members = await rowsOf(database, STATEMENT_MEMBERS, key);
  for (const [at, statement] of statements.entries()) {
    const row = rows[at];
    const own = (each: Row) => each.statement === row?.n;
    const areSame =
      areSameRows(STATEMENTS, row ? [row] : [], [toStatementRow(statement, '', 0, 0, at)]) &&
      areSameRows(
        STATEMENT_SPEAKERS,
        speakers.filter(own),
        statement.speakers.map((speaker, place) => toSpeakerRow(speaker, 0, place, NO_NUMBER)),
      ) &&
      areSameRows(
        STATEMENT_MEMBERS,
        members.filter(own),
        statement.speakers.flatMap((speaker, place) => toMemberRows(speaker, 0, place, NO_NUMBER)),
      );
    if (!areSame) {
      yield {
        kind: 'words',
        about: statement.id,
        message: 'The words of the statement are not those at its spans.',
      };
    }
    if (row?.words !== wordsId(statement.content.text)) {
      yield {
        kind: 'words',
        about: statement.id,
        message: 'The statement is filed under other words than its own.',
      };
    }
  }
}

async function* verifyFindings(
  database: Database,
  { figures, checks, disputes, positions }: Reading,
  key: ArticleKey,
): AsyncGenerator<Problem> {
  const kinds: readonly [Table, string, readonly Cell[][]][] = [
    [FIGURES, 'figure', figures.map((each, at) => toFigureRow(each, 0, 0, at))],
    [CHECKS, 'check', checks.map((each, at) => toCheckRow(each, 0, at))],
    [DISPUTES, 'dispute', disputes.map((each, at) => toDisputeRow(each, 0, at))],
    [POSITIONS, 'position', positions.flatMap((each, at) => toPositionRows(each, 0, at, NO_NUMBER))],
  ];
  for (const [table, what, expected] of kinds) {
    const rows = await rowsOf(database, table, key);
    for (const [at, row] of rows.entries()) {
      if (areSameRows(table, [row], expected.slice(at, at + 1))) continue;
      yield {
        kind: 'words',
        about: String(row.id),
        message: `The words of the ${what} are not those at its spans.`,
      };
    }
  }
}

/** Rows are compared by the words and spans that they hold: numbers of entities say nothing. */
const NO_NUMBER = () => 0;

/** The rows of an article in one of its tables, in order. */
async function rowsOf(database: Database, { name }: Table, key: ArticleKey): Promise<readonly Row[]> {
  const article = '(SELECT n FROM articles WHERE key = ?)';
  const order = ORDERS[name] ?? 't.position';
  const sql = name.startsWith('statement_')
    ? `SELECT t.* FROM statements s JOIN ${name} t ON t.statement = s.n WHERE s.article = ${article}`
    : `SELECT t.* FROM ${name} t WHERE t.article = ${article}`;
  return database.all<Row>(`${sql} ORDER BY ${order}`, [key]);
}

/** In which order rows stand that have no other position than one in something else. */
const ORDERS: Readonly<Record<string, string>> = {
  positions: 't.position, t.side',
  statement_members: 't.speaker, t.position',
};

/** Whether `rows` are those that would be stored for what their spans show. */
function areSameRows(
  { name, columns }: Table,
  rows: readonly Row[],
  expected: readonly (readonly Cell[])[],
): boolean {
  const names = Object.keys(columns);
  const repeated = REPEATED[name] ?? [];
  return (
    rows.length === expected.length &&
    rows.every((row, at) => repeated.every((column) => row[column] === expected[at]?.[names.indexOf(column)]))
  );
}

function statementSpansOf(statement: Statement): Span[] {
  const { source, cue, content, act, condition, negation, hedges, denied, said, venue, addressee } =
    statement;
  return [
    ...quotedSpans(source, cue, content, condition?.words, negation, denied, venue, addressee, ...hedges),
    ...(act?.spans ?? []),
    ...(condition ? [condition.marker] : []),
    ...(said?.spans ?? []),
    ...statement.speakers.flatMap(({ role, mention, antecedent, members = [] }) =>
      quotedSpans(role, mention, antecedent, ...members.map((member) => member.mention)),
    ),
  ];
}

function quotedSpans(...quoted: readonly (Quoted | null | undefined)[]): Span[] {
  return quoted.flatMap((each) => each?.spans ?? []);
}

function areInside(spans: readonly Span[], text: string): boolean {
  return spans.every(({ start, end }) => start >= 0 && start <= end && end <= text.length);
}
