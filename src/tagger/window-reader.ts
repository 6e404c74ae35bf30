import { InferenceSession, Tensor } from 'onnxruntime-node';
import { CUE_LABELS, type DecodeSettings, LINK_LABELS } from '../attribution/decode-settings.ts';
import { linkScope } from '../attribution/link-scope.ts';
import { attributes, rescues } from '../attribution/uncovered-quotations.ts';
import {
  type PieceAttribution,
  readAttribution,
  readCues,
  type WindowCue,
  type WindowCues,
} from '../attribution/window-attributions.ts';
import { encoderInputs, integers } from './encoder-inputs.ts';
import type { NetworkPaths } from './model-folder.ts';
import { TaggerError } from './tagger-error.ts';
import type { WindowJob } from './window-job.ts';

/** Reads windows with the two networks of a model, one at a time, on the thread that it is called on. */
export interface WindowReader {
  /** The attributions whose cue begins in the core of the window, by cue. Blocks its thread while it reads. */
  read(job: WindowJob): Promise<PieceAttribution[]>;
}

/**
 * One thread: two sessions of one thread each read more on two processors than one session of two, and lose less
 * when something else runs.
 */
const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // Windows differ in length: a memory plan for each length would be kept for ever.
  enableMemPattern: false,
  logSeverityLevel: 3,
};

/** Most cues linked in one call: the link network holds some hundred kilobytes for each. */
const MOST_CUES = 32;

type Run = (feeds: InferenceSession.FeedsType) => Promise<InferenceSession.ReturnType>;

/** Told after each call of a network how many milliseconds it took. */
export type OnRun = (network: keyof NetworkPaths, milliseconds: number) => void;

/**
 * Opens both networks. Throws `TaggerError` (`model-corrupt`) when onnxruntime refuses one. Nothing is timed unless
 * `onRun` is given.
 */
export async function openWindowReader(
  networks: NetworkPaths,
  settings: DecodeSettings,
  onRun?: OnRun,
): Promise<WindowReader> {
  const encoder = await openNetwork('encoder', networks, onRun);
  const link = await openNetwork('link', networks, onRun);
  return {
    async read(job) {
      const count = job.ids.length;
      const outputs = await encoder(encoderInputs(job.ids, job.features, settings.block));
      const cues = readCues(floats(outputs, 'cue_logits', count * CUE_LABELS.length), job.window, settings);
      const hidden = floats(outputs, 'hidden', count);
      const linked: Linked = (some) => linkCues(link, hidden, some, job, settings);
      const found = (await linked(cues.core)).filter((each) => each !== null);
      const rescued = await rescueQuotations(job, cues, found, linked);
      return [...found, ...rescued].sort((a, b) => a.cue.start - b.cue.start);
    },
  };
}

/** The attribution of each cue, `null` where the model takes its word back. */
type Linked = (cues: readonly WindowCue[]) => Promise<readonly (PieceAttribution | null)[]>;

/** The attributions of quotations that those `found` leave uncovered: see {@link rescues}. */
async function rescueQuotations(
  job: WindowJob,
  cues: WindowCues,
  found: readonly PieceAttribution[],
  linked: Linked,
): Promise<PieceAttribution[]> {
  const { window } = job;
  const inWindow = ({ content }: PieceAttribution) =>
    content.map(({ start, end }) => ({
      start: Math.max(0, start - window.start),
      end: Math.min(end, window.end) - window.start,
    }));
  const pieces = {
    window,
    features: job.features.subarray(1, -1),
    lines: job.lines.subarray(1, -1),
    cueProbability: cues.probability,
  };
  const content = found.flatMap(inWindow);
  const candidates = rescues(pieces, { cues: cues.all, content });
  const tried = await linked(candidates.map(({ cue }) => cue));
  return candidates.flatMap(({ quotation }, i) => {
    const attribution = tried[i] ?? null;
    return attribution !== null && attributes(inWindow(attribution), quotation, content) ? [attribution] : [];
  });
}

/** Links `cues`, some at a time. */
async function linkCues(
  link: Run,
  hidden: Float32Array,
  cues: readonly WindowCue[],
  job: WindowJob,
  settings: DecodeSettings,
): Promise<(PieceAttribution | null)[]> {
  const found: (PieceAttribution | null)[] = [];
  for (let from = 0; from < cues.length; from += MOST_CUES) {
    found.push(...(await linkSome(link, hidden, cues.slice(from, from + MOST_CUES), job, settings)));
  }
  return found;
}

async function linkSome(
  link: Run,
  hidden: Float32Array,
  cues: readonly WindowCue[],
  job: WindowJob,
  settings: DecodeSettings,
): Promise<(PieceAttribution | null)[]> {
  const count = job.ids.length;
  const scopes = cues.map(({ start }) => linkScope(start, count - 2, settings.reach));
  const size = (scopes[0]?.size ?? 0) * LINK_LABELS.length;
  // A cue's piece numbers leave [CLS] out, the networks count it; `cue_end` is the cue's last piece.
  const outputs = await link({
    hidden: new Tensor('float32', hidden, [count, hidden.length / count]),
    cue_start: integers(Int32Array.from(cues, (cue) => cue.start + 1)),
    cue_end: integers(Int32Array.from(cues, (cue) => cue.end)),
    line: integers(job.lines),
  });
  const logits = floats(outputs, 'link_logits', size * cues.length);
  const keep = floats(outputs, 'keep_logit', cues.length);
  return cues.map((cue, i) => {
    const first = scopes[i]?.first ?? 0;
    const scores = { logits: logits.subarray(i * size, (i + 1) * size), first, keep: keep[i] ?? 0 };
    return readAttribution(cue, scores, job.window, settings);
  });
}

async function openNetwork(
  network: keyof NetworkPaths,
  networks: NetworkPaths,
  onRun: OnRun | undefined,
): Promise<Run> {
  const session = await openSession(networks[network]);
  if (onRun === undefined) return (feeds) => session.run(feeds);
  return async (feeds) => {
    const begun = performance.now();
    const outputs = await session.run(feeds);
    onRun(network, performance.now() - begun);
    return outputs;
  };
}

/**
 * Opens the network at `path`. `weights` are what its graph calls by that name and does not hold: they must be kept as
 * long as the session. Throws `TaggerError` (`model-corrupt`) when onnxruntime refuses it.
 */
export async function openSession(path: string, weights?: Uint8Array): Promise<InferenceSession> {
  const options = { ...SESSION, ...(weights && { externalData: [{ path: 'weights', data: weights }] }) };
  return InferenceSession.create(path, options).catch((cause: unknown) => refuseModel(path, cause));
}

/** Throws the `TaggerError` (`model-corrupt`) of a file that `cause` says cannot be opened. */
export function refuseModel(path: string, cause: unknown): never {
  const why = cause instanceof Error ? cause.message : String(cause);
  throw new TaggerError(
    'model-corrupt',
    `The model file ${path} cannot be opened (${why}). Install sayso again.`,
    cause,
  );
}

/** An output with a whole multiple of `unit` numbers. */
export function floats(outputs: InferenceSession.ReturnType, name: string, unit: number): Float32Array {
  const numbers = outputs[name]?.data;
  if (!(numbers instanceof Float32Array) || numbers.length === 0 || numbers.length % unit !== 0) {
    const got = numbers === undefined ? 'nothing' : `${numbers.length} values`;
    throw new TaggerError(
      'model-corrupt',
      `The model gives ${got} as ${name}, not a multiple of ${unit} floats.`,
    );
  }
  return numbers;
}
