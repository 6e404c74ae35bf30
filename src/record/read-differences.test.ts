import { expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { recordsAt } from '../../test/support/opened-records.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import { sha256 } from '../cli/sha256.ts';
import type { Connector, NodePlace } from '../domain/connector.ts';
import type { Reading } from '../domain/reading.ts';
import type { RecordStore } from '../domain/record.ts';
import { createConnector } from '../pipeline/connector.ts';

/** An article of its own in which one says each of `contents`, of which those that begin with a pair's name are compared. */
function report(town: string, contents: readonly string[]): Reading {
  return invented(
    [`From ${town}.`, ...contents.map((content) => `Ada Lind said ${content}.`)],
    contents.map((content) => ({ content, source: 'Ada Lind', cue: 'said' })),
    { outlet: town, published: { date: '2031-05-01', evidence: 'given' } },
  );
}

/** How sure it is that the sides of a pair do not agree. */
const STRENGTHS: Readonly<Record<string, number>> = { quay: 0.9, mill: 0.8, lamp: 0.7 };

/** Statements of “quay open …” and “quay closed …” do not agree, and so on; those of one article and side are one node. */
const connector: Connector = {
  ...createConnector(sha256),
  version: 'pairs',
  keysOf: () => [[1, 6]],
  placesOf: ({ article, statements }) =>
    statements.flatMap(({ id, content }): NodePlace[] => {
      const [pair = '', side = ''] = content.text.split(' ');
      if (!(pair in STRENGTHS)) return [];
      const body = JSON.stringify([pair, side.slice(0, 4), article.outlet]);
      const node = { kind: 'position', id: sha256(body).slice(0, 24), body, keys: [[1, 6]] } as const;
      return [{ node, statement: id, figure: null }];
    }),
  tie: (one, other) => {
    const [[pair, side], [otherPair, otherSide]] = [JSON.parse(one.body), JSON.parse(other.body)];
    if (pair !== otherPair || side === otherSide) return null;
    const isUnsure = [one, other].some(({ body }) => body.includes('Unsure'));
    return {
      kind: 'reversed',
      strength: (STRENGTHS[pair] ?? 0) - (isUnsure ? 0.5 : 0),
      body: '{"shared":[]}',
    };
  },
};

describeRecords('what does not agree', (newPlace) => {
  const { emptyRecord } = recordsAt(newPlace);
  async function recordOf(readings: readonly Reading[]): Promise<RecordStore> {
    const record = await emptyRecord();
    await record.add(readings.map((reading) => addition(reading.article.outlet ?? '', reading)));
    while ((await record.connect(connector)) > 0);
    return record;
  }
  async function shown(record: RecordStore, limit?: number): Promise<string[]> {
    const { differences } = await record.differences(limit === undefined ? {} : { limit });
    return differences.map(({ sides }) =>
      sides.map(({ stored }) => stored.statement.content.text).join(' | '),
    );
  }

  test('is shown surest first, also where the same words were printed again', async () => {
    const record = await recordOf([
      report('Arrel', ['quay open today', 'mill open today']),
      report('Bay', ['quay shut today', 'mill shut today']),
      report('Unsure', ['quay open today']),
    ]);
    const pairs = (await shown(record)).map((pair) => pair.split(' ')[0]);
    expect(pairs).toEqual(['quay', 'mill']);
    expect((await shown(record, 1))[0]).toMatch(/^quay/);
  });

  test('is shown by the same statements whatever was added before', async () => {
    const own = [
      report('Arrel', ['quay open today', 'quay open until noon']),
      report('Bay', ['quay shut today', 'quay shut until noon', 'mill open today']),
      report('Cove', ['mill shut today', 'lamp open today']),
      report('Dell', ['lamp shut today', 'mill shut from noon']),
    ];
    const expected = await shown(await recordOf(own));
    expect(expected.length).toBeGreaterThan(2);
    // So many that a number of two digits comes between two of one digit.
    for (const before of [6, 8]) {
      const others = Array.from({ length: before }, (_, at) => report(`Town ${at}`, [`nothing of ${at}`]));
      expect(await shown(await recordOf([...others, ...own]))).toEqual(expected);
      expect(await shown(await recordOf([...others, ...[...own].reverse()]))).toEqual(expected);
    }
  });
});
