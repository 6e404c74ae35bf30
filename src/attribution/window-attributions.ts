import { confidenceOf, type Evidence } from './confidence.ts';
import { marginals, viterbi } from './crf.ts';
import { CUE_LABELS, type DecodeSettings, LINK_LABELS } from './decode-settings.ts';
import { labelSpans, type PieceSpan } from './label-spans.ts';
import type { Window } from './windows.ts';

/** A cue, its pieces numbered from the first of its window, `[CLS]` not counted. */
export interface WindowCue extends PieceSpan {
  /** See {@link Evidence.cue}. */
  readonly probability: number;
  /** What is known of its content beforehand, if anything is. */
  readonly known?: KnownContent;
}

/** Pieces of a window that are content of a cue, and pieces that are not. */
export interface KnownContent {
  readonly content: PieceSpan;
  readonly notContent: readonly number[];
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
/** Added to the logits of content where it is known to stand or not to: more than a network ever says against it. */
const KNOWN = 50;

/** The cues of a window, its pieces numbered from its first. */
export interface WindowCues {
  /** Those that begin in the core: the neighbouring windows take the others, which they see with more context. */
  readonly core: readonly WindowCue[];
  readonly all: readonly PieceSpan[];
  /** How likely each piece is part of a cue, 0 to 1. */
  readonly probability: Float64Array;
}

/**
 * The cues of `window`, in text order. `logits` has three numbers a piece, those of `[CLS]` first and of `[SEP]` last.
 */
export function readCues(logits: Float32Array, window: Window, settings: DecodeSettings): WindowCues {
  const labelCount = CUE_LABELS.length;
  const rows = withoutEnds(logits, labelCount);
  for (let i = 0; i < rows.length; i += labelCount) rows[i] = (rows[i] ?? 0) + settings.cueBias;
  const all = labelSpans(viterbi(rows, settings.cueCrf), CUE_BEGIN);
  const outside = marginals(rows, settings.cueCrf);
  const probability = new Float64Array(rows.length / labelCount).map(
    (_, piece) => 1 - (outside[piece * labelCount] ?? 1),
  );
  const core = all
    .filter(({ start }) => start >= window.coreStart - window.start && start < window.coreEnd - window.start)
    .map(({ start, end }) => ({ start, end, probability: Math.max(...probability.subarray(start, end)) }));
  return { core, all, probability };
}

/**
 * The attribution of `cue`, or `null` when the model takes its word back: its `keep` logit is under the threshold.
 * `logits` has five numbers for each piece of the cue's scope, which begins at piece `first` of the window.
 */
export function readAttribution(
  cue: WindowCue,
  scores: { readonly logits: Float32Array; readonly first: number; readonly keep: number },
  window: Window,
  settings: DecodeSettings,
): PieceAttribution | null {
  if (scores.keep < settings.keepThreshold) return null;
  const rows = new Float64Array(scores.logits);
  if (cue.known) markContent(rows, scores.first, cue.known);
  const labels = viterbi(rows, settings.linkCrf);
  const probabilities = marginals(rows, settings.linkCrf);
  const moved = ({ start, end }: PieceSpan, by: number) => ({ start: start + by, end: end + by });
  const inText = (span: PieceSpan) => moved(span, window.start + scores.first);
  return {
    cue: moved(cue, window.start),
    source: likeliestSource(labelSpans(labels, SOURCE_BEGIN), probabilities).map(inText),
    content: labelSpans(labels, CONTENT_BEGIN).map(inText),
    confidence: confidenceOf(evidenceOf(cue, labels, probabilities, scores.keep), settings.calibration),
  };
}

/** Adds what is known of the content to `rows`, which begin at piece `first`, as far as they have its pieces. */
function markContent(rows: Float64Array, first: number, { content, notContent }: KnownContent): void {
  const add = (piece: number, label: number, value: number) => {
    const at = (piece - first) * LINK_LABELS.length + label;
    if (at >= 0 && at < rows.length) rows[at] = (rows[at] ?? 0) + value;
  };
  const begin = Math.max(first, content.start);
  add(begin, CONTENT_BEGIN, KNOWN);
  for (let piece = begin + 1; piece < content.end; piece++) add(piece, CONTENT_BEGIN + 1, KNOWN);
  for (const piece of notContent) {
    add(piece, CONTENT_BEGIN, -KNOWN);
    add(piece, CONTENT_BEGIN + 1, -KNOWN);
  }
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
  for (let piece = 0; piece < labels.length; piece++) {
    const probability = probabilities[piece * LINK_LABELS.length + (labels[piece] ?? 0)] ?? 0;
    logLink += Math.log(Math.max(LEAST_PROBABILITY, probability));
    worst = Math.min(worst, probability);
  }
  return { cue: cue.probability, link: Math.exp(logLink), worst, keep };
}

/** Takes the rows of `[CLS]` and `[SEP]` away; double precision, as the training code decodes. */
function withoutEnds(logits: Float32Array, labelCount: number): Float64Array {
  return new Float64Array(logits.subarray(labelCount, logits.length - labelCount));
}
