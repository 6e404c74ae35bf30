import { expect, test } from 'vitest';
import { makeAdditions } from '../../bench/record/made-articles.ts';
import { collect } from '../../test/support/collect.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import type { Addition } from '../domain/record.ts';
import { openRecord } from './open-record.ts';

/** Enough statements that they are written beside this thread. */
const ARTICLES = 11;

describeRecords('a large addition', (newPlace) => {
  test('is stored as many small ones are', async () => {
    const additions = [...makeAdditions(ARTICLES)];
    const [large, small] = [
      await openRecord(newPlace(), { create: true }),
      await openRecord(newPlace(), { create: true }),
    ];
    const outcomes = await large.add(additions);
    for (const each of additions) await small.add([each]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(additions.map(() => 'added'));
    expect(await collect(large.dump())).toEqual(await collect(small.dump()));
    expect(await collect(large.verify())).toEqual([]);
    await large.close();
    await small.close();
  });

  test('leaves nothing behind when part of it cannot be stored, and the record can be used', async () => {
    const record = await openRecord(newPlace(), { create: true });
    const additions = [...makeAdditions(ARTICLES)];
    await expect(record.add([...additions.slice(1), broken(additions[0])])).rejects.toThrow();
    expect((await record.stats()).articles).toBe(0);
    await record.add(additions);
    expect((await record.stats()).articles).toBe(ARTICLES);
    expect(await collect(record.verify())).toEqual([]);
    await record.close();
  });
});

/** `addition` with a statement whose form is missing, which no record takes. */
function broken(addition: Addition | undefined): Addition {
  if (addition?.outcome.kind !== 'reading') throw new RangeError('a reading is expected');
  const { reading } = addition.outcome;
  const statements = reading.statements.map((each) => ({ ...each, form: null as never }));
  return { ...addition, outcome: { kind: 'reading', reading: { ...reading, statements } } };
}
