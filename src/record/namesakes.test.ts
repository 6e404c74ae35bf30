import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { backToSchema } from '../../test/support/older-schemas.ts';
import { recordsAt } from '../../test/support/opened-records.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import { sha256 } from '../cli/sha256.ts';
import type { Reading } from '../domain/reading.ts';
import type { RecordStore } from '../domain/record.ts';
import { createConnector } from '../pipeline/connector.ts';
import { createEntityRule } from '../pipeline/entity-rule.ts';
import { entityOf } from '../statement/entity-of.ts';
import { articleKey } from './article-key.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-record.ts';

const LATER = '2031-06-01T00:00:00Z';
const VENN = entityOf('Orla Venn', 'person', sha256).id;
const OKKERS = entityOf('Bram Okkers', 'person', sha256).id;

/** `senator, Orla Venn: the quay is closed | denied`: role, speaker, what was said and how, in an article of its own. */
function report(told: string, date = '2031-05-01'): Reading {
  const [, role, name = '', content = '', cue = 'said'] =
    /^(?:(.+), )?([^,:]+): (.+?)(?: \| (\w+))?$/.exec(told) ?? [];
  const deny = { act: { name: 'deny', confidence: 0.9, spans: [] } } as const;
  const reading = invented(
    [`${role === undefined ? '' : `The ${role}, `}${name}, ${cue} ${content}.`],
    [{ content, source: name, cue, ...(role && { role }), ...(cue === 'denied' && { judged: deny }) }],
    { outlet: `Paper on ${date}`, title: told, published: { date, evidence: 'given' } },
  );
  const id = `s${sha256(told + date).slice(0, 12)}`;
  return { ...reading, statements: reading.statements.map((each) => ({ ...each, id })) };
}

async function connectAll(record: RecordStore): Promise<void> {
  while ((await record.connect(createConnector(sha256))) > 0);
}

/** How the views show the speakers, in the order in which their articles were added. */
async function labels(database: Database): Promise<readonly string[]> {
  const rows = await database.all<{ label: string }>(
    `SELECT l.speaker_label AS label FROM statement_list l JOIN articles a ON a.key = l.article ORDER BY a.n`,
  );
  return rows.map(({ label }) => label);
}

/** Two persons of one name, one of whom nobody tells anything, and somebody else. */
const TOWN = [
  'senator, Orla Venn: the quay is closed for a week',
  'senator, Orla Venn: the quay is closed for a month',
  'Harbel goalkeeper, Orla Venn: the quay is where the team trains',
  'Orla Venn: the quay is cold',
  'mayor, Bram Okkers: the quay is open',
];

