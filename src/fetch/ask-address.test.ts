import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server as NetServer,
  type Socket,
} from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchAddress } from './ask-address.ts';
import { FetchError } from './fetch-error.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { Network } from './network.ts';

const LIMITS: Limits = { ...DEFAULT_LIMITS, timeoutMs: 10_000, maxBytes: 1_000_000 };
const PAGE = '<!doctype html><p>“No,” said Ms. Park.';

/** Every name leads to this machine, and this machine's one address may be asked. */
const LOCAL: Network = {
  resolve: async () => ['127.0.0.1'],
  isAllowed: (address) => address === '127.0.0.1',
};

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

interface Served {
  /** Its address under a made-up name. */
  readonly url: string;
  readonly port: number;
  /** How often it was connected to, asked something or not. */
  readonly connections: () => number;
}

/** A server on this machine. */
async function serve(answer: RequestListener): Promise<Served> {
  return listen(createServer(answer));
}

/** The same without HTTP: `answer` writes the response itself. */
async function serveRaw(answer: (socket: Socket) => void): Promise<Served> {
  return listen(createTcpServer((socket) => socket.on('error', () => {}).once('data', () => answer(socket))));
}

async function listen(server: NetServer): Promise<Served> {
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  open.push({
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://herald.example:${port}`, port, connections: () => sockets.length };
}

const get = (url: string, limits: Partial<Limits> = {}, network = LOCAL) =>
  fetchAddress(url, { ...LIMITS, ...limits }, network);

async function refusalOf(url: string, limits: Partial<Limits> = {}, network = LOCAL): Promise<FetchError> {
  const error = await get(url, limits, network).catch((reason: unknown) => reason);
  if (!(error instanceof FetchError)) throw new Error(`no refusal: ${String(error)}`);
  expect(error.message).toMatch(/^[^\n]+\.$/);
  return error;
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test('a page comes with its address, its type and its encoding', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=windows-1251' }).end(PAGE);
  });
  const { bytes, ...rest } = await get(`${url}/yard?id=7#top`);
  expect(textOf(bytes)).toBe(PAGE);
  expect(rest).toEqual({
    name: `${url}/yard?id=7#top`,
    url: `${url}/yard?id=7`,
    declared: { essence: 'text/html', charset: 'windows-1251' },
  });
});

test('a page without a type declares nothing', async () => {
  const { url } = await serve((_, response) => response.end(PAGE));
  expect((await get(url)).declared).toBeNull();
});

test('the server learns the host, what is read, and nothing of the user', async () => {
  let asked: IncomingMessage['headers'] = {};
  const { url, port } = await serve((request, response) => {
    asked = request.headers;
    response.end(PAGE);
  });
  await get(url);
  expect(Object.keys(asked).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);
  expect(asked.host).toBe(`herald.example:${port}`);
});

test.each([
  ['gzip', gzipSync(PAGE)],
  ['x-gzip', gzipSync(PAGE)],
  ['deflate', deflateSync(PAGE)],
  ['br', brotliCompressSync(PAGE)],
  ['gzip, br', brotliCompressSync(gzipSync(PAGE))],
  ['identity', Buffer.from(PAGE)],
])('a page compressed with %s is unpacked', async (encoding, body) => {
  const { url } = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body),
  );
  expect(textOf((await get(url)).bytes)).toBe(PAGE);
});

test('a redirect chain is followed to its end, relative steps too', async () => {
  const { url } = await serve((request, response) => {
    const next: Record<string, string> = { '/a/1': '2', '/a/2': '/b/3?x=y', '/b/3?x=y': `${url}/end` };
    const location = next[request.url ?? ''];
    if (location === undefined) response.end(PAGE);
    else response.writeHead(302, { location }).end('x'.repeat(100_000));
  });
  expect(await get(`${url}/a/1`)).toMatchObject({ name: `${url}/a/1`, url: `${url}/end` });
});

test('five redirects are followed and the sixth is not', async () => {
  let asked = 0;
  const { url } = await serve((request, response) => {
    asked++;
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end(PAGE);
    else response.writeHead(301, { location: `/${left - 1}` }).end();
  });
  expect((await get(`${url}/5`)).url).toBe(`${url}/0`);
  asked = 0;
  expect((await refusalOf(`${url}/6`)).code).toBe('redirects');
  expect(asked).toBe(6);
});

test('an address that is not allowed is not connected to: written, looked up, or redirected to', async () => {
  const { port, connections } = await serve((_, response) => response.end(PAGE));
  const nothing: Network = { resolve: async () => ['127.0.0.1'], isAllowed: () => false };
  expect((await refusalOf(`http://127.0.0.1:${port}/`, {}, nothing)).code).toBe('private-address');
  expect((await refusalOf(`http://herald.example:${port}/`, {}, nothing)).message).toContain('127.0.0.1');
  expect((await refusalOf(`http://[::1]:${port}/`)).code).toBe('private-address');
  expect(connections()).toBe(0);
});

