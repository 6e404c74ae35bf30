import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { countUnconnected } from '../../test/support/count-unconnected.ts';
import { recordsAt } from '../../test/support/opened-records.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import { sha256 } from '../cli/sha256.ts';
import type { Connector } from '../domain/connector.ts';
import type { Reading } from '../domain/reading.ts';
import type { RecordStore } from '../domain/record.ts';
import { createConnector } from '../pipeline/connector.ts';
import { articleKey } from './article-key.ts';
import { connectArticles } from './connect-articles.ts';
import type { Database } from './database.ts';
import { openDatabase, openRecord } from './open-record.ts';

const LATER = '2031-06-01T00:00:00Z';

/** What people say of one quay, so often in the same words that many keys pass a bound of three. */
const SAYINGS = [
  'the old quay needs a new stone wall before winter',
  'the old quay needs a new stone wall before the winter comes',
  'the old quay needs a stone wall and a lamp',
  'the old quay does not need a new stone wall before winter',
  'a new stone wall before winter is what the old quay needs most',
  'lamps on the old quay are what the stone masons want',
];
const SPEAKERS = ['Ada Lind', 'Bram Okkers'];

/** Three of five stretches of 60 words that stand for sentences: articles share one, two or none, and many share one. */
function copyOf(at: number): string[] {
  return [at % 5, (at * 2 + 1) % 5, (at * 3 + 2) % 5].map((stretch) =>
    Array.from({ length: 60 }, (_, word) => `w${stretch}x${(word * word + stretch) % 97}`).join(' '),
  );
}

/** Two statements in an article of its own, before stretches of copy: `at` says which. */
function reportOf(at: number): Reading {
  const [one = '', other = ''] = [SAYINGS[at % SAYINGS.length], SAYINGS[(at * 5 + 1) % SAYINGS.length]];
  const speaker = SPEAKERS[at % 2] ?? '';
  return invented(
    [
      `${speaker} said ${one}.`,
      `Nobody answered in town ${at}. Later ${speaker} added: ${other}.`,
      ...copyOf(at),
    ],
    [
      { content: one, source: speaker, cue: 'said' },
      ...(one === other ? [] : [{ content: other, source: speaker, cue: 'added' }]),
    ],
    { outlet: `Paper ${at % 3}`, published: { date: `2031-05-${10 + (at % 20)}`, evidence: 'given' } },
  );
}

/** The rules with a bound that a dozen articles pass. */
function strictConnector(): Connector {
  return {
    ...createConnector(sha256),
    version: 'strict',
    mostOfAKey: { wording: 3, copy: 3, quantity: 3, position: 3 },
  };
}

async function connectAll(record: RecordStore, connector: Connector): Promise<void> {
  while ((await record.connect(connector)) > 0);
}

async function connectionsOf(record: RecordStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of record.dump()) if (/^\["(?:place|tie|group)"/.test(line)) lines.push(line);
  return lines;
}

/** `database`, to which the server cuts every connection that stores more than `most` places in one transaction. */
function cutBeyond(database: Database, most: number, server: Database): Database {
  const cutting = (inside: Database): Database => ({
    ...inside,
    insert: async (table, rows, conflict) => {
      if (table.name === 'node_places' && rows.length > most) {
        const [backend] = await inside.all<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        await server.run('SELECT pg_terminate_backend(?)', [backend?.pid ?? 0]);
      }
      await inside.insert(table, rows, conflict);
    },
  });
  return {
    ...database,
    transaction: (work, options) =>
      database.transaction((inside, isAgain) => work(cutting(inside), isAgain), options),
  };
}

