import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addition, invented, portArticles } from '../../test/support/additions.ts';
import { runOnRecord } from '../../test/support/run-on-record.ts';
import { openRecord } from '../record/open-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-commands-'));
const place = join(folder, 'port.db');

beforeAll(async () => {
  const record = await openRecord(place, { create: true });
  const { closing, denial, figures } = portArticles();
  const hostile = invented(
    ['\u001b[2J=1+1 is “a, b”, said Al Gorm.'],
    [{ content: '=1+1 is “a, b”', source: 'Al Gorm' }],
    { outlet: 'X\u202eY' },
  );
  await record.add([
    addition('https://ledger.example/1', closing),
    addition('https://radio.example/2', denial),
    addition('https://ledger.example/3', figures),
    addition('file:/hostile.txt', hostile),
  ]);
  await record.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sayso = (...args: string[]) => runOnRecord(place, args);

test('search prints what is found, by whom and when, and JSON with the same', async () => {
  const { code, out } = await sayso('search', 'tariffs', '--width', '60');
  expect(code).toBe(0);
  expect(out).toContain('2 statements\nby speaker: Bram Okkers 1 · Irena Solt 1\n');
  expect(out).toContain('┃ “We were not asked about the tariffs,”');
  const json = JSON.parse((await sayso('search', 'tariffs', '--json')).out);
  expect(json.total).toBe(2);
  expect(json.hits[0]).toMatchObject({
    speaker: { name: 'Bram Okkers' },
    day: '2031-05-01',
    article: { outlet: 'Radio Møen' },
  });
});

test('an argument with a blank is a phrase, as it was quoted for the shell', async () => {
  expect((await sayso('search', 'will close', 'port')).out).toContain('1 statement\n');
  expect((await sayso('search', 'close will', 'port')).out).toContain('Nothing was found');
});

test('search asks back when nobody bears the name', async () => {
  expect((await sayso('search', '--speaker', 'Okekrs')).out).toBe(
    'Nobody is called “Okekrs”. Did you mean Bram Okkers?\n',
  );
});

test('CSV quotes what it must and starts no formula; nothing reaches the terminal unescaped', async () => {
  const { out } = await sayso('search', '--csv', '--speaker', 'gorm');
  expect(out.split('\r\n')[1]).toContain(`"'=1+1 is “a, b”"`);
  const shown = (await sayso('search', '--speaker', 'gorm')).out;
  expect(shown).not.toContain('\u202e');
  expect(shown).toContain('‹U+202E›');
});

test('speaker shows one person’s statements in order of time, and who else is called so', async () => {
  const { out } = await sayso('speaker', 'Okkers');
  expect(out).toContain('Bram Okkers\nperson · 2 statements · 2 articles\nalso printed: Okkers\n');
  expect(out.indexOf('Tariffs are not')).toBeLessThan(out.indexOf('Prices of the general'));
  const { code, err } = await sayso('speaker', 'Solt Irena');
  expect({ code, err }).toEqual({
    code: 2,
    err: 'sayso: The record has no statement by Solt Irena: did you mean Irena Solt?\n',
  });
});

test('stats and verify tell what is there and that nothing is wrong', async () => {
  expect((await sayso('stats')).out).toContain('4 articles, 6 statements, 4 named speakers, 0 figures\n');
  expect(JSON.parse((await sayso('stats', '--json')).out)).toMatchObject({ articles: 4 });
  expect(await sayso('verify')).toMatchObject({
    code: 0,
    out: 'Checked 4 articles, 6 statements, 4 pages: all is as it must be.\n',
  });
});

test('verify names what is wrong in a sentence each, and ends with 1, also where nothing can be counted any more', async () => {
  const broken = join(folder, 'broken.db');
  copyFileSync(place, broken);
  const database = new Libsql(broken);
  database.exec("UPDATE statement_facets SET act = 'ask' WHERE statement = 1");
  database.close();
  const { code, out } = await runOnRecord(broken, ['verify']);
  expect(code).toBe(1);
  expect(out).toMatch(/^s[0-9a-f]{12}: The statement is counted by what it is not\.\n/);
  expect(out).toMatch(/\nChecked 4 articles, 6 statements, 4 pages: 1 problem\.\n$/);
  const lost = new Libsql(broken);
  lost.exec('PRAGMA foreign_keys = OFF; DROP TABLE pages');
  lost.close();
  const worse = await runOnRecord(broken, ['verify']);
  expect(worse).toMatchObject({ code: 1, err: '' });
  expect(worse.out).toContain(`${broken}: The pages cannot be checked: no such table: pages.\n`);
  expect(worse.out).toMatch(/\nChecked what can be read: \d+ problems\.\n$/);
  expect(JSON.parse((await runOnRecord(broken, ['verify', '--json'])).out)).toMatchObject({ articles: null });
});

test.each(['csv', 'jsonl', 'parquet', 'sqlite'])(
  'export writes a whole %s file, never over another',
  async (format) => {
    const output = join(folder, `out.${format}`);
    expect(await sayso('export', '--format', format, '--output', output)).toMatchObject({
      code: 0,
      out: `Wrote 6 statements to ${output}.\n`,
    });
    expect(existsSync(`${output}.unfinished`)).toBe(false);
    expect((await sayso('export', '--format', format, '--output', output)).code).toBe(2);
    const bytes = readFileSync(output);
    if (format === 'csv') expect(bytes.toString().split('\r\n')).toHaveLength(8);
    if (format === 'jsonl')
      expect(
        bytes
          .toString()
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).id),
      ).toHaveLength(6);
    if (format === 'parquet')
      expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1']);
    if (format === 'sqlite') {
      const [copy, original] = await Promise.all([dumpOf(output), dumpOf(place)]);
      expect(copy).toEqual(original);
    }
  },
);

async function dumpOf(path: string): Promise<string[]> {
  const record = await openRecord(path);
  const lines: string[] = [];
  for await (const line of record.dump()) lines.push(line);
  await record.close();
  return lines;
}

test('forget takes one article away, by its address, and says when none is meant', async () => {
  expect(await sayso('forget', 'https://nobody.example/')).toMatchObject({ code: 2 });
  const { code, out } = await sayso('forget', 'https://ledger.example/3');
  expect(code).toBe(0);
  expect(out).toMatch(/^Forgot a[0-9a-f]{16} \(Prices\) with 1 statement and 1 page\./);
  expect((await sayso('stats')).out).toContain('1 articles were forgotten');
});

test('without a record every command says so in one sentence', async () => {
  const { code, err } = await sayso('stats', '--record', join(folder, 'none.db'));
  expect(code).toBe(1);
  expect(err).toMatch(
    /^sayso: There is no record at .*none\.db yet: make one with sayso add, or name another with --record\.\n$/,
  );
});
