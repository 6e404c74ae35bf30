import { setTimeout as sleep } from 'node:timers/promises';
import robotsParser from 'robots-parser';
import { type Answer, type AskOptions, askAddress } from '../ask-address.ts';
import { FetchError } from '../fetch-error.ts';
import type { Limits } from '../limits.ts';
import { type Network, PUBLIC_NETWORK } from '../network.ts';
import { parseAddress } from '../parse-address.ts';
import { printable } from '../printable.ts';

/** The name that robots.txt files address; it is part of the `User-Agent` that is sent. */
const ROBOT_NAME = 'sayso';

/** Milliseconds between two requests of one host where its robots.txt asks for no other. */
const USUAL_DELAY = 1000;
/** A site that asks for more than this is asked this seldom. */
const LONGEST_DELAY = 60_000;
/** A site that wants to be left alone for longer is left alone: what was asked of it fails. */
const LONGEST_WAIT = 120_000;
const MOST_TRIES = 3;
const ROBOTS_BYTES = 500_000;
/** So many sites are remembered; of the rest robots.txt is asked again. */
const MOST_SITES = 2000;
const ROBOTS_KEPT_MS = 24 * 3_600_000;

/** How politely to ask; every field may be left out but the limits. */
export interface PoliteOptions {
  readonly limits: Limits;
  /** By default the public internet. */
  readonly network?: Network;
  /** Milliseconds between two requests of one host; 1,000 by default. */
  readonly delayMs?: number;
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal;
}

/** Asks addresses that nobody typed: those that feeds and sitemaps name, and feeds asked again and again. */
export interface PoliteAsker {
  /**
   * See {@link askAddress}. One request of a host at a time, with a pause between; only what its robots.txt allows;
   * again after the time that it asks for when it is busy, as long as that is short. Rejects with a `FetchError`.
   */
  ask(address: string, options?: Pick<AskOptions, 'accepts' | 'known'>): Promise<Answer | null>;
}

/** The rules of a site. */
interface Robots {
  isAllowed(url: string, robot: string): boolean | undefined;
  getCrawlDelay(robot: string): number | undefined;
}

/** The library is CommonJS, and its types describe another kind of module. */
const parseRobots = robotsParser as unknown as (address: string, text: string) => Robots;

/** What is known of one site. */
interface Site {
  /** Settles when the requests made so far are over and the pause after them is. */
  turn: Promise<void>;
  robots: Promise<Robots | null> | null;
  robotsAt: number;
}

/** A {@link PoliteAsker}. It remembers the sites it has asked: use one for all that is asked. */
export function politeAsker(options: PoliteOptions): PoliteAsker {
  const { limits, network = PUBLIC_NETWORK, delayMs = USUAL_DELAY, signal } = options;
  const sites = new Map<string, Site>();

  const siteOf = (origin: string): Site => {
    const site = sites.get(origin) ?? { turn: Promise.resolve(), robots: null, robotsAt: 0 };
    // The one used last stands last: the first is the one to forget.
    sites.delete(origin);
    sites.set(origin, site);
    const [oldest] = sites.keys();
    if (sites.size > MOST_SITES && oldest !== undefined) sites.delete(oldest);
    return site;
  };

  const robotsOf = (site: Site, origin: string): Promise<Robots | null> => {
    if (site.robots === null || Date.now() - site.robotsAt > ROBOTS_KEPT_MS) {
      site.robotsAt = Date.now();
      site.robots = readRobots(origin, limits, network);
      // Asked anew the next time: a site that is down for a minute must not be shut out for a day.
      site.robots.catch(() => {
        site.robots = null;
      });
    }
    return site.robots;
  };

  const tryAll = async (
    address: string,
    wanted: Partial<AskOptions>,
    pause: number,
  ): Promise<Answer | null> => {
    for (let tries = 1; ; tries++) {
      try {
        return await askAddress(address, { ...wanted, limits, network });
      } catch (error) {
        const wait = tries < MOST_TRIES ? waitFor(error, pause * 2 ** tries) : null;
        if (wait === null) throw error;
        await sleep(wait, undefined, { signal });
      }
    }
  };

  return {
    async ask(address, wanted = {}) {
      const url = parseAddress(address, null);
      const site = siteOf(url.origin);
      const before = site.turn;
      let free: () => void = () => undefined;
      site.turn = new Promise((resolve) => {
        free = resolve;
      });
      let pause = delayMs;
      try {
        await before;
        const robots = await robotsOf(site, url.origin);
        if (robots?.isAllowed(url.href, ROBOT_NAME) === false) throw forbidden(url);
        pause = Math.max(delayMs, Math.min((robots?.getCrawlDelay(ROBOT_NAME) ?? 0) * 1000, LONGEST_DELAY));
        return await tryAll(address, wanted, pause);
      } finally {
        // Not waited for by who has the answer already, and nothing that keeps the process alive.
        setTimeout(free, pause).unref();
      }
    },
  };
}

/** Milliseconds to wait after a refusal that will pass; `null` for one that will not, or not soon. */
function waitFor(error: unknown, usual: number): number | null {
  if (!(error instanceof FetchError)) return null;
  const asked = error.retryAfterMs;
  if (asked !== null) return asked <= LONGEST_WAIT ? Math.max(asked, usual) : null;
  return /\bstatus (429|503)\b/.test(error.message) ? usual : null;
}

/** The rules of the site at `origin`; `null` when it has none. Rejects when it cannot be known whether it has. */
async function readRobots(origin: string, limits: Limits, network: Network): Promise<Robots | null> {
  const address = `${origin}/robots.txt`;
  try {
    const robotsLimits = { ...limits, maxBytes: ROBOTS_BYTES };
    const answer = await askAddress(address, { limits: robotsLimits, network, accepts: () => true });
    return answer === null ? null : parseRobots(address, new TextDecoder().decode(answer.fetched.bytes));
  } catch (error) {
    // No file, or none that may be read: RFC 9309 takes that for leave.
    if (error instanceof FetchError && /\bstatus 4(?!29)\d\d\b/.test(error.message)) return null;
    throw error;
  }
}

function forbidden(url: URL): FetchError {
  return new FetchError(
    'robots',
    `${printable(url.host)} asks programs not to fetch this page (robots.txt): save it in a browser and give the file.`,
  );
}
