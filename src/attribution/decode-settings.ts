import type { Calibration } from './confidence.ts';
import type { Crf } from './crf.ts';
import type { WindowSize } from './windows.ts';

/** The labels of the cue tagger, by their number. */
export const CUE_LABELS = ['O', 'B', 'I'] as const;

/** The labels that the link head gives the pieces around a cue, by their number. */
export const LINK_LABELS = ['O', 'source-B', 'source-I', 'content-B', 'content-I'] as const;

/** What comes with a model and turns its logits into attributions. Chosen when the model was trained. */
export interface DecodeSettings extends WindowSize {
  readonly cueCrf: Crf;
  readonly linkCrf: Crf;
  /** Added to the logit of `O` of each piece: more than 0 finds fewer cues, less than 0 more. */
  readonly cueBias: number;
  /** A cue whose keep logit is lower is dropped. */
  readonly keepThreshold: number;
  readonly calibration: Calibration;
  /** Pieces of the blocks within which the encoder attends: see `blocksOf`. */
  readonly block: number;
  /** Pieces before and after a cue that the link head looks at: see `linkScope`. */
  readonly reach: number;
}
