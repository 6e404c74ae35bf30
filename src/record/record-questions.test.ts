import { expect, test } from 'vitest';
import { addition, invented, THEN } from '../../test/support/additions.ts';
import { collect } from '../../test/support/collect.ts';
import { found, recordsAt } from '../../test/support/opened-records.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import type { RecordStore } from '../domain/record.ts';

describeRecords('a record that is asked', (newPlace) => {
  const { emptyRecord, portRecord } = recordsAt(newPlace);

  test('finds words, plurals and possessives, in content before context', async () => {
    const { record } = await portRecord();
    expect(await found(record, { words: 'tariff' })).toEqual([
      'Tariffs are not the reason',
      '“We were not asked about the tariffs,”',
    ]);
    expect(await found(record, { words: 'pilot' })).toEqual(['“We were not asked about the tariffs,”']);
    expect(await found(record, { words: 'ports close' })).toContain('that the port of Veldam would close');
    expect(await found(record, { words: 'generate' })).toEqual([]);
  });

  test('takes "phrases" as they stand, and nothing else as a command', async () => {
    const { record } = await portRecord();
    expect(await found(record, { words: '"will close"' })).toEqual([
      'The port of Veldam will close on Monday',
    ]);
    expect(await found(record, { words: '"close will"' })).toEqual([]);
    for (const hostile of [
      'content:port',
      'port*',
      'NEAR(port close)',
      "'; DROP TABLE pages; --",
      '"',
      '(',
      'port" OR "x',
      "a'b\\c",
      '\0',
      'port NOT close',
      '-port',
    ]) {
      const { total } = await record.search({ words: hostile });
      expect(total).toBeLessThan(6);
    }
    expect(await found(record, { words: '!!!' })).toEqual([]);
    expect((await record.stats()).pages).toBe(3);
  });

  test('filters by speaker, act, form, outlet and days', async () => {
    const { record } = await portRecord();
    expect(await found(record, { speaker: 'solt' })).toHaveLength(2);
    expect(await found(record, { speaker: 'Okkers', words: 'tariffs' })).toEqual([
      'Tariffs are not the reason',
    ]);
    expect(await found(record, { act: 'deny' })).toEqual(['that the port of Veldam would close']);
    expect(await found(record, { form: 'direct' })).toEqual(['“We were not asked about the tariffs,”']);
    expect(await found(record, { outlet: 'radio moen' })).toHaveLength(2);
    expect(await found(record, { from: '2031-05-01', to: '2031-12-31' })).toHaveLength(2);
    expect(await found(record, { from: '2031-04-30', to: '2031-04-30' })).toHaveLength(2);
    expect(await found(record, { from: '2032' })).toEqual(['Prices of the general store rose']);
    expect(await found(record, { from: '2033', to: '2031' })).toEqual([]);
    await expect(record.search({ words: '', from: 'yesterday' })).rejects.toMatchObject({ code: 'query' });
  });

  test('counts speakers, acts, outlets, years and months of what is found', async () => {
    const { record } = await portRecord();
    const { total, bounded, facets, histogram } = await record.search({ words: '', limit: 1 });
    expect({ total, bounded }).toEqual({ total: 5, bounded: false });
    expect(facets.speaker).toEqual([
      { value: 'Bram Okkers', count: 2 },
      { value: 'Irena Solt', count: 2 },
      { value: 'The ministry', count: 1 },
    ]);
    expect(facets.outlet).toEqual([
      { value: 'The Veldam Ledger', count: 3 },
      { value: 'Radio Møen', count: 2 },
    ]);
    expect(facets.act).toEqual([
      { value: 'announce', count: 1 },
      { value: 'deny', count: 1 },
    ]);
    expect(facets.year).toEqual([
      { value: '2031', count: 4 },
      { value: '2032', count: 1 },
    ]);
    expect(histogram).toEqual([
      { value: '2031-04', count: 2 },
      { value: '2031-05', count: 2 },
      { value: '2032-01', count: 1 },
    ]);
  });

  test('helps with names begun, misspelled and written otherwise', async () => {
    const { record } = await portRecord();
    expect(await record.suggestNames('ire', 5)).toEqual(['Irena Solt']);
    expect(await record.suggestNames('irena so', 5)).toEqual(['Irena Solt']);
    expect(await record.suggestNames('Bram Okers', 5)).toEqual(['Bram Okkers']);
    expect((await record.search({ words: '', speaker: 'Okekrs' })).meant).toEqual(['Bram Okkers']);
    expect((await record.search({ words: '', speaker: 'Nobody' })).meant).toEqual([]);
    expect(await record.findEntities('okkers', 5)).toMatchObject([
      { name: 'Bram Okkers', aliases: ['Okkers'], statements: 2 },
    ]);
  });

  test('shows a speaker’s statements in order of time, those judged the same as one', async () => {
    const { record, closing, denial } = await portRecord();
    const [solt] = await record.findEntities('Irena Solt', 1);
    const ministry = denial.statements[0]?.speaker.id ?? '';
    await record.judge({ kind: 'same-entity', left: solt?.id ?? '', right: ministry, at: THEN });
    const same = await record.sameEntities(ministry);
    expect(same).toEqual([solt?.id ?? '', ministry].sort());
    const said = await collect(record.statementsOf(same));
    expect(said.map(({ statement }) => statement.content.text)).toEqual([
      ...closing.statements.map(({ content }) => content.text),
      'that the port of Veldam would close',
    ]);
    expect(await record.findEntities('ministry', 5)).toMatchObject([{ name: 'Irena Solt', statements: 3 }]);
  });

  /** A record in which each of `names` has said something. */
  async function recordOf(...names: string[]): Promise<RecordStore> {
    const record = await emptyRecord();
    for (const [i, source] of names.entries()) {
      const reading = invented(
        [`Number ${i} is shut, said ${source}.`],
        [{ content: `Number ${i} is shut`, source }],
      );
      await record.add([addition(`https://ledger.example/${i}`, reading)]);
    }
    return record;
  }

  test('takes a name with an initial for the same name without, where only one initial goes with it', async () => {
    const one = await recordOf('Orla Venn', 'Orla J. Venn', 'Tom Venn');
    expect(await one.findEntities('orla venn', 5)).toMatchObject([{ statements: 2 }]);
    const [venn] = await one.findEntities('orla j. venn', 5);
    const said = await collect(one.statementsOf(await one.sameEntities(venn?.id ?? '')));
    expect(said.map(({ statement }) => statement.content.text).sort()).toEqual([
      'Number 0 is shut',
      'Number 1 is shut',
    ]);
    const two = await recordOf('Orla Venn', 'Orla J. Venn', 'Orla K. Venn');
    expect(await two.findEntities('venn', 5)).toMatchObject([
      { statements: 1 },
      { statements: 1 },
      { statements: 1 },
    ]);
  });

  test('finds a speaker by the name, not by others whom an aside names', async () => {
    const record = await recordOf('Priorities, a group that backs Orla Venn', 'Tom Arvo, Jr.');
    expect(await record.findEntities('venn', 5)).toEqual([]);
    expect(await record.findEntities('priorities', 5)).toHaveLength(1);
    expect(await record.findEntities('arvo jr', 5)).toHaveLength(1);
  });
});
