/** What the model tells about one attribution. */
export interface Evidence {
  /** The highest probability, 0 to 1, that a piece of the cue is part of a cue. */
  readonly cue: number;
  /** The product, over all pieces of the window, of the probability of the label chosen for them. */
  readonly link: number;
  /** The lowest of these probabilities. */
  readonly worst: number;
  /** The logit that the cue is one at all; any number. */
  readonly keep: number;
}

/** Weights of a logistic regression from evidence to confidence, fitted to articles that the model has not seen. */
export interface Calibration {
  readonly bias: number;
  readonly cue: number;
  readonly link: number;
  readonly worst: number;
  readonly keep: number;
}

/** No probability counts as nearer to 0 or 1 than this, so that each has a logit. */
const NEAREST = 1e-6;

/**
 * The probability, 0 to 1, that an attribution with this evidence is right: the logistic function of the weighted sum
 * of the logits of `cue` and `worst`, the logarithm of `link`, and `keep`.
 */
export function confidenceOf(evidence: Evidence, weights: Calibration): number {
  const sum =
    weights.bias +
    weights.cue * logit(evidence.cue) +
    weights.link * Math.log(Math.max(NEAREST, evidence.link)) +
    weights.worst * logit(evidence.worst) +
    weights.keep * evidence.keep;
  return 1 / (1 + Math.exp(-sum));
}

function logit(probability: number): number {
  const inside = Math.min(1 - NEAREST, Math.max(NEAREST, probability));
  return Math.log(inside / (1 - inside));
}
