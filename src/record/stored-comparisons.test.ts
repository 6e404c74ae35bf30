import { expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import type { Figure } from '../domain/figure.ts';
import type { Reading } from '../domain/reading.ts';
import { articleKey } from './article-key.ts';
import { openDatabase, openRecord } from './open-record.ts';

/** Two speakers on the dead of one storm, side by side as the reading found them. */
function storm(): Reading {
  const text = 'At least 30 people died, said Irena Solt.\nBram Okkers counted 22 dead.';
  const reading = invented(text.split('\n'), [
    { content: 'At least 30 people died', source: 'Irena Solt', cue: 'said' },
    { content: '22 dead', source: 'Bram Okkers', cue: 'counted' },
  ]);
  const quoted = (words: string) => {
    const start = reading.article.text.indexOf(words);
    return { text: words, spans: [{ start, end: start + words.length }] };
  };
  const [one, other] = reading.statements;
  const figures = ['At least 30', '22'].map(
    (words, at): Figure => ({
      id: `f00000000000${at}`,
      words: quoted(words),
      kind: 'count',
      low: null,
      high: null,
      unit: null,
      bound: 'exact',
      counted: null,
      comparedTo: null,
      statement: null,
    }),
  );
  const comparison = {
    id: 'm0123456789ab',
    figures: figures.map(({ id }) => id),
    sides: [
      { words: quoted('At least 30'), statement: one?.id ?? null },
      { words: quoted('22'), statement: other?.id ?? null },
    ],
    why: 'different speakers on the same quantity: “died”, “dead”',
  };
  return { ...reading, figures, comparisons: [comparison] };
}

describeRecords('comparisons of a reading', (newPlace) => {
  test('are kept with the article, and go with it', async () => {
    const place = newPlace();
    const record = await openRecord(place, { create: true });
    const reading = storm();
    const key = articleKey(reading.article);
    await record.add([addition('a', reading)]);
    expect((await record.reading(key))?.comparisons).toEqual(reading.comparisons);
    for await (const problem of record.verify()) expect(problem).toBeNull();
    await record.forget(key, '2031-06-01T00:00:00Z');
    await record.close();
    const database = await openDatabase(place);
    expect(await database.all('SELECT id FROM comparisons')).toEqual([]);
    await database.close();
  });

  test('are checked by verify: a side outside of the text is found', async () => {
    const place = newPlace();
    const record = await openRecord(place, { create: true });
    await record.add([addition('a', storm())]);
    await record.close();
    const database = await openDatabase(place);
    await database.run(`UPDATE comparisons SET spans = '{"side1":[[0,11]],"side2":[[900,902]]}'`);
    await database.close();
    const broken = await openRecord(place);
    const kinds: string[] = [];
    for await (const { kind } of broken.verify()) kinds.push(kind);
    // Outside of the text, and not where it was.
    expect(kinds).toEqual(['span', 'span']);
    await broken.close();
  });
});
