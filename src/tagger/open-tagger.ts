import { availableParallelism } from 'node:os';
import { attributionSpans } from '../attribution/attribution-spans.ts';
import { cutWindows, type Window } from '../attribution/windows.ts';
import { readPronounWindow } from '../coreference/pronoun-window.ts';
import type { PronounReader } from '../domain/coreference.ts';
import type { Span } from '../domain/span.ts';
import type { Tagger } from '../domain/tagging.ts';
import { FEATURE, readTaggerPieces, type TaggerPieces } from '../text/tagger-pieces.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { type CoreferenceFolder, readCoreferenceFolder } from './coreference-folder.ts';
import { readModelFolder } from './model-folder.ts';
import type { NetworkTime, WindowJob } from './window-job.ts';
import { WorkerPool } from './worker-pool.ts';

/** How to open a tagger. */
export interface TaggerOptions {
  /** A folder with `labels.json`, `vocab.txt`, `encoder.onnx` and `link.onnx`. */
  readonly modelFolder: string;
  /**
   * A folder with `settings.json`, `vocab.txt`, `pointer.onnx` and `weights.gz`, so that the tagger also answers whom
   * pronouns mean. The large ones are read at the first question. Default: it answers none.
   */
  readonly coreferenceFolder?: string | undefined;
  /**
   * Threads that read at most, from 1; default: one for each processor. They are started as work piles up. One more is
   * started at the first question about a pronoun.
   */
  readonly workers?: number;
  /** Told after each window how long the networks took, for benchmarks; by default nothing is timed. */
  readonly onWindow?: (time: NetworkTime) => void;
}

/**
 * Opens the model of a folder. The first thread begins to open the networks at once, so that a caller with other
 * things to do loses no time. Several texts may be read at a time; they share the threads.
 *
 * Throws `TaggerError` (`model-missing`, `model-corrupt`) and `RangeError` when `workers` is no positive integer;
 * a network that onnxruntime refuses shows at the first `tag`. Must be closed.
 */
export async function openTagger(options: TaggerOptions): Promise<Tagger> {
  const workers = options.workers ?? availableParallelism();
  if (!(Number.isInteger(workers) && workers > 0))
    throw new RangeError(`workers must be 1 or more, not ${workers}`);
  const [{ version, settings, vocabulary, networks }, coreference] = await Promise.all([
    readModelFolder(options.modelFolder),
    options.coreferenceFolder === undefined ? null : readCoreferenceFolder(options.coreferenceFolder),
  ]);
  const { onWindow } = options;
  const timed = onWindow !== undefined;
  const pool = new WorkerPool({ windows: { networks, settings }, pointer: null, timed }, workers, onWindow);
  pool.start();
  const pronouns = coreference === null ? null : readPronouns(coreference);
  return {
    version: coreference === null ? version : `${version}+${coreference.version}`,
    ...pronouns?.reader,
    async tag(text, parts) {
      checkParts(text, parts);
      const pieces = readTaggerPieces(text, parts, vocabulary);
      const wordStarts = pieces.features.map((feature) => (feature >> 2) % 4 !== FEATURE.gap.insideWord);
      const windows = cutWindows({ lines: pieces.lines, wordStarts }, settings);
      const found = await Promise.all(windows.map((window) => pool.read(jobOf(pieces, window, vocabulary))));
      // Cores follow each other and each gives its cues in order, so all are in order.
      return attributionSpans(text, found.flat(), pieces, parts);
    },
    close: async () => {
      await Promise.all([pool.close(), pronouns?.pool.close()]);
    },
  };
}

interface Pronouns {
  readonly pool: WorkerPool;
  readonly reader: PronounReader;
}

/**
 * A thread of its own, started at the first question: one in two articles has none, and in every reading thread the
 * network would take as much memory again.
 */
function readPronouns({ network, reach, vocabulary }: CoreferenceFolder): Pronouns {
  const pool = new WorkerPool({ windows: null, pointer: network, timed: false }, 1);
  const reader: PronounReader = {
    async whoIsMeant(text, questions) {
      if (questions.length === 0) return [];
      const words = await vocabulary();
      return Promise.all(
        questions.map(async (question) => {
          const window = readPronounWindow(text, question, reach, words);
          // Nobody is named near it: there is nothing to choose from.
          return window === null || window.names.length === 0 ? new Map() : pool.answer(window);
        }),
      );
    },
  };
  return { pool, reader };
}

function checkParts(text: string, parts: readonly Span[]): void {
  let previousEnd = 0;
  for (const { start, end } of parts) {
    if (!(start >= previousEnd && start <= end && end <= text.length)) {
      throw new RangeError(
        `part ${start}-${end} after ${previousEnd} in a text of ${text.length} code units`,
      );
    }
    previousEnd = end;
  }
}

function jobOf(pieces: TaggerPieces, window: Window, { cls, sep }: Vocabulary): WindowJob {
  const { start, end } = window;
  const lines = pieces.lines.slice(start, end);
  return {
    window,
    ids: Int32Array.of(cls, ...pieces.ids.slice(start, end), sep),
    features: Int32Array.of(0, ...pieces.features.slice(start, end), 0),
    lines: Int32Array.of(lines[0] ?? 0, ...lines, lines.at(-1) ?? 0),
  };
}
