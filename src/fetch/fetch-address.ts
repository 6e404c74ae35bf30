import type { Agent, Dispatcher } from 'undici';
import { readContentType } from './content-type.ts';
import { FetchError } from './fetch-error.ts';
import type { Fetched } from './fetched.ts';
import type { Limits } from './limits.ts';
import { readingOf } from './media-type.ts';
import { guardedAgent, type Network } from './network.ts';
import { networkError } from './network-error.ts';
import { parseAddress } from './parse-address.ts';
import { printable } from './printable.ts';
import { ACCEPT_ENCODING, headerOf, readResponse } from './read-response.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Says what asks, and nothing of who: the same for everyone. */
const HEADERS: Readonly<Record<string, string>> = {
  'user-agent': 'Mozilla/5.0 (compatible; sayso)',
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1',
  'accept-encoding': ACCEPT_ENCODING,
};

/**
 * What lies at the http(s) address `name`, after its redirects. Only what `network` allows is connected to, at
 * every step. Throws a `FetchError` for every refusal, limit and failure; the connection is closed either way.
 */
export async function fetchAddress(name: string, limits: Limits, network: Network): Promise<Fetched> {
  const first = parseAddress(name, null);
  const agent = guardedAgent(network, limits.timeoutMs);
  const deadline = startDeadline(limits.timeoutMs, printable(first.host));
  try {
    // Raced, since neither a look-up nor a connection under way can be told to stop.
    return await Promise.race([followRedirects(name, first, agent, limits), deadline.passed]);
  } finally {
    deadline.stop();
    await agent.destroy();
  }
}

async function followRedirects(name: string, first: URL, agent: Agent, limits: Limits): Promise<Fetched> {
  let url = first;
  for (let followed = 0; followed <= limits.maxRedirects; followed++) {
    const shown = printable(url.host);
    try {
      const response = await ask(url, agent);
      const location = headerOf(response.headers, 'location');
      if (!REDIRECTS.has(response.statusCode) || location === null) {
        return await readPage(name, url, response, limits);
      }
      response.body.on('error', ignoreRest).destroy();
      url = parseAddress(location, url);
    } catch (error) {
      throw networkError(error, shown);
    }
  }
  throw new FetchError(
    'redirects',
    `${printable(first.host)} redirects more than ${limits.maxRedirects} times: open the page in a browser, save it and give the file.`,
  );
}

function ask(url: URL, agent: Agent): Promise<Dispatcher.ResponseData> {
  return agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    headers: HEADERS,
  });
}

async function readPage(
  name: string,
  url: URL,
  response: Dispatcher.ResponseData,
  limits: Limits,
): Promise<Fetched> {
  try {
    const shown = printable(url.host);
    checkStatus(response.statusCode, shown);
    const declared = readContentType(headerOf(response.headers, 'content-type'));
    if (readingOf(declared) === null) {
      throw new FetchError(
        'not-an-article',
        `${shown} answers with ${printable(declared?.essence ?? '')}, which is no article: give the address of a page.`,
      );
    }
    return { name, url: url.href, bytes: await readResponse(response, shown, limits.maxBytes), declared };
  } finally {
    response.body.on('error', ignoreRest).destroy();
  }
}

/** What is left of a body that is not wanted fails as it is closed, and that is no news. */
function ignoreRest(): void {}

function checkStatus(status: number, shown: string): void {
  // 206 is a part of a page, which nobody asked for.
  if (status >= 200 && status < 300 && status !== 206) return;
  throw new FetchError(
    'http-status',
    `${shown} answers with ${STATUS[status] ?? `status ${status}: check the address, or try later`}.`,
  );
}

const BLOCKED = 'save the page in a browser and give the file';

const STATUS: Readonly<Record<number, string>> = {
  401: `status 401 (a login is needed): ${BLOCKED}`,
  402: `status 402 (a subscription is needed): ${BLOCKED}`,
  403: `status 403 (programs are not let in): ${BLOCKED}`,
  404: 'status 404 (there is no such page): check the address',
  410: 'status 410 (the page was taken down): look for it in a web archive',
  429: 'status 429 (too many requests): try again later',
  451: `status 451 (not shown in this country): ${BLOCKED}`,
};

interface Deadline {
  /** Rejects when the time is over, and never settles before. */
  readonly passed: Promise<never>;
  stop(): void;
}

function startDeadline(timeoutMs: number, shown: string): Deadline {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    const sentence = `${shown} takes longer than ${timeoutMs / 1000} seconds: try again later, or save the page and give the file.`;
    timer = setTimeout(() => reject(new FetchError('timeout', sentence)), timeoutMs);
  });
  return { passed, stop: () => clearTimeout(timer) };
}
