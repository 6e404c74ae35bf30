import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, expect, test } from 'vitest';
import { addition, portArticles, THEN } from '../../test/support/additions.ts';
import { collect } from '../../test/support/collect.ts';
import { countUnconnected } from '../../test/support/count-unconnected.ts';
import { backToSchema } from '../../test/support/older-schemas.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import { sha256 } from '../cli/sha256.ts';
import { createConnector } from '../pipeline/connector.ts';
import { articleKey } from './article-key.ts';
import { migrate } from './migrate.ts';
import { openDatabase, openRecord } from './open-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

/** What takes a record of the fourth schema back to the third: what articles have to do with each other is gone. */
const BACK_TO_SCHEMA_3 = [
  ...['copy_groups', 'utterances'].map((name) => `DROP VIEW ${name}`),
  ...['node_groups', 'node_ties', 'node_places', 'node_keys', 'nodes', 'unsettled', 'unconnected'].map(
    (name) => `DROP TABLE ${name}`,
  ),
].join(';');

/** Undoes the third schema. Its tables stay empty: what they hold is made anew. */
const BACK_TO_SCHEMA_2 = `
  CREATE INDEX statements_by_id ON statements(id);
  CREATE INDEX statements_by_words ON statements(words);
  CREATE INDEX statement_speakers_by_entity ON statement_speakers(entity, statement);
  DROP INDEX articles_by_published;
  DROP TABLE statement_facets;
  CREATE TABLE statement_facets (
    statement INTEGER PRIMARY KEY, article INTEGER, day INTEGER, outlet INTEGER, act TEXT, form TEXT);
  UPDATE meta SET value = '2' WHERE name = 'schema'`;
const BACK_IN_SQLITE = `
  DROP TABLE statement_index;
  CREATE VIRTUAL TABLE statement_index USING fts5(content, context, tags, content='', contentless_delete=1)`;

test('a file that is no record is refused and left as it is', async () => {
  writeFileSync(path('notes.txt'), 'Not a database. '.repeat(300));
  await expect(openRecord(path('notes.txt'), { create: true })).rejects.toMatchObject({
    code: 'not-a-record',
  });
  expect(readFileSync(path('notes.txt'), 'utf8')).toBe('Not a database. '.repeat(300));
});

test('a database of something else is refused and gets no tables of ours', async () => {
  const other = new Libsql(path('other.db'));
  other.exec('CREATE TABLE recipes (name TEXT)');
  other.close();
  await expect(openRecord(path('other.db'), { create: true })).rejects.toMatchObject({
    code: 'not-a-record',
  });
  const again = new Libsql(path('other.db'));
  expect(again.prepare('SELECT count(*) AS n FROM sqlite_schema').all()).toMatchObject([{ n: 1 }]);
  again.close();
});

test('a folder, and a place where no file can be, are refused in one sentence', async () => {
  mkdirSync(path('folder'));
  await expect(openRecord(path('folder'), { create: true })).rejects.toMatchObject({ code: 'not-a-record' });
  await expect(openRecord(path('nowhere/x.db'), { create: true })).rejects.toMatchObject({
    code: 'not-writable',
  });
  await expect(openRecord(path('none.db'))).rejects.toMatchObject({ code: 'no-record' });
});

test('a server that does not answer, and an address that is none, are named in one sentence', async () => {
  await expect(openRecord('postgres://nobody@127.0.0.1:1/none', { patience: 0 })).rejects.toMatchObject({
    code: 'unavailable',
  });
  await expect(openRecord('postgres://x y:z')).rejects.toMatchObject({ code: 'query' });
  await expect(openRecord('postgres://u@h/d?schema=a;b')).rejects.toMatchObject({ code: 'query' });
});

test('who waits too long for another writer is told so, and nothing is stored by half', async () => {
  const place = path('busy.db');
  const record = await openRecord(place, { create: true, patience: 300 });
  const other = new Libsql(place);
  other.exec('BEGIN IMMEDIATE');
  const { closing } = portArticles();
  await expect(record.add([addition('a', closing)])).rejects.toMatchObject({ code: 'locked' });
  other.exec('COMMIT');
  other.close();
  expect((await record.add([addition('a', closing)]))[0]?.kind).toBe('added');
  await record.close();
});

test('a record that another program has to itself for a moment is opened when that is done', async () => {
  const place = path('opening.db');
  const other = new Libsql(place);
  other.exec('BEGIN EXCLUSIVE');
  await expect(openRecord(place, { create: true, patience: 0 })).rejects.toMatchObject({ code: 'locked' });
  const opening = openRecord(place, { create: true });
  setTimeout(() => {
    other.exec('COMMIT');
    other.close();
  }, 100);
  const record = await opening;
  expect((await record.stats()).articles).toBe(0);
  await record.close();
});

