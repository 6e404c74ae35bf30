import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { InferenceSession } from 'onnxruntime-node';
import { readPronounAnswer } from '../coreference/pronoun-answer.ts';
import type { PronounWindow } from '../coreference/pronoun-window.ts';
import type { PronounAnswer } from '../domain/coreference.ts';
import type { PointerPaths } from './coreference-folder.ts';
import { integers } from './encoder-inputs.ts';
import { floats, openSession, refuseModel } from './window-reader.ts';

/** Answers one window after the other, on the thread that it is called on. */
export type PronounNetwork = (window: PronounWindow) => Promise<PronounAnswer>;

/** Bytes of weights at most: twice what the shipped network has. */
const MOST_BYTES = 72 * 1024 * 1024;
/** A file of gzip ends with the length of what it packs, in so many bytes (RFC 1952, section 2.3.1). */
const LENGTH_BYTES = 4;

/**
 * The network of `paths`, opened at the first question: most articles have none, and a cold start must not wait for it.
 * Throws `TaggerError` (`model-corrupt`) at each question when a file is damaged or onnxruntime refuses it.
 */
export function pronounNetwork(paths: PointerPaths): PronounNetwork {
  let opening: Promise<Opened> | null = null;
  return async (window) => {
    opening ??= openPointer(paths);
    const { session } = await opening;
    const { ids, features, at } = window;
    const places = [0, ...window.names.map((name) => name.at)];
    const outputs = await session.run({
      input_ids: integers(ids),
      features: integers(features),
      pronoun: integers(Int32Array.of(at)),
      places: integers(Int32Array.from(places)),
    });
    return readPronounAnswer(floats(outputs, 'scores', places.length), window);
  };
}

interface Opened {
  readonly session: InferenceSession;
  /** Kept because the session reads them where they are. */
  readonly weights: Uint8Array;
}

async function openPointer({ graph, weights: packed }: PointerPaths): Promise<Opened> {
  const weights = await unpack(packed).catch((cause: unknown) => refuseModel(packed, cause));
  return { session: await openSession(graph, weights), weights };
}

/** What the file at `path` packs, in one piece of memory: put together from pieces it would take twice as much. */
async function unpack(path: string): Promise<Uint8Array> {
  const weights = new Uint8Array(await unpackedLength(path));
  let filled = 0;
  for await (const piece of createReadStream(path).pipe(createGunzip())) {
    if (filled + piece.length > weights.length) throw new RangeError('it is longer than it says');
    weights.set(piece, filled);
    filled += piece.length;
  }
  if (filled < weights.length) throw new RangeError('it is shorter than it says');
  return weights;
}

async function unpackedLength(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const end = Buffer.alloc(LENGTH_BYTES);
    await file.read(end, 0, LENGTH_BYTES, Math.max(0, size - LENGTH_BYTES));
    const length = end.readUInt32LE();
    if (length > MOST_BYTES) throw new RangeError(`it says that it holds ${length} bytes`);
    return length;
  } finally {
    await file.close();
  }
}
