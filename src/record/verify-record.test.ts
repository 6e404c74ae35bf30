import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillRecord } from '../../test/support/full-record.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import { sha256 } from '../cli/sha256.ts';
import { createConnector } from '../pipeline/connector.ts';
import { openDatabase, openRecord } from './open-record.ts';

async function problemsOf(place: string): Promise<string[]> {
  const record = await openRecord(place);
  const problems: string[] = [];
  for await (const { message } of record.verify(createConnector(sha256))) problems.push(message);
  await record.close();
  return [...new Set(problems)];
}

const folder = mkdtempSync(join(tmpdir(), 'sayso-verify-'));
const sound = join(folder, 'sound.db');
beforeAll(() => fillRecord(sound));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let copies = 0;

/** A copy of the sound record, after `damage`. */
function damaged(damage: (database: Libsql.Database) => void): string {
  const place = join(folder, `${copies++}.db`);
  copyFileSync(sound, place);
  const database = new Libsql(place);
  database.exec('PRAGMA foreign_keys = OFF');
  damage(database);
  database.close();
  return place;
}

/** Moves the first span of `role` in the first row of `table` that has one. */
function move(database: Libsql.Database, table: string, role: string, by: number): void {
  const rows = database.prepare(`SELECT spans FROM ${table}`).all([]) as { spans: string }[];
  const row = rows.find(({ spans }) => role in JSON.parse(spans));
  const spans = JSON.parse(row?.spans ?? '{}') as Record<string, [number, number][]>;
  spans[role] = (spans[role] ?? []).map(([start, end], at) =>
    at === 0 ? [start + by, end + by] : [start, end],
  );
  const { changes } = database
    .prepare(`UPDATE ${table} SET spans = ? WHERE spans = ?`)
    .run([JSON.stringify(spans), row?.spans] as unknown as []);
  expect(changes).toBe(1);
}

test('nothing is wrong with a sound record that has something of everything', async () => {
  expect(await problemsOf(sound)).toEqual([]);
  const database = new Libsql(sound);
  for (const table of ['checks', 'disputes', 'comparisons', 'figures', 'notes', 'node_ties', 'node_groups']) {
    expect(database.prepare(`SELECT 1 FROM ${table}`).all([]).length).toBeGreaterThan(0);
  }
  database.close();
});

const STATEMENT_ROLES = [
  ...['source', 'cue', 'content', 'condition', 'negation', 'denied', 'venue', 'addressee'],
].map((role) => ['statements', role, 'statement'] as const);

test.each([
  ...STATEMENT_ROLES,
  ['statement_speakers', 'mention', 'statement'],
  ['statement_speakers', 'role', 'statement'],
  ['figures', 'words', 'figure'],
  ['figures', 'counted', 'figure'],
  ['figures', 'comparedTo', 'figure'],
  ['checks', 'stated', 'check'],
  ['disputes', 'one', 'dispute'],
  ['disputes', 'other', 'dispute'],
  ['positions', 'who', 'position'],
  ['positions', 'word', 'position'],
  ['positions', 'question', 'position'],
  ['statement_members', 'mention', 'statement'],
] as const)(
  'a span in %s that was moved is told by the words that it no longer shows: %s',
  async (table, role, what) => {
    const problems = await problemsOf(damaged((database) => move(database, table, role, 1)));
    expect(problems).toContain(`The words of the ${what} are not those at its spans.`);
  },
);

test.each([
  ['statements', 'act', 100, 'What the statement was judged by stands outside of its words.'],
  ['statements', 'marker', -40, 'What the statement was judged by stands outside of its words.'],
  ['statements', 'hedge1', 9999, 'A span of the statement lies outside of its article.'],
  ['statements', 'said', 9999, 'A span of the statement lies outside of its article.'],
  ['checks', 'against1', 9999, 'A span of the article lies outside of its text.'],
  ['comparisons', 'side1', 9999, 'A span of the article lies outside of its text.'],
] as const)(
  'a span in %s whose words are not repeated is told when it is where it cannot be: %s',
  async (table, role, by, message) => {
    expect(await problemsOf(damaged((database) => move(database, table, role, by)))).toContain(message);
  },
);

