import type { Transform } from 'node:stream';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { readBounded } from './bounded-bytes.ts';
import { FetchError } from './fetch-error.ts';
import { shownSize } from './limits.ts';
import { printable } from './printable.ts';

/** What is offered to servers: what `DECOMPRESSORS` reads. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

/** Honest servers compress once; each layer more lets a small bomb grow a thousand times again. */
const MAX_LAYERS = 2;

const DECOMPRESSORS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * The body of a response, decompressed. Throws a `FetchError` as soon as it is known that more than `maxBytes`
 * travel or come out of them, and rejects with zlib's error when it ends early or is damaged.
 */
export async function readResponse(
  response: Pick<Dispatcher.ResponseData, 'headers' | 'body'>,
  shown: string,
  maxBytes: number,
): Promise<Uint8Array> {
  if (Number(headerOf(response.headers, 'content-length')) > maxBytes) throw tooLarge(shown, maxBytes);
  return readBody(response.body, headerOf(response.headers, 'content-encoding'), shown, maxBytes);
}

/** What `body` holds, its `encodings` (the header that lists them) undone, within the same limits. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encodings: string | null,
  shown: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const decompressors = decompressorsFor(encodings, shown);
  const travelled = Readable.from(counted(body, shown, maxBytes));
  let unpacked: Readable = travelled;
  for (const decompressor of decompressors) {
    // The error comes out of the last stream, which is the one read below.
    unpacked = pipeline(unpacked, decompressor, () => {});
  }
  const bytes = await readBounded(unpacked, maxBytes);
  if (bytes === null) throw tooLarge(shown, maxBytes);
  return bytes;
}

/** A header's value, several of them joined as HTTP joins them, or `null`. */
export function headerOf(headers: Dispatcher.ResponseData['headers'], name: string): string | null {
  const value = headers[name];
  return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
}

/** In the order to undo: the last one applied comes first. */
function decompressorsFor(header: string | null, shown: string): Transform[] {
  const layers = (header ?? '')
    .split(',')
    .map((layer) => layer.trim().toLowerCase())
    .filter((layer) => layer !== '' && layer !== 'identity');
  if (layers.length > MAX_LAYERS || layers.some((layer) => !Object.hasOwn(DECOMPRESSORS, layer))) {
    throw new FetchError(
      'bad-response',
      `${shown} answers in a compression that sayso does not read (${printable(layers.join(', '))}): save the page and give the file.`,
    );
  }
  return layers.reverse().flatMap((layer) => DECOMPRESSORS[layer]?.() ?? []);
}

/** Counts what travels: endless empty blocks of gzip come out as nothing. */
async function* counted(source: AsyncIterable<Uint8Array>, shown: string, maxBytes: number) {
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(shown, maxBytes);
    yield chunk;
  }
}

function tooLarge(shown: string, maxBytes: number): FetchError {
  return new FetchError(
    'too-large',
    `${shown} is larger than ${shownSize(maxBytes)}, the most that sayso reads: save the article's text and give that.`,
  );
}
