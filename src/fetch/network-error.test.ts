import { expect, test } from 'vitest';
import { FetchError } from './fetch-error.ts';
import { networkError } from './network-error.ts';

const withCode = (code: string) => Object.assign(new Error('low-level words'), { code });

test.each([
  ['ENOTFOUND', 'unknown-host'],
  ['EAI_AGAIN', 'unknown-host'],
  ['ECONNREFUSED', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['CERT_HAS_EXPIRED', 'insecure'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'insecure'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'insecure'],
  ['UND_ERR_SOCKET', 'bad-response'],
  ['ECONNRESET', 'bad-response'],
  ['HPE_INVALID_CONSTANT', 'bad-response'],
  ['UND_ERR_HEADERS_OVERFLOW', 'bad-response'],
  ['Z_DATA_ERROR', 'bad-response'],
  ['ERR_BROTLI_DECODER_ERROR_UNREACHABLE', 'bad-response'],
  ['E_NEVER_HEARD_OF', 'unreachable'],
])('%s is told as %s, in one sentence about the host', (code, expected) => {
  const cause = withCode(code);
  const error = networkError(cause, 'herald.example');
  expect(error).toMatchObject({ code: expected, cause });
  expect(error.message).toMatch(/^herald\.example [^.]+\.$/);
});

test('of several attempts the first one tells', () => {
  const error = new AggregateError([withCode('ENETUNREACH'), withCode('ECONNREFUSED')]);
  expect(networkError(error, 'herald.example').message).toContain('check the network connection');
});

test('a refusal stays what it is', () => {
  const refusal = new FetchError('private-address', 'No.');
  expect(networkError(refusal, 'herald.example')).toBe(refusal);
});

test.each([[null], [undefined], ['text'], [new Error('x')]])('%s has a sentence too', (thrown) => {
  expect(networkError(thrown, 'herald.example').code).toBe('unreachable');
});
