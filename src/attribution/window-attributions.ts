import { confidenceOf, type Evidence } from './confidence.ts';
import { marginals, viterbi } from './crf.ts';
import { CUE_LABELS, type DecodeSettings, LINK_LABELS } from './decode-settings.ts';
import { labelSpans, type PieceSpan } from './label-spans.ts';
import type { Window } from './windows.ts';

/** A cue, its pieces numbered from the first of its window, `[CLS]` not counted. */
export interface WindowCue extends PieceSpan {
  /** See {@link Evidence.cue}. */
  readonly probability: number;
}

/** An attribution in piece numbers of the whole text. */
export interface PieceAttribution {
  readonly cue: PieceSpan;
  /** One span or none. */
  readonly source: readonly PieceSpan[];
  /** In text order, disjoint. */
  readonly content: readonly PieceSpan[];
  /** Probability, 0 to 1. */
  readonly confidence: number;
}

const CUE_BEGIN = CUE_LABELS.indexOf('B');
const SOURCE_BEGIN = LINK_LABELS.indexOf('source-B');
const CONTENT_BEGIN = LINK_LABELS.indexOf('content-B');
const LEAST_PROBABILITY = 1e-9;

/**
 * The cues that begin in the core of `window`, in text order. `logits` has three numbers a piece, those of `[CLS]`
 * first and of `[SEP]` last: the neighbouring windows take the other cues, which they see with more context.
 */
export function readCues(logits: Float32Array, window: Window, settings: DecodeSettings): WindowCue[] {
  const labelCount = CUE_LABELS.length;
  const rows = withoutEnds(logits, labelCount);
  for (let i = 0; i < rows.length; i += labelCount) rows[i] = (rows[i] ?? 0) + settings.cueBias;
  const cues = labelSpans(viterbi(rows, settings.cueCrf), CUE_BEGIN).filter(({ start }) => {
    return start >= window.coreStart - window.start && start < window.coreEnd - window.start;
  });
  if (cues.length === 0) return [];
  const outside = marginals(rows, settings.cueCrf);
  return cues.map(({ start, end }) => {
    let least = 1;
    for (let piece = start; piece < end; piece++) least = Math.min(least, outside[piece * labelCount] ?? 1);
    return { start, end, probability: 1 - least };
  });
}

/**
 * The attribution of `cue`, or `null` when the model takes its word back: its `keep` logit is under the threshold.
 * `logits` has five numbers a piece, those of `[CLS]` first and of `[SEP]` last.
 */
export function readAttribution(
  cue: WindowCue,
  scores: { readonly logits: Float32Array; readonly keep: number },
  window: Window,
  settings: DecodeSettings,
): PieceAttribution | null {
  if (scores.keep < settings.keepThreshold) return null;
  const rows = withoutEnds(scores.logits, LINK_LABELS.length);
  const labels = viterbi(rows, settings.linkCrf);
  const probabilities = marginals(rows, settings.linkCrf);
  const inText = ({ start, end }: PieceSpan) => ({ start: start + window.start, end: end + window.start });
  return {
    cue: inText(cue),
    source: likeliestSource(labelSpans(labels, SOURCE_BEGIN), probabilities).map(inText),
    content: labelSpans(labels, CONTENT_BEGIN).map(inText),
    confidence: confidenceOf(evidenceOf(cue, labels, probabilities, scores.keep), settings.calibration),
  };
}

/** An attribution has one source: of several spans, that with the highest mean log probability, else the first. */
function likeliestSource(spans: readonly PieceSpan[], probabilities: Float64Array): readonly PieceSpan[] {
  if (spans.length <= 1) return spans;
  const score = ({ start, end }: PieceSpan) => {
    let sum = 0;
    for (let piece = start; piece < end; piece++) {
      const row = piece * LINK_LABELS.length;
      sum += Math.log(
        (probabilities[row + SOURCE_BEGIN] ?? 0) + (probabilities[row + SOURCE_BEGIN + 1] ?? 0),
      );
    }
    return sum / (end - start);
  };
  return [spans.reduce((best, span) => (score(span) > score(best) ? span : best))];
}

function evidenceOf(
  cue: WindowCue,
  labels: readonly number[],
  probabilities: Float64Array,
  keep: number,
): Evidence {
  let logLink = 0;
  let worst = 1;
  for (const [piece, label] of labels.entries()) {
    const probability = probabilities[piece * LINK_LABELS.length + label] ?? 0;
    logLink += Math.log(Math.max(LEAST_PROBABILITY, probability));
    worst = Math.min(worst, probability);
  }
  return { cue: cue.probability, link: Math.exp(logLink), worst, keep };
}

/** Takes the rows of `[CLS]` and `[SEP]` away; double precision, as the training code decodes. */
function withoutEnds(logits: Float32Array, labelCount: number): Float64Array {
  return new Float64Array(logits.subarray(labelCount, logits.length - labelCount));
}
