import { createReadStream } from 'node:fs';
import { createGunzip, type Gunzip } from 'node:zlib';
import { FetchError } from '../fetch-error.ts';
import { shownSize } from '../limits.ts';
import { printable } from '../printable.ts';
import { fileError } from '../read-file.ts';

/** Text packs 3 to 30 times smaller, gzip at most 1,032 times: what unpacks to more than this is made to fill memory. */
const MOST_UNPACKED = 200;

/** Below this a high ratio does no harm: a list of nearly equal short pages may have it. */
const HARMLESS_BYTES = 100_000_000;

/**
 * Packed bytes unpacked at a time: what a damaged piece unpacks to before its damage is lost, so pieces are small, and
 * always cut at the same places, so that the same file gives the same bytes each time.
 */
const PIECE = 4096;

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * The bytes of the file at `path`, unpacked where it is gzip, in pieces. Rejects with a `FetchError` when it is cut
 * short, damaged or a bomb; what came before has been given by then.
 */
export async function* unpackedFile(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const count = { packed: 0, unpacked: 0 };
  const chunks = counting(file, count);
  try {
    const first = await chunks.next();
    if (first.done) return;
    const all = startingWith(first.value, chunks);
    if (!isGzip(first.value)) {
      yield* all;
      return;
    }
    for await (const chunk of gunzipped(all)) {
      count.unpacked += chunk.length;
      if (isBomb(count)) throw bomb(path);
      yield chunk;
    }
  } catch (error) {
    throw unpackError(path, error);
  } finally {
    file.destroy();
  }
}

/** A pipeline would drop what is unpacked and not yet read when its source turns out to be damaged. */
async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  let unpacked: Uint8Array[] = [];
  let failure: unknown = null;
  gunzip.on('data', (chunk: Uint8Array) => unpacked.push(chunk));
  gunzip.on('error', (error) => {
    failure = error;
  });
  const take = (): Uint8Array[] => unpacked.splice(0);
  try {
    for await (const chunk of packed) {
      for (let start = 0; start < chunk.length && failure === null; start += PIECE) {
        await written(gunzip, chunk.subarray(start, start + PIECE));
        yield* take();
      }
      if (failure !== null) break;
    }
    if (failure === null) await ended(gunzip);
    yield* take();
    if (failure !== null) throw failure;
  } finally {
    gunzip.destroy();
    unpacked = [];
  }
}

/** Resolves when `piece` has been unpacked, well or badly. */
function written(gunzip: Gunzip, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      gunzip.off('error', done);
      // What was unpacked is told of only after this call has returned.
      setImmediate(resolve);
    };
    // A write that fails inside of zlib is never called back.
    gunzip.once('error', done);
    gunzip.write(piece, done);
  });
}

function ended(gunzip: Gunzip): Promise<void> {
  return new Promise((resolve) => {
    gunzip
      .once('end', resolve)
      .once('error', () => resolve())
      .once('close', () => resolve());
    gunzip.end();
  });
}

async function* counting(
  source: AsyncIterable<Buffer>,
  count: { packed: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    count.packed += chunk.length;
    yield chunk;
  }
}

async function* startingWith(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

function isGzip(bytes: Uint8Array): boolean {
  return GZIP_MAGIC.every((byte, i) => bytes[i] === byte);
}

function isBomb({ packed, unpacked }: { readonly packed: number; readonly unpacked: number }): boolean {
  return unpacked > HARMLESS_BYTES && unpacked > packed * MOST_UNPACKED;
}

function bomb(path: string): FetchError {
  return new FetchError(
    'too-large',
    `${printable(path)} unpacks to more than ${MOST_UNPACKED} times its size and over ${shownSize(HARMLESS_BYTES)}, as no news does: what came before was read, the rest is left.`,
  );
}

function unpackError(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') {
    return new FetchError(
      'damaged',
      `${printable(path)} is cut short: what could be unpacked was read; get the whole file and add it again.`,
      error,
    );
  }
  if (!code.startsWith('Z_')) return fileError(path, error);
  return new FetchError(
    'damaged',
    `${printable(path)} is damaged (its compression does not unpack): what could be unpacked was read; get it again.`,
    error,
  );
}
