import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { fetchPage } from './fetch-page.ts';
import type { Network } from './network.ts';

const NO_NETWORK: Network = {
  resolve: (host) => Promise.reject(new Error(`looked up ${host}`)),
  isAllowed: () => false,
};

const stdin = (...chunks: (string | Uint8Array)[]) => ({ stdin: Readable.from(chunks) });

test('a path is read from the disk, under the name that it was given by', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fetch-'));
  const name = join(folder, 'yard.md');
  writeFileSync(name, '# The yard\r\n“No,” said Ms. Park.');
  const page = await fetchPage(name, { network: NO_NETWORK });
  rmSync(folder, { recursive: true });
  expect(page).toEqual({
    name,
    url: null,
    kind: 'text',
    content: '# The yard\r\n“No,” said Ms. Park.',
    charset: 'utf-8',
  });
});

test('a dash is standard input, HTML or text by its content, in pieces or whole', async () => {
  const bytes = Buffer.from('“No,” said Ms. Park.');
  const page = await fetchPage('-', stdin(bytes.subarray(0, 1), bytes.subarray(1)));
  expect(page).toEqual({
    name: '-',
    url: null,
    kind: 'text',
    content: '“No,” said Ms. Park.',
    charset: 'utf-8',
  });
  expect((await fetchPage('-', stdin('<html><p>No'))).kind).toBe('html');
});

test('standard input is bounded as files are, and closed where it goes on', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1000, 'x');
    })(),
  );
  await expect(fetchPage('-', { stdin: endless, limits: { maxBytes: 10_000 } })).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('Standard input is larger than 10 kB'),
  });
  expect(endless.destroyed).toBe(true);
});

test('standard input that is empty or breaks is refused in a sentence', async () => {
  await expect(fetchPage('-', stdin())).rejects.toMatchObject({ code: 'empty' });
  const broken = new Readable({ read: (): void => void broken.destroy(new Error('EISDIR')) });
  await expect(fetchPage('-', { stdin: broken })).rejects.toMatchObject({ code: 'not-readable' });
});

test('standard input that nobody passed in is a mistake of the caller', async () => {
  await expect(fetchPage('-')).rejects.toThrow(TypeError);
});

test.each([['ftp://herald.example/'], ['file:///etc/hostname'], ['gopher://x']])(
  '%s is refused',
  async (name) => {
    await expect(fetchPage(name, { network: NO_NETWORK })).rejects.toMatchObject({ code: 'bad-address' });
  },
);

test.each([
  ['http://127.0.0.1/'],
  ['http://localhost/'],
  ['http://127.1:8080/'],
  ['http://2130706433/'],
  ['http://0x7f000001/'],
  ['http://0177.0.0.1/'],
  ['http://127.0.0.1./'],
  ['http://①②⑦.0.0.1/'],
  ['http://0/'],
  ['http://[::1]/'],
  ['http://[::ffff:127.0.0.1]/'],
  ['http://[0:0:0:0:0:ffff:7f00:1]/'],
  ['http://[64:ff9b::7f00:1]/'],
])('%s is refused by the network that everyone gets', async (name) => {
  await expect(fetchPage(name)).rejects.toMatchObject({ code: 'private-address' });
});
