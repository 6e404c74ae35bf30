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
  const transitions = Float64Array.from(crf.transitions.flat());
  const score = new Float64Array(logits.length);
  const cameFrom = new Uint8Array(logits.length);
  for (let label = 0; label < n; label++) score[label] = (crf.start[label] ?? 0) + at(logits, label);
  for (let row = n; row < logits.length; row += n) {
    for (let to = 0; to < n; to++) {
      let best = 0;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < n; from++) {
        const through = at(score, row - n + from) + at(transitions, from * n + to);
        if (through > bestScore) {
          best = from;
          bestScore = through;
        }
      }
      cameFrom[row + to] = best;
      score[row + to] = bestScore + at(logits, row + to);
    }
  }
  const last = score.subarray(logits.length - n).map((value, label) => value + (crf.end[label] ?? 0));
  const path = [last.indexOf(last.reduce((a, b) => Math.max(a, b)))];
  for (let row = rows - 1; row > 0; row--) path.push(cameFrom[row * n + (path.at(-1) ?? 0)] ?? 0);
  return path.reverse();
}

/**
 * The probability of each label in each row, by the forward-backward algorithm: rows like those of `logits`, each
 * summing to 1. Works with probabilities scaled at every row: a tenth of the time that logarithms take.
 */
export function marginals(logits: Float64Array, crf: Crf): Float64Array {
  const n = crf.start.length;
  const step = Float64Array.from(crf.transitions.flat(), Math.exp);
  const emitted = emissions(logits, n);
  const forward = new Float64Array(logits.length);
  const both = new Float64Array(logits.length);
  // 1. Forward: how likely each label is, given its row and those before it.
  for (let row = 0; row < logits.length; row += n) {
    for (let to = 0; to < n; to++) {
      let sum = row === 0 ? Math.exp(crf.start[to] ?? 0) : 0;
      if (row > 0)
        for (let from = 0; from < n; from++) sum += at(forward, row - n + from) * at(step, from * n + to);
      forward[row + to] = sum * at(emitted, row + to);
    }
    scale(forward, row, n);
  }
  // 2. Backward: the same from the rows after it; the product of both is the answer.
  let after = Float64Array.from(crf.end, Math.exp);
  for (let row = logits.length - n; row >= 0; row -= n) {
    for (let label = 0; label < n; label++) both[row + label] = at(forward, row + label) * at(after, label);
    scale(both, row, n);
    const before = new Float64Array(n);
    for (let from = 0; from < n; from++) {
      let sum = 0;
      for (let to = 0; to < n; to++) sum += at(step, from * n + to) * at(emitted, row + to) * at(after, to);
      before[from] = sum;
    }
    scale(before, 0, n);
    after = before;
  }
  return both;
}

/** The logits as numbers in proportion to their probability, the likeliest of a row 1. */
function emissions(logits: Float64Array, n: number): Float64Array {
  const emitted = new Float64Array(logits.length);
  for (let row = 0; row < logits.length; row += n) {
    let largest = at(logits, row);
    for (let i = row + 1; i < row + n; i++) largest = Math.max(largest, at(logits, i));
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

/** The number at `index`, which is inside: the shapes were checked when the model was read. */
function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? Number.NaN;
}
