import { linkSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportFile } from './report-file.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'sayso-report-'));

test('a report is written whole, over an older one, and leaves nothing else behind', async () => {
  const path = join(folder(), 'out.html');
  writeFileSync(path, 'old');
  await reportFile(path, ['a.html']).write('<p>new');
  expect(readFileSync(path, 'utf8')).toBe('<p>new');
  expect(readdirSync(join(path, '..'))).toEqual(['out.html']);
});

test('an input is never overwritten, however it is spelled or linked', () => {
  const base = folder();
  const input = join(base, 'article.html');
  writeFileSync(input, 'article');
  symlinkSync(input, join(base, 'link.html'));
  linkSync(input, join(base, 'hard.html'));
  for (const name of ['article.html', './article.html', 'link.html', 'hard.html']) {
    expect(() => reportFile(join(base, name), [input])).toThrow(/would overwrite/);
  }
});

test('a folder, a missing folder and no name are refused before anything is read', () => {
  const base = folder();
  expect(() => reportFile(base, [])).toThrow(/not a file/);
  expect(() => reportFile(join(base, 'no', 'out.html'), [])).toThrow(/folder does not exist/);
  expect(() => reportFile('', [])).toThrow(/needs the name/);
  expect(() => reportFile('-', [])).toThrow(/needs the name/);
});

test('when it cannot be written, the old report stays', async () => {
  const path = join(folder(), 'out.html');
  const file = reportFile(path, []);
  const { rmSync } = await import('node:fs');
  rmSync(join(path, '..'), { recursive: true });
  await expect(file.write('<p>')).rejects.toMatchObject({ code: 'report' });
});
