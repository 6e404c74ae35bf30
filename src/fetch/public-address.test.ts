import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test.each([
  ['1.1.1.1'],
  ['93.184.215.14'],
  ['172.15.255.255'],
  ['172.32.0.1'],
  ['100.63.255.255'],
  ['100.128.0.1'],
  ['2606:4700:4700::1111'],
  ['2a00:1450:4001:80b::200e'],
])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  ['10.0.0.1', 'private'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['0.0.0.0', 'unspecified'],
  ['0.1.2.3', 'this network'],
  ['169.254.169.254', 'metadata'],
  ['169.254.0.1', 'link-local'],
  ['168.63.129.16', 'metadata of Azure'],
  ['100.64.0.1', 'carrier-grade NAT'],
  ['100.100.100.200', 'metadata of Alibaba'],
  ['192.0.0.192', 'metadata of Oracle'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.255', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['192.0.2.1', 'documentation'],
  ['198.51.100.7', 'documentation'],
  ['203.0.113.7', 'documentation'],
  ['198.18.0.1', 'benchmarking'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::7f00:1', 'IPv4-compatible'],
  ['::ffff:127.0.0.1', 'IPv4-mapped'],
  ['::ffff:a00:1', 'IPv4-mapped, in hexadecimal'],
  ['::ffff:1.1.1.1', 'IPv4-mapped, of a public one'],
  ['::ffff:0:127.0.0.1', 'IPv4-translated'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['64:ff9b:1::a00:1', 'local NAT64'],
  ['2002:7f00:1::', '6to4'],
  ['2001:0:7f00:1::', 'Teredo'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with its zone'],
  ['fec0::1', 'site-local'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'metadata of AWS'],
  ['ff02::1', 'multicast'],
  ['2001:db8::1', 'documentation'],
  ['3fff::1', 'documentation'],
  ['5f00::1', 'segment routing'],
  ['4000::1', 'not given out'],
  ['127.1', 'a short spelling'],
  ['0x7f000001', 'a hexadecimal spelling'],
  ['017700000001', 'an octal spelling'],
  ['2130706433', 'a decimal spelling'],
  ['localhost', 'a name'],
  ['', 'nothing'],
])('%s is not public (%s)', (address) => expect(isPublicAddress(address)).toBe(false));

test('an IPv6 address with any IPv4 address in its last half is public only in the space given out', () => {
  const prefixes = ['::ffff:', '::', '64:ff9b::', '::ffff:0:', '64:ff9b:1::'];
  fc.assert(
    fc.property(fc.constantFrom(...prefixes), fc.ipV4(), (prefix, address) => {
      expect(isPublicAddress(prefix + address)).toBe(false);
    }),
  );
});

test('any string has an answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (address) => {
      expect(typeof isPublicAddress(address)).toBe('boolean');
    }),
  );
});
