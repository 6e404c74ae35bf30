import { readPronounAnswer } from '../coreference/pronoun-answer.ts';
import type { PronounWindow } from '../coreference/pronoun-window.ts';
import type { PronounAnswer } from '../domain/coreference.ts';
import { integers } from './encoder-inputs.ts';
import { floats, openSession } from './window-reader.ts';

/** Answers one window after the other, on the thread that it is called on. */
export type PronounNetwork = (window: PronounWindow) => Promise<PronounAnswer>;

/**
 * The network at `path`, opened at the first question: most articles have none, and a cold start must not wait for it.
 * Throws `TaggerError` (`model-corrupt`) at each question when onnxruntime refuses it.
 */
export function pronounNetwork(path: string): PronounNetwork {
  let opening: ReturnType<typeof openSession> | null = null;
  return async (window) => {
    opening ??= openSession(path);
    const session = await opening;
    const { ids, features, at } = window;
    const outputs = await session.run({
      input_ids: integers(ids),
      features: integers(features),
      pronoun: integers(Int32Array.of(at)),
    });
    return readPronounAnswer(floats(outputs, 'scores', ids.length), window);
  };
}
