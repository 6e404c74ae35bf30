import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRegister } from './read-register.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-register-'));

function file(content: string): string {
  const path = join(folder, `${content.length}-${content.charCodeAt(0)}.txt`);
  writeFileSync(path, content);
  return path;
}

test('CSV gives the same register as JSON', async () => {
  const csv =
    '\uFEFFName,Aliases,Role,Wikidata\r\n"Stone, Maria",Mia Stone|M. Stone,mayor,Q12\r\nPaul Orde,,,\r\n';
  const json = JSON.stringify([
    { name: 'Stone, Maria', aliases: ['Mia Stone', 'M. Stone'], role: 'mayor', wikidata: 'Q12' },
    { name: 'Paul Orde' },
  ]);
  const fromCsv = await readRegister(file(csv));
  expect(fromCsv.entries).toEqual([
    {
      name: 'Stone, Maria',
      aliases: ['Mia Stone', 'M. Stone'],
      role: 'mayor',
      wikidata: 'Q12',
      type: 'unknown',
    },
    { name: 'Paul Orde', aliases: [], role: null, wikidata: null, type: 'unknown' },
  ]);
  expect(await readRegister(file(json))).toEqual(fromCsv);
});

test('semicolons and tabs part columns too', async () => {
  const { entries } = await readRegister(file('name;role\nMaria Stone;mayor\n'));
  expect(entries[0]).toMatchObject({ name: 'Maria Stone', role: 'mayor' });
});

test.each([
  ['name,role\n,mayor\n', 'entry 1: "name" is empty'],
  ['name,wikidata\nMaria Stone,12\n', 'entry 1: "wikidata" is not Q and digits'],
  ['name,rôle\nMaria Stone,mayor\n', 'rôle'],
  ['[{"name": 3}]', 'entry 1: "name"'],
  ['{"name": "Maria Stone"}', 'must be an array'],
  ['[{"name"', 'not valid JSON'],
  ['name,role\n"Maria', 'not valid CSV'],
  ['name,role\n', 'no entries'],
])('%j is refused with what is wrong', async (content, expected) => {
  await expect(readRegister(file(content))).rejects.toThrow(expected);
});

test('a file that is not there is said so', async () => {
  await expect(readRegister(join(folder, 'none.csv'))).rejects.toThrow(/cannot be read/u);
});
