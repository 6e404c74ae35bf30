import type { GivenFacts } from '../../domain/page.ts';
import type { Source } from '../../domain/record.ts';
import type { Validators } from '../ask-address.ts';
import type { Fetched } from '../fetched.ts';
import { hintsOf } from './page-hints.ts';

/** The bytes of one article, and what is needed to read them now and again. */
export interface Opened {
  readonly source: Omit<Source, 'address' | 'fetchedAt'>;
  readonly bytes: Uint8Array;
}

/**
 * One article to be had. Finding it costs next to nothing; its bytes are there once it is opened, so that as many are
 * held as the caller opens at a time.
 */
export interface Lead {
  /** How it is named to people: a path or address as given, `list.jsonl:12`, `crawl.warc.gz: https://…`. */
  readonly name: string;
  /** How the record names it for good: see {@link Source}. */
  readonly address: string;
  /** Its bytes; `null` when the server says that they are still those of `known`. Rejects with a `FetchError`. */
  open(known?: Validators | null): Promise<Opened | null>;
}

/** `fetched` as it is kept in the record; `given` is what a feed says of it. */
export function openedPage(
  { url, bytes, declared }: Fetched,
  given: GivenFacts | null,
  validators: Validators = { etag: null, lastModified: null },
): Opened {
  return { source: { format: 'page', url, hints: hintsOf(declared, given), ...validators }, bytes };
}

/** A lead to bytes that are there already. */
export function readyLead(name: string, address: string, opened: Opened): Lead {
  return { name, address, open: async () => opened };
}

/** A lead that ends in `error`: so that what is broken keeps its place among what is not. */
export function brokenLead(name: string, address: string, error: Error): Lead {
  return { name, address, open: () => Promise.reject(error) };
}
