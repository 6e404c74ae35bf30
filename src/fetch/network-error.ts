import type { FetchErrorCode } from './fetch-error.ts';
import { FetchError } from './fetch-error.ts';

/** What went wrong, for codes of Node, OpenSSL, zlib and undici; each sentence goes on after the host's name. */
const SENTENCES: readonly (readonly [RegExp, FetchErrorCode, string])[] = [
  [/^(ENOTFOUND|ENODATA|EAI_NONAME)$/, 'unknown-host', 'is not known: check the address'],
  [
    /^(EAI_|ESERVFAIL|ETIMEOUT|EREFUSED)/,
    'unknown-host',
    'cannot be looked up: check the network connection',
  ],
  [/^(ECONNREFUSED)$/, 'unreachable', 'takes no connections at this address: check it, or try later'],
  [
    /^(ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/,
    'unreachable',
    'cannot be reached: check the network connection',
  ],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'timeout', 'does not answer: try again later'],
  [
    /^(EPROTO|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|INVALID_CA)/,
    'insecure',
    'cannot be reached securely (its certificate or encryption is not valid): check the address',
  ],
  [
    /^(Z_|ERR__|ERR_BROTLI|ERR_PADDING)/,
    'bad-response',
    'sends a damaged page (its compression does not unpack): try again later',
  ],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE)$/,
    'bad-response',
    'breaks off before the whole page has come: try again later',
  ],
  [
    /^(HPE_|HTTPParserError|UND_ERR_)/,
    'bad-response',
    'answers with something that is not valid HTTP: check the address',
  ],
];

/** `error` as a `FetchError` about `host`, which can be printed. A `FetchError` comes back as it is. */
export function networkError(error: unknown, host: string): FetchError {
  if (error instanceof FetchError) return error;
  const code = codeOf(error);
  const known = SENTENCES.find(([pattern]) => pattern.test(code));
  if (known !== undefined) return new FetchError(known[1], `${host} ${known[2]}.`, error);
  return new FetchError(
    'unreachable',
    `${host} cannot be read (${code}): check the address, or try later.`,
    error,
  );
}

/** An error's code, or that of the first attempt where several addresses were tried. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'no code';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error ? error.name : 'no code';
}
