import type { Agent, Dispatcher } from 'undici';
import { readContentType } from './content-type.ts';
import { FetchError } from './fetch-error.ts';
import type { Fetched } from './fetched.ts';
import type { Limits } from './limits.ts';
import { type MediaType, readingOf } from './media-type.ts';
import { guardedAgent, type Network } from './network.ts';
import { networkError } from './network-error.ts';
import { parseAddress } from './parse-address.ts';
import { printable } from './printable.ts';
import { ACCEPT_ENCODING, headerOf, readResponse } from './read-response.ts';

const NOT_MODIFIED = 304;
/** Servers write some dozen characters. */
const MAX_VALIDATOR = 512;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Says what asks, and nothing of who: the same for everyone. */
const HEADERS: Readonly<Record<string, string>> = {
  'user-agent': 'Mozilla/5.0 (compatible; sayso)',
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1',
  'accept-encoding': ACCEPT_ENCODING,
};

/** What a server gave to recognise a page by the next time, as it wrote it. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What an answer may be, and what is known of the address already. */
export interface AskOptions {
  readonly limits: Limits;
  readonly network: Network;
  /** Whether content of this type is wanted; by default whatever may be an article. */
  readonly accepts?: (declared: MediaType | null) => boolean;
  /** From the last answer: the server then need not send what has not changed. */
  readonly known?: Validators | null;
}

/** What lies at an address now, and what to recognise it by the next time. */
export interface Answer {
  readonly fetched: Fetched;
  readonly validators: Validators;
}

/** What lies at the http(s) address `name`: see {@link askAddress}. */
export async function fetchAddress(name: string, limits: Limits, network: Network): Promise<Fetched> {
  const answer = await askAddress(name, { limits, network });
  if (answer === null) throw new TypeError('nothing was known of the address');
  return answer.fetched;
}

/**
 * What lies at the http(s) address `name`, after its redirects; `null` when it has not changed since `known`. Only what
 * `network` allows is connected to, at every step. Throws a `FetchError` for every refusal, limit and failure; the
 * connection is closed either way.
 */
export async function askAddress(name: string, options: AskOptions): Promise<Answer | null> {
  const { limits, network } = options;
  const first = parseAddress(name, null);
  const agent = guardedAgent(network, limits.timeoutMs);
  const deadline = startDeadline(limits.timeoutMs, printable(first.host));
  try {
    // Raced, since neither a look-up nor a connection under way can be told to stop.
    return await Promise.race([followRedirects(name, first, agent, options), deadline.passed]);
  } finally {
    deadline.stop();
    await agent.destroy();
  }
}

async function followRedirects(
  name: string,
  first: URL,
  agent: Agent,
  options: AskOptions,
): Promise<Answer | null> {
  const { limits, known } = options;
  let url = first;
  for (let followed = 0; followed <= limits.maxRedirects; followed++) {
    const shown = printable(url.host);
    try {
      const response = await ask(url, agent, known ?? null);
      const location = headerOf(response.headers, 'location');
      if (!REDIRECTS.has(response.statusCode) || location === null) {
        return await readPage(name, url, response, options);
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

function ask(url: URL, agent: Agent, known: Validators | null): Promise<Dispatcher.ResponseData> {
  return agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    headers: {
      ...HEADERS,
      ...(known?.etag ? { 'if-none-match': known.etag } : {}),
      ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    },
  });
}

async function readPage(
  name: string,
  url: URL,
  response: Dispatcher.ResponseData,
  { limits, known, accepts = isReadable }: AskOptions,
): Promise<Answer | null> {
  try {
    const shown = printable(url.host);
    if (response.statusCode === NOT_MODIFIED && known) return null;
    checkStatus(response, shown);
    const declared = readContentType(headerOf(response.headers, 'content-type'));
    if (!accepts(declared)) {
      throw new FetchError(
        'not-an-article',
        `${shown} answers with ${printable(declared?.essence ?? '')}, which is no article: give the address of a page.`,
      );
    }
    const bytes = await readResponse(response, shown, limits.maxBytes);
    return { fetched: { name, url: url.href, bytes, declared }, validators: readValidators(response) };
  } finally {
    response.body.on('error', ignoreRest).destroy();
  }
}

function isReadable(declared: MediaType | null): boolean {
  return readingOf(declared) !== null;
}

/** A header that is longer than any honest one is not kept: it would be sent back each time. */
function readValidators({ headers }: Dispatcher.ResponseData): Validators {
  const kept = (name: string): string | null => {
    const value = headerOf(headers, name);
    return value !== null && value.length <= MAX_VALIDATOR && /^[\x20-\x7e]+$/.test(value) ? value : null;
  };
  return { etag: kept('etag'), lastModified: kept('last-modified') };
}

/** What is left of a body that is not wanted fails as it is closed, and that is no news. */
function ignoreRest(): void {}

function checkStatus({ statusCode: status, headers }: Dispatcher.ResponseData, shown: string): void {
  // 206 is a part of a page, which nobody asked for.
  if (status >= 200 && status < 300 && status !== 206) return;
  throw new FetchError(
    'http-status',
    `${shown} answers with ${STATUS[status] ?? `status ${status}: check the address, or try later`}.`,
    undefined,
    retryAfter(headerOf(headers, 'retry-after')),
  );
}

/** Milliseconds from a `Retry-After`, which gives seconds or a date; `null` where it gives neither. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
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