describeRecords('what articles have to do with each other', (newPlace) => {
  const { openedRecord, emptyRecord } = recordsAt(newPlace);

  test('is the same whatever the order, the passes between, and what was taken away again', async () => {
    const numbers = Array.from({ length: 14 }, (_, at) => at);
    const plain = await emptyRecord();
    await plain.add(numbers.map((at) => addition(`a${at}`, reportOf(at))));
    await connectAll(plain, strictConnector());
    const expected = await connectionsOf(plain);
    expect(expected.some((line) => line.startsWith('["tie"'))).toBe(true);
    expect(expected.some((line) => line.startsWith('["group"'))).toBe(true);
    const orders = fc.record({
      order: fc.shuffledSubarray(numbers, { minLength: numbers.length }),
      batch: fc.integer({ min: 1, max: 6 }),
      extra: fc.integer({ min: 0, max: 3 }),
      late: fc.integer({ min: 1, max: 5 }),
      gone: fc.subarray(numbers),
    });
    await fc.assert(
      fc.asyncProperty(orders, async ({ order, batch, extra, late, gone }) => {
        const [record, connector] = [await emptyRecord(), strictConnector()];
        const added = (all: readonly number[]) => all.map((at) => addition(`a${at}`, reportOf(at)));
        const strangers = Array.from({ length: extra }, (_, at) => 40 + at);
        const early = [...order.slice(0, 5), ...strangers, ...order.slice(5, -late)];
        for (let start = 0; start < early.length; start += batch) {
          await record.add(added(early.slice(start, start + batch)));
          if (start % 2 === 0) await connectAll(record, connector);
        }
        // Some go, and the last come before it is settled what the others left behind; then they come back.
        const away = gone.filter((at) => early.includes(at));
        for (const at of [...strangers, ...away])
          await record.forget(articleKey(reportOf(at).article), LATER);
        await record.add(added(order.slice(-late)));
        const later = strictConnector();
        await record.connect(later);
        await record.add(added(away), { again: true });
        await connectAll(record, later);
        expect(await connectionsOf(record)).toEqual(expected);
        for await (const problem of record.verify()) expect(problem).toBeNull();
      }),
      { numRuns: plain.kind === 'sqlite' ? 8 : 2 },
    );
  }, 60_000);

  test('is made anew when an article is read anew, and when the rules change', async () => {
    const place = newPlace();
    const record = await emptyRecord(place);
    const additions = [0, 1, 6].map((at) => addition(`a${at}`, reportOf(at)));
    await record.add(additions);
    expect(await countUnconnected(place)).toBe(3);
    await connectAll(record, strictConnector());
    expect(await countUnconnected(place)).toBe(0);
    const expected = await connectionsOf(record);
    const [first] = additions;
    if (first?.outcome.kind !== 'reading') throw new Error('no reading');
    const { reading } = first.outcome;
    const anew = { ...reading, statements: reading.statements.slice(0, 1), versions: { sayso: '1' } };
    await record.add([{ ...first, outcome: { kind: 'reading', reading: anew } }], { reread: true });
    await connectAll(record, strictConnector());
    expect(await connectionsOf(record)).not.toEqual(expected);
    await record.add([first], { reread: true });
    await connectAll(record, strictConnector());
    expect(await connectionsOf(record)).toEqual(expected);
    await connectAll(record, { ...strictConnector(), version: 'none', placesOf: () => [] });
    expect(await connectionsOf(record)).toEqual([]);
  });

  test('is of the newest reading when another process stores it while the older one is being connected', async () => {
    const place = newPlace();
    const [record, other] = [await emptyRecord(place), await openedRecord(place)];
    const older = addition('a', reportOf(0));
    const newer = {
      ...reportOf(0),
      statements: reportOf(0).statements.slice(0, 1),
      versions: { sayso: '1' },
    };
    await record.add([older]);
    // Sets up the tables of the rules, so that the next pass begins by reading.
    await record.connect(strictConnector());
    await record.add([older], { reread: true });
    await Promise.all([
      other.add([{ ...older, outcome: { kind: 'reading', reading: newer } }], { reread: true }),
      record.connect(strictConnector()),
    ]);
    await connectAll(record, strictConnector());
    const alone = await emptyRecord();
    await alone.add([{ ...older, outcome: { kind: 'reading', reading: newer } }]);
    await connectAll(alone, strictConnector());
    expect(await connectionsOf(record)).toEqual(await connectionsOf(alone));
  });

  test('an utterance has every appearance of its words, first the first, and goes when one alone is left', async () => {
    const record = await emptyRecord();
    const words = 'the ferry to Arrel will sail every hour from June on';
    const retold = 'the ferry to Arrel would sail every hour from June';
    const report = (content: string, day: string, outlet: string) =>
      invented([`${outlet}: Ada Lind said ${content}.`], [{ content, source: 'Ada Lind', cue: 'said' }], {
        outlet,
        published: { date: day, evidence: 'given' },
      });
    const [early, late] = [
      report(words, '2031-05-01', 'Arrel Post'),
      report(retold, '2031-05-03', 'Bay Radio'),
    ];
    await record.add([addition('b', late), addition('a', early)]);
    await connectAll(record, createConnector(sha256));
    const place = articleKey(late.article);
    const utterance = await record.utteranceOf(place, late.statements[0]?.id ?? '');
    expect(utterance?.wordings).toBe(2);
    expect(utterance?.appearances.map(({ article }) => article.outlet)).toEqual(['Arrel Post', 'Bay Radio']);
    await record.forget(articleKey(early.article), LATER);
    expect(await record.utteranceOf(place, late.statements[0]?.id ?? '')).toBeNull();
    await connectAll(record, createConnector(sha256));
    expect((await connectionsOf(record)).filter((line) => line.startsWith('["group"'))).toEqual([]);
  });

  test('what many removed articles left behind is dropped in several passes', async () => {
    const place = newPlace();
    const record = await emptyRecord(place);
    const readings = [0, 1, 2].map(reportOf);
    await record.add(readings.map((reading, at) => addition(`a${at}`, reading)));
    const connector: Connector = {
      ...strictConnector(),
      keysOf: () => [],
      placesOf: ({ article }) =>
        Array.from({ length: 600 }, (_, at) => ({
          node: { kind: 'wording', id: sha256(`${article.id} ${at}`).slice(0, 24), body: '', keys: [] },
          statement: null,
          figure: null,
        })),
    };
    await connectAll(record, connector);
    for (const { article } of readings) await record.forget(articleKey(article), LATER);
    const left: number[] = [];
    do left.push(await countUnconnected(place));
    while ((await record.connect(connector)) > 0);
    expect(left).toEqual([1800, 800, 0]);
    for await (const problem of record.verify()) expect(problem).toBeNull();
  });

  test('verify finds a tie that leads to nothing', async () => {
    const place = newPlace();
    const record = await openRecord(place, { create: true });
    await record.add([0, 1, 6].map((at) => addition(`a${at}`, reportOf(at))));
    await connectAll(record, createConnector(sha256));
    await record.close();
    const database = await openDatabase(place);
    if (database.kind === 'sqlite') await database.script('PRAGMA foreign_keys = OFF');
    await database.run('UPDATE node_ties SET other = 99999 WHERE other = (SELECT max(other) FROM node_ties)');
    await database.close();
    const broken = await openedRecord(place);
    const messages: string[] = [];
    for await (const { message } of broken.verify()) messages.push(message);
    expect(new Set(messages)).toEqual(new Set(['A row of node_ties points to nothing in nodes.']));
  });

  if (!newPlace().startsWith('postgres:')) return;

  test('is the same where the server cuts off whoever connects more than two articles at once', async () => {
    const additions = Array.from({ length: 14 }, (_, at) => addition(`a${at}`, reportOf(at)));
    const calm = await emptyRecord();
    await calm.add(additions);
    await connectAll(calm, strictConnector());
    const place = newPlace();
    const record = await emptyRecord(place);
    await record.add(additions);
    const [database, server] = [await openDatabase(place), await openDatabase(place)];
    const cut = cutBeyond(database, 12, server);
    while ((await connectArticles(cut, strictConnector(), null)) > 0);
    expect(await connectionsOf(record)).toEqual(await connectionsOf(calm));
    await database.close();
    await server.close();
  });
});
