import ipaddr from 'ipaddr.js';

/** Global unicast: the only part of IPv6 that addresses on the public internet are given out from. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** Documentation addresses (RFC 9637), which the library does not know yet. */
const DOCUMENTATION = ipaddr.IPv6.parseCIDR('3fff::/20');

/** Answers inside Azure's machines with their settings and keys, though it lies in public space. */
const AZURE_HOST = '168.63.129.16';

/**
 * Whether `address`, an IP address in its usual spelling (no brackets, no zone), is one of the public internet.
 *
 * Everything else is false: private, loopback, link-local (cloud metadata too), carrier-grade NAT, multicast,
 * reserved and documentation addresses, 0.0.0.0, and each IPv6 form that carries an IPv4 address (mapped,
 * compatible, NAT64, 6to4, Teredo), since the network may unwrap it to any of them. So is what is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return address !== AZURE_HOST && ipaddr.IPv4.parse(address).range() === 'unicast';
  }
  if (!ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.IPv6.parse(address);
  if (parsed.zoneId || parsed.range() !== 'unicast') return false;
  return parsed.match(GLOBAL_UNICAST) && !parsed.match(DOCUMENTATION);
}
