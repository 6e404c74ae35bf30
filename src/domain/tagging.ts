import type { PronounReader } from './coreference.ts';
import type { Attribution } from './statement.ts';

/**
 * Finds attributions in text and, where it has a network for it, whom pronouns mean. The pipeline gets one as an
 * argument; `tagger/` implements it with ONNX.
 */
export interface Tagger extends Partial<PronounReader> {
  /** The version of its model or models, for `Reading.versions.model`. */
  readonly version: string;
  /**
   * The attributions of `text`, their spans UTF-16 offsets into it, sorted by cue start.
   * Only what stands inside of `parts` is read (disjoint, in text order, each ending where a line ends);
   * no span leaves its parts. The result depends on `text` and `parts` alone.
   */
  tag(
    text: string,
    parts: readonly { readonly start: number; readonly end: number }[],
  ): Promise<readonly Attribution[]>;
  close(): Promise<void>;
}