test.each([
  ['statements', 'act'],
  ['statements', 'marker'],
  ['statements', 'hedge1'],
  ['statements', 'said'],
  ['checks', 'against1'],
  ['comparisons', 'side1'],
] as const)(
  'a span in %s whose words are not repeated is told when it was moved: %s',
  async (table, role) => {
    const problems = await problemsOf(damaged((database) => move(database, table, role, 1)));
    expect(problems).toContain('A span of the article is not where it was when it was stored.');
  },
);

test('an article that was stored before spans were noted is not told to have lost any', async () => {
  const place = damaged((database) => void database.exec('UPDATE articles SET spans_hash = NULL'));
  expect(await problemsOf(place)).toEqual([]);
});

test.each([
  [
    'a text that was changed',
    "UPDATE texts SET text = replace(text, 'Veldam', 'Orlund')",
    'The stored text of an article is not the one read.',
  ],
  [
    'a part of an article that was moved',
    'UPDATE articles SET blocks = replace(blocks, \'["body",0,\', \'["body",2,\')',
    'The parts of the article overlap, or leave out some of its text.',
  ],
  [
    'a page whose bytes were changed',
    "UPDATE pages SET packed = x'1f8b0800'",
    'The stored bytes of a page are not those fetched.',
  ],
  [
    'a page that was lost',
    'DELETE FROM pages WHERE rowid = 1',
    'A row of sources points to nothing in pages.',
  ],
  [
    'a text that was lost',
    'DELETE FROM texts WHERE rowid = 1',
    'A row of articles points to nothing in texts.',
  ],
  [
    'an article under the address of another',
    "UPDATE articles SET address = 'https://other.example/' WHERE n = 1",
    'A row of articles points to nothing in sources.',
  ],
  [
    'a statement that was lost',
    'DELETE FROM statements WHERE n = 2',
    'The article has more or fewer statements than it tells.',
  ],
  [
    'a statement under another id',
    "UPDATE statements SET id = 's00000000000f' WHERE n = 1",
    '1 of its statements are not found by their ids.',
  ],
  [
    'a statement under other words',
    "UPDATE statements SET words = 'w' || words WHERE n = 1",
    'The statement is filed under other words than its own.',
  ],
  [
    'a statement that is counted by another act',
    "UPDATE statement_facets SET act = 'deny' WHERE statement = 1",
    'The statement is counted by what it is not.',
  ],
  [
    'spans that are no JSON',
    "UPDATE statements SET spans = '{' WHERE n = 1",
    'The article cannot be read back.',
  ],
  [
    'a byline that is no JSON',
    "UPDATE articles SET byline = '[' WHERE n = 1",
    'The article cannot be read back.',
  ],
  [
    'a comparison of a figure that is not there',
    "UPDATE comparisons SET figures = replace(figures, 'f00000000001', 'f00000000009')",
    'A comparison is of a statement or figure that is not there.',
  ],
  [
    'a place at another statement of the same article',
    'UPDATE node_places SET statement = 3 - statement WHERE article = 1 AND statement > 0 AND figure = 0',
    'The article is compared with others by what it does not say.',
  ],
  [
    'a node of other words',
    "UPDATE nodes SET body = replace(body, 'winter', 'summer') WHERE kind = 'wording'",
    'The article is compared with others by what it does not say.',
  ],
  [
    'a key that was lost',
    'DELETE FROM node_keys WHERE key = (SELECT min(key) FROM node_keys)',
    'The keys by which articles are compared are not those of what they say.',
  ],
  [
    'a tie of another strength',
    'UPDATE node_ties SET strength = strength / 2',
    'Two are tied otherwise than their words tie them.',
  ],
  ['a tie that was lost', 'DELETE FROM node_ties', 'Others belong together than this group has.'],
  [
    'a group without one of its own',
    'DELETE FROM node_groups WHERE node = (SELECT max(node) FROM node_groups)',
    'Others belong together than this group has.',
  ],
  ['a table that was lost', 'DROP TABLE node_ties', 'The links cannot be checked: no such table: node_ties.'],
] as const)('%s is told', async (_, sql, message) => {
  expect(await problemsOf(damaged((database) => void database.exec(sql)))).toContain(message);
});

const TO_NOTHING = 99_999;