test('verify finds a span that was moved, a text that was changed and a page that was lost', async () => {
  const place = path('broken.db');
  const record = await openRecord(place, { create: true });
  await record.add([addition('a', portArticles().closing), addition('b', portArticles().denial)]);
  await record.close();
  const file = new Libsql(place);
  file.exec('PRAGMA foreign_keys = OFF');
  file.exec(
    `UPDATE statements SET spans = '{"cue":[],"content":[[5,99999]]}' WHERE position = 0 AND article = 1`,
  );
  file.exec(`UPDATE texts SET text = replace(text, 'Tariffs', 'Customs')`);
  file.exec(`DELETE FROM pages WHERE hash = (SELECT page FROM articles WHERE n = 1)`);
  file.exec(`INSERT INTO statement_index(statement_index) VALUES ('delete-all')`);
  file.close();
  const broken = await openRecord(place);
  const kinds = new Set<string>();
  for await (const { kind } of broken.verify()) kinds.add(kind);
  expect([...kinds].sort()).toEqual(['link', 'search-index', 'span', 'text-hash', 'words']);
  await broken.close();
});

describeRecords('opening a record', (newPlace) => {
  test('many at once make one record together', async () => {
    const place = newPlace();
    const opened = await Promise.all(Array.from({ length: 8 }, () => openRecord(place, { create: true })));
    for (const record of opened) expect((await record.stats()).articles).toBe(0);
    await Promise.all(opened.map((record) => record.close()));
  });

  test('two at once on one record both store all that they have', async () => {
    const place = newPlace();
    const [one, other] = [
      await openRecord(place, { create: true }),
      await openRecord(place, { create: true }),
    ];
    const { closing, denial, figures } = portArticles();
    const all = [closing, denial, figures].map((reading, index) => addition(`${index}`, reading));
    await Promise.all([...all.map((each) => one.add([each])), ...all.map((each) => other.add([each]))]);
    expect((await one.stats()).articles).toBe(3);
    for await (const problem of other.verify()) expect(problem).toBeNull();
    await one.close();
    await other.close();
  });

  test('a record of the first schema is brought forward with all that is in it', async () => {
    const place = newPlace();
    const database = await openDatabase(place, { create: true });
    await migrate(database, true, 1);
    await database.run(
      "INSERT INTO judgements (kind, \"left\", \"right\", at) VALUES ('same-entity', 'e1', 'e2', '2031')",
    );
    await database.close();
    const record = await openRecord(place);
    const judgements: unknown[] = [];
    for await (const judgement of record.judgements()) judgements.push(judgement);
    expect(judgements).toEqual([{ kind: 'same-entity', left: 'e1', right: 'e2', at: '2031' }]);
    expect((await record.add([addition('a', portArticles().closing)]))[0]?.kind).toBe('added');
    await record.close();
  });

  test('a record whose statements were indexed otherwise finds the same after it was brought forward', async () => {
    const place = newPlace();
    const record = await openRecord(place, { create: true });
    await record.add(
      [portArticles().closing, portArticles().denial].map((each, n) => addition(`${n}`, each)),
    );
    const [{ statement } = expect.unreachable()] = (await record.search({ words: 'tariff' })).hits;
    const answers = async (store: typeof record) => [
      await store.search({ words: 'tariff', form: statement.form }),
      await store.statements(statement.id.slice(0, 8)),
      await collect(store.statementsOf([statement.speaker.id])),
    ];
    const before = await answers(record);
    await record.close();
    const database = await openDatabase(place);
    await database.script(
      `${backToSchema(4, database.kind)}; ${BACK_TO_SCHEMA_3}; ${BACK_TO_SCHEMA_2}; ${database.kind === 'sqlite' ? BACK_IN_SQLITE : ''}`,
    );
    await database.close();
    const forward = await openRecord(place);
    expect(await answers(forward)).toEqual(before);
    expect(await countUnconnected(place)).toBe(2);
    for await (const problem of forward.verify()) expect(problem).toBeNull();
    await forward.close();
  });

  test('a record of the sixth schema finds and counts the same after it was brought forward', async () => {
    const place = newPlace();
    const record = await openRecord(place, { create: true });
    const { closing, denial, figures } = portArticles();
    await record.add([closing, denial, figures].map((each, n) => addition(`${n}`, each)));
    const queries = [{ words: '' }, { words: 'tariff' }, { words: 'port', from: '2031-05', to: '2031' }];
    const before: unknown[] = [];
    for (const query of queries) before.push(await record.search(query));
    await record.close();
    const database = await openDatabase(place);
    await database.script(backToSchema(6, database.kind));
    await database.close();
    const forward = await openRecord(place);
    for (const [at, query] of queries.entries()) expect(await forward.search(query)).toEqual(before[at]);
    for await (const problem of forward.verify()) expect(problem).toBeNull();
    expect(await forward.forget(articleKey(denial.article), THEN)).toMatchObject({ statements: 2 });
    for await (const problem of forward.verify()) expect(problem).toBeNull();
    await forward.close();
  });

  test('a record of a newer sayso is refused in a clear sentence and left as it is', async () => {
    const place = newPlace();
    await (await openRecord(place, { create: true })).close();
    const database = await openDatabase(place);
    await database.run("UPDATE meta SET value = '99' WHERE name = 'schema'");
    await database.close();
    await expect(openRecord(place, { create: true })).rejects.toThrow(
      /was made by a newer sayso \(schema 99; .*update sayso/,
    );
  });

  if (!newPlace().startsWith('postgres:')) return;

  test('no search reads what was noted beside the index, once all is connected', async () => {
    const place = newPlace();
    const record = await openRecord(place, { create: true });
    const { closing, denial } = portArticles();
    await record.add([closing, denial].map((each, n) => addition(`${n}`, each)));
    const connector = createConnector(sha256);
    while ((await record.connect(connector)) > 0);
    const database = await openDatabase(place);
    expect(await database.all("SELECT gin_clean_pending_list('statement_index_words') AS pages")).toEqual([
      { pages: 0 },
    ]);
    await database.close();
    await record.close();
  });

  test('who waits too long for another writer is told so', async () => {
    const place = newPlace();
    const [writer, waiter] = [
      await openDatabase(place, { create: true }),
      await openDatabase(place, { patience: 300 }),
    ];
    await writer.transaction(async () => {
      await expect(waiter.transaction(async () => undefined)).rejects.toMatchObject({ code: 'locked' });
    });
    await waiter.transaction(async () => undefined);
    await writer.close();
    await waiter.close();
  });

  test('a transaction whose connection is lost between two questions is done once more', async () => {
    const place = newPlace();
    const database = await openDatabase(place, { create: true });
    const other = await openDatabase(place);
    await database.script('CREATE TABLE tries (n INTEGER)');
    let tries = 0;
    await database.transaction(async (inside) => {
      await inside.run('INSERT INTO tries (n) VALUES (?)', [++tries]);
      const [backend] = await inside.all<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      if (tries > 1) return;
      await other.run('SELECT pg_terminate_backend(?)', [backend?.pid ?? 0]);
      // Until the driver has heard of it.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await inside.run('INSERT INTO tries (n) VALUES (?)', [0]);
    });
    expect(await database.all('SELECT n FROM tries')).toEqual([{ n: 2 }]);
    await database.close();
    await other.close();
  });

  test('a server that ends the first connections is asked again', async () => {
    const place = new URL(newPlace());
    let ended = 0;
    const between = createServer((socket) => {
      if (ended++ < 2) {
        socket.destroy();
        return;
      }
      const server = connect(Number(place.port || 5432), place.hostname);
      socket.pipe(server).pipe(socket);
      for (const each of [socket, server]) each.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
    const address = new URL(place);
    address.host = `127.0.0.1:${(between.address() as AddressInfo).port}`;
    const record = await openRecord(address.href, { create: true });
    expect((await record.stats()).articles).toBe(0);
    await record.close();
    between.close();
    expect(ended).toBeGreaterThan(2);
  });

  test('a transaction whose connection is lost each time is given up in a clear sentence', async () => {
    const database = await openDatabase(newPlace(), { create: true });
    const other = await openDatabase(database.place.replace(/ .*/, ''));
    let tries = 0;
    const lost = database.transaction(async (inside, isAgain) => {
      expect(isAgain).toBe(tries++ > 0);
      const [backend] = await inside.all<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await other.run('SELECT pg_terminate_backend(?)', [backend?.pid ?? 0]);
      await inside.run('SELECT 1');
    });
    await expect(lost).rejects.toMatchObject({ code: 'unavailable' });
    await expect(lost).rejects.toThrow(
      /^The connection to .* was lost 50 times .*; what was stored is kept\.$/,
    );
    expect(tries).toBe(50);
    await database.close();
    await other.close();
  });
});
