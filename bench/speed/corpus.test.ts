import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readModelFolder } from '../../src/tagger/model-folder.ts';
import { articlePaths, countPieces, repeated } from './corpus.ts';

const TINY = fileURLToPath(new URL('../../test/fixtures/tiny-model', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sayso-speed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test('items are repeated in their order, the last time in part', () => {
  expect(repeated(['a', 'b', 'c'], 7).join('')).toBe('abcabca');
  expect(repeated(['a', 'b', 'c'], 2)).toEqual(['a', 'b']);
  expect(() => repeated([], 1)).toThrow(RangeError);
});

test('articles are texts and pages, by name', () => {
  expect(() => articlePaths(folder)).toThrow(folder);
  const b = write('b.html', '<p>');
  const a = write('a.txt', 'A');
  write('README.md', 'no article');
  expect(articlePaths(folder)).toEqual([a, b]);
});

test('an article that is read twice counts twice', async () => {
  const path = write('c.txt', 'The ferry is late again, said Orla Quill, who runs the harbour of Tarn.\n');
  const { vocabulary } = await readModelFolder(TINY);
  const once = await countPieces([path], vocabulary);
  expect(once).toBeGreaterThan(14);
  expect(await countPieces([path, path], vocabulary)).toBe(2 * once);
});
