import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Page } from '../domain/page.ts';
import type { Reading } from '../domain/reading.ts';
import type { Tagger } from '../domain/tagging.ts';
import type { Register } from '../entity/register.ts';
import type { FetchOptions } from '../fetch/fetch-page.ts';
import type { PageOutcome } from '../pipeline/read-page.ts';
import { packageVersion } from './package-version.ts';
import { sha256 } from './sha256.ts';

/** More workers than this fill memory with copies of the model faster than they read. */
const MOST_WORKERS = 4;

/** The workers that this machine keeps busy: one a processor core, at most four. */
export function usualWorkers(): number {
  return Math.min(availableParallelism(), MOST_WORKERS);
}

/** How a reader is opened; every field may be left out. */
export interface ReaderOptions {
  /** Articles tagged at the same time; {@link usualWorkers} by default. */
  readonly workers?: number;
  /** The folder of the ONNX tagger; by default the one that comes with the package. */
  readonly modelFolder?: string;
  /** How pages are fetched. */
  readonly fetch?: FetchOptions;
  /** The user's own register of persons and bodies; none by default. */
  readonly register?: Register;
  /** Whether to read contents again for what others are said in them to have said. */
  readonly nested?: boolean;
}

/** Reads pages that are there already. It holds worker threads: close it. */
export interface PageReader {
  /** How many articles it tags at the same time. */
  readonly workers: number;
  /** What it reads with: the `versions` of every reading. Rejects with a `TaggerError`. */
  versions(): Promise<Reading['versions']>;
  /** `page`, read. Rejects with a `TaggerError` when the model cannot be used. */
  readPage(page: Page): Promise<PageOutcome>;
  close(): Promise<void>;
}

/** Reads pages from end to end. */
export interface Reader extends PageReader {
  /**
   * The page that `name` names (a path, an http(s) address, `-` for standard input), read. Rejects with a
   * `FetchError` when there is no such page, with a `TaggerError` when the model cannot be used.
   */
  read(name: string): Promise<PageOutcome>;
}

/** The folder of the ONNX tagger that comes with the package. */
export const SHIPPED_MODEL = fileURLToPath(new URL('../../models/attribution', import.meta.url));

/** The folder of the network for pronouns that comes with the package. */
export const SHIPPED_COREFERENCE = fileURLToPath(new URL('../../models/coreference', import.meta.url));

/**
 * A reader with fetch, tagger and pipeline wired together. It returns at once: the model loads while the first page
 * is fetched, and is never loaded when nothing is read. The parts are loaded on first use, so that a command that
 * only prints its help starts fast.
 */
export function openReader(options: ReaderOptions = {}): Reader {
  const workers = options.workers ?? usualWorkers();
  const { register, nested } = options;
  const version = packageVersion();
  let opening: Promise<Tagger> | null = null;
  const tagger = () => {
    opening ??= import('../tagger/open-tagger.ts').then(({ openTagger }) =>
      openTagger({
        modelFolder: options.modelFolder ?? SHIPPED_MODEL,
        coreferenceFolder: SHIPPED_COREFERENCE,
        workers,
      }),
    );
    // A page that cannot be fetched must not leave the model's own error unheard.
    opening.catch(() => undefined);
    return opening;
  };
  const readPageWith = async (page: Page): Promise<PageOutcome> => {
    const opened = tagger();
    const { readPage } = await import('../pipeline/read-page.ts');
    return readPage(page, { tagger: await opened, hash: sha256, version, register, nested });
  };
  return {
    workers,
    versions: async () => ({
      sayso: version,
      model: (await tagger()).version,
      ...(register && { register: register.version }),
    }),
    readPage: readPageWith,
    read: async (name) => {
      void tagger();
      // Loaded while the page is fetched.
      const pipeline = import('../pipeline/read-page.ts');
      const { fetchPage } = await import('../fetch/fetch-page.ts');
      const page = await fetchPage(name, options.fetch);
      await pipeline;
      return readPageWith(page);
    },
    close: async () => {
      const opened = await opening?.catch(() => null);
      await opened?.close();
    },
  };
}
