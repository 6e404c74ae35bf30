import { push } from '../domain/push.ts';
import type { StoredStatement } from '../domain/record.ts';
import type { Span } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import type { Database } from './database.ts';
import { lineAround } from './line-around.ts';
import { rowsWith } from './name-rows.ts';
import {
  type MemberRow,
  SPEAKER_COLUMNS,
  SPEAKER_TABLES,
  type SpeakerRow,
  STATEMENT_COLUMNS,
  type StatementRow,
  type StoredSpeaker,
  toStatement,
} from './statement-rows.ts';
import { articlesByNumber, readTexts } from './stored-articles.ts';

/** The statements numbered so, in the order given; numbers of none are left out. */
export async function statementsByNumber(
  database: Database,
  numbers: readonly number[],
): Promise<readonly StoredStatement[]> {
  const rows = await rowsWith<StatementRow>(
    database,
    `SELECT ${STATEMENT_COLUMNS} FROM statements s WHERE s.n`,
    numbers,
  );
  const speakers = await speakersOf(
    database,
    rows.map(({ n }) => n),
  );
  const articles = await articlesByNumber(database, [...new Set(rows.map(({ article }) => article))]);
  const texts = await readTexts(
    database,
    [...articles.values()].map(({ id }) => id),
  );
  const stored = new Map<number, StoredStatement>();
  for (const row of rows) {
    const article = articles.get(row.article);
    const text = article && texts.get(article.id);
    if (!article || text === undefined) continue;
    const statement = toStatement(row, speakers.get(row.n) ?? [], text);
    stored.set(row.n, { statement, article, words: row.words, context: contextOf(statement, text) });
  }
  return numbers.flatMap((n) => stored.get(n) ?? []);
}

/** The speakers of these statements, in order, by the statements' numbers. */
export async function speakersOf(
  database: Database,
  statements: readonly number[],
): Promise<ReadonlyMap<number, readonly StoredSpeaker[]>> {
  const rows = await rowsWith<SpeakerRow & { position: number }>(
    database,
    `SELECT ${SPEAKER_COLUMNS}, p.position FROM ${SPEAKER_TABLES} WHERE p.statement`,
    statements,
  );
  const members = await membersOf(database, statements);
  const speakers = new Map<number, StoredSpeaker[]>();
  for (const row of rows.sort((a, b) => a.position - b.position)) {
    const speaker = { ...row, members: members.get(`${row.statement} ${row.position}`) ?? [] };
    const known = speakers.get(row.statement);
    if (known) known.push(speaker);
    else speakers.set(row.statement, [speaker]);
  }
  return speakers;
}

/** Whom sources name of groups, by statement and position of the speaker. */
async function membersOf(
  database: Database,
  statements: readonly number[],
): Promise<ReadonlyMap<string, readonly MemberRow[]>> {
  const rows = await rowsWith<MemberRow & { position: number }>(
    database,
    `SELECT m.statement, m.speaker, m.position, e.id, m.name, e.type, m.spans FROM statement_members m
      JOIN entities e ON e.n = m.entity WHERE m.statement`,
    statements,
  );
  const members = new Map<string, MemberRow[]>();
  for (const row of rows.sort((a, b) => a.position - b.position)) {
    const key = `${row.statement} ${row.speaker}`;
    push(members, key, row);
  }
  return members;
}

/** The lines that the statement touches, from the first to the last. */
function contextOf({ source, cue, content }: Statement, text: string): StoredStatement['context'] {
  const spans: readonly Span[] = [...(source?.spans ?? []), ...cue.spans, ...content.spans];
  const [start] = lineAround(text, Math.min(...spans.map((span) => span.start)));
  // The last character of a span, since its end may be the start of the next line.
  const [, end] = lineAround(text, Math.max(start, ...spans.map((span) => span.end - 1)));
  return { start, text: text.slice(start, end) };
}
