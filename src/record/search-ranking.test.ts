import { expect, test } from 'vitest';
import { addition, invented, portArticles } from '../../test/support/additions.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import { openRecord } from './open-record.ts';

describeRecords('ranking and counting', (newPlace) => {
  test('every speaker of a statement is counted', async () => {
    const record = await openRecord(newPlace(), { create: true });
    const { denial } = portArticles();
    const [first, second] = denial.statements;
    if (!first || !second) throw new RangeError('two statements are expected');
    const both = { ...first, speakers: [first.speaker, second.speaker] };
    await record.add([addition('a', { ...denial, statements: [both, second] })]);
    expect((await record.search({ words: 'port' })).facets.speaker).toEqual([
      { value: 'Bram Okkers', count: 1 },
      { value: 'The ministry', count: 1 },
    ]);
    expect((await record.search({ words: '' })).facets.speaker[0]).toEqual({
      value: 'Bram Okkers',
      count: 2,
    });
    await record.close();
  });

  test('what has more of the words in its content comes first, then what says less else, then the newest', async () => {
    const record = await openRecord(newPlace(), { create: true });
    const lines: [string, string][] = [
      ['The new quay will cost more than the old one ever did in all its years', '2031-01-01'],
      ['The new quay is safe', '2031-01-01'],
      ['The new quay is late', '2031-02-01'],
      ['Nobody asked us', '2031-03-01'],
      ['The quay is not what it was', '2031-03-01'],
    ];
    const additions = lines.map(([content, date], n) => {
      const beside = n === 3 ? ' She was asked about the new quay.' : n === 4 ? ' It is no longer new.' : '';
      return addition(
        `${n}`,
        invented(
          [`${content}, said Ilse Brandt.${beside}`],
          [{ content, source: 'Ilse Brandt', cue: 'said' }],
          {
            published: { date, evidence: 'meta' },
          },
        ),
      );
    });
    await record.add(additions);
    const { hits } = await record.search({ words: 'new quay' });
    expect(hits.map(({ statement }) => statement.content.text)).toEqual(
      [2, 1, 0, 4, 3].map((n) => lines[n]?.[0]),
    );
    await record.close();
  });
});
