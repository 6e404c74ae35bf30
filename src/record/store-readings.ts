import type { Reading } from '../domain/reading.ts';
import type { ArticleKey } from '../domain/record.ts';
import type { Cell, Database } from './database.ts';
import { ENTITY_ROLES, roleRows } from './entity-roles.ts';
import { toCheckRow, toComparisonRow, toDisputeRow, toFigureRow } from './finding-rows.ts';
import { type IndexedWords, indexFigure } from './index-words.ts';
import { nextNumber, rowsWith, storeEntities } from './name-rows.ts';
import { UNCONNECTED } from './node-tables.ts';
import { toPositionRows } from './position-rows.ts';
import { addSearchRows, type SearchRows, searched, storeSearchRows } from './search-rows.ts';
import { countSpanned, type SpannedRows, spansHash } from './spans-hash.ts';
import { packText, plainText, plainTextOrNull } from './spans-text.ts';
import { toMemberRows, toSpeakerRow, toStatementRow } from './statement-rows.ts';
import {
  ARTICLES,
  CHECKS,
  COMPARISONS,
  DISPUTES,
  FIGURES,
  NOTES,
  OUTLETS,
  POSITIONS,
  STATEMENT_MEMBERS,
  STATEMENT_SPEAKERS,
  STATEMENTS,
  TEXTS,
} from './tables.ts';
import { indexFigures } from './word-index.ts';

/** A reading to be stored as an article, and the page and address that it was made from. */
export interface NewReading {
  readonly key: ArticleKey;
  readonly page: string;
  readonly address: string;
  readonly reading: Reading;
}

/** Rows for one call: all tables of some articles, in step. */
interface Rows extends SearchRows, SpannedRows {
  readonly texts: Cell[][];
  readonly articles: Cell[][];
  readonly notes: Cell[][];
  readonly roles: Cell[][];
  readonly indexedFigures: [number, IndexedWords][];
}

/** Articles whose rows are stored while those of the next are made. */
const AT_ONCE = 10;

/** Stores articles that the record does not have. To be called within a transaction. */
export async function storeReadings(database: Database, added: readonly NewReading[]): Promise<void> {
  if (added.length === 0) return;
  const numberOf = await storeEntities(
    database,
    added.flatMap(({ reading }) => reading.statements),
  );
  const outlets = await storeOutlets(database, added);
  const next = {
    article: await nextNumber(database, 'articles'),
    statement: await nextNumber(database, 'statements'),
    figure: await nextNumber(database, 'figures'),
  };
  const storing: Promise<void>[] = [];
  try {
    for (let start = 0; start < added.length; start += AT_ONCE) {
      const rows = noRows();
      for (const each of added.slice(start, start + AT_ONCE)) {
        const n = next.article++;
        const before = countSpanned(rows);
        addStatements(rows, each.reading, n, outlets, numberOf, () => next.statement++);
        addFindings(rows, each.reading, n, numberOf, () => next.figure++);
        addArticle(rows, each, n, spansHash(rows, before));
      }
      const stored = insertRows(database, rows);
      // It may fail before all are waited for; that is when it is told.
      stored.catch(() => undefined);
      storing.push(stored);
      await handedOver();
    }
  } finally {
    await Promise.allSettled(storing);
  }
  await allOf(storing);
}

/** Lets what was asked of the database go out before the next rows are made. */
function handedOver(): Promise<void> {
  return new Promise(setImmediate);
}

/** Waits for all of them also when one fails: nothing may still be under way when a transaction ends. */
async function allOf(storing: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(storing);
  await Promise.all(storing);
}

function noRows(): Rows {
  return {
    texts: [],
    articles: [],
    notes: [],
    statements: [],
    speakers: [],
    roles: [],
    members: [],
    figures: [],
    checks: [],
    disputes: [],
    comparisons: [],
    positions: [],
    found: [],
    indexedFigures: [],
  };
}

