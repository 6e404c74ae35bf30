import { setTimeout as sleep } from 'node:timers/promises';
import type { RecordStore } from '../domain/record.ts';
import type { Validators } from '../fetch/ask-address.ts';
import { DEFAULT_LIMITS } from '../fetch/limits.ts';
import type { IngestTools } from './add-command.ts';
import { CliError, explain } from './cli-error.ts';
import { counted } from './ingest/counted.ts';
import type { IngestOptions, Tally } from './ingest/ingest.ts';
import { knownFeed, pollFeed } from './ingest/poll-feed.ts';
import { isFatal } from './ingest/read-lead.ts';
import type { World } from './output.ts';
import { connectAll } from './record/connect-all.ts';
import { safeText } from './safe-text.ts';

/** The options of `sayso watch`, checked. */
export interface WatchOptions {
  /** Minutes between two looks at a feed. */
  readonly every: number;
  /** Looks once and ends. */
  readonly once?: boolean;
}

/** A page that a feed still lists is asked for again after so long: corrections come within days. */
const RECHECK_MS = 24 * 3_600_000;

/** A feed that fails is left alone twice as long each time, up to a day. */
const LONGEST_BACKOFF_MS = 24 * 3_600_000;

/** Feeds looked at at the same time; those of one site still wait for each other. */
const AT_ONCE = 8;

/** Failures that are told once, as long as there are no more. */
const MOST_TOLD = 10_000;

const MINUTE = 60_000;

interface Feed {
  readonly address: string;
  validators: Validators | null;
  failures: number;
  /** When it is due, by a clock that only goes forward. */
  due: number;
}

/**
 * Looks at feeds and sitemaps again and again, and adds what is new, until `world.stop`. A line for each look that found
 * something, and for each that failed. The exit code: 0, or 1 when with `once` some feed could not be had.
 */
export async function runWatch(
  addresses: readonly string[],
  options: WatchOptions,
  world: World,
  tools: IngestTools,
): Promise<number> {
  const wrong = addresses.find((address) => !/^https?:\/\//i.test(address));
  if (wrong !== undefined) {
    throw new CliError('usage', `${safeText(wrong)} is no address: watch feeds that begin with https://.`);
  }
  const store = await tools.openStore();
  const reader = tools.openReader();
  try {
    const feeds = await Promise.all([...new Set(addresses)].map((address) => startFeed(address, store)));
    const { politeAsker } = await import('../fetch/items/ask-politely.ts');
    const asker = politeAsker({
      ...tools.leads,
      limits: { ...DEFAULT_LIMITS, ...tools.leads?.limits },
      signal: world.stop,
    });
    const ingesting = { store, reader, ...ingestOptions(world) };
    const look = (feed: Feed): Promise<void> => lookAt(feed, options, world, asker, ingesting);
    do {
      const due = feeds.filter((feed) => feed.due <= performance.now());
      for (let i = 0; i < due.length && !world.stop.aborted; i += AT_ONCE) {
        await Promise.all(due.slice(i, i + AT_ONCE).map(look));
        await connectAll(store, world);
      }
    } while (!options.once && (await untilDue(feeds, world.stop)));
    return feeds.some(({ failures }) => failures > 0) && options.once ? 1 : 0;
  } finally {
    await reader.close();
    await store.close();
  }
}

async function startFeed(address: string, store: RecordStore): Promise<Feed> {
  return { address, validators: await knownFeed(address, store), failures: 0, due: 0 };
}

function ingestOptions(world: World): Omit<IngestOptions, 'store' | 'reader'> {
  const told = new Set<string>();
  return {
    stop: world.stop,
    now: () => new Date().toISOString(),
    recheckMs: RECHECK_MS,
    onDone: () => undefined,
    onUnread: ({ name, reason }) => {
      const line = `sayso: ${safeText(name)}: ${reason}\n`;
      // What a feed lists for days would be told at every look.
      if (told.has(line)) return;
      if (told.size >= MOST_TOLD) told.clear();
      told.add(line);
      world.stderr.writeNow(line);
    },
  };
}

async function lookAt(
  feed: Feed,
  { every }: WatchOptions,
  world: World,
  asker: Parameters<typeof pollFeed>[2],
  ingesting: IngestOptions,
): Promise<void> {
  const shown = safeText(feed.address);
  let wait = every * MINUTE;
  try {
    const { tally, validators } = await pollFeed(feed.address, feed.validators, asker, ingesting);
    feed.validators = validators;
    feed.failures = 0;
    if (tally !== null && isNews(tally)) await world.stdout.write(`${shown}: ${newsOf(tally)}\n`);
  } catch (error) {
    if (isFatal(error)) throw error;
    if (world.stop.aborted) return;
    feed.failures++;
    wait = Math.max(Math.min(wait * 2 ** feed.failures, LONGEST_BACKOFF_MS), askedFor(error));
    await world.stderr.write(`sayso: ${shown}: ${explain(error)}\n`);
  }
  feed.due = performance.now() + wait;
}

/** Milliseconds that the server asks to be left alone for. */
function askedFor(error: unknown): number {
  const asked = error instanceof Error && 'retryAfterMs' in error ? error.retryAfterMs : null;
  return typeof asked === 'number' ? Math.min(asked, LONGEST_BACKOFF_MS) : 0;
}

function isNews({ added, versions }: Tally): boolean {
  return added + versions > 0;
}

function newsOf({ added, versions, statements, failed }: Tally): string {
  const parts = [`${counted(added, 'article')} with ${counted(statements, 'statement')} added`];
  if (versions > 0) parts.push(counted(versions, 'new version'));
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join('; ');
}

/** Waits for the next feed that is due; `false` when stopped. */
async function untilDue(feeds: readonly Feed[], stop: AbortSignal): Promise<boolean> {
  const wait = Math.max(0, Math.min(...feeds.map(({ due }) => due)) - performance.now());
  // It rejects when it is stopped, which is how watching ends.
  await sleep(wait, undefined, { signal: stop }).catch(() => undefined);
  return !stop.aborted;
}
