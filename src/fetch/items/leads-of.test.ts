import { appendFileSync, mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { warcRecord, warcResponse } from '../../../test/support/warc-bytes.ts';
import { LOCAL, serveWeb, type WebServer } from '../../../test/support/web-server.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { Network } from '../network.ts';
import { leadsOf } from './leads-of.ts';
import { pageOf } from './stored-page.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'sayso-leads-'));
const servers: WebServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A file of this content in a folder of its own. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

interface Found {
  /** Contents of the pages that could be had, in order. */
  readonly contents: string[];
  /** Code and message of what could not. */
  readonly failures: string[];
  readonly addresses: string[];
  readonly passedOver: number;
}

async function find(names: readonly string[], network: Network = LOCAL): Promise<Found> {
  const found = { contents: [] as string[], failures: [] as string[], addresses: [] as string[] };
  let passedOver = 0;
  const onPassedOver = () => {
    passedOver++;
  };
  for await (const lead of leadsOf(names, { network, delayMs: 1, onPassedOver })) {
    try {
      const opened = await lead.open();
      if (opened === null) continue;
      const page = await pageOf({ ...opened.source, address: lead.address }, opened.bytes, 20_000_000);
      found.contents.push(page.content);
      found.addresses.push(lead.address);
    } catch (error) {
      if (!(error instanceof Error && error.name === 'FetchError')) throw error;
      // One sentence, whatever was wrong.
      expect(error.message).toMatch(/^[^\n]+\.$/);
      found.failures.push(`${'code' in error ? error.code : ''}: ${error.message}`);
    }
  }
  return { ...found, passedOver };
}

async function serve(pages: Readonly<Record<string, string | Uint8Array>>): Promise<WebServer> {
  const server = await serveWeb((request, response) => {
    const page = pages[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end();
    else response.end(page);
  });
  servers.push(server);
  return server;
}

const PAGE = Buffer.from('<!doctype html><p>“No,” said Ms. Park.');

test('a folder gives its articles in the order of their names, folder by folder, and nothing else', async () => {
  const root = folder();
  mkdirSync(join(root, 'b'));
  mkdirSync(join(root, '.hidden'));
  writeFileSync(join(root, 'c.txt'), 'third');
  writeFileSync(join(root, 'b', 'x.html'), '<p>second');
  writeFileSync(join(root, 'a.md'), 'first');
  writeFileSync(join(root, 'b', 'photo.jpg'), 'no text');
  writeFileSync(join(root, '.hidden', 'x.txt'), 'hidden');
  const { contents, failures, passedOver, addresses } = await find([root]);
  expect(contents).toEqual(['first', '<p>second', 'third']);
  expect(failures).toEqual([]);
  expect(passedOver).toBe(1);
  expect(addresses[0]).toBe(`file:${join(root, 'a.md')}`);
});

test('links in a ring end, and a link that leads nowhere is a failure of its own', async () => {
  const root = folder();
  mkdirSync(join(root, 'sub'));
  symlinkSync(root, join(root, 'sub', 'up'));
  symlinkSync(join(root, 'none'), join(root, 'lost.txt'));
  writeFileSync(join(root, 'sub', 'a.txt'), 'text');
  const { contents, failures } = await find([root]);
  expect(contents).toEqual(['text']);
  expect(failures).toEqual([expect.stringMatching(/^not-found: .*lost\.txt does not exist/)]);
});

test('a file of 5 GB is refused unread, and the rest goes on', async () => {
  const root = folder();
  writeFileSync(join(root, 'big.html'), '');
  truncateSync(join(root, 'big.html'), 5_000_000_000);
  writeFileSync(join(root, 'small.txt'), 'text');
  const { contents, failures } = await find([root]);
  expect(contents).toEqual(['text']);
  expect(failures).toEqual([expect.stringMatching(/^too-large: .*larger than 20 MB/)]);
});

test('a line of 1 GB is passed over in little memory, and the lines around it are read', async () => {
  const path = file('list.jsonl', '{"text":"before"}\n');
  truncateSync(path, 1_000_000_000);
  appendFileSync(path, '\n{"text":"after"}\n');
  const before = process.memoryUsage().rss;
  const { contents, failures } = await find([path]);
  expect(contents).toEqual(['before', 'after']);
  expect(failures).toEqual([expect.stringMatching(/^too-large: The line is longer than 40 MB/)]);
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
}, 60_000);

test('each line of a list is an article or says what is wrong with it', async () => {
  const lines = [
    '{"text":"one"}',
    '',
    'no json',
    '[1]',
    '{"title":"no text"}',
    '{"text":7}',
    '{"html":"<p>two"}',
  ];
  const path = file('list.jsonl', `\uFEFF${lines.join('\r\n')}`);
  const { contents, failures } = await find([path]);
  expect(contents).toEqual(['one', '<p>two']);
  expect(failures.map((failure) => /The line .*?(?=:)/.exec(failure)?.[0])).toEqual([
    'The line is not JSON',
    'The line is JSON but no object',
    'The line has neither "text" nor "html"',
    'The line has a "text" that is no string',
  ]);
});

test('a line is named by its id, else its address, else its bytes: never by where it stands', async () => {
  const lines = [
    '{"id":5,"url":"https://a.example/x","text":"1"}',
    '{"url":"https://a.example/y","text":"2"}',
    '{"text":"3"}',
  ];
  const names = async (order: readonly string[]) => {
    const { addresses } = await find([file('list.jsonl', order.join('\n'))]);
    return addresses.map((address) => address.slice(address.indexOf('#'))).sort();
  };
  const there = await names(lines);
  expect(there).toContain('#5');
  expect(there).toContain('#https://a.example/y');
  expect(await names([...lines].reverse())).toEqual(there);
});

test.skipIf(process.platform !== 'linux')(
  'a list or archive that cannot be read is a failure, and the rest goes on (Linux alone has such a file)',
  async () => {
    const root = folder();
    // Reading it from its start fails with EIO.
    symlinkSync('/proc/self/mem', join(root, 'a.jsonl'));
    symlinkSync('/proc/self/mem', join(root, 'b.warc'));
    writeFileSync(join(root, 'c.txt'), 'the rest');
    const { contents, failures } = await find([root]);
    expect(contents).toEqual(['the rest']);
    expect(failures.map((failure) => failure.split(':')[0])).toEqual(['not-readable', 'not-readable']);
  },
);

test('a packed list is read like a plain one', async () => {
  const { contents } = await find([file('list.jsonl.gz', gzipSync('{"text":"one"}\n{"text":"two"}'))]);
  expect(contents).toEqual(['one', 'two']);
});

const ARCHIVE = [
  warcRecord('warcinfo', 'x', 'application/warc-fields', Buffer.from('software: x\r\n')),
  warcRecord('resource', 'metadata://crawler.example/log', 'text/plain', Buffer.from('what the crawler did')),
  warcResponse('https://a.example/plain', PAGE, ['content-type: text/html']),
  warcResponse('https://a.example/packed', gzipSync(PAGE), ['Content-Encoding: gzip']),
  warcResponse(
    'https://a.example/chunked',
    Buffer.from(`${PAGE.length.toString(16)}\r\n${PAGE.toString('latin1')}\r\n0\r\n\r\n`, 'latin1'),
    ['Transfer-Encoding: chunked'],
  ),
  warcResponse('https://a.example/photo', Buffer.from('x'), ['Content-Type: image/png']),
  warcRecord('conversion', 'https://a.example/text', 'text/plain', Buffer.from('plain text')),
];

test.each([
  ['plain', Buffer.concat(ARCHIVE), 'archive.warc'],
  ['packed record by record', Buffer.concat(ARCHIVE.map((record) => gzipSync(record))), 'archive.warc.gz'],
])('an archive gives its pages: %s', async (_, bytes, name) => {
  const { contents, failures, passedOver, addresses } = await find([file(name, bytes)]);
  expect(contents).toEqual([PAGE.toString(), PAGE.toString(), PAGE.toString(), 'plain text']);
  expect(failures).toEqual([]);
  expect(passedOver).toBe(3);
  expect(addresses[0]).toMatch(/#2025-03-11T10:00:00Z\/https:\/\/a\.example\/plain$/);
});

const packed = Buffer.concat(ARCHIVE.slice(0, 4).map((record) => gzipSync(record)));

test.each([
  ['cut short', packed.subarray(0, -30), 'a.warc.gz', 1, /^damaged: .*a\.warc\.gz is cut short/],
  ['cut in a record', Buffer.concat(ARCHIVE).subarray(0, 700), 'a.warc', 1, /^damaged: .*cut short/],
  [
    'with garbage after its first records',
    Buffer.concat([...ARCHIVE.slice(0, 3), Buffer.from('garbage\n'.repeat(1000))]),
    'a.warc',
    1,
    /^damaged: .*no web archive \(WARC\) from here on/,
  ],
  [
    'with a length that is larger than the file',
    Buffer.concat([
      ARCHIVE[2] ?? Buffer.of(),
      warcRecord('response', 'https://a.example/lie', 'application/http', PAGE, 9_000_000),
    ]),
    'a.warc',
    1,
    /^damaged: .*cut short/,
  ],
  [
    'with a length that is no number',
    Buffer.concat([
      ARCHIVE[2] ?? Buffer.of(),
      warcRecord('response', 'https://a.example/l', 'x', PAGE, '-1'),
    ]),
    'a.warc',
    1,
    /^damaged: .*no web archive/,
  ],
  ['of zeros', gzipSync(Buffer.alloc(300_000_000)), 'a.warc.gz', 0, /^damaged: .*no web archive/],
  [
    'with headers that never end',
    Buffer.concat([Buffer.from('WARC/1.1\r\n'), Buffer.alloc(3_000_000, 'x')]),
    'a.warc',
    0,
    /^damaged: .*no web archive/,
  ],
])(
  'an archive %s: what comes before is read, and one sentence says what is wrong',
  async (_, bytes, name, pages, failure) => {
    const { contents, failures } = await find([file(name, bytes), file('next.txt', 'the rest')]);
    expect(contents).toEqual([...Array(pages).fill(PAGE.toString()), 'the rest']);
    expect(failures).toEqual([expect.stringMatching(failure)]);
  },
);

test('of an archive with a damaged member the members before it are read, the same each time', async () => {
  const members = Array.from({ length: 40 }, (_, i) =>
    gzipSync(
      warcResponse(`https://a.example/${i}`, Buffer.from(`<p>${i}${PAGE.toString('latin1').repeat(9)}`)),
    ),
  );
  members[30]?.fill(0x55, 30, 60);
  const path = file('a.warc.gz', Buffer.concat(members));
  const first = await find([path]);
  expect(first.contents.length).toBeGreaterThan(10);
  expect(first.failures).toEqual([expect.stringMatching(/^damaged: .*does not unpack/)]);
  expect(await find([path])).toEqual(first);
});

test('a bomb in an archive is a failure of its own record, and the next record is read', async () => {
  const bomb = warcResponse('https://a.example/bomb', gzipSync(Buffer.alloc(50_000_000)), [
    'Content-Encoding: gzip',
  ]);
  const large = warcResponse('https://a.example/large', Buffer.alloc(30_000_000, 'a'));
  const bytes = Buffer.concat([bomb, large, ARCHIVE[2] ?? Buffer.of()]);
  const { contents, failures } = await find([file('a.warc', bytes)]);
  expect(contents).toEqual([PAGE.toString()]);
  expect(failures.map((failure) => failure.split(':')[0])).toEqual(['too-large', 'too-large']);
});

test('a list that unpacks without end is left', async () => {
  const { failures } = await find([file('list.jsonl.gz', gzipSync(Buffer.alloc(300_000_000)))]);
  expect(failures).toEqual([expect.stringMatching(/^too-large: .*more than 200 times its size/)]);
});

const LONG = `<p>${'Ms. Park said the bridge would hold. '.repeat(30)}</p>`;
const rss = (items: string, head = '') =>
  `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>${items}</channel></rss>`;

test('of a feed, articles that it carries are read as they are, the others from their pages', async () => {
  const server = await serve({
    '/feed':
      rss(`<item><title>Whole</title><link>/whole</link><content:encoded><![CDATA[${LONG}]]></content:encoded></item>
      <item><title>Teaser</title><link>/page</link><description>short</description></item>
      <item><title>Gone</title><link>/gone</link></item><item><title>Nothing</title></item>`),
    '/page': PAGE,
  });
  const { contents, failures, addresses } = await find([`${server.url}/feed`]);
  expect(contents).toEqual([LONG, PAGE.toString()]);
  expect(addresses).toEqual([`${server.url}/feed#${server.url}/whole`, `${server.url}/page`]);
  expect(failures.map((failure) => failure.split(':')[0])).toEqual(['http-status', 'damaged']);
  expect(server.asked).not.toContain('/whole');
});

test('the files of a folder never lead to the network', async () => {
  const root = folder();
  writeFileSync(join(root, 'feed.xml'), rss('<item><title>A</title><link>https://a.example/x</link></item>'));
  const never: Network = { resolve: () => Promise.reject(new Error('asked')), isAllowed: () => false };
  const { failures } = await find([root], never);
  expect(failures).toEqual([
    expect.stringMatching(/^bad-address: Addresses in the files of a folder are not asked/),
  ]);
});

test('a billion laughs are not laughed, and a feed made to take for ever is given up', async () => {
  const entities = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  );
  const laughs = rss(
    `<item><title>&l10;</title><link>https://a.example/x</link><content:encoded>&l10;${LONG.replaceAll('<', '&lt;')}</content:encoded></item>`,
    `<!DOCTYPE r [<!ENTITY l0 "lol">${entities}]>`,
  );
  const { contents } = await find([file('laughs.xml', laughs)]);
  expect(contents.join('').length).toBeLessThan(10_000);
  const { failures } = await find([
    file('slow.xml', `<rss version="2.0"><channel><title>${'<'.repeat(3_000_000)}`),
  ]);
  expect(failures).toEqual([
    expect.stringMatching(/^damaged: .*slow\.xml is a news feed that cannot be read/),
  ]);
}, 60_000);

test('a sitemap of news gives its pages, sitemaps of sitemaps too, each once', async () => {
  const server = await serve({});
  const pages: Record<string, string | Uint8Array> = {
    '/index.xml':
      '<sitemapindex><sitemap><loc>URL/news.xml</loc></sitemap><sitemap><loc>URL/index.xml</loc></sitemap></sitemapindex>',
    '/news.xml':
      '<urlset xmlns:news="n"><url><loc>URL/page</loc><news:news><news:title>A &amp; B</news:title></news:news></url></urlset>',
    '/page': PAGE,
  };
  server.close();
  const live = await serveWeb((request, response) => {
    const page = pages[request.url ?? ''];
    if (page === undefined) response.writeHead(404).end();
    else response.end(typeof page === 'string' ? page.replaceAll('URL', live.url) : page);
  });
  servers.push(live);
  const { contents, failures } = await find([`${live.url}/index.xml`]);
  expect(contents).toEqual([PAGE.toString()]);
  expect(failures).toEqual([]);
});

test('a sitemap that points into private networks is told so for each address, and its others are read', async () => {
  const server = await serve({ '/page': PAGE });
  const addresses = [
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/',
    'file:///etc/passwd',
    `${server.url}/page`,
  ];
  const sitemap = `<urlset>${addresses.map((address) => `<url><loc>${address}</loc></url>`).join('')}</urlset>`;
  const { contents, failures } = await find([file('sitemap.xml', sitemap)]);
  expect(contents).toEqual([PAGE.toString()]);
  expect(failures.map((failure) => failure.split(':')[0])).toEqual([
    'private-address',
    'private-address',
    'bad-address',
  ]);
});

test('a length that a server lies about does no harm', async () => {
  const server = await serveWeb((request, response) => {
    const length = request.url === '/long' ? PAGE.length + 1000 : 10 * DEFAULT_LIMITS.maxBytes;
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': length }).write(PAGE);
    setTimeout(() => response.destroy(), 50);
  });
  servers.push(server);
  const { failures } = await find([`${server.url}/long`, `${server.url}/huge`, file('a.txt', 'x')]);
  expect(failures.map((failure) => failure.split(':')[0])).toEqual(['bad-response', 'too-large']);
});

test('what is not there is one failure each', async () => {
  const { failures } = await find([
    '/nowhere/a.txt',
    '/nowhere/list.jsonl',
    'https://[',
    'ftp://a.example/x',
  ]);
  expect(failures.map((failure) => failure.split(':')[0])).toEqual([
    'not-found',
    'not-found',
    'bad-address',
    'bad-address',
  ]);
});
