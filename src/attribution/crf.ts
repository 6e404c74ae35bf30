/**
 * The scores of a linear-chain conditional random field over `n` labels. A label that cannot follow another has a
 * transition of about -10,000, so that no logits outweigh it.
 */
export interface Crf {
  /** `transitions[from][to]`, `n` by `n`. */
  readonly transitions: readonly (readonly number[])[];
  /** The score of beginning with each label. */
  readonly start: readonly number[];
  /** The score of ending with each label. */
  readonly end: readonly number[];
}

/**
 * Under this, a probability before scaling counts as this: all that is lost is certainty beyond 100 digits, and no
 * product of two of them vanishes.
 */
const SMALLEST = 1e-100;

/**
 * The best label of each row of `logits`, which has one row of `crf.start.length` numbers a piece.
 * Of equally good sequences it takes the one with the lower label where they part last. No rows give `[]`.
 */
export function viterbi(logits: Float64Array, crf: Crf): number[] {
  const n = crf.start.length;
  const rows = logits.length / n;
  if (rows === 0) return [];
  const cameFrom = new Uint8Array(rows * n);
  let score = crf.start.map((start, label) => start + at(logits, label));
  for (let row = 1; row < rows; row++) {
    const reached: number[] = [];
    for (let to = 0; to < n; to++) {
      let best = 0;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < n; from++) {
        const through = at(score, from) + at(crf.transitions[from], to);
        if (through > bestScore) {
          best = from;
          bestScore = through;
        }
      }
      cameFrom[row * n + to] = best;
      reached.push(bestScore + at(logits, row * n + to));
    }
    score = reached;
  }
  const path = [indexOfLargest(score.map((value, label) => value + at(crf.end, label)))];
  for (let row = rows - 1; row > 0; row--) path.push(at(cameFrom, row * n + at(path, path.length - 1)));
  return path.reverse();
}

/**
 * The probability of each label in each row, by the forward-backward algorithm: rows like those of `logits`, each
 * summing to 1. Works with probabilities scaled at every row: a tenth of the time that logarithms take.
 */
export function marginals(logits: Float64Array, crf: Crf): Float64Array {
  const n = crf.start.length;
  const rows = logits.length / n;
  const step = crf.transitions.map((scores) => scores.map((score) => Math.exp(score)));
  const emitted = emissions(logits, n);
  const forward = new Float64Array(logits.length);
  const backward = new Float64Array(logits.length);
  for (let row = 0; row < rows; row++) {
    for (let to = 0; to < n; to++) {
      let sum = row === 0 ? Math.exp(at(crf.start, to)) : 0;
      if (row > 0)
        for (let from = 0; from < n; from++) sum += at(forward, (row - 1) * n + from) * at(step[from], to);
      forward[row * n + to] = sum * at(emitted, row * n + to);
    }
    scale(forward, row * n, n);
  }
  for (let row = rows - 1; row >= 0; row--) {
    for (let from = 0; from < n; from++) {
      let sum = row === rows - 1 ? Math.exp(at(crf.end, from)) : 0;
      if (row < rows - 1) {
        const next = (row + 1) * n;
        for (let to = 0; to < n; to++)
          sum += at(step[from], to) * at(emitted, next + to) * at(backward, next + to);
      }
      backward[row * n + from] = sum;
    }
    scale(backward, row * n, n);
  }
  const both = forward.map((probability, i) => probability * at(backward, i));
  for (let row = 0; row < rows; row++) scale(both, row * n, n);
  return both;
}

/** The logits as numbers in proportion to their probability, the likeliest of a row 1. */
function emissions(logits: Float64Array, n: number): Float64Array {
  const emitted = new Float64Array(logits.length);
  for (let row = 0; row < logits.length; row += n) {
    const largest = logits.subarray(row, row + n).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    for (let i = row; i < row + n; i++) emitted[i] = Math.max(SMALLEST, Math.exp(at(logits, i) - largest));
  }
  return emitted;
}

/** Makes the `n` numbers from `start` sum to 1. */
function scale(numbers: Float64Array, start: number, n: number): void {
  let sum = 0;
  for (let i = start; i < start + n; i++) sum += at(numbers, i);
  for (let i = start; i < start + n; i++) numbers[i] = at(numbers, i) / sum;
}

function indexOfLargest(numbers: readonly number[]): number {
  let largest = 0;
  for (let i = 1; i < numbers.length; i++) if (at(numbers, i) > at(numbers, largest)) largest = i;
  return largest;
}

/** The number at `index`, which is inside: the shapes were checked when the model was read. */
function at(numbers: ArrayLike<number> | undefined, index: number): number {
  return numbers?.[index] ?? Number.NaN;
}
