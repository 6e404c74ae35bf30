import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CUE_LABELS, type DecodeSettings, LINK_LABELS } from '../attribution/decode-settings.ts';
import { readVocabulary, type Vocabulary } from '../text/vocabulary.ts';
import { TaggerError } from './tagger-error.ts';

/** A model as it lies in its folder, all but the networks read. */
export interface ModelFolder {
  readonly version: string;
  readonly settings: DecodeSettings;
  readonly vocabulary: Vocabulary;
  /** Paths of the two networks. They exist; whether they are sound shows when a worker opens them. */
  readonly networks: NetworkPaths;
}

/** `encoder` reads word pieces, `link` what each cue has to do with them. */
export interface NetworkPaths {
  readonly encoder: string;
  readonly link: string;
}

const REINSTALL = 'Install sayso again, or name a folder that holds a whole model.';

const score = z.number();
const crf = (labels: number) =>
  z.object({
    transitions: z.array(z.array(score).length(labels)).length(labels),
    start: z.array(score).length(labels),
    end: z.array(score).length(labels),
  });

/** `labels.json`, which the training code writes: all numbers that decoding needs. */
const labelsSchema = z
  .object({
    version: z.string().min(1),
    maxWindow: z.int().positive(),
    context: z.int().nonnegative(),
    block: z.int().min(2),
    reach: z.int().positive(),
    cueLabels: z.tuple([z.literal(CUE_LABELS[0]), z.literal(CUE_LABELS[1]), z.literal(CUE_LABELS[2])]),
    cueCrf: crf(CUE_LABELS.length),
    cueBias: score,
    linkLabels: z
      .array(z.string())
      .refine((labels) => labels.join() === LINK_LABELS.join(), `must be ${LINK_LABELS}`),
    linkCrf: crf(LINK_LABELS.length),
    keepThreshold: score,
    confidence: z.object({ bias: score, cue: score, link: score, worst: score, keep: score }),
  })
  .refine(
    ({ maxWindow, context }) => maxWindow > 2 * context + 1,
    'maxWindow must leave room beside twice the context',
  );

/**
 * Reads `labels.json` and `vocab.txt` of a model folder and checks that its networks are there.
 * Throws `TaggerError` (`model-missing`, `model-corrupt`) naming the file.
 */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
  const networks = { encoder: join(folder, 'encoder.onnx'), link: join(folder, 'link.onnx') };
  const [labels, vocabulary] = await Promise.all([
    readText(join(folder, 'labels.json')),
    readText(join(folder, 'vocab.txt')),
    ...Object.values(networks).map((path) => access(path).catch((cause) => refuseMissing(path, cause))),
  ]);
  const { version, confidence, ...settings } = parseJson(labelsSchema, join(folder, 'labels.json'), labels);
  return {
    version,
    settings: { ...settings, calibration: confidence },
    vocabulary: parseVocabulary(join(folder, 'vocab.txt'), vocabulary),
    networks,
  };
}

/** The text of a file of a model. Throws `TaggerError` (`model-missing`). */
export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause) => refuseMissing(path, cause));
}

/** Throws `TaggerError` (`model-missing`) that names the file. */
export function refuseMissing(path: string, cause: unknown): never {
  throw new TaggerError('model-missing', `The model file ${path} cannot be read. ${REINSTALL}`, cause);
}

/** Reads a JSON file of a model. Throws `TaggerError` (`model-corrupt`) that says what is wrong with it. */
export function parseJson<T>(schema: z.ZodType<T>, path: string, content: string): T {
  try {
    return schema.parse(JSON.parse(content));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new TaggerError(
      'model-corrupt',
      `The model file ${path} is not what it should be: ${why}. ${REINSTALL}`,
      cause,
    );
  }
}

/** Reads what `vocab.txt` holds. Throws `TaggerError` (`model-corrupt`). */
export function parseVocabulary(path: string, content: string): Vocabulary {
  try {
    return readVocabulary(content);
  } catch (cause) {
    throw new TaggerError(
      'model-corrupt',
      `The model file ${path} is damaged: ${cause}. ${REINSTALL}`,
      cause,
    );
  }
}
