import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { runOnRecord } from '../../test/support/run-on-record.ts';
import { readFindings } from '../pipeline/find-checks.ts';
import { openRecord } from '../record/open-record.ts';
import { sha256 } from './sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-positions-'));
const place = join(folder, 'korr.db');
const sayso = (...args: string[]) => runOnRecord(place, [...args, '--width', '120']);

beforeAll(async () => {
  const made = invented(
    ['Westmark has ruled out sending observers. Orvia supports sending observers.'],
    [
      { source: 'Westmark', cue: 'has ruled out', content: 'sending observers', type: 'state' },
      { source: 'Orvia', cue: 'supports', content: 'sending observers', type: 'state' },
    ],
    { outlet: 'Arrel Post', published: { date: '2031-05-01', evidence: 'given' } },
  );
  const record = await openRecord(place, { create: true });
  await record.add([addition('a', { ...made, ...readFindings(made.article, made.statements, sha256) })]);
  await record.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('positions prints who stands where on one question, each with its statement', async () => {
  const { out } = await sayso('positions', 'observers');
  expect(out).toContain('1 question on which several stand\n');
  expect(out).toContain('2031-05-01 · Arrel Post · both on “sending”, “observers”\n');
  expect(out).toMatch(/ {2}Westmark · against · “ruled out” “sending observers” · s[0-9a-f]{12}\n/);
  expect(out).toMatch(/ {2}Orvia · for · “supports” “sending observers” · s[0-9a-f]{12}\n/);
  const { total, positions } = JSON.parse((await runOnRecord(place, ['positions', '--json'])).out);
  expect(total).toBe(1);
  expect(
    positions[0].sides.map(({ stance, day }: { stance: string; day: string }) => `${stance} ${day}`),
  ).toEqual(['against 2031-05-01', 'for 2031-05-01']);
});

test('positions asks for whoever takes a stand, says who may be meant, and that there are none', async () => {
  expect((await sayso('positions', '--speaker', 'Orvia')).out).toContain('1 question');
  expect((await sayso('positions', '--speaker', 'Ovria')).out).toMatch(/did you mean Orvia\?/);
  expect((await sayso('positions', 'zeppelins')).out).toBe('No question was found on which several stand.\n');
});

test('speaker shows where one takes a stand beside others', async () => {
  const { out } = await sayso('speaker', 'Orvia');
  expect(out).toContain('Positions beside others · 1\n');
  expect(out).toContain('  Westmark · against · ');
  const { positions } = JSON.parse((await runOnRecord(place, ['speaker', 'Orvia', '--json'])).out);
  expect(positions).toHaveLength(1);
});
