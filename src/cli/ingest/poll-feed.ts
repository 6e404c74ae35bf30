import type { RecordStore, Source } from '../../domain/record.ts';
import type { Validators } from '../../fetch/ask-address.ts';
import type { PoliteAsker } from '../../fetch/items/ask-politely.ts';
import { type IngestOptions, ingest, type Tally } from './ingest.ts';
import { readSource } from './read-lead.ts';

/** What asking a feed gave: `null` when it has not changed since. */
export interface Polled {
  readonly tally: Tally | null;
  /** Known of it now, for the next time. */
  readonly validators: Validators;
}

/**
 * Asks the feed or sitemap at `address` once and adds what it lists. That it was asked is noted in the record only when
 * all of its entries are done with, so that a stop in the middle leaves none out. Rejects with a `FetchError` when it
 * cannot be had or is no feed.
 */
export async function pollFeed(
  address: string,
  known: Validators | null,
  asker: PoliteAsker,
  options: IngestOptions,
): Promise<Polled> {
  const [{ linkedLeads, listingOf }, { FetchError }] = await Promise.all([
    import('../../fetch/items/linked-leads.ts'),
    import('../../fetch/fetch-error.ts'),
  ]);
  const answer = await asker.ask(address, { accepts: () => true, known });
  if (answer === null) return { tally: null, validators: known ?? { etag: null, lastModified: null } };
  const { fetched, validators } = answer;
  const listing = listingOf(fetched);
  if (listing === null) {
    throw new FetchError(
      'not-an-article',
      'This is no feed and no sitemap: give the address of one; a page is added with sayso add.',
    );
  }
  const place = { name: address, address, url: fetched.url, asker };
  const tally = await ingest(linkedLeads(listing, place), options);
  // Asked for whole again, an unchanged feed gives the entries again that did not answer.
  if (tally.passing > 0) return { tally, validators: { etag: null, lastModified: null } };
  if (!options.stop.aborted) await noteFeed(address, fetched.url, validators, options);
  return { tally, validators };
}

/** What is known of the feed at `address` from earlier runs. */
export async function knownFeed(address: string, store: RecordStore): Promise<Validators | null> {
  return (await store.knownSources([address])).get(address) ?? null;
}

/** A feed is kept as an empty page: its entries are what is worth keeping, and they are kept as articles. */
async function noteFeed(
  address: string,
  url: string | null,
  validators: Validators,
  { store, reader, now }: IngestOptions,
): Promise<void> {
  const fetchedAt = now();
  if ((await knownFeed(address, store)) !== null) {
    await store.touchSource(address, { ...validators, fetchedAt });
    return;
  }
  const source: Source = { address, format: 'feed', url, hints: {}, ...validators, fetchedAt };
  await store.add([await readSource(source, new Uint8Array(), reader)]);
}
