import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FetchError } from './fetch-error.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { readLocalFile } from './read-file.ts';

const LIMITS = { ...DEFAULT_LIMITS, timeoutMs: 300 };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

async function refusalOf(path: string): Promise<FetchError> {
  const error = await readLocalFile(path, LIMITS).catch((reason: unknown) => reason);
  if (!(error instanceof FetchError)) throw new Error(`no refusal of ${path}: ${error}`);
  return error;
}

test('a file comes back byte for byte, with the type of its ending', async () => {
  const bytes = Uint8Array.of(0, 255, 13, 10, 128);
  writeFileSync(at('a.HTML'), bytes);
  const fetched = await readLocalFile(at('a.HTML'), LIMITS);
  expect(Array.from(fetched.bytes)).toEqual(Array.from(bytes));
  expect(fetched).toMatchObject({ name: at('a.HTML'), url: null, declared: { essence: 'text/html' } });
});

test('a link is followed, and its own ending counts', async () => {
  writeFileSync(at('target'), 'words');
  symlinkSync(at('target'), at('link.txt'));
  const { bytes, declared } = await readLocalFile(at('link.txt'), LIMITS);
  expect([Buffer.from(bytes).toString(), declared?.essence]).toEqual(['words', 'text/plain']);
});

test('an empty file has no bytes, which is for others to judge', async () => {
  writeFileSync(at('empty.txt'), '');
  expect((await readLocalFile(at('empty.txt'), LIMITS)).bytes.length).toBe(0);
});

test('what is missing is said to be, with its cause', async () => {
  const error = await refusalOf(at('none.txt'));
  expect(error).toMatchObject({ code: 'not-found', cause: { code: 'ENOENT' } });
  expect(error.message).toBe(`${at('none.txt')} does not exist: check the path.`);
  expect((await refusalOf(join(at('a.HTML'), 'b'))).code).toBe('not-found');
});

test.each([[''], ['a\0b'], ['x'.repeat(5000)], ['www.harbour-herald.example/yard']])(
  'the path %j is no file',
  async (path) => expect((await refusalOf(path)).code).toBe('not-found'),
);

test('what looks like an address is told how to begin', async () => {
  expect((await refusalOf('harbour-herald.org/yard')).message).toContain('begin an address with https://');
});

test('a name with escape sequences is shown without them', async () => {
  expect((await refusalOf('a\u001b[2J\u202e.txt')).message).toBe(
    'a�[2J�.txt does not exist: check the path.',
  );
});

test('a directory is refused', async () => {
  mkdirSync(at('dir.html'));
  expect((await refusalOf(at('dir.html'))).code).toBe('is-directory');
});

test('a link to itself is refused', async () => {
  symlinkSync(at('loop'), at('loop'));
  expect((await refusalOf(at('loop'))).code).toBe('not-found');
});

test('a file of 200 MB is refused without being read', async () => {
  writeFileSync(at('large.txt'), '');
  truncateSync(at('large.txt'), 200_000_000);
  const before = process.memoryUsage().rss;
  const error = await refusalOf(at('large.txt'));
  expect(error.code).toBe('too-large');
  expect(error.message).toContain('larger than 20 MB');
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('a file of the limit is read, one byte more is refused', async () => {
  writeFileSync(at('edge.txt'), 'x'.repeat(1000));
  const limits = { ...LIMITS, maxBytes: 1000 };
  expect((await readLocalFile(at('edge.txt'), limits)).bytes.length).toBe(1000);
  writeFileSync(at('edge.txt'), 'x'.repeat(1001));
  await expect(readLocalFile(at('edge.txt'), limits)).rejects.toMatchObject({ code: 'too-large' });
});

// Unlike one without permission, nobody can read its start, the superuser neither.
test('a file that the system cannot read is refused', async () => {
  const error = await refusalOf('/proc/self/mem');
  expect(error.code).toBe('not-readable');
  expect(error.message).toMatch(/^\/proc\/self\/mem cannot be read \(EIO\)/);
});

test.each([['/dev/zero'], ['/dev/null'], ['/dev/urandom']])('%s is refused, unread', async (path) => {
  expect((await refusalOf(path)).code).toBe('special-file');
});

test('a socket is refused', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(at('socket'), resolve));
  expect((await refusalOf(at('socket'))).code).toBe('special-file');
  server.close();
});

test('a file of the system that states no size is read', async () => {
  expect((await readLocalFile('/proc/self/status', LIMITS)).bytes.length).toBeGreaterThan(10);
});

test('a named pipe is read to its end, up to the limits', async () => {
  execFileSync('sh', ['-c', 'mkfifo "$@"', 'sh', at('pipe'), at('flood'), at('silent')]);
  const [fetched] = await Promise.all([
    readLocalFile(at('pipe'), { ...LIMITS, timeoutMs: 10_000 }),
    writeFile(at('pipe'), 'words from a pipe'),
  ]);
  expect(Buffer.from(fetched.bytes).toString()).toBe('words from a pipe');

  const flood = writeFile(at('flood'), Buffer.alloc(500_000, 'x')).catch((error: unknown) => error);
  await expect(
    readLocalFile(at('flood'), { ...LIMITS, timeoutMs: 10_000, maxBytes: 100_000 }),
  ).rejects.toMatchObject({ code: 'too-large' });
  await flood;

  const error = await refusalOf(at('silent'));
  expect(error.code).toBe('timeout');
  expect(error.message).toContain('0.3 seconds');
});
