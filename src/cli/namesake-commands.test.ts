import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { runOnRecord } from '../../test/support/run-on-record.ts';
import { readFindings } from '../pipeline/find-checks.ts';
import { openRecord } from '../record/open-record.ts';
import { entityOf } from '../statement/entity-of.ts';
import { sha256 } from './sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-namesakes-'));
const place = join(folder, 'town.db');
const sayso = (...args: string[]) => runOnRecord(place, [...args, '--width', '160']);
const VENN = entityOf('Orla Venn', 'person', sha256).id;

/** What Orla Venn says, whatever stands before her name, in an article of its own. */
const SAID: readonly (readonly [role: string, content: string])[] = [
  ['senator', 'the quay has room for 30 barges'],
  ['senator', 'the quay is closed'],
  ['goalkeeper', 'the quay has room for 40 barges'],
  ['', 'the quay is cold'],
];

beforeAll(async () => {
  const record = await openRecord(place, { create: true });
  const additions = SAID.map(([role, content], at) => {
    const made = invented(
      [`${role === '' ? '' : `The ${role}, `}Orla Venn, said ${content}.`],
      [{ content, source: 'Orla Venn', cue: 'said', ...(role !== '' && { role }) }],
      { outlet: `Paper ${at}` },
    );
    const reading = { ...made, ...readFindings(made.article, made.statements, sha256) };
    return addition(`a${at}`, reading);
  });
  await record.add(additions);
  await record.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('speaker shows the one who says most, says that there are two, and how to ask for the other', async () => {
  const { out } = await sayso('speaker', 'Orla Venn');
  expect(out).toContain('Orla Venn (senator)\nperson · 2 statements · 2 articles\n');
  expect(out).toContain('2 persons are called Orla Venn, as their roles tell. Ask for one by its id:\n');
  expect(out).toContain(
    `  ${VENN}-politics · Orla Venn (senator) · 2 statements\n  ${VENN}-sport · Orla Venn (goalkeeper) · 1 statement\n`,
  );
  expect(out).toContain(`  ${VENN}-untold · Orla Venn (not told which) · 1 statement\n`);
  expect(out).not.toContain('40 barges');
});

test.each([`${VENN}-sport`, 'Orla Venn, goalkeeper', 'Orla Venn (goalkeeper)'])(
  'speaker shows the other when asked for %s',
  async (asked) => {
    const { out } = await sayso('speaker', asked);
    expect(out).toContain('Orla Venn (goalkeeper)\nperson · 1 statement · 1 article\n');
    expect(out).toContain(`  ${VENN}-politics · Orla Venn (senator) · 2 statements\n`);
    expect(out).toContain('40 barges');
    expect(out).not.toContain('30 barges');
  },
);

test('speaker tells in JSON who is meant and who else there is', async () => {
  const { speaker, others } = JSON.parse((await runOnRecord(place, ['speaker', 'Venn', '--json'])).out);
  expect(speaker).toMatchObject({ id: `${VENN}-politics`, name: 'Orla Venn', namesake: { role: 'senator' } });
  expect(others.map(({ id }: { id: string }) => id)).toEqual([`${VENN}-sport`, `${VENN}-untold`]);
});

test('search and figures name each with what tells them apart', async () => {
  const { out } = await sayso('search', 'quay');
  expect(out).toContain(
    'by speaker: Orla Venn (senator) 2 · Orla Venn (goalkeeper) 1 · Orla Venn (not told which) 1\n',
  );
  expect(out).toMatch(/Orla Venn \(goalkeeper\) · Paper 2 ·.*\n┊ the quay has room for 40/);
  const figures = (await sayso('figures', 'barges')).out;
  expect(figures).toMatch(/30 barges · Orla Venn \(senator\)/);
  expect(figures).toMatch(/40 barges · Orla Venn \(goalkeeper\)/);
});

test('differ asked for one of them, and figures of both, give no change of one’s mind', async () => {
  expect((await sayso('differ')).out).toBe('Nothing was found that does not agree.\n');
});
