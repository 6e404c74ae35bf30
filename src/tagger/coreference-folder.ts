import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PronounReach } from '../coreference/pronoun-window.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { parseJson, parseVocabulary, readText, refuseMissing } from './model-folder.ts';

/** The model that says whom pronouns mean, as it lies in its folder. */
export interface CoreferenceFolder {
  readonly version: string;
  readonly reach: PronounReach;
  /** Read when it is first asked for. Rejects with `TaggerError` (`model-missing`, `model-corrupt`). */
  vocabulary(): Promise<Vocabulary>;
  readonly network: PointerPaths;
}

/** Where the network lies. The files exist; whether they are sound shows when a worker opens them. */
export interface PointerPaths {
  readonly graph: string;
  /** Its weights, packed by gzip. */
  readonly weights: string;
}

/** `settings.json`, which the training code writes. */
const settingsSchema = z.object({
  version: z.string().min(1),
  before: z.int().positive(),
  after: z.int().positive(),
});

/**
 * Reads `settings.json` of the folder and checks that its other files are there. Throws `TaggerError`
 * (`model-missing`, `model-corrupt`) naming the file.
 */
export async function readCoreferenceFolder(folder: string): Promise<CoreferenceFolder> {
  const [settingsPath, vocabularyPath] = [join(folder, 'settings.json'), join(folder, 'vocab.txt')] as const;
  const network = { graph: join(folder, 'pointer.onnx'), weights: join(folder, 'weights.gz') };
  const [settings] = await Promise.all([
    readText(settingsPath),
    ...[vocabularyPath, network.graph, network.weights].map((path) =>
      access(path).catch((cause) => refuseMissing(path, cause)),
    ),
  ]);
  const { version, ...reach } = parseJson(settingsSchema, settingsPath, settings);
  let reading: Promise<Vocabulary> | null = null;
  return {
    ...{ version, reach, network },
    vocabulary: () => {
      reading ??= readText(vocabularyPath).then((content) => parseVocabulary(vocabularyPath, content));
      return reading;
    },
  };
}