test('a redirect to an address that is not allowed is not followed', async () => {
  const inside = await serve((_, response) => response.end(PAGE));
  // The name of the second server leads to an address that is refused, and the first one names it as a number.
  const resolve = async (host: string) => [host === 'herald.example' ? '127.0.0.1' : '127.0.0.2'];
  const { url } = await serve((request, response) => {
    const host = request.url === '/number' ? '127.0.0.2' : 'inside.example';
    response.writeHead(302, { location: `http://${host}:${inside.port}/` }).end();
  });
  expect((await refusalOf(`${url}/number`)).message).toMatch(
    /^127\.0\.0\.2 is no address of the public internet/,
  );
  expect((await refusalOf(`${url}/name`, {}, { ...LOCAL, resolve })).message).toMatch(
    /^inside\.example leads to 127/,
  );
  expect(inside.connections()).toBe(0);
});

test('a name that leads elsewhere at each look-up is judged by where the socket goes', async () => {
  const answers = [['127.0.0.1'], ['127.0.0.2']];
  const resolve = vi.fn(async () => answers.shift() ?? []);
  const { url } = await serve((_, response) => {
    response.writeHead(302, { location: '/again', connection: 'close' }).end();
  });
  const error = await refusalOf(url, {}, { ...LOCAL, resolve });
  expect(error).toMatchObject({
    code: 'private-address',
    message: expect.stringContaining('leads to 127.0.0.2'),
  });
  expect(resolve).toHaveBeenCalledTimes(2);
});

test('only the allowed ones of several addresses are tried', async () => {
  const { url } = await serve((_, response) => response.end(PAGE));
  const resolve = async () => ['127.0.0.2', '::1', '127.0.0.1'];
  expect(textOf((await get(url, {}, { ...LOCAL, resolve })).bytes)).toBe(PAGE);
});

test('the address connected to has the last word, before anything is asked', async () => {
  let asked = 0;
  const { url } = await serve((_, response) => {
    asked++;
    response.end(PAGE);
  });
  let judged = 0;
  const isAllowed = () => ++judged === 1;
  expect((await refusalOf(url, {}, { ...LOCAL, isAllowed })).code).toBe('private-address');
  expect([asked, judged]).toEqual([0, 2]);
});

test('proxy variables of the environment are ignored', async () => {
  for (const name of ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'NODE_USE_ENV_PROXY']) {
    vi.stubEnv(name, 'http://127.0.0.1:9/');
  }
  const { url } = await serve((_, response) => response.end(PAGE));
  expect(textOf((await get(url)).bytes)).toBe(PAGE);
  vi.unstubAllEnvs();
});

test.each([
  ['http://ann:hunter2@herald.example/', 'credentials'],
  ['http://herald.example:0x/', 'bad-address'],
])('%s is refused before any look-up', async (address, code) => {
  const resolve = () => Promise.reject(new Error('looked up'));
  expect(await refusalOf(address, {}, { ...LOCAL, resolve })).toMatchObject({ code });
});

test('a redirect to a password or to another scheme is refused', async () => {
  const { url } = await serve((request, response) => {
    const location = request.url === '/1' ? `http://ann:hunter2@herald.example/` : 'file:///etc/hostname';
    response.writeHead(302, { location }).end();
  });
  const { code, message } = await refusalOf(`${url}/1`);
  expect([code, message.includes('hunter2')]).toEqual(['credentials', false]);
  expect((await refusalOf(`${url}/2`)).code).toBe('bad-address');
});

const SLOW: Readonly<Record<string, (response: ServerResponse) => void>> = {
  'never answers': () => {},
  'never ends': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).write(PAGE),
  drips: (response) => {
    const timer = setInterval(() => response.write('x'), 20);
    response.on('close', () => clearInterval(timer));
  },
  'redirects slowly': (response) =>
    void setTimeout(() => response.writeHead(302, { location: '/' }).end(), 90),
};

test.each(Object.entries(SLOW))('a server that %s is left when the time is over', async (_, answer) => {
  const closed = vi.fn();
  const { url } = await serve((request, response) => {
    request.socket.on('close', closed);
    answer(response);
  });
  const began = Date.now();
  expect(await refusalOf(url, { timeoutMs: 300 })).toMatchObject({
    code: 'timeout',
    message: expect.stringContaining('longer than 0.3 seconds'),
  });
  expect(Date.now() - began).toBeLessThan(3000);
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
});

