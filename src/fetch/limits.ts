/** How much time, how many bytes and how many redirects one input may cost. */
export interface Limits {
  /** Milliseconds for an address, from the first look-up to the last byte; for a named pipe, to its end. */
  readonly timeoutMs: number;
  /** The most bytes of one input: as they lie or travel, and again after each decompression. */
  readonly maxBytes: number;
  /** How many redirects of one address are followed. */
  readonly maxRedirects: number;
}

/**
 * The limits where none are given: 20 seconds, 20 MB (20,000,000 bytes), 5 redirects.
 *
 * A long article with all of its markup is under 5 MB, and one saved with its pictures as MHTML mostly under
 * 20 MB; a browser gives up on a redirect chain at 20, but an honest one rarely has more than three.
 */
export const DEFAULT_LIMITS: Limits = { timeoutMs: 20_000, maxBytes: 20_000_000, maxRedirects: 5 };

/** `maxBytes` for a message: `20 MB`, `512 kB`, `7 bytes`. */
export function shownSize(maxBytes: number): string {
  if (maxBytes >= 1_000_000) return `${Math.floor(maxBytes / 100_000) / 10} MB`;
  return maxBytes >= 1000 ? `${Math.floor(maxBytes / 100) / 10} kB` : `${maxBytes} bytes`;
}
