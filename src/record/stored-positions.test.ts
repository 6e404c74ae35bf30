import { expect, test } from 'vitest';
import { addition } from '../../test/support/additions.ts';
import { collect } from '../../test/support/collect.ts';
import { backToSchema } from '../../test/support/older-schemas.ts';
import { recordsAt } from '../../test/support/opened-records.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import { readingOf } from '../../test/support/say.ts';
import { sha256 } from '../cli/sha256.ts';
import type { Reading } from '../domain/reading.ts';
import type { RecordStore } from '../domain/record.ts';
import { quote } from '../domain/span.ts';
import { readFindings } from '../pipeline/find-checks.ts';
import { entityOf } from '../statement/entity-of.ts';
import { articleKey } from './article-key.ts';
import { openDatabase } from './open-record.ts';

const LATER = '2031-06-01T00:00:00Z';
const TEXT =
  'Norland announced that it was considering sending observers to Korr. Countries such as Westmark and Lutania have ruled out sending observers. Orvia supports sending observers.';

/** Three who stand on one question, two of them named of a group. */
function observers(date = '2031-05-01'): Reading {
  const state = { type: 'state' } as const;
  const made = readingOf(
    [['body', TEXT]],
    [
      {
        source: 'Norland',
        cue: 'announced',
        content: 'that it was considering sending observers to Korr',
        ...state,
      },
      {
        source: 'Countries such as Westmark and Lutania',
        cue: 'have ruled out',
        content: 'sending observers',
        type: 'group',
      },
      { source: 'Orvia', cue: 'supports', content: 'sending observers', ...state },
    ],
    { title: 'Observers for Korr', outlet: `Paper of ${date}`, published: { date, evidence: 'given' } },
  );
  const members = ['Westmark', 'Lutania'].map((name) => {
    const start = TEXT.indexOf(name);
    return {
      ...entityOf(name, 'state', sha256),
      mention: quote(TEXT, [{ start, end: start + name.length }]),
    };
  });
  const statements = made.statements.map((statement) => {
    if (statement.speaker.type !== 'group') return statement;
    const speaker = { ...statement.speaker, members };
    return { ...statement, speaker, speakers: [speaker] };
  });
  return { ...made, statements, ...readFindings(made.article, statements, sha256) };
}

describeRecords('positions of a reading', (newPlace) => {
  const { emptyRecord } = recordsAt(newPlace);
  async function recordOf(place: string, ...readings: readonly Reading[]): Promise<RecordStore> {
    const record = await emptyRecord(place);
    await record.add(readings.map((reading, at) => addition(`a${at}`, reading)));
    return record;
  }

  test('are kept with the article and the members of its groups, and go with it', async () => {
    const place = newPlace();
    const reading = observers();
    expect(reading.positions.flatMap(({ sides }) => sides.map(({ holder }) => holder.name))).toEqual([
      'Norland',
      'Westmark',
      'Lutania',
      'Orvia',
    ]);
    const record = await recordOf(place, reading);
    const key = articleKey(reading.article);
    expect(await record.reading(key)).toEqual(reading);
    expect(await collect(record.verify())).toEqual([]);
    await record.forget(key, LATER);
    const database = await openDatabase(place);
    for (const table of ['positions', 'statement_members', 'entities', 'aliases'])
      expect(await database.all(`SELECT * FROM ${table}`)).toEqual([]);
    await database.close();
  });

  test('are found by words of the question and of the title, and by who takes a stand', async () => {
    const record = await recordOf(newPlace(), observers('2031-05-09'), observers());
    const { groups, total } = await record.positions({ words: 'observers korr' });
    expect(total).toBe(2);
    expect(groups.map(({ days }) => days[0])).toEqual(['2031-05-01', '2031-05-09']);
    expect(groups[0]?.group).toEqual(observers().positions[0]);
    expect((await record.positions({ speaker: 'Westmark' })).total).toBe(2);
    expect((await record.positions({ speaker: 'Westmark', limit: 1 })).groups[0]?.days[0]).toBe('2031-05-09');
    expect((await record.positions({ words: 'zeppelins' })).total).toBe(0);
    expect((await record.positions({ speaker: 'Norlnad' })).meant).toEqual(['Norland']);
  });

  test('leave a statement of a group to be found by its members', async () => {
    const record = await recordOf(newPlace(), observers());
    const { hits } = await record.search({ words: '', speaker: 'Lutania' });
    expect(hits.map(({ statement }) => statement.speaker.members?.map(({ name }) => name))).toEqual([
      ['Westmark', 'Lutania'],
    ]);
    const { id } = entityOf('Lutania', 'state', sha256);
    expect(await record.findEntities(id, 2)).toMatchObject([{ name: 'Lutania', statements: 1 }]);
  });

  test('are checked by verify', async () => {
    const place = newPlace();
    const record = await recordOf(place, observers());
    const database = await openDatabase(place);
    await database.run(
      `UPDATE positions SET spans = '{"word":[[900,902]],"question":[[0,5]]}' WHERE side = 0`,
    );
    await database.run(`UPDATE positions SET statement = 's0' WHERE side = 1`);
    await database.close();
    expect((await collect(record.verify())).map(({ kind }) => kind)).toEqual([
      ...['link', 'span', 'words', 'span'],
    ]);
  });

  test('are read anew in a record that an older sayso made', async () => {
    const place = newPlace();
    const record = await recordOf(place, observers());
    const database = await openDatabase(place);
    await database.script(backToSchema(5, database.kind));
    await database.close();
    const { versions } = observers();
    expect(await record.countStalePages(versions)).toBe(0);
    const forward = await recordOf(place);
    expect(await forward.countStalePages(versions)).toBe(1);
    expect((await forward.positions({})).total).toBe(0);
    await forward.add([addition('a0', observers())], { reread: true });
    expect((await forward.positions({})).total).toBe(1);
    expect(await forward.countStalePages(versions)).toBe(0);
    expect(await collect(forward.verify())).toEqual([]);
  });
});