test('a look-up that never ends is left when the time is over', async () => {
  const resolve = () => new Promise<never>(() => {});
  expect((await refusalOf('http://herald.example/', { timeoutMs: 100 }, { ...LOCAL, resolve })).code).toBe(
    'timeout',
  );
});

test('a page over the limit is refused by its stated length, or as soon as it is over', async () => {
  const { url } = await serve((request, response) => {
    if (request.url === '/stated') response.writeHead(200, { 'content-length': 50_000_000 }).write('x');
    else for (let i = 0; i < 100; i++) response.write('x'.repeat(100_000));
  });
  expect((await refusalOf(`${url}/stated`)).code).toBe('too-large');
  expect((await refusalOf(`${url}/endless`)).code).toBe('too-large');
});

test('a length that lies gains nothing', async () => {
  const send = (head: string, body: string) => (socket: Socket) =>
    void socket.end(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n${head}\r\n\r\n${body}`);
  const { url: short } = await serveRaw(send('content-length: 5', 'x'.repeat(5_000_000)));
  expect((await get(short)).bytes.length).toBe(5);
  const { url: long } = await serveRaw(send('content-length: 500', 'xxxxx'));
  expect((await refusalOf(long)).code).toBe('bad-response');
  const { url: both } = await serveRaw(
    send('content-length: 5\r\ntransfer-encoding: chunked', '5\r\nxxxxx\r\n0\r\n\r\n'),
  );
  expect((await refusalOf(both)).code).toBe('bad-response');
});

test.each([
  ['gzip', gzipSync(Buffer.alloc(50_000_000))],
  ['br', brotliCompressSync(Buffer.alloc(50_000_000))],
  ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
])('a bomb of %s is refused when it is over the limit', async (encoding, body) => {
  expect(body.length).toBeLessThan(100_000);
  const { url } = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body),
  );
  expect((await refusalOf(url)).code).toBe('too-large');
});

test('compressed bytes that unpack to nothing count as they travel', async () => {
  const empty = gzipSync('');
  const body = Buffer.concat(Array.from({ length: 10_000 }, () => empty));
  const { url } = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(body),
  );
  expect((await refusalOf(url, { maxBytes: 100_000 })).code).toBe('too-large');
});

test.each([
  ['zstd', Buffer.from('x')],
  ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(PAGE)))],
  ['gzip', Buffer.from('no gzip at all')],
  ['gzip', gzipSync(PAGE.repeat(50)).subarray(0, 40)],
  ['br', Buffer.from('no brotli at all')],
  ['constructor', Buffer.from(PAGE)],
])('a compression that cannot be read (%s) is a bad response', async (encoding, body) => {
  const { url } = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': encoding }).end(body),
  );
  expect((await refusalOf(url)).code).toBe('bad-response');
});

test.each([['image/png'], ['application/pdf'], ['application/zip'], ['video/mp4'], ['application/json']])(
  'an answer of type %s is refused, its body unread',
  async (type) => {
    const { url } = await serve(
      (_, response) => void response.writeHead(200, { 'content-type': type }).write('x'),
    );
    expect(await refusalOf(url)).toMatchObject({
      code: 'not-an-article',
      message: expect.stringContaining(type),
    });
  },
);

test.each([[401], [403], [404], [410], [429], [451], [500], [206], [300], [304]])(
  'the status %i is told with what to do',
  async (status) => {
    const { url } = await serve((_, response) =>
      response.writeHead(status).end(status === 304 ? undefined : PAGE),
    );
    const { code, message } = await refusalOf(url);
    expect(code).toBe('http-status');
    expect(message).toMatch(new RegExp(`answers with status ${status}.*: \\w`));
  },
);

test.each([
  ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['endless headers', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(100_000)}`],
  ['nothing', ''],
])('a server that answers with %s is a bad response', async (_, answer) => {
  const { url } = await serveRaw((socket) => void socket.end(answer));
  expect((await refusalOf(url)).code).toBe('bad-response');
});

test('what nobody answers for is told', async () => {
  const { url, port } = await serve(() => {});
  expect((await refusalOf(`https://herald.example:${port}/`)).code).toBe('insecure');
  for (const server of open.splice(0)) server.close();
  expect((await refusalOf(url)).code).toBe('unreachable');
  const resolve = () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }));
  expect(await refusalOf('http://herald.example/', {}, { ...LOCAL, resolve })).toMatchObject({
    code: 'unknown-host',
    message: 'herald.example is not known: check the address.',
  });
  expect((await refusalOf('http://herald.example/', {}, { ...LOCAL, resolve: async () => [] })).code).toBe(
    'private-address',
  );
});
