import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { readBounded } from './bounded-bytes.ts';
import { FetchError, type FetchErrorCode } from './fetch-error.ts';
import type { Fetched } from './fetched.ts';
import { type Limits, shownSize } from './limits.ts';
import { typeOfFile } from './media-type.ts';
import { printable } from './printable.ts';

/**
 * Without `O_NONBLOCK` opening a named pipe waits for its writer in a thread that nothing can stop.
 * Windows has neither.
 */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Milliseconds between two looks into a pipe that brings nothing. */
const POLL_MS = 20;

/**
 * The file at `path`. A file over the size limit is refused by its stated size, unread; a named pipe is read up
 * to the limits; a directory, device or socket is refused. Throws a `FetchError` for each.
 */
export async function readLocalFile(path: string, limits: Limits): Promise<Fetched> {
  let handle: FileHandle | null = null;
  try {
    checkStats(path, await stat(path), limits);
    handle = await open(path, OPEN_FLAGS);
    return {
      name: path,
      url: null,
      bytes: await readHandle(path, handle, limits),
      declared: typeOfFile(path),
    };
  } catch (error) {
    throw fileError(path, error);
  } finally {
    await handle?.close();
  }
}

async function readHandle(path: string, handle: FileHandle, limits: Limits): Promise<Uint8Array> {
  const stats = await handle.stat();
  // Asked again: between the first look and the opening it may have become another file.
  checkStats(path, stats, limits);
  const whole = stats.isFile() && stats.size > 0 ? await readWhole(handle, stats.size) : null;
  if (whole !== null) return whole;
  const source = stats.isFIFO() ? readPipe(path, handle, limits) : handle.createReadStream({ start: 0 });
  const bytes = await readBounded(source, limits.maxBytes);
  // Files of the system state a size of 0, and others may grow as they are read.
  if (bytes === null) throw tooLarge(path, limits);
  return bytes;
}

/**
 * The file of `size` bytes, or of fewer by now; `null` when it holds more. Nearly every article is such a file, and a
 * stream takes twice as long for it.
 */
async function readWhole(handle: FileHandle, size: number): Promise<Uint8Array | null> {
  // The byte more tells whether there are more.
  const buffer = new Uint8Array(size + 1);
  let length = 0;
  while (length <= size) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) return buffer.subarray(0, length);
    length += bytesRead;
  }
  return null;
}

/** What a named pipe brings until its writer closes it; one that nobody has opened yet is waited for. */
async function* readPipe(path: string, handle: FileHandle, limits: Limits): AsyncGenerator<Uint8Array> {
  const end = Date.now() + limits.timeoutMs;
  let hasWriter = false;
  while (Date.now() < end) {
    const { bytes, isIdle } = await readNow(handle);
    // No bytes at all is the end, or a pipe without a writer so far.
    if (bytes.length === 0 && hasWriter && !isIdle) return;
    hasWriter ||= bytes.length > 0 || isIdle;
    if (bytes.length > 0) yield bytes;
    else await setTimeout(POLL_MS);
  }
  throw silentPipe(path, limits);
}

/** What lies ready in the pipe; `isIdle` when nothing does though a writer has it open. */
async function readNow(handle: FileHandle): Promise<{ bytes: Uint8Array; isIdle: boolean }> {
  const buffer = new Uint8Array(65_536);
  try {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
    return { bytes: buffer.subarray(0, bytesRead), isIdle: false };
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    return { bytes: buffer.subarray(0, 0), isIdle: true };
  }
}

function checkStats(path: string, stats: Stats, limits: Limits): void {
  if (stats.isDirectory()) {
    throw new FetchError('is-directory', `${printable(path)} is a directory: give the files in it.`);
  }
  if (!stats.isFile() && !stats.isFIFO()) {
    throw new FetchError(
      'special-file',
      `${printable(path)} is a device or socket and no file: give a file, or - for standard input.`,
    );
  }
  if (stats.size > limits.maxBytes) throw tooLarge(path, limits);
}

function tooLarge(path: string, limits: Limits): FetchError {
  return new FetchError(
    'too-large',
    `${printable(path)} is larger than ${shownSize(limits.maxBytes)}, the most that sayso reads: give one article at a time.`,
  );
}

function silentPipe(path: string, limits: Limits): FetchError {
  return new FetchError(
    'timeout',
    `${printable(path)} is a pipe that does not end within ${limits.timeoutMs / 1000} seconds: give its output on standard input, as -.`,
  );
}

const SENTENCES: Readonly<Record<string, readonly [FetchErrorCode, string]>> = {
  ENOENT: ['not-found', 'does not exist: check the path'],
  ENOTDIR: ['not-found', 'does not exist: check the path'],
  ENAMETOOLONG: ['not-found', 'is too long for a path: check it'],
  // A NUL character in the path.
  ERR_INVALID_ARG_VALUE: ['not-found', 'is no path: check it'],
  ELOOP: ['not-found', 'is a link that leads back to itself: give the file that it should lead to'],
  EACCES: ['not-readable', 'may not be read: check its permissions'],
  EPERM: ['not-readable', 'may not be read: check its permissions'],
};

/** `error`, met at the file at `path`, as a `FetchError` about it. One that is one already comes back as it is. */
export function fileError(path: string, error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const code = codeOf(error);
  const [fetchCode, sentence] = SENTENCES[code] ?? [
    'not-readable',
    `cannot be read (${code}): try a copy of it`,
  ];
  const hint =
    fetchCode === 'not-found' && LIKE_ADDRESS.test(path) ? ', and begin an address with https://' : '';
  return new FetchError(
    fetchCode,
    `${path === '' ? 'An empty name' : printable(path)} ${sentence}${hint}.`,
    error,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

/** `www.example.org/story`, `example.com`: typed as browsers allow. */
const LIKE_ADDRESS = /^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net|info|news|co|eu|uk|us|de|fr)(\/|$))/i;
