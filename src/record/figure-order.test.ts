import { expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import type { Figure } from '../domain/figure.ts';
import type { Reading } from '../domain/reading.ts';
import { quote } from '../domain/span.ts';
import { articleKey } from './article-key.ts';
import { openRecord } from './open-record.ts';

/** An article of `outlet` with a figure of pilots, told of that day. */
function article(outlet: string, date: string | null, content: string): Reading {
  const published = date === null ? null : { date, evidence: 'meta' };
  const reading = invented([`${content}, said Al.`], [{ content, source: 'Al', cue: 'said' }], {
    outlet,
    published,
  });
  const { text } = reading.article;
  const start = text.indexOf('40');
  const counted = text.indexOf('pilots') > start ? text.indexOf('pilots') : text.indexOf('boats');
  const figure: Figure = {
    id: 'f00000000001',
    words: quote(text, [{ start, end: start + 2 }]),
    kind: 'count',
    low: 40,
    high: 40,
    unit: null,
    bound: 'exact',
    counted: quote(text, [{ start: counted, end: text.indexOf(' ', counted) }]),
    comparedTo: null,
    statement: null,
  };
  return { ...reading, figures: [figure] };
}

describeRecords('the figures of a limit', (newPlace) => {
  test('are those that count what is asked for, then the newest, then by article, whatever came first', async () => {
    const pilots = 'Of the port 40 pilots came';
    const same = ['One', 'Two', 'Three', 'Four'].map((outlet) => article(outlet, '2031-05-01', pilots));
    same.sort((a, b) => (articleKey(a.article) < articleKey(b.article) ? -1 : 1));
    const ordered = [
      ...same,
      article('Older', '2031-04-01', pilots),
      article('Undated', null, pilots),
      article('Newer', '2031-06-01', 'The pilots saw 40 boats there'),
    ];
    const answers: string[][] = [];
    for (const order of [ordered, [...ordered].reverse()]) {
      const record = await openRecord(newPlace(), { create: true });
      for (const [n, each] of order.entries()) await record.add([addition(`${n}`, each)]);
      for (let limit = 1; limit <= ordered.length; limit++) {
        const found = await record.figures('pilots', limit);
        answers.push(found.map(({ article: { key } }) => key).sort());
      }
      await record.close();
    }
    const keys = ordered.map((each) => articleKey(each.article));
    const expected = keys.map((_, at) => keys.slice(0, at + 1).sort());
    expect(answers).toEqual([...expected, ...expected]);
  });
});
