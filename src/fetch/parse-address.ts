import { FetchError } from './fetch-error.ts';
import { printable } from './printable.ts';

/**
 * `address` as one that may be asked, without its fragment. It is what the user typed when `base` is `null`, and
 * what `base` redirects to otherwise, where it may be relative. Throws a `FetchError` when it cannot be read,
 * is neither http nor https, or carries a user name or password.
 */
export function parseAddress(address: string, base: URL | null): URL {
  const from = base === null ? '' : `${printable(base.host)} redirects to an address that`;
  if (!URL.canParse(address, base?.href)) {
    const what = base === null ? `${printable(address)} is no address` : `${from} cannot be read`;
    throw new FetchError('bad-address', `${what}: check it for typing errors.`);
  }
  const url = new URL(address, base?.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    const what = base === null ? printable(address) : from;
    throw new FetchError(
      'bad-address',
      `${what} begins with ${printable(url.protocol)} and not with https: or http:, which are all that sayso reads.`,
    );
  }
  // Never repeated in the message: it may land in a log.
  if (url.username !== '' || url.password !== '') {
    const what = base === null ? `The address at ${printable(url.host)}` : from;
    throw new FetchError(
      'credentials',
      `${what} carries a user name or password: take them out, or save the page and give the file.`,
    );
  }
  url.hash = '';
  return url;
}
