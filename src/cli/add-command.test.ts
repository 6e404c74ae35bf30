import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fastReader } from '../../test/support/fast-reader.ts';
import { inventedArticle } from '../../test/support/invented-news.ts';
import { recordingOutput } from '../../test/support/recording-output.ts';
import { runOnRecord } from '../../test/support/run-on-record.ts';
import { type AddCommandOptions, runAdd } from './add-command.ts';
import { openStore } from './record-place.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-add-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let records = 0;
const newRecord = (): string => join(folder, `record-${records++}.db`);

async function addTo(place: string, names: readonly string[], options: AddCommandOptions = {}) {
  const [stdout, stderr] = [recordingOutput(), recordingOutput()];
  const world = { stdout, stderr, env: {}, stop: new AbortController().signal };
  const tools = { openReader: () => fastReader(), openStore: () => openStore(place, { create: true }) };
  const code = await runAdd(names, options, world, tools);
  return { code, out: stdout.text(), err: stderr.text() };
}

const add = (...names: string[]) => addTo(newRecord(), names);

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test('what cannot be read is named once, as it was given', async () => {
  const article = file('article.txt', inventedArticle(1));
  const noise = file(
    'noise.html',
    new Uint8Array(200).map((_, at) => (at * 37) % 256),
  );
  const { code, out, err } = await add(article, noise);
  expect(code).toBe(1);
  expect(err).toMatch(new RegExp(`^sayso: ${noise} is no text and no article: [^:]*\n$`));
  expect(out).toContain('Added 1 article with ');
});

test('names that hold nothing at all are a failure, said in one sentence', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const { code, out, err } = await add(file('empty.jsonl', ''), empty);
  expect(code).toBe(1);
  expect(err).toBe('sayso: Nothing to add: what you named holds no article.\n');
  expect(out).toBe('');
});

test('a feed without entries holds nothing to add', async () => {
  const feed = file('feed.xml', '<rss version="2.0"><channel><title>T</title></channel></rss>');
  expect((await add(feed)).err).toBe('sayso: Nothing to add: what you named holds no article.\n');
});

test('what was forgotten is refused until it is added again, from its own place too', async () => {
  const place = newRecord();
  const article = file('forgotten.txt', inventedArticle(2));
  await addTo(place, [article]);
  const [row] = JSON.parse((await runOnRecord(place, ['search', '--json'])).out).hits;
  expect((await runOnRecord(place, ['forget', row.article.key])).code).toBe(0);
  expect((await addTo(place, [article])).out).toContain('1 forgotten before (--again adds them)');
  expect((await addTo(place, [article], { again: true })).out).toContain('Added 1 article with ');
  expect((await addTo(place, [article])).out).toContain('1 already there');
});
