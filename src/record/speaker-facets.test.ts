import { expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import { sha256 } from '../cli/sha256.ts';
import type { RecordStore } from '../domain/record.ts';
import { quote } from '../domain/span.ts';
import { createEntityRule } from '../pipeline/entity-rule.ts';
import { openRecord } from './open-record.ts';

/** A record in which each of `speakers` says something of the quay; a role stands before a name and a comma. */
async function quayRecord(place: string, speakers: readonly string[]): Promise<RecordStore> {
  const record = await openRecord(place, { create: true, entityRule: createEntityRule(sha256) });
  const additions = speakers.map((told, at) => {
    const speaker = told.replace(/.*, /, '');
    const content = `the quay is closed for ${at + 2} weeks`;
    const reading = invented([`${told} said ${content}.`], [{ content, source: speaker, cue: 'said' }]);
    if (told === speaker) return addition(`a${at}`, reading);
    const role = quote(reading.article.text, [{ start: 0, end: told.indexOf(',') }]);
    const statements = reading.statements.map((statement) => {
      const named = { ...statement.speaker, role };
      return { ...statement, speaker: named, speakers: [named] };
    });
    return addition(`a${at}`, { ...reading, statements });
  });
  await record.add(additions);
  return record;
}

const facets = async (record: RecordStore) => (await record.search({ words: 'quay' })).facets.speaker;

describeRecords('speakers counted in a search', (newPlace) => {
  test('are one where a name is spelled with and without an initial', async () => {
    const record = await quayRecord(newPlace(), ['Orla Venn', 'Orla J. Venn', 'Orla J. Venn', 'Bram Okkers']);
    expect(await facets(record)).toEqual([
      { value: 'Orla J. Venn', count: 3 },
      { value: 'Bram Okkers', count: 1 },
    ]);
    await record.close();
  });

  test('stay apart where two initials leave open whose the bare name is', async () => {
    const record = await quayRecord(newPlace(), ['Orla Venn', 'Orla J. Venn', 'Orla K. Venn']);
    expect((await facets(record)).map(({ count }) => count)).toEqual([1, 1, 1]);
    await record.close();
  });

  test('are one where the user judged them the same', async () => {
    const record = await quayRecord(newPlace(), ['Orla Venn', 'Orla Venn', 'The Harbour Mistress']);
    const [one, other] = [
      (await record.findEntities('Venn', 1))[0]?.id ?? '',
      (await record.findEntities('Mistress', 1))[0]?.id ?? '',
    ];
    await record.judge({ kind: 'same-entity', left: one, right: other, at: '2031-06-01T00:00:00Z' });
    expect(await facets(record)).toEqual([{ value: 'Orla Venn', count: 3 }]);
    await record.close();
  });

  test('are one where one full name alone fits a surname, in the filter as in the count', async () => {
    const record = await quayRecord(newPlace(), [
      'Venn',
      'Venn',
      'Ms. Venn',
      'the senator, Orla Venn',
      'Bram Okkers',
    ]);
    expect(await facets(record)).toEqual([
      { value: 'Orla Venn', count: 4 },
      { value: 'Bram Okkers', count: 1 },
    ]);
    expect((await record.search({ words: '', speaker: 'Orla Venn' })).total).toBe(4);
    expect(await record.findEntities('Venn', 5)).toMatchObject([{ name: 'Orla Venn', statements: 4 }]);
    const [venn] = await record.findEntities('Orla Venn', 5);
    expect(await record.sameEntities(venn?.id ?? '')).toHaveLength(3);
    await record.close();
  });

  test('stay apart where roles tell that two are meant, or another full name fits', async () => {
    const roles = await quayRecord(newPlace(), ['the goalkeeper, Venn', 'the senator, Orla Venn']);
    expect((await facets(roles)).map(({ count }) => count)).toEqual([1, 1]);
    expect((await roles.search({ words: '', speaker: 'Orla Venn' })).total).toBe(1);
    await roles.close();
    const names = await quayRecord(newPlace(), ['Venn', 'Orla Venn', 'Bram Venn']);
    expect((await facets(names)).map(({ count }) => count)).toEqual([1, 1, 1]);
    expect((await names.search({ words: '', speaker: 'Orla Venn' })).total).toBe(1);
    await names.close();
  });

  test('stay apart where the user judged that they are others', async () => {
    const record = await quayRecord(newPlace(), ['Venn', 'Orla Venn']);
    const [venn] = await record.findEntities('Orla Venn', 1);
    const [left = '', right = ''] = await record.sameEntities(venn?.id ?? '');
    await record.judge({ kind: 'other-entity', left, right, at: '2031-06-01T00:00:00Z' });
    expect((await facets(record)).map(({ count }) => count)).toEqual([1, 1]);
    expect(await record.sameEntities(left)).toEqual([left]);
    await record.close();
  });
});