async function insertRows(database: Database, rows: Rows): Promise<void> {
  await allOf([
    database.insert(TEXTS, rows.texts, 'DO NOTHING'),
    database.insert(ARTICLES, rows.articles),
    database.insert(
      UNCONNECTED,
      rows.articles.map(([n = 0]) => [n]),
    ),
    database.insert(NOTES, rows.notes),
    database.insert(STATEMENTS, rows.statements),
    database.insert(STATEMENT_SPEAKERS, rows.speakers),
    database.insert(ENTITY_ROLES, rows.roles),
    database.insert(STATEMENT_MEMBERS, rows.members),
    database.insert(FIGURES, rows.figures),
    database.insert(CHECKS, rows.checks),
    database.insert(DISPUTES, rows.disputes),
    database.insert(COMPARISONS, rows.comparisons),
    database.insert(POSITIONS, rows.positions),
    storeSearchRows(database, rows),
    indexFigures(database, rows.indexedFigures),
  ]);
}

async function storeOutlets(
  database: Database,
  added: readonly NewReading[],
): Promise<ReadonlyMap<string, number>> {
  const names = [
    ...new Set(added.flatMap(({ reading }) => plainTextOrNull(reading.article.outlet) ?? [])),
  ].sort();
  const select = 'SELECT n, name FROM outlets WHERE name';
  const known = new Map(
    (await rowsWith<{ n: number; name: string }>(database, select, names)).map(({ n, name }) => [name, n]),
  );
  let next = await nextNumber(database, 'outlets');
  const rows: Cell[][] = [];
  for (const name of names) {
    if (known.has(name)) continue;
    known.set(name, next);
    rows.push([next++, name]);
  }
  await database.insert(OUTLETS, rows);
  return known;
}

function addArticle(
  rows: Rows,
  { key, page, address, reading }: NewReading,
  n: number,
  hashOfSpans: string,
): void {
  const { article, notes, statements, versions } = reading;
  const { text, nul } = packText(article.text);
  rows.texts.push([article.id, text, nul]);
  rows.articles.push([
    n,
    key,
    article.id,
    page,
    address,
    plainTextOrNull(article.url),
    plainTextOrNull(article.title),
    JSON.stringify(article.byline),
    plainTextOrNull(article.agency),
    JSON.stringify(article.credit),
    plainTextOrNull(article.outlet),
    article.published?.date ?? null,
    plainTextOrNull(article.published?.evidence),
    article.language,
    JSON.stringify(article.blocks.map(({ kind, start, end }) => [kind, start, end])),
    JSON.stringify(article.leftOut.map(({ reason, start, end }) => [reason, start, end])),
    versionsText(versions),
    statements.length,
    hashOfSpans,
  ]);
  rows.notes.push(
    ...notes.map(({ stage, rule, span, message }, position) => [
      n,
      position,
      rule,
      stage,
      span?.start ?? null,
      span?.end ?? null,
      plainText(message),
    ]),
  );
}

/** `versions` as stored: their names in order, so that the same versions are the same text. */
export function versionsText(versions: Reading['versions']): string {
  return JSON.stringify(Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1))));
}

function addStatements(
  rows: Rows,
  { article, statements }: Reading,
  n: number,
  outlets: ReadonlyMap<string, number>,
  numberOf: Parameters<typeof toSpeakerRow>[3],
  nextStatement: () => number,
): void {
  const shared = searched(article, n, outlets);
  rows.roles.push(...roleRows(statements, n, numberOf));
  for (const [position, statement] of statements.entries()) {
    const number = nextStatement();
    const words = addSearchRows(rows, shared, statement, number, numberOf);
    rows.statements.push(toStatementRow(statement, words, number, n, position));
    for (const [at, speaker] of statement.speakers.entries()) {
      rows.speakers.push(toSpeakerRow(speaker, number, at, numberOf));
      rows.members.push(...toMemberRows(speaker, number, at, numberOf));
    }
  }
}

function addFindings(
  rows: Rows,
  { article, figures, checks, disputes, comparisons, positions }: Reading,
  n: number,
  numberOf: Parameters<typeof toSpeakerRow>[3],
  nextFigure: () => number,
): void {
  for (const [position, figure] of figures.entries()) {
    const number = nextFigure();
    rows.figures.push(toFigureRow(figure, number, n, position));
    rows.indexedFigures.push([number, indexFigure(figure, article)]);
  }
  rows.checks.push(...checks.map((check, position) => toCheckRow(check, n, position)));
  rows.disputes.push(...disputes.map((dispute, position) => toDisputeRow(dispute, n, position)));
  rows.comparisons.push(
    ...comparisons.map((comparison, position) => toComparisonRow(comparison, n, position)),
  );
  rows.positions.push(
    ...positions.flatMap((group, position) => toPositionRows(group, n, position, numberOf)),
  );
}
