import type { Page } from '../domain/page.ts';
import { readBounded } from './bounded-bytes.ts';
import { FetchError } from './fetch-error.ts';
import type { Fetched } from './fetched.ts';
import { DEFAULT_LIMITS, type Limits, shownSize } from './limits.ts';
import { makePage } from './make-page.ts';
import type { Network } from './network.ts';
import { printable } from './printable.ts';
import { readLocalFile } from './read-file.ts';

export interface FetchOptions {
  /** What `-` reads. Without it, `-` throws a `TypeError`. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Limits other than {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<Limits>;
  /** The network to ask, the public internet by default. For tests alone: nothing that a user sets reaches it. */
  readonly network?: Network;
}

/**
 * The page that `name` names: `-` is standard input, what begins with `http:` or `https:` an address, anything
 * else a path. Throws a `FetchError` when there is no page to be had; nothing is written anywhere.
 */
export async function fetchPage(name: string, options: FetchOptions = {}): Promise<Page> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return makePage(await fetchBytes(name, options, limits), limits.maxBytes);
}

function fetchBytes(name: string, options: FetchOptions, limits: Limits): Promise<Fetched> {
  if (name === '-') return readStdin(options.stdin, limits);
  if (/^https?:/i.test(name)) return askNetwork(name, options.network, limits);
  refuseOtherSchemes(name);
  return readLocalFile(name, limits);
}

/** Throws a `FetchError` when `name` is an address of another kind than sayso reads, and no path. */
export function refuseOtherSchemes(name: string): void {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(name)?.[1];
  if (scheme === undefined) return;
  throw new FetchError(
    'bad-address',
    `sayso reads no ${printable(scheme)}: addresses: give a path, or an address that begins with https://.`,
  );
}

/** Loaded for addresses alone: the HTTP client takes a seventh of a second that a file need not wait for. */
async function askNetwork(name: string, network: Network | undefined, limits: Limits): Promise<Fetched> {
  const [{ fetchAddress }, { PUBLIC_NETWORK }] = await Promise.all([
    import('./ask-address.ts'),
    import('./network.ts'),
  ]);
  return fetchAddress(name, limits, network ?? PUBLIC_NETWORK);
}

async function readStdin(stdin: FetchOptions['stdin'], limits: Limits): Promise<Fetched> {
  if (stdin === undefined) throw new TypeError('"-" needs options.stdin');
  const bytes = await readBounded(stdin, limits.maxBytes).catch((error: unknown) => {
    throw new FetchError('not-readable', 'Standard input cannot be read: give a file instead.', error);
  });
  if (bytes !== null) return { name: '-', url: null, bytes, declared: null };
  throw new FetchError(
    'too-large',
    `Standard input is larger than ${shownSize(limits.maxBytes)}, the most that sayso reads: give one article at a time.`,
  );
}