test.each([
  ...['notes', 'checks', 'disputes', 'comparisons', 'statements', 'figures', 'unconnected'].map(
    (table) => [table, 'article', 'articles'] as const,
  ),
  ['statement_facets', 'statement', 'statements'],
  ['statement_facets', 'speaker', 'entities'],
  ['statement_facets', 'outlet', 'outlets'],
  ['statement_speakers', 'statement', 'statements'],
  ['statement_speakers', 'entity', 'entities'],
  ['statement_speakers', 'speaks_for', 'entities'],
  ['sources', 'page', 'pages'],
  ['sources', 'article', 'articles'],
  ['figures', 'statement', 'statements'],
  ['disputes', 'one_statement', 'statements'],
  ['disputes', 'other_statement', 'statements'],
  ['node_places', 'node', 'nodes'],
  ['node_places', 'article', 'articles'],
  ['node_places', 'statement', 'statements'],
  ['node_places', 'figure', 'figures'],
  ['node_ties', 'one', 'nodes'],
  ['node_ties', 'other', 'nodes'],
  ['node_groups', 'node', 'nodes'],
  ['node_keys', 'holder', 'nodes'],
  ['unsettled', 'node', 'nodes'],
  ['positions', 'article', 'articles'],
  ['positions', 'holder', 'entities'],
  ['positions', 'statement', 'statements'],
  ['statement_members', 'speaker', 'statement_speakers'],
  ['statement_members', 'entity', 'entities'],
  ['aliases', 'entity', 'entities'],
  ['alias_words', 'alias', 'aliases'],
  ['entity_roles', 'entity', 'entities'],
] as const)('a row of %s whose %s leads to nothing is told', async (table, column, to) => {
  const place = damaged((database) => {
    if (table === 'unconnected' || table === 'unsettled') {
      database.exec(`INSERT INTO ${table} (${column}) VALUES (${TO_NOTHING})`);
      return;
    }
    // Of one row alone, since several might then have the same key.
    const one = `SELECT * FROM ${table} ${table === 'node_places' ? 'WHERE figure = 0' : ''} LIMIT 1`;
    const [row = {}] = database.prepare(one).all([]) as Record<string, unknown>[];
    const own = Object.keys(row).filter((name) => row[name] !== null);
    database
      .prepare(
        `UPDATE ${table} SET "${column}" = ${TO_NOTHING} WHERE ${own.map((name) => `"${name}" = ?`).join(' AND ')}`,
      )
      .run(own.map((name) => row[name]) as unknown as []);
  });
  expect(await problemsOf(place)).toContain(`A row of ${table} points to nothing in ${to}.`);
});

test('a file that is cut short is told, if only by a few bytes', async () => {
  // What is at the end holds no part of the schema, as in a record of some size.
  const reason = 'x'.repeat(400_000);
  const fill = (file: Libsql.Database) =>
    void file.exec(`INSERT INTO failures (address, code, reason, at) VALUES ('a', 'b', '${reason}', 'c')`);
  const [short, half] = [damaged(fill), damaged(fill)];
  truncateSync(short, statSync(short).size - 10);
  expect(await problemsOf(short)).toContain('The file is cut short: its last page is not whole.');
  truncateSync(half, statSync(half).size / 2);
  await expect(problemsOf(half)).rejects.toMatchObject({ code: 'damaged' });
});

test('what is overwritten in the middle of a file keeps nothing else from being checked', async () => {
  const place = damaged(() => undefined);
  const bytes = readFileSync(place);
  const page = bytes.indexOf('not close before winter') & ~4095;
  writeFileSync(place, bytes.fill(0xab, page, page + 4096));
  const problems = await problemsOf(place);
  expect(problems.some((message) => /^The (file|links|articles) cannot be checked: /.test(message))).toBe(
    true,
  );
  expect(problems).toContain('The article cannot be read back.');
});

describeRecords('a record of which a link leads to nothing', (newPlace) => {
  test('is told of, and so is what is compared by what no article says', async () => {
    const place = newPlace();
    await fillRecord(place);
    expect(await problemsOf(place)).toEqual([]);
    const database = await openDatabase(place);
    await database.run('UPDATE node_ties SET strength = strength / 2');
    await database.run('UPDATE statement_facets SET outlet = 99999 WHERE statement = 1');
    await database.run('DELETE FROM node_keys WHERE key = (SELECT max(key) FROM node_keys)');
    await database.close();
    expect((await problemsOf(place)).sort()).toEqual([
      'A row of statement_facets points to nothing in outlets.',
      'The keys by which articles are compared are not those of what they say.',
      'Two are tied otherwise than their words tie them.',
    ]);
  });
});
