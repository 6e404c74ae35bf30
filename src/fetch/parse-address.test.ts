import { expect, test } from 'vitest';
import { FetchError } from './fetch-error.ts';
import { parseAddress } from './parse-address.ts';

const BASE = new URL('https://herald.example/a/b?c=d');

function refusalOf(address: string, base: URL | null = null): FetchError {
  try {
    parseAddress(address, base);
  } catch (error) {
    if (error instanceof FetchError) return error;
  }
  throw new Error(`no refusal of ${address}`);
}

test.each([
  ['https://Herald.Example/yard#top', null, 'https://herald.example/yard'],
  ['http://bücher.example/ü', null, 'http://xn--bcher-kva.example/%C3%BC'],
  ['/next', BASE, 'https://herald.example/next'],
  ['?page=2', BASE, 'https://herald.example/a/b?page=2'],
  ['//other.example/x', BASE, 'https://other.example/x'],
  ['http://0x7f.1/', null, 'http://127.0.0.1/'],
])('%s is the address %s gives', (address, base, href) =>
  expect(parseAddress(address, base).href).toBe(href),
);

test.each([['https://'], ['https:// a b/'], ['http://[::1'], ['https://x.example:99999/']])(
  '%s cannot be read',
  (address) => expect(refusalOf(address).code).toBe('bad-address'),
);

test.each([
  ['ftp://herald.example/'],
  ['file:///etc/hostname'],
  ['javascript:alert(1)'],
  ['data:text/html,x'],
])('a redirect to %s is refused', (address) => {
  const { code, message } = refusalOf(address, BASE);
  expect(code).toBe('bad-address');
  expect(message).toContain('herald.example redirects');
});

test('a user name or password is refused and never repeated', () => {
  for (const address of ['https://ann:hunter2@herald.example/', 'https://hunter2@herald.example/']) {
    for (const base of [null, BASE]) {
      const { code, message } = refusalOf(address, base);
      expect(code).toBe('credentials');
      expect(message).not.toContain('hunter2');
    }
  }
});
