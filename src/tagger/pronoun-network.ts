import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { readPronounAnswer } from '../coreference/pronoun-answer.ts';
import type { PronounWindow } from '../coreference/pronoun-window.ts';
import type { PronounAnswer } from '../domain/coreference.ts';
import { integers } from './encoder-inputs.ts';
import { floats, openSession, refuseModel } from './window-reader.ts';

/** Bytes of a network at most, unpacked: twice what it has. */
const MOST_BYTES = 96 * 1024 * 1024;

/** Answers one window after the other, on the thread that it is called on. */
export type PronounNetwork = (window: PronounWindow) => Promise<PronounAnswer>;

/**
 * The network at `path`, packed by gzip, opened at the first question: most articles have none, and a cold start must not wait for it.
 * Throws `TaggerError` (`model-corrupt`) at each question when onnxruntime refuses it.
 */
export function pronounNetwork(path: string): PronounNetwork {
  let opening: ReturnType<typeof openSession> | null = null;
  return async (window) => {
    opening ??= unpack(path).then((bytes) => openSession(path, bytes));
    const session = await opening;
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

/** Throws `TaggerError` (`model-corrupt`) when the file is cut off, or is none of gzip. */
async function unpack(path: string): Promise<Uint8Array> {
  return readFile(path)
    .then((packed) => promisify(gunzip)(packed, { maxOutputLength: MOST_BYTES }))
    .catch((cause: unknown) => refuseModel(path, cause));
}