describeRecords('two persons of one name', (newPlace) => {
  const { openedRecord } = recordsAt(newPlace);
  const emptyRecord = (place = newPlace()) =>
    openedRecord(place, { create: true, entityRule: createEntityRule(sha256) });
  async function recordOf(told: readonly string[]): Promise<RecordStore> {
    const record = await emptyRecord();
    await record.add(told.map((each, at) => addition(`a${at}`, report(each))));
    return record;
  }
  const facets = async (record: RecordStore) =>
    (await record.search({ words: 'quay' })).facets.speaker.map(({ value, count }) => `${value} ${count}`);
  const said = async (record: RecordStore, speaker: string) =>
    (await record.search({ words: '', speaker })).hits.map(({ statement }) => statement.content.text).sort();
  const listed = async (record: RecordStore, id: string) => {
    const contents: string[] = [];
    for await (const { statement } of record.statementsOf([id])) contents.push(statement.content.text);
    return contents.sort();
  };

  test('are counted apart, and whose the words are of whom nothing is told is not said', async () => {
    expect(await facets(await recordOf(TOWN))).toEqual([
      'Orla Venn (senator) 2',
      'Bram Okkers 1',
      'Orla Venn (Harbel goalkeeper) 1',
      'Orla Venn (not told which) 1',
    ]);
  });

  test('are found together by the name, and each by a role, by what is shown, and by an id', async () => {
    const record = await recordOf(TOWN);
    expect(await said(record, 'Venn')).toHaveLength(4);
    expect(await said(record, VENN)).toHaveLength(4);
    const keeper = ['the quay is where the team trains'];
    expect(await said(record, 'Orla Venn, goalkeeper')).toEqual(keeper);
    expect(await said(record, 'Venn (Harbel goalkeeper)')).toEqual(keeper);
    expect(await said(record, `${VENN}-sport`)).toEqual(keeper);
    expect(await said(record, 'Venn, senator')).toHaveLength(2);
    expect(await said(record, 'Orla Venn (not told which)')).toEqual(['the quay is cold']);
    expect(await said(record, 'Venn, baker')).toEqual([]);
    expect(await said(record, 'Okkers, mayor')).toEqual(['the quay is open']);
    expect((await record.search({ words: 'trains', speaker: 'Venn, senator' })).total).toBe(0);
  });

  test('are entities of their own, with statements of their own', async () => {
    const record = await recordOf(TOWN);
    const found = await record.findEntities('Venn', 5);
    expect(found.map(({ id, namesake, statements }) => [id, namesake?.role, statements])).toEqual([
      [`${VENN}-politics`, 'senator', 2],
      [`${VENN}-sport`, 'Harbel goalkeeper', 1],
      [`${VENN}-untold`, null, 1],
    ]);
    expect(await record.sameEntities(`${VENN}-sport`)).toEqual([`${VENN}-sport`]);
    expect(await listed(record, `${VENN}-sport`)).toEqual(['the quay is where the team trains']);
    expect(await listed(record, `${VENN}-untold`)).toEqual(['the quay is cold']);
    expect((await record.findEntities('Okkers', 5))[0]?.namesake).toBeNull();
    const [first, , keeper, other] = TOWN.map((told) => articleKey(report(told).article));
    const places = [first, keeper, other].map((article = '') => ({ entity: VENN, article }));
    const namesakes = await record.namesakesIn([...places, { entity: OKKERS, article: keeper ?? '' }]);
    expect([...namesakes.values()].map(({ role }) => role)).toEqual(['senator', 'Harbel goalkeeper', null]);
  });

  test('are one where jobs may have changed, or where an article gives both roles', async () => {
    const jobs = ['senator', 'former senator', 'governor', 'surgeon'];
    expect(
      await facets(await recordOf(jobs.map((job) => `${job}, Orla Venn: the quay is ${job}-proof`))),
    ).toEqual(['Orla Venn 4']);
    const both = await recordOf(TOWN);
    const reading = invented(
      ['The senator, Orla Venn, said the quay was a goal. She was a goalkeeper, Venn said.'],
      [
        { content: 'the quay was a goal', source: 'Orla Venn', role: 'senator' },
        { content: 'She was a goalkeeper', source: 'Venn', name: 'Orla Venn', role: 'goalkeeper' },
      ],
    );
    await both.add([addition('b', reading)]);
    expect(await facets(both)).toEqual(['Orla Venn 6', 'Bram Okkers 1']);
    await both.forget(articleKey(reading.article), LATER);
    expect(await facets(both)).toHaveLength(4);
  });

  test('leave the rest to the one whom ten times as many articles tell of', async () => {
    const senators = Array.from(
      { length: 10 },
      (_, at) => `senator, Orla Venn: the quay is closed for ${at} weeks`,
    );
    const record = await recordOf([...senators, ...TOWN.slice(2)]);
    expect(await facets(record)).toEqual([
      'Orla Venn (senator) 11',
      'Bram Okkers 1',
      'Orla Venn (Harbel goalkeeper) 1',
    ]);
  });

  test('take no surname and no initial to either of them', async () => {
    const record = await recordOf([
      ...TOWN,
      'Ms. Venn: the quay is mine',
      'Orla J. Venn: the quay is a quay',
    ]);
    expect(await said(record, `${VENN}-politics`)).toHaveLength(2);
    expect(await listed(record, entityOf('Orla J. Venn', 'person', sha256).id)).toHaveLength(1);
    expect(await facets(record)).toContain('Ms. Venn 1');
    const initials = await recordOf([
      'senator, Orla Venn: the quay is closed',
      'goalkeeper, Orla J. Venn: the quay is where the team trains',
    ]);
    expect(await facets(initials)).toEqual(['Orla J. Venn 1', 'Orla Venn 1']);
    expect(await said(initials, VENN)).toEqual(['the quay is closed']);
  });

  test('are one when the user judges them the same', async () => {
    const record = await recordOf(TOWN);
    const judgement = { kind: 'same-entity', left: `${VENN}-politics`, right: `${VENN}-sport`, at: LATER };
    await record.judge(judgement);
    expect(await facets(record)).toEqual(['Orla Venn 4', 'Bram Okkers 1']);
    expect(await listed(record, `${VENN}-sport`)).toHaveLength(4);
  });

  test('are whoever the user judges them the same as', async () => {
    const record = await recordOf([...TOWN, 'The Old Keeper: the quay was green once']);
    const keeper = entityOf('The Old Keeper', 'person', sha256).id;
    await record.judge({ kind: 'same-entity', left: keeper, right: `${VENN}-sport`, at: LATER });
    expect(await said(record, 'Old Keeper')).toHaveLength(2);
    expect(await said(record, `${VENN}-sport`)).toHaveLength(2);
    expect(await said(record, `${VENN}-politics`)).toHaveLength(2);
    expect((await facets(record)).filter((each) => each.includes('eeper'))).toHaveLength(1);
  });

  test('are one where the user’s register told who it is', async () => {
    const record = await emptyRecord();
    const registered = TOWN.map((told) => {
      const reading = report(told);
      const statements = reading.statements.map((statement) => {
        const speaker = { ...statement.speaker, id: 'e00000000beef' };
        return told.includes('Orla Venn') ? { ...statement, speaker, speakers: [speaker] } : statement;
      });
      return { ...reading, statements };
    });
    await record.add(registered.map((each, at) => addition(`a${at}`, each)));
    expect(await facets(record)).toEqual(['Orla Venn 4', 'Bram Okkers 1']);
  });

  test('contradict nothing of each other’s, while each may take back what is theirs', async () => {
    const claim = 'that the ferry licence was sold to a cousin';
    const differing = async (...told: string[]) => {
      const record = await recordOf(told);
      await connectAll(record);
      return (await record.differences({})).differences.map(({ kind }) => kind);
    };
    const denial = `Orla Venn: ${claim} | denied`;
    expect(await differing(`senator, Orla Venn: ${claim}`, `senator, ${denial}`)).toEqual(['reversed']);
    expect(await differing(`senator, Orla Venn: ${claim}`, `goalkeeper, ${denial}`)).toEqual([]);
    expect(await differing(...TOWN, `senator, Orla Venn: ${claim}`, `senator, ${denial}`)).toEqual([
      'reversed',
    ]);
    expect(await differing(...TOWN, `senator, Orla Venn: ${claim}`, denial)).toEqual([]);
  });

  test('have ids and labels of their own in the views', async () => {
    const place = newPlace();
    const record = await emptyRecord(place);
    const all = [...TOWN, 'goalkeeper, Orla Venn: the quay is closed for a month'];
    await record.add(all.map((each, at) => addition(`a${at}`, report(each))));
    const database = await openDatabase(place);
    expect(await labels(database)).toEqual(
      Array(6)
        .fill(null)
        .map((_, at) => (at === 4 ? 'Bram Okkers' : 'Orla Venn')),
    );
    await connectAll(record);
    expect(await labels(database)).toEqual([
      ...[
        'Orla Venn (senator)',
        'Orla Venn (senator)',
        'Orla Venn (Harbel goalkeeper)',
        'Orla Venn (not told which)',
      ],
      ...['Bram Okkers', 'Orla Venn (Harbel goalkeeper)'],
    ]);
    const speakers = 'SELECT id, name, label, statements FROM speakers ORDER BY label';
    expect((await database.all<object>(speakers)).map((row) => Object.values(row))).toEqual([
      [OKKERS, 'Bram Okkers', 'Bram Okkers', 1],
      [`${VENN}-sport`, 'Orla Venn', 'Orla Venn (Harbel goalkeeper)', 2],
      [`${VENN}-untold`, 'Orla Venn', 'Orla Venn (not told which)', 1],
      [`${VENN}-politics`, 'Orla Venn', 'Orla Venn (senator)', 2],
    ]);
    const repeated = 'SELECT speaker_label, speaker_id FROM utterance_list ORDER BY speaker_label';
    expect((await database.all<object>(repeated)).map((row) => Object.values(row))).toEqual([
      ['Orla Venn (Harbel goalkeeper)', `${VENN}-sport`],
      ['Orla Venn (senator)', `${VENN}-politics`],
    ]);
    await record.judge({ kind: 'same-entity', left: `${VENN}-politics`, right: `${VENN}-sport`, at: LATER });
    await connectAll(record);
    expect(new Set(await labels(database))).toEqual(new Set(['Orla Venn', 'Bram Okkers']));
    await database.close();
  });

  test('are named alike in the views whatever came first and was taken away again, and verify misses no name', async () => {
    const stranger = report('priest, Orla Venn: the quay is blessed');
    const plain = await viewOf(TOWN, async (record) => connectAll(record));
    const turned = await viewOf([...TOWN].reverse(), async (record) => {
      await record.add([addition('x', stranger)]);
      await connectAll(record);
      await record.forget(articleKey(stranger.article), LATER);
      await connectAll(record);
    });
    expect(turned.sort()).toEqual(plain.sort());
    expect(plain).toContain('the quay is where the team trains: Orla Venn (Harbel goalkeeper)');
    const place = newPlace();
    const record = await emptyRecord(place);
    await record.add(TOWN.map((each, at) => addition(`a${at}`, report(each))));
    await connectAll(record);
    const database = await openDatabase(place);
    await database.run("UPDATE namesakes SET label = 'Orla Venn (baker)' WHERE article = 0");
    await database.close();
    const kinds: string[] = [];
    for await (const { kind } of record.verify(createConnector(sha256))) kinds.push(kind);
    expect(kinds).toEqual(['namesake']);
  });

  /** What the view of statements says of a record to which articles were added one by one before `last` was done. */
  async function viewOf(told: readonly string[], last: (record: RecordStore) => Promise<void>) {
    const place = newPlace();
    const record = await emptyRecord(place);
    for (const [at, each] of told.entries()) {
      await record.add([addition(`a${at}`, report(each))]);
      await connectAll(record);
    }
    await last(record);
    for await (const problem of record.verify(createConnector(sha256))) expect(problem).toBeNull();
    const database = await openDatabase(place);
    const rows = await database.all<{ content: string; label: string }>(
      'SELECT content, speaker_label AS label FROM statement_list',
    );
    await database.close();
    return rows.map(({ content, label }) => `${content}: ${label}`);
  }

  test('are told apart the same way whatever the order of adding and what was taken away again', async () => {
    const all = [
      ...TOWN,
      'priest, Orla Venn: the quay is blessed',
      'former goalkeeper, Orla Venn: the quay is home',
    ];
    const shown = async (record: RecordStore) => [
      (await facets(record)).sort(),
      await record.findEntities('Venn', 9),
      await listed(record, `${VENN}-sport`),
    ];
    const expected = await shown(await recordOf(all));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.nat(3),
        async (order, extra) => {
          const record = await emptyRecord();
          const stranger = report('senator, Orla Venn: the quay is nobody’s');
          for (const [at, told] of order.entries()) {
            if (at === extra) await record.add([addition('x', stranger)]);
            await record.add([addition(`a${at}`, report(told))]);
          }
          await record.forget(articleKey(stranger.article), LATER);
          expect(await shown(record)).toEqual(expected);
          for await (const problem of record.verify()) expect(problem).toBeNull();
        },
      ),
      { numRuns: newPlace().startsWith('postgres:') ? 2 : 6 },
    );
  }, 60_000);

  test('are told apart in a record that an older sayso made, and verify misses no role', async () => {
    const place = newPlace();
    const made = await emptyRecord(place);
    await made.add(TOWN.map((each, at) => addition(`a${at}`, report(each))));
    const database = await openDatabase(place);
    await database.script(backToSchema(4, database.kind));
    const record = await emptyRecord(place);
    expect(await facets(record)).toHaveLength(4);
    for await (const problem of record.verify()) expect(problem).toBeNull();
    await database.run("DELETE FROM entity_roles WHERE role = 'senator'");
    await database.close();
    const kinds = new Set<string>();
    for await (const { kind } of record.verify()) kinds.add(kind);
    expect([...kinds]).toEqual(['role']);
  });
});
