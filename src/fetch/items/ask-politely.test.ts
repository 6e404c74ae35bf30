import type { RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { LOCAL, serveWeb, type WebServer } from '../../../test/support/web-server.ts';
import { FetchError } from '../fetch-error.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { politeAsker } from './ask-politely.ts';

const servers: WebServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(answer: RequestListener): Promise<WebServer> {
  const server = await serveWeb(answer);
  servers.push(server);
  return server;
}

const asker = (delayMs = 1) => politeAsker({ limits: DEFAULT_LIMITS, network: LOCAL, delayMs });

async function refusal(asking: Promise<unknown>): Promise<FetchError> {
  const error = await asking.catch((reason: unknown) => reason);
  if (!(error instanceof FetchError)) throw new Error(`no refusal: ${String(error)}`);
  return error;
}

test('robots.txt is asked once, and what it forbids is not asked for', async () => {
  const { url, asked } = await serve((request, response) => {
    response.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /private\n' : 'page');
  });
  const polite = asker();
  expect(Buffer.from((await polite.ask(`${url}/a`))?.fetched.bytes ?? []).toString()).toBe('page');
  await polite.ask(`${url}/b`);
  expect((await refusal(polite.ask(`${url}/private/c`))).code).toBe('robots');
  expect(asked).toEqual(['/robots.txt', '/a', '/b']);
});

test('a site without robots.txt may be asked; one whose robots.txt fails may not', async () => {
  const open = await serve((request, response) => {
    response.writeHead(request.url === '/robots.txt' ? 404 : 200).end('page');
  });
  expect(await asker().ask(`${open.url}/a`)).not.toBeNull();
  const broken = await serve((request, response) => {
    response.writeHead(request.url === '/robots.txt' ? 500 : 200).end('page');
  });
  expect((await refusal(asker().ask(`${broken.url}/a`))).code).toBe('http-status');
  expect(broken.asked).not.toContain('/a');
});

test('one site is asked one thing at a time, with a pause between', async () => {
  let underWay = 0;
  let most = 0;
  const times: number[] = [];
  const { url } = await serve((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    times.push(performance.now());
    most = Math.max(most, ++underWay);
    setTimeout(() => {
      underWay--;
      response.end('page');
    }, 20);
    return response;
  });
  const polite = asker(100);
  await Promise.all(['a', 'b', 'c'].map((path) => polite.ask(`${url}/${path}`)));
  expect(most).toBe(1);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(95);
  expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThan(95);
});

test('a busy site is asked again after the time that it asks for, unless that is long', async () => {
  let tries = 0;
  const { url } = await serve((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.url === '/never') response.writeHead(503, { 'retry-after': '86400' }).end();
    else if (++tries < 3) response.writeHead(429, { 'retry-after': '0' }).end();
    else response.end('page');
  });
  expect(await asker().ask(`${url}/busy`)).not.toBeNull();
  expect(tries).toBe(3);
  const error = await refusal(asker().ask(`${url}/never`));
  expect(error.retryAfterMs).toBe(86_400_000);
});

test('what has not changed is not sent again', async () => {
  const { url } = await serve((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: '"one"', 'last-modified': 'Wed, 05 Jun 2024 21:30:00 GMT' })
        .end('page');
  });
  const polite = asker();
  const first = await polite.ask(`${url}/a`);
  expect(first?.validators).toEqual({ etag: '"one"', lastModified: 'Wed, 05 Jun 2024 21:30:00 GMT' });
  expect(await polite.ask(`${url}/a`, { known: first?.validators ?? null })).toBeNull();
});
