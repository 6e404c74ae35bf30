import { FEATURE } from '../text/tagger-pieces.ts';
import type { PieceSpan } from './label-spans.ts';
import type { WindowCue } from './window-attributions.ts';
import type { Window } from './windows.ts';

/** A window as its pieces are numbered from its first on, with what is known of each. */
export interface WindowPieces {
  readonly window: Window;
  /** See `TaggerPieces.features`; one a piece, without `[CLS]` and `[SEP]`. */
  readonly features: ArrayLike<number>;
  readonly lines: ArrayLike<number>;
  /** How likely each piece is part of a cue, 0 to 1. */
  readonly cueProbability: Float64Array;
}

/** What the model found by itself, in the same numbers. */
export interface Found {
  /** All cues of the window, those outside of its core too. */
  readonly cues: readonly PieceSpan[];
  /** The content of the attributions of the cues in the core. */
  readonly content: readonly PieceSpan[];
}

/** A quotation and the cue beside it that most likely attributes it. */
export interface Rescue {
  readonly quotation: PieceSpan;
  readonly cue: WindowCue;
}

/** Pieces of a quotation, its marks among them: less are titles and words set apart more often than speech. */
const LEAST_PIECES = 7;
/** Share of a quotation that content must cover for it to count as attributed. */
const COVERED = 0.3;
/** Pieces before and after a quotation among which its cue is looked for: “…”, said X, the head of the …, or before. */
const REACH = 25;
/**
 * How likely a cue must be: the usual threshold is near a half, but a quotation that nobody says is unlikely in the
 * news. On polnear/dev ten of eleven attributions found so are right; under 0.15 hardly one is.
 */
const LEAST_CUE = 0.15;
/** Pieces beside the likeliest one belong to the cue while they are at least this share of it. */
const BESIDE = 0.5;
const MOST_CUE_PIECES = 5;
/**
 * A quotation of so many pieces is speech, not a title or a word set apart: it is taken to be the content, and what
 * stands outside of quotations in its line not to be.
 */
const SPEECH_PIECES = 12;
/** Share of the quotation that the content of its rescued attribution must cover. */
const RESCUED = 0.7;

/**
 * For each quotation of the window's core that no attribution covers, the likeliest cue beside it, where there is one:
 * in the same line, outside of quotations, no cue already. A quotation near a cue outside of the core is left alone,
 * since another window reads that one.
 *
 * “Why now?” launched Ms. Orr: the model is not sure that “launched” says anything, and the marks are.
 */
export function rescues(pieces: WindowPieces, found: Found): readonly Rescue[] {
  const { window } = pieces;
  const isInCore = (piece: number) =>
    piece >= window.coreStart - window.start && piece < window.coreEnd - window.start;
  const isCue = covers(pieces.features.length, found.cues);
  const isContent = covers(pieces.features.length, found.content);
  const kept: Rescue[] = [];
  for (const quotation of quotationsOf(pieces)) {
    const { start, end } = quotation;
    if (!isInCore(start) || end - start < LEAST_PIECES || share(isContent, quotation) >= COVERED) continue;
    const near = { start: Math.max(0, start - REACH), end: Math.min(pieces.features.length, end + REACH) };
    const outer = found.cues.some(
      (cue) => !isInCore(cue.start) && cue.start >= near.start && cue.start < near.end,
    );
    if (outer) continue;
    const fits = (piece: number) =>
      pieces.lines[piece] === pieces.lines[start] &&
      ((pieces.features[piece] ?? 0) & 3) === FEATURE.quote.outside &&
      isCue[piece] !== 1;
    const rescue = likeliestCue(pieces.cueProbability, near, fits);
    if (rescue === null || !isInCore(rescue.start)) continue;
    isCue.fill(1, rescue.start, rescue.end);
    const known = { content: quotation, notContent: besides(pieces, start) };
    kept.push({ quotation, cue: end - start < SPEECH_PIECES ? rescue : { ...rescue, known } });
  }
  return kept;
}

/**
 * Whether `content`, in the same numbers as `quotation`, attributes it, and little that other attributions have.
 * “…,” Ms. Orr said on the Courier's “Morning Hour”: the second quotation is no reason to attribute the first again.
 */
export function attributes(
  content: readonly PieceSpan[],
  quotation: PieceSpan,
  others: readonly PieceSpan[],
): boolean {
  const count = content.reduce((most, { end }) => Math.max(most, end), quotation.end);
  if (share(covers(count, content), quotation) < RESCUED) return false;
  const taken = covers(count, others);
  const pieces = content.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    content.reduce((sum, span) => sum + share(taken, span) * (span.end - span.start), 0) < pieces * COVERED
  );
}

/** The outermost quotations of the window, from mark to mark; an open one ends with its line. */
function quotationsOf({ features, lines }: WindowPieces): readonly PieceSpan[] {
  const quotations: PieceSpan[] = [];
  let start = -1;
  const close = (end: number) => {
    if (start >= 0) quotations.push({ start, end });
    start = -1;
  };
  for (let piece = 0; piece < features.length; piece++) {
    if (piece > 0 && lines[piece] !== lines[piece - 1]) close(piece);
    const quote = (features[piece] ?? 0) & 3;
    if (quote === FEATURE.quote.closing) close(piece + 1);
    else if (quote === FEATURE.quote.opening) start = piece;
  }
  close(features.length);
  return quotations;
}

/** The pieces outside of quotations in the line of `piece`. */
function besides({ features, lines }: WindowPieces, piece: number): readonly number[] {
  const outside: number[] = [];
  for (let i = 0; i < features.length; i++) {
    if (lines[i] === lines[piece] && ((features[i] ?? 0) & 3) === FEATURE.quote.outside) outside.push(i);
  }
  return outside;
}

function likeliestCue(
  probability: Float64Array,
  near: PieceSpan,
  fits: (piece: number) => boolean,
): WindowCue | null {
  let best = -1;
  for (let piece = near.start; piece < near.end; piece++) {
    if (fits(piece) && (probability[piece] ?? 0) > (probability[best] ?? 0)) best = piece;
  }
  const most = probability[best] ?? 0;
  if (most < LEAST_CUE) return null;
  const belongs = (piece: number) =>
    piece >= near.start && piece < near.end && fits(piece) && (probability[piece] ?? 0) >= most * BESIDE;
  const cue = { start: best, end: best + 1 };
  while (belongs(cue.end) && cue.end - cue.start < MOST_CUE_PIECES) cue.end++;
  while (belongs(cue.start - 1) && cue.end - cue.start < MOST_CUE_PIECES) cue.start--;
  return { ...cue, probability: most };
}

/** One entry a piece: 1 inside of `spans`. */
function covers(count: number, spans: readonly PieceSpan[]): Uint8Array {
  const inside = new Uint8Array(count);
  for (const { start, end } of spans) inside.fill(1, start, end);
  return inside;
}

function share(inside: Uint8Array, { start, end }: PieceSpan): number {
  let sum = 0;
  for (let piece = start; piece < end; piece++) sum += inside[piece] ?? 0;
  return sum / (end - start);
}
