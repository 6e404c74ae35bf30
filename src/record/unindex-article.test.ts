import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, expect, test } from 'vitest';
import { addition, invented, portArticles, THEN } from '../../test/support/additions.ts';
import type { Figure } from '../domain/figure.ts';
import { quote } from '../domain/span.ts';
import { articleKey } from './article-key.ts';
import { openRecord } from './open-record.ts';

const place = join(tmpdir(), `sayso-unindex-${process.pid}.db`);
afterAll(() => {
  for (const end of ['', '-wal', '-shm']) rmSync(place + end, { force: true });
});

/** The words that an index of the file still has. */
function wordsIn(index: string): readonly string[] {
  const file = new Libsql(place);
  try {
    file.exec(`CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', '${index}', 'row');
      INSERT INTO ${index}(${index}) VALUES ('integrity-check')`);
    return (file.prepare('SELECT term FROM temp.terms').all([]) as { term: string }[]).map(
      ({ term }) => term,
    );
  } finally {
    file.close();
  }
}

test('nothing of an article stays in the index when it is forgotten, however odd its words', async () => {
  const record = await openRecord(place, { create: true });
  const odd = invented(
    ['A\u0000B ﬁve Ⅻ naïve straße “x\u202ey”, İstanbul said Ærø Lind of 5 ﬂoods.'],
    [{ content: 'A\u0000B ﬁve Ⅻ naïve straße “x\u202ey”, İstanbul', source: 'Ærø Lind' }],
    { outlet: 'X\u202eY', title: 'Ünder\u0000neath' },
  );
  const { text } = odd.article;
  const counted = quote(text, [{ start: text.indexOf('ﬂoods'), end: text.length - 1 }]);
  const figure: Figure = {
    ...{ id: 'f00000000001', kind: 'count', low: 5, high: 5, unit: null, bound: 'exact' },
    ...{ words: quote(text, [{ start: text.indexOf('5 '), end: text.length - 1 }]), counted },
    ...{ comparedTo: null, statement: null },
  };
  const readings = [...Object.values(portArticles()), { ...odd, figures: [figure] }];
  await record.add(readings.map((reading, at) => addition(`a${at}`, reading)));
  expect(wordsIn('statement_index').length).toBeGreaterThan(30);
  expect(wordsIn('figure_index').length).toBeGreaterThan(3);
  for (const { article } of readings) await record.forget(articleKey(article), THEN);
  await record.close();
  expect(wordsIn('statement_index')).toEqual([]);
  expect(wordsIn('figure_index')).toEqual([]);
});

test('the file asks for no newer SQLite than that of 2021, so that Datasette opens it anywhere', async () => {
  await (await openRecord(place, { create: true })).close();
  const file = new Libsql(place);
  const stored = file.prepare('SELECT group_concat(sql, char(10)) AS sql FROM sqlite_schema').get([]) as {
    sql: string;
  };
  file.close();
  expect(stored.sql).toContain('fts5');
  expect(stored.sql).not.toMatch(/contentless_delete|->>/);
});
