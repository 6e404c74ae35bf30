import { stat } from 'node:fs/promises';
import { FetchError } from '../fetch-error.ts';
import { refuseOtherSchemes } from '../fetch-page.ts';
import type { Fetched } from '../fetched.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { readingOf } from '../media-type.ts';
import type { Network } from '../network.ts';
import { fileError, readLocalFile } from '../read-file.ts';
import type { PoliteAsker } from './ask-politely.ts';
import { type InputFile, inputFile } from './input-file.ts';
import { isJsonlName, jsonlLeads } from './jsonl-leads.ts';
import { brokenLead, type Lead, openedPage, readyLead } from './lead.ts';
import { linkedLeads, listingOf } from './linked-leads.ts';
import { unpackedFile } from './unpacked-file.ts';
import { isFeedName, walkFolder } from './walk-folder.ts';
import { isWarcName, warcLeads } from './warc-leads.ts';

/** How leads are found; every field may be left out. */
export interface LeadOptions {
  /** Limits other than {@link DEFAULT_LIMITS}, for each article. */
  readonly limits?: Partial<Limits>;
  /** For tests alone; by default the public internet. */
  readonly network?: Network;
  /** Milliseconds between two requests of one host; 1,000 by default. */
  readonly delayMs?: number;
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal;
  /** Told of each thing that was passed over because it is no page: a picture in a folder, a script in an archive. */
  readonly onPassedOver?: () => void;
}

/** What finding needs, filled in. */
interface Search extends LeadOptions {
  readonly limits: Limits;
  readonly onPassedOver: () => void;
  /** Loaded with the first address. */
  readonly asker: () => Promise<PoliteAsker>;
}

/**
 * Everything that may be an article in `names` (files, folders, lists, feeds, archives, sitemaps, addresses), in their
 * order, found as it is asked for: of a list of a million no more is held than is being read. Never rejects for what is
 * wrong with an input: that is a broken lead in its place.
 */
export async function* leadsOf(names: readonly string[], options: LeadOptions = {}): AsyncGenerator<Lead> {
  const search = searchOf(options);
  for (const name of names) {
    if (/^https?:/i.test(name)) yield* addressLeads(name, search);
    else yield* pathLeads(name, search);
  }
}

function searchOf(options: LeadOptions): Search {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  let asker: Promise<PoliteAsker> | null = null;
  return {
    ...options,
    limits,
    onPassedOver: options.onPassedOver ?? (() => undefined),
    asker: () => {
      asker ??= import('./ask-politely.ts').then(({ politeAsker }) => politeAsker({ ...options, limits }));
      return asker;
    },
  };
}

/** What the user names is asked at once, as a browser would; what it names in turn is asked politely. */
async function* addressLeads(address: string, search: Search): AsyncGenerator<Lead> {
  try {
    const [{ askAddress }, { PUBLIC_NETWORK }] = await Promise.all([
      import('../ask-address.ts'),
      import('../network.ts'),
    ]);
    const network = search.network ?? PUBLIC_NETWORK;
    const answer = await askAddress(address, { limits: search.limits, network, accepts: () => true });
    if (answer === null) return;
    const { fetched, validators } = answer;
    const listing = listingOf(fetched);
    if (listing !== null) {
      const place = { name: address, address, url: fetched.url, asker: await search.asker() };
      yield* linkedLeads(listing, place);
      return;
    }
    checkReadable(fetched);
    yield readyLead(address, address, openedPage(fetched, null, validators));
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    yield brokenLead(address, address, error);
  }
}

function checkReadable({ declared }: Fetched): void {
  if (readingOf(declared) !== null) return;
  throw new FetchError(
    'not-an-article',
    'This is no page, feed or sitemap: give the address of one; download lists and archives and give the files.',
  );
}

async function* pathLeads(path: string, search: Search): AsyncGenerator<Lead> {
  const file = inputFile(path);
  try {
    refuseOtherSchemes(path);
    if (!(await stat(path)).isDirectory()) {
      yield* fileLeads(file, path, search, true);
      return;
    }
  } catch (error) {
    yield brokenLead(path, file.address, fileError(path, error));
    return;
  }
  for await (const met of walkFolder(path)) {
    if (met.kind === 'passed-over') search.onPassedOver();
    else if (met.kind === 'failed') yield brokenLead(met.path, inputFile(met.path).address, met.error);
    else yield* fileLeads(inputFile(met.path), met.path, search, false);
  }
}

async function* fileLeads(
  file: InputFile,
  path: string,
  search: Search,
  isNamed: boolean,
): AsyncGenerator<Lead> {
  const { limits } = search;
  if (isJsonlName(path)) yield* jsonlLeads(file, unpackedFile(path), limits);
  else if (isWarcName(path)) yield* warcLeads(file, unpackedFile(path), limits, search.onPassedOver);
  else if (isFeedName(path)) yield* listingLeads(file, path, search, isNamed);
  else yield { ...file, open: async () => openedPage(await readLocalFile(path, limits), null) };
}

/** A file that may list pages; one that does not is read as a page, as any other. */
async function* listingLeads(
  file: InputFile,
  path: string,
  search: Search,
  isNamed: boolean,
): AsyncGenerator<Lead> {
  try {
    const fetched = await readLocalFile(path, search.limits);
    const listing = listingOf(fetched);
    if (listing === null) {
      // Settings and manifests lie in every saved site.
      if (isNamed || !/\.json$/i.test(path))
        yield readyLead(file.name, file.address, openedPage(fetched, null));
      else search.onPassedOver();
      return;
    }
    // A folder is named for its files: whoever names it has not asked for the network.
    yield* linkedLeads(listing, { ...file, url: null, asker: isNamed ? await search.asker() : null });
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    yield brokenLead(file.name, file.address, error);
  }
}
