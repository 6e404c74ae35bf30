import type { GivenFacts } from '../../domain/page.ts';
import { decode, decodeStart } from '../charset.ts';
import { FetchError } from '../fetch-error.ts';
import type { Fetched } from '../fetched.ts';
import { sniffMarkup } from '../sniff.ts';
import type { PoliteAsker } from './ask-politely.ts';
import { brokenLead, type Lead, openedPage, readyLead } from './lead.ts';
import { type FeedEntry, parseFeed } from './parse-feed.ts';
import { isSitemapStart, parseSitemap, type SitemapEntry } from './parse-sitemap.ts';

/** How far the root element is looked for: a style sheet or a licence may stand before it. */
const START_CHARACTERS = 4096;

/** Sitemaps named by sitemaps; deeper than this no site goes, and a ring of them never ends. */
const MOST_SITEMAPS = 1000;

/** What lists pages: a news feed or a sitemap. */
export interface Listing {
  readonly kind: 'feed' | 'sitemap';
  readonly content: string;
}

/** What `fetched` lists, or `null` when it is no feed and no sitemap. */
export function listingOf({ bytes, declared }: Fetched): Listing | null {
  const start = decodeStart(bytes, START_CHARACTERS);
  const isJson = /^\s*\{/.test(start) && isJsonFeedStart(bytes, declared?.essence ?? '');
  const isFeed = isJson || sniffMarkup(start, false) === 'feed';
  const isSitemap = !isFeed && isSitemapStart(start);
  if (!isFeed && !isSitemap) return null;
  const { content } = decode(bytes, declared?.charset ?? null, !isJson);
  return { kind: isFeed ? 'feed' : 'sitemap', content };
}

/** The version of a JSON Feed may stand anywhere in it; what is no JSON at all is found out by its reader. */
function isJsonFeedStart(bytes: Uint8Array, essence: string): boolean {
  return essence === 'application/feed+json' || Buffer.from(bytes).includes('jsonfeed.org/version/');
}

/** Where a listing was found. */
export interface ListingPlace {
  /** As the user named it. */
  readonly name: string;
  /** In the record: an address, or `file:` and a path. */
  readonly address: string;
  /** What its relative addresses go from; `null` for files. */
  readonly url: string | null;
  /** `null` where no address may be asked: then only the articles that a feed carries itself are had. */
  readonly asker: PoliteAsker | null;
}

/**
 * The articles that `listing` names: those that a feed carries whole as they are, of the others the pages at their
 * addresses, fetched once a lead is opened. Sitemaps of sitemaps are followed. Whatever cannot be had is a broken lead.
 */
export async function* linkedLeads(listing: Listing, place: ListingPlace): AsyncGenerator<Lead> {
  try {
    if (listing.kind === 'feed') {
      for (const [i, entry] of (await parseFeed(place.name, listing.content)).entries()) {
        yield entryLead(entry, i, place);
      }
    } else {
      yield* sitemapLeads(listing.content, place, new Set([place.address]));
    }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    yield brokenLead(place.name, place.address, error);
  }
}

function entryLead(entry: FeedEntry, index: number, place: ListingPlace): Lead {
  const address = absolute(entry.link, place.url);
  if (entry.html === null) return pageLead(address ?? entry.link, entry.given, place, `entry ${index + 1}`);
  const bytes = Buffer.from(entry.html);
  const declared = { essence: 'text/html', charset: 'utf-8' };
  const name = address ?? `${place.name}: entry ${index + 1}`;
  const opened = openedPage({ name, url: address, bytes, declared }, entry.given);
  return readyLead(name, `${place.address}#${address ?? entry.given.title ?? index + 1}`, opened);
}

async function* sitemapLeads(
  content: string,
  place: ListingPlace,
  followed: Set<string>,
): AsyncGenerator<Lead> {
  const { kind, entries } = parseSitemap(content);
  for (const [i, entry] of entries.entries()) {
    if (kind === 'pages') {
      yield pageLead(
        absolute(entry.address, place.url) ?? entry.address,
        entry.given,
        place,
        `entry ${i + 1}`,
      );
    } else if (!followed.has(entry.address) && followed.size < MOST_SITEMAPS) {
      followed.add(entry.address);
      yield* followSitemap(entry, place, followed);
    }
  }
}

async function* followSitemap(
  { address }: SitemapEntry,
  place: ListingPlace,
  followed: Set<string>,
): AsyncGenerator<Lead> {
  try {
    const answer = await askerOf(place).ask(address, { accepts: () => true });
    const listing = answer === null ? null : listingOf(answer.fetched);
    if (listing?.kind !== 'sitemap')
      throw new FetchError('damaged', 'This is no sitemap: check its address.');
    yield* sitemapLeads(listing.content, { ...place, url: answer?.fetched.url ?? null }, followed);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    yield brokenLead(address, address, error);
  }
}

/** A lead to the page at `address`; one without an address is broken. */
function pageLead(
  address: string | null,
  given: GivenFacts | null,
  place: ListingPlace,
  entry: string,
): Lead {
  if (address === null) {
    const error = new FetchError('damaged', 'The entry has no address and no article of its own.');
    return brokenLead(`${place.name}: ${entry}`, `${place.address}#${given?.title ?? entry}`, error);
  }
  return {
    name: address,
    address,
    open: async (known) => {
      const answer = await askerOf(place).ask(address, { known: known ?? null });
      if (answer === null) return null;
      return openedPage(answer.fetched, given, answer.validators);
    },
  };
}

function askerOf({ asker }: ListingPlace): PoliteAsker {
  if (asker !== null) return asker;
  throw new FetchError(
    'bad-address',
    'Addresses in the files of a folder are not asked: name the feed or sitemap itself to have its pages fetched.',
  );
}

/** `link` in full, without its fragment; `null` when it cannot be read, which asking it then says. */
function absolute(link: string | null, base: string | null): string | null {
  if (link === null || !URL.canParse(link, base ?? undefined)) return null;
  const url = new URL(link, base ?? undefined);
  url.hash = '';
  return url.href;
}
