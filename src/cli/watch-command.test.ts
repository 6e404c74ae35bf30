import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { fastReader } from '../../test/support/fast-reader.ts';
import { inventedArticle } from '../../test/support/invented-news.ts';
import { recordingOutput } from '../../test/support/recording-output.ts';
import { LOCAL, serveWeb, type WebServer } from '../../test/support/web-server.ts';
import { openStore } from './record-place.ts';
import { runWatch, type WatchOptions } from './watch-command.ts';

const servers: WebServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A site whose pages and feeds can be changed while it runs; everything has an `ETag` of its content. */
async function site(pages: Map<string, string>): Promise<WebServer & { readonly sent: string[] }> {
  const sent: string[] = [];
  const server = await serveWeb((request, response) => {
    const path = request.url ?? '';
    const page = pages.get(path);
    if (page === undefined) return response.writeHead(404).end();
    const etag = `"${page.length}-${page.slice(0, 40).replaceAll(/\W/g, '')}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    if (page === 'break off') {
      response.writeHead(200, { 'content-length': 1000 }).write('<p>');
      return setTimeout(() => response.destroy(), 20);
    }
    sent.push(path);
    return response.writeHead(200, { etag }).end(page);
  });
  servers.push(server);
  return { ...server, sent };
}

const page = (number: number): string =>
  `<html><body><article>${inventedArticle(number)
    .split('\n\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></body></html>`;

const feed = (paths: readonly string[]): string =>
  `<rss version="2.0"><channel><title>T</title>${paths
    .map((path) => `<item><title>x</title><link>${path}</link></item>`)
    .join('')}</channel></rss>`;

const newRecord = (): string => join(mkdtempSync(join(tmpdir(), 'sayso-watch-')), 'record.db');

async function look(
  place: string,
  addresses: readonly string[],
  stop = new AbortController(),
  options: WatchOptions = { every: 15, once: true },
) {
  const stdout = recordingOutput();
  const stderr = recordingOutput();
  const code = await runWatch(
    addresses,
    options,
    { stdout, stderr, env: {}, stop: stop.signal },
    {
      openReader: () => fastReader(),
      openStore: () => openStore(place, { create: true }),
      leads: { network: LOCAL, delayMs: 1 },
    },
  );
  return { code, out: stdout.text(), err: stderr.text() };
}

test('what is new in a feed is added, and what has not changed is not sent again', async () => {
  const pages = new Map([
    ['/feed', feed(['/1', '/2'])],
    ['/1', page(1)],
    ['/2', page(2)],
    ['/3', page(3)],
  ]);
  const { url, sent } = await site(pages);
  const place = newRecord();
  const first = await look(place, [`${url}/feed`]);
  expect(first.err).toBe('');
  expect(first.out).toMatch(/\/feed: 2 articles with \d+ statements added\n$/);
  // Another run remembers the feed: nothing is sent, and nothing said.
  expect(await look(place, [`${url}/feed`])).toEqual({ code: 0, out: '', err: '' });
  pages.set('/feed', feed(['/3', '/1', '/2']));
  expect((await look(place, [`${url}/feed`])).out).toMatch(/: 1 article with \d+ statements added\n$/);
  expect(sent).toEqual(['/feed', '/1', '/2', '/feed', '/3']);
});

test('a feed that cannot be had is told in one sentence, and the others are looked at', async () => {
  const { url } = await site(
    new Map([
      ['/feed', feed(['/1'])],
      ['/1', page(1)],
      ['/page', page(2)],
    ]),
  );
  const { code, out, err } = await look(newRecord(), [`${url}/gone`, `${url}/page`, `${url}/feed`]);
  expect(code).toBe(1);
  expect(out).toContain('1 article');
  expect(err.trimEnd().split('\n')).toHaveLength(2);
  expect(err).toMatch(/\/gone: .*status 404/);
  expect(err).toMatch(/\/page: This is no feed and no sitemap/);
});

test('an entry that does not answer keeps none of the others out, and is tried again though the feed is the same', async () => {
  const pages = new Map([
    ['/feed', feed(['/1', '/2'])],
    ['/1', 'break off'],
    ['/2', page(2)],
  ]);
  const { url } = await site(pages);
  const place = newRecord();
  const first = await look(place, [`${url}/feed`]);
  expect(first.err).toMatch(/\/1: .*breaks off/);
  expect(first.out).toContain('1 article');
  pages.set('/1', page(1));
  expect((await look(place, [`${url}/feed`])).out).toContain('1 article');
});

test('only addresses can be watched', async () => {
  await expect(look(newRecord(), ['feed.xml'])).rejects.toMatchObject({ code: 'usage' });
});

test('a page that fails at every look is told once', async () => {
  const pages = new Map([
    ['/feed', feed(['/1'])],
    ['/1', 'break off'],
  ]);
  const { url, asked } = await site(pages);
  const stop = new AbortController();
  const looking = look(newRecord(), [`${url}/feed`], stop, { every: 1 / 60_000 });
  await vi.waitFor(() => expect(asked.filter((path) => path === '/feed').length).toBeGreaterThan(2), 20_000);
  stop.abort();
  const { err } = await looking;
  expect(err.match(/\/1: .*breaks off/g)).toHaveLength(1);
});
