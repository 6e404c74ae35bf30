import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { runOnRecord } from '../../test/support/run-on-record.ts';
import type { Reading } from '../domain/reading.ts';
import { readFindings } from '../pipeline/find-checks.ts';
import { openRecord } from '../record/open-record.ts';
import { sha256 } from './sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-differ-'));
const place = join(folder, 'town.db');
const sayso = (...args: string[]) => runOnRecord(place, args);

/** An article in which `speaker` says `content`, with the figures that stand in it. */
function report(
  speaker: string,
  content: string,
  { outlet, date, cue = 'said' }: { outlet: string; date: string; cue?: string },
): Reading {
  const deny =
    cue === 'denied' ? { judged: { act: { name: 'deny' as const, confidence: 0.9, spans: [] } } } : {};
  const made = invented([`${speaker} ${cue} ${content}.`], [{ content, source: speaker, cue, ...deny }], {
    outlet,
    title: `${outlet} on ${date}`,
    published: { date, evidence: 'given' },
  });
  const id = `s${sha256(content + outlet + date).slice(0, 12)}`;
  const reading = { ...made, statements: made.statements.map((each) => ({ ...each, id })) };
  return { ...reading, ...readFindings(reading.article, reading.statements, sha256) };
}

const ARTICLES: readonly Reading[] = [
  // One speaker, another figure.
  report('Ada Lind', 'the harbour wall needs 340 oak pillars', { outlet: 'Arrel Post', date: '2031-05-01' }),
  report('Ada Lind', 'the harbour wall needs 520 oak pillars', { outlet: 'Bay Radio', date: '2031-05-20' }),
  // Two speakers, two figures; and one that counts something else.
  report('Bram Okkers', 'the harbour wall needs 90 oak pillars', { outlet: 'Bay Radio', date: '2031-05-21' }),
  report('Bram Okkers', 'the market roof needs 70 oak beams', { outlet: 'Bay Radio', date: '2031-05-22' }),
  // One speaker says so, and then not so.
  report('Irena Solt', 'that the ferry licence was sold to a cousin', {
    outlet: 'Arrel Post',
    date: '2031-04-01',
  }),
  report('Irena Solt', 'that the ferry licence was sold to a cousin', {
    outlet: 'Bay Radio',
    date: '2031-04-09',
    cue: 'denied',
  }),
  // Said by one, denied by another.
  report('Tomas Reck', 'that divers were paid from the school fund', {
    outlet: 'Arrel Post',
    date: '2031-03-01',
  }),
  report('Mila Oster', 'that divers were paid from the school fund', {
    outlet: 'Bay Radio',
    date: '2031-03-02',
    cue: 'denied',
  }),
  // What does not differ: a question of another town, a figure worded less finely, a thing not denied.
  report('Ada Lind', 'the harbour wall needs about 350 oak pillars', {
    outlet: 'Quay News',
    date: '2031-05-02',
  }),
  report('Ada Lind', 'the wall in Norrby needs 80 oak pillars', { outlet: 'Quay News', date: '2031-05-03' }),
  report('Irena Solt', 'that the ferry licence was never just a paper', {
    outlet: 'Quay News',
    date: '2031-04-20',
  }),
];

beforeAll(async () => {
  const record = await openRecord(place, { create: true });
  await record.add([...ARTICLES].reverse().map((reading, at) => addition(`a${at}`, reading)));
  await record.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Kind, then speaker and figure or content of either side, as `--json` prints them. */
async function found(...args: string[]): Promise<string[]> {
  const { differences } = JSON.parse((await sayso('differ', ...args, '--json')).out);
  return differences
    .map(
      ({
        kind,
        sides,
      }: {
        kind: string;
        sides: { speaker: { name: string }; figure: { text: string } | null }[];
      }) =>
        `${kind}: ${sides.map(({ speaker, figure }) => [speaker.name, figure?.text].join(' ').trim()).join(' / ')}`,
    )
    .sort();
}

test('differ finds each kind, the earlier side first, and nothing of what agrees or counts something else', async () => {
  expect(await found()).toEqual([
    'contradicted: Tomas Reck / Mila Oster',
    'figure-changed: Ada Lind 340 / Ada Lind 520',
    'figure-changed: Ada Lind about 350 / Ada Lind 520',
    'figures-differ: Ada Lind 340 / Bram Okkers 90',
    'figures-differ: Ada Lind 520 / Bram Okkers 90',
    'figures-differ: Ada Lind about 350 / Bram Okkers 90',
    'reversed: Irena Solt / Irena Solt',
  ]);
});

test('differ asks for words, a speaker, a kind and days', async () => {
  expect(await found('ferry', 'licence')).toEqual(['reversed: Irena Solt / Irena Solt']);
  expect(await found('--speaker', 'Oster')).toEqual(['contradicted: Tomas Reck / Mila Oster']);
  expect(await found('--kind', 'figure-changed', '--to', '2031-05-19')).toEqual([]);
  expect(await found('--kind', 'figure-changed', '--from', '2031-05-20')).toHaveLength(2);
});

test('differ names the words that tie the two as spans of both texts', async () => {
  const { differences } = JSON.parse((await sayso('differ', 'ferry', '--json')).out);
  for (const { ties, article } of differences[0].sides) {
    const reading = ARTICLES.find((each) => each.article.id === article.id);
    expect(ties.length).toBeGreaterThan(1);
    for (const { text, span } of ties) expect(reading?.article.text.slice(span.start, span.end)).toBe(text);
  }
});

test('differ prints both sides with days, outlets and what ties them', async () => {
  const { code, out } = await sayso('differ', 'divers', '--width', '200');
  expect(code).toBe(0);
  expect(out).toContain('Said by one, and said not to be so by another');
  expect(out).toMatch(/both speak of .*“divers”/);
  expect(out).toMatch(/2031-03-01 · Tomas Reck .*Arrel Post[\s\S]*2031-03-02 · Mila Oster .*Bay Radio/);
  const csv = (await sayso('differ', '--csv')).out.split('\r\n');
  expect(csv[0]).toMatch(/^kind,confidence,ties,one_day,one_speaker,one_figure/);
  expect(csv).toHaveLength(9);
});

test('speaker, quote and figures show what does not agree beside what they are asked for', async () => {
  expect((await sayso('speaker', 'Ada Lind', '--width', '200')).out).toContain(
    'Another figure by the same speaker',
  );
  expect((await sayso('figures', 'oak', 'pillars', '--width', '200')).out).toContain(
    'Two speakers, two figures: ',
  );
  const [hit] = JSON.parse((await sayso('search', 'divers', '--json')).out).hits;
  const quoted = JSON.parse((await sayso('quote', hit.id, '--json')).out);
  expect(quoted.differences.map(({ kind }: { kind: string }) => kind)).toEqual(['contradicted']);
});

test('differ says who may have been meant, and that nothing was found', async () => {
  expect((await sayso('differ', '--speaker', 'Ada Linb')).out).toMatch(/did you mean Ada Lind\?/);
  expect((await sayso('differ', 'zeppelins')).out).toBe('Nothing was found that does not agree.\n');
});
