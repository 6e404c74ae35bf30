import { expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import type { RecordStore } from '../domain/record.ts';
import { openRecord } from './open-record.ts';

/** A record in which each of `speakers` says something of the quay. */
async function quayRecord(place: string, speakers: readonly string[]): Promise<RecordStore> {
  const record = await openRecord(place, { create: true });
  const additions = speakers.map((speaker, at) => {
    const content = `the quay is closed for ${at + 2} weeks`;
    return addition(
      `a${at}`,
      invented([`${speaker} said ${content}.`], [{ content, source: speaker, cue: 'said' }]),
    );
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
});
