import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { runOnRecord } from '../../test/support/run-on-record.ts';
import { openRecord } from '../record/open-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-same-'));
const place = join(folder, 'quay.db');

const COPY = [
  'The old quay of Arrel was closed to lorries on Tuesday after divers found cracks in eleven of its thirty pillars.',
  'Some 340 fishing families use the quay, and most of them will have to land their catch across the bay until autumn.',
  'Divers had gone down to look for a lost anchor. What they saw made the harbour office close the gates within an hour.',
];
const WORDS = 'At least 340 families will lose their landing place until the pillars are mended';
const RETOLD = 'at least 430 families would lose their landing place until the pillars were mended';

beforeAll(async () => {
  const dated = (date: string) => ({ published: { date, evidence: 'given' } });
  const wire = invented(
    [...COPY, `“${WORDS},” Ada Lind said.`],
    [{ content: WORDS, source: 'Ada Lind', name: 'Ada Lind', form: 'direct' }],
    { title: 'Cracks close quay', outlet: 'Bay Agency', agency: 'Bay Agency', ...dated('2031-05-01') },
  );
  const copy = invented(
    [COPY[0] ?? '', COPY[2] ?? '', `Ada Lind said ${RETOLD}.`],
    [{ content: RETOLD, source: 'Ada Lind', name: 'Ada Lind' }],
    { title: 'Gates shut', outlet: 'Arrel Post\u202e', agency: 'Bay Agency', ...dated('2031-05-02') },
  );
  const other = invented(
    [
      'The bakers of Arrel have asked the council for a lower rent on the market, and a roof that keeps out the rain.',
    ],
    [],
    { title: 'Bakers ask', ...dated('2031-05-03') },
  );
  const record = await openRecord(place, { create: true });
  // The later one is added first: nothing may depend on that.
  await record.add([
    addition('https://post.example/2', copy),
    addition('https://bakers.example/3', other),
    addition('https://agency.example/1', wire),
  ]);
  await record.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sayso = (...args: string[]) => runOnRecord(place, args);

async function idOf(words: string): Promise<string> {
  return JSON.parse((await sayso('search', words, '--json')).out).hits[0].id;
}

test('same puts the agency first, says why, and how much the copy has of it', async () => {
  const { code, out } = await sayso('same', '--width', '200');
  expect(code).toBe(0);
  expect(out).toContain(
    '1 group\n\nlikely original: published by Bay Agency, the agency that the copy is credited to; the earliest',
  );
  expect(out.indexOf('Cracks close quay')).toBeLessThan(out.indexOf('Gates shut'));
  expect(out).toMatch(/Gates shut .* % of it is in the first/);
  expect(out).not.toContain('Bakers');
  expect(out).not.toContain('\u202e');
});

test('same prints the shared passages as spans in both texts', async () => {
  const { groups } = JSON.parse((await sayso('same', '--json')).out);
  expect(groups).toHaveLength(1);
  const [group] = groups;
  expect(group.original).toBe(group.copies[0].key);
  expect(group.agency).toBe('Bay Agency');
  expect(group.pairs[0].passages.length).toBeGreaterThan(0);
});

test('quote shows a statement in its place, where its words stand again, and what changed', async () => {
  const { code, out } = await sayso('quote', await idOf('340'), '--width', '200');
  expect(code).toBe(0);
  expect(out).toContain(`In its place:\n  “${WORDS},” Ada Lind said.`);
  expect(out).toContain('2 appearances of these words, the earliest first (u');
  expect(out).toContain('[-340-] {+430+}');
  expect(out).toContain('changed-number: “340” → “430”');
});

test('quote gives the same utterance from either appearance, each change with its spans', async () => {
  const [one, other] = [
    JSON.parse((await sayso('quote', await idOf('340'), '--json')).out),
    JSON.parse((await sayso('quote', await idOf('430'), '--json')).out),
  ];
  expect(one.utterance).toBe(other.utterance);
  expect(one.appearances).toEqual(other.appearances);
  const [drift] = one.appearances[1].drift;
  expect(drift).toMatchObject({ kind: 'changed-number', before: { text: '340' }, after: { text: '430' } });
  expect(drift.before.spans).toHaveLength(1);
});

test('quote says what to do about an id that is of none', async () => {
  expect(await sayso('quote', 's00000000')).toMatchObject({
    code: 2,
    err: 'sayso: No statement is called s00000000: sayso search prints their ids.\n',
  });
});
