import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { FetchError } from './fetch-error.ts';
import { printable } from './printable.ts';
import { isPublicAddress } from './public-address.ts';

/** What an address is fetched through. Everything but tests uses {@link PUBLIC_NETWORK}. */
export interface Network {
  /** The IP addresses of a host name, in the order to try them. Rejects as `node:dns` does. */
  resolve(host: string): Promise<readonly string[]>;
  /** Whether a connection to this IP address may be made. */
  isAllowed(address: string): boolean;
}

/** The system's own resolver, and the addresses of the public internet alone. */
export const PUBLIC_NETWORK: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
};

/**
 * An agent that connects to allowed addresses alone; a refusal reaches the caller as a `FetchError`.
 *
 * The socket asks the guarded look-up itself, so the address judged is the address connected to: a name server
 * that gives another answer the next time gains nothing. Proxy variables of the environment are not read.
 */
export function guardedAgent(network: Network, timeoutMs: number): Agent {
  const open = buildConnector({
    timeout: timeoutMs,
    lookup: guardedLookup(network),
    autoSelectFamily: true,
  });
  return new Agent({
    // The caller's own clock runs over all of it; these would only add a second, vaguer message.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      // The socket makes no look-up for an address written as a number.
      if (isIP(host) !== 0 && !network.isAllowed(host)) return callback(refusal(host, host), null);
      open(options, (error, socket) => {
        if (error !== null) return callback(error, null);
        const address = socket.remoteAddress;
        // The last word: whatever the way here, nothing is asked of an address that is not allowed.
        if (address === undefined || network.isAllowed(address)) return callback(null, socket);
        socket.destroy();
        callback(refusal(host, address), null);
      });
    },
  });
}

function guardedLookup(network: Network): LookupFunction {
  return (host, options, callback) => {
    allowedAddresses(network, host).then(
      (addresses) => {
        const [first] = addresses;
        if (options.all === true) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, ''),
    );
  };
}

interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** Public addresses beside private ones are kept: a NAT64 network adds a wrapped one to every host. */
async function allowedAddresses(network: Network, host: string): Promise<[Resolved, ...Resolved[]]> {
  const addresses = await network.resolve(host);
  const [first, ...rest] = addresses
    .filter((address) => network.isAllowed(address))
    .map((address) => ({ address, family: isIP(address) }));
  if (first === undefined) throw refusal(host, addresses[0] ?? 'nothing');
  return [first, ...rest];
}

function refusal(host: string, address: string): FetchError {
  const what =
    host === address ? printable(host) : `${printable(host)} leads to ${printable(address)}, which`;
  return new FetchError(
    'private-address',
    `${what} is no address of the public internet, and sayso asks nothing of other machines: save the page and give the file.`,
  );
}
