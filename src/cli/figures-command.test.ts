import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addition, invented } from '../../test/support/additions.ts';
import { runOnRecord } from '../../test/support/run-on-record.ts';
import { readFindings } from '../pipeline/find-checks.ts';
import { openRecord } from '../record/open-record.ts';
import { sha256 } from './sha256.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `sayso figures` prints where each of `speakers` has told of barges. */
async function figuresOf(...speakers: string[]): Promise<string> {
  const place = join(folder, `${speakers.join()}.db`);
  const record = await openRecord(place, { create: true });
  const additions = speakers.map((speaker, at) => {
    const content = `the quay has room for ${at + 30} barges`;
    const made = invented([`${speaker} said ${content}.`], [{ content, source: speaker, cue: 'said' }]);
    return addition(`a${at}`, { ...made, ...readFindings(made.article, made.statements, sha256) });
  });
  await record.add(additions);
  await record.close();
  return (await runOnRecord(place, ['figures', 'barges', '--width', '120'])).out;
}

test('figures stand under the full name of whoever gives them, where one alone fits', async () => {
  const out = await figuresOf('Venn', 'Orla Venn', 'Bram Okkers');
  expect(out.match(/30 barges · Orla Venn/)).not.toBeNull();
  expect(out.match(/31 barges · Orla Venn/)).not.toBeNull();
  expect(out.match(/32 barges · Bram Okkers/)).not.toBeNull();
});

test('figures stand under the name as printed where two full names fit', async () => {
  expect(await figuresOf('Venn', 'Orla Venn', 'Bram Venn')).toMatch(/30 barges · Venn/);
});
