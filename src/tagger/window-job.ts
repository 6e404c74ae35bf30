import type { DecodeSettings } from '../attribution/decode-settings.ts';
import type { PieceAttribution } from '../attribution/window-attributions.ts';
import type { Window } from '../attribution/windows.ts';
import type { PronounWindow } from '../coreference/pronoun-window.ts';
import type { PronounAnswer } from '../domain/coreference.ts';
import type { PointerPaths } from './coreference-folder.ts';
import type { NetworkPaths } from './model-folder.ts';
import type { TaggerErrorCode } from './tagger-error.ts';

/** What a worker gets when it starts. */
export interface WorkerSetup {
  /** What windows are read with; `null` for a thread that is asked about pronouns alone. */
  readonly windows: { readonly networks: NetworkPaths; readonly settings: DecodeSettings } | null;
  /** The network that answers about pronouns, for a thread that is asked about them. */
  readonly pointer: PointerPaths | null;
  /** Whether to say with each window how long its networks took. */
  readonly timed: boolean;
}

/** Milliseconds that the networks of a model took for one window. */
export interface NetworkTime {
  readonly encoder: number;
  /** 0 when the window has no cue. */
  readonly link: number;
}

/** One window to read: its pieces between `[CLS]` and `[SEP]`, which are in the lists too. */
export interface WindowJob {
  readonly window: Window;
  readonly ids: Int32Array;
  readonly features: Int32Array;
  /** The line of each piece, `[CLS]` on that of the first and `[SEP]` on that of the last. */
  readonly lines: Int32Array;
}

/** What a worker can be given to read, and what it answers. */
export type Job =
  | { readonly kind: 'window'; readonly window: WindowJob }
  | { readonly kind: 'pronoun'; readonly window: PronounWindow };

export type Found =
  | { readonly kind: 'window'; readonly attributions: readonly PieceAttribution[] }
  | { readonly kind: 'pronoun'; readonly answer: PronounAnswer };

/** From the pool to a worker. */
export type ToWorker =
  | { readonly kind: 'read'; readonly id: number; readonly job: Job }
  | { readonly kind: 'close' };

/** From a worker to the pool. `refused` means that the model cannot be opened at all. */
export type FromWorker =
  | {
      readonly kind: 'found';
      readonly id: number;
      readonly found: Found;
      /** `null` for a pronoun, and unless the worker was set up to be timed. */
      readonly time: NetworkTime | null;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly code: TaggerErrorCode; readonly message: string }
  | { readonly kind: 'refused'; readonly code: TaggerErrorCode; readonly message: string };
