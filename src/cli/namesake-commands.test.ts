import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { runOnRecord } from '../../test/support/run-on-record.ts';
import type { Reading } from '../domain/reading.ts';
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
/** In one article: where the goalkeeper stands beside somebody else, who counts the pillars as the senator does not. */
const STANDS = [
  'The goalkeeper, Orla Venn, has ruled out sending observers.',
  'Bram Okkers supports sending observers.',
  'Bram Okkers said the harbour wall needs 90 oak pillars.',
];
const STATEMENTS = [
  { source: 'Orla Venn', role: 'goalkeeper', cue: 'has ruled out', content: 'sending observers' },
  { source: 'Bram Okkers', cue: 'supports', content: 'sending observers' },
  { source: 'Bram Okkers', cue: 'said', content: 'the harbour wall needs 90 oak pillars' },
];

/** With what its figures and positions are; its statements have ids that those of no other article have. */
function withFindings(made: Reading, name: string): Reading {
  const ids = made.statements.map((_, at) => `s${sha256(`${name} ${at}`).slice(0, 12)}`);
  const statements = made.statements.map((each, at) => ({ ...each, id: ids[at] ?? each.id }));
  return { ...made, statements, ...readFindings(made.article, statements, sha256) };
}

beforeAll(async () => {
  const record = await openRecord(place, { create: true });
  const additions = SAID.map(([role, content], at) => {
    const made = invented(
      [`${role === '' ? '' : `The ${role}, `}Orla Venn, said ${content}.`],
      [{ content, source: 'Orla Venn', cue: 'said', ...(role !== '' && { role }) }],
      { outlet: `Paper ${at}` },
    );
    return addition(`a${at}`, withFindings(made, content));
  });
  const stands = invented([STANDS.join(' ')], STATEMENTS, { outlet: 'Bay Radio' });
  const pillars = invented(
    ['The senator, Orla Venn, said the harbour wall needs 340 oak pillars.'],
    [
      {
        content: 'the harbour wall needs 340 oak pillars',
        source: 'Orla Venn',
        cue: 'said',
        role: 'senator',
      },
    ],
    { outlet: 'Arrel Post' },
  );
  const others = [stands, pillars].map((made, at) => addition(`b${at}`, withFindings(made, `b${at}`)));
  await record.add([...additions, ...others]);
  await record.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('speaker shows the one who says most, says that there are two, and how to ask for the other', async () => {
  const { out } = await sayso('speaker', 'Orla Venn');
  expect(out).toContain('Orla Venn (senator)\nperson · 3 statements · 3 articles\n');
  expect(out).toContain('2 persons are called Orla Venn, as their roles tell. Ask for one by its id:\n');
  expect(out).toContain(
    `  ${VENN}-politics · Orla Venn (senator) · 3 statements\n  ${VENN}-sport · Orla Venn (goalkeeper) · 2 statements\n`,
  );
  expect(out).toContain(`  ${VENN}-untold · Orla Venn (not told which) · 1 statement\n`);
  expect(out).not.toContain('40 barges');
});

test.each([`${VENN}-sport`, 'Orla Venn, goalkeeper', 'Orla Venn (goalkeeper)'])(
  'speaker shows the other when asked for %s',
  async (asked) => {
    const { out } = await sayso('speaker', asked);
    expect(out).toContain('Orla Venn (goalkeeper)\nperson · 2 statements · 2 articles\n');
    expect(out).toContain(`  ${VENN}-politics · Orla Venn (senator) · 3 statements\n`);
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

test('differ and figures name each side with what tells them apart, and give no change of one’s mind', async () => {
  const { out } = await sayso('differ');
  expect(out).toContain('1 difference\n');
  expect(out).toContain('Two speakers, two figures: ');
  expect(out).toMatch(/Orla Venn \(senator\) · Arrel Post ·.*\n┊ the harbour wall needs 340/);
  expect(out).toMatch(/Bram Okkers · Bay Radio ·.*\n┊ the harbour wall needs 90/);
  expect((await sayso('figures', 'pillars')).out.match(/Orla Venn \(senator\)/g)).toHaveLength(2);
});

test('quote names who says the words, wherever they stand, and what does not agree with them', async () => {
  const quoted = async (words: string) => {
    const { hits } = JSON.parse((await runOnRecord(place, ['search', words, '--json'])).out);
    return (await sayso('quote', hits[0].id)).out;
  };
  expect(await quoted('"40 barges"')).toMatch(/Orla Venn \(goalkeeper\) · Paper 2 · /);
  expect(await quoted('"90 oak"')).toMatch(/Orla Venn \(senator\) · Arrel Post · /);
});

test('positions and speaker name who takes a stand with what tells them apart', async () => {
  const side = 'Orla Venn (goalkeeper) · against · “ruled out” “sending observers”';
  expect((await sayso('positions')).out).toContain(side);
  expect((await sayso('speaker', 'Okkers')).out).toContain(side);
  expect((await sayso('speaker', 'Okkers')).out).toMatch(/Orla Venn \(senator\) · Arrel Post ·/);
});
