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

/** A {@link Crf} with its transitions in one row, `from * n + to`, and their exponentials. */
interface Tables {
  readonly transitions: Float64Array;
  readonly steps: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** A model has two, each decoded thousands of times. */
const TABLES = new WeakMap<Crf, Tables>();

function tablesOf(crf: Crf): Tables {
  const known = TABLES.get(crf);
  if (known !== undefined) return known;
  const transitions = Float64Array.from(crf.transitions.flat());
  const tables = {
    transitions,
    steps: transitions.map(Math.exp),
    starts: Float64Array.from(crf.start, Math.exp),
    ends: Float64Array.from(crf.end, Math.exp),
  };
  TABLES.set(crf, tables);
  return tables;
}

/**
 * The best label of each row of `logits`, which has one row of `crf.start.length` numbers a piece.
 * Of equally good sequences it takes the one with the lower label where they part last. No rows give `[]`.
 */
export function viterbi(logits: Float64Array, crf: Crf): number[] {
  const n = crf.start.length;
  const rows = logits.length / n;
  if (rows === 0) return [];
  const { transitions } = tablesOf(crf);
  const cameFrom = new Uint8Array(logits.length);
  let before = new Float64Array(n);
  let scores = new Float64Array(n);
  for (let label = 0; label < n; label++) scores[label] = (crf.start[label] ?? 0) + at(logits, label);
  for (let row = n; row < logits.length; row += n) {
    [before, scores] = [scores, before];
    for (let to = 0; to < n; to++) {
      let best = 0;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < n; from++) {
        const through = at(before, from) + at(transitions, from * n + to);
        if (through > bestScore) {
          best = from;
          bestScore = through;
        }
      }
      cameFrom[row + to] = best;
      scores[to] = bestScore + at(logits, row + to);
    }
  }
  for (let label = 0; label < n; label++) scores[label] = at(scores, label) + (crf.end[label] ?? 0);
  const path = new Array<number>(rows);
  let label = scores.indexOf(Math.max(...scores));
  for (let row = rows - 1; row >= 0; row--) {
    path[row] = label;
    label = cameFrom[row * n + label] ?? 0;
  }
  return path;
}

/**
 * The probability of each label in each row, by the forward-backward algorithm: rows like those of `logits`, each
 * summing to 1. Works with probabilities scaled at every row: a tenth of the time that logarithms take.
 */
export function marginals(logits: Float64Array, crf: Crf): Float64Array {
  const n = crf.start.length;
  const { steps, starts, ends } = tablesOf(crf);
  const emitted = emissions(logits, n);
  const both = new Float64Array(logits.length);
  // 1. Forward: how likely each label is, given its row and those before it.
  for (let row = 0; row < logits.length; row += n) {
    let total = 0;
    for (let to = 0; to < n; to++) {
      let sum = row === 0 ? at(starts, to) : 0;
      if (row > 0)
        for (let from = 0; from < n; from++) sum += at(both, row - n + from) * at(steps, from * n + to);
      const value = sum * at(emitted, row + to);
      both[row + to] = value;
      total += value;
    }
    for (let i = row; i < row + n; i++) both[i] = at(both, i) / total;
  }
  // 2. Backward: the same from the rows after it; the product of both is the answer.
  let after = ends.slice();
  let before = new Float64Array(n);
  for (let row = logits.length - n; row >= 0; row -= n) {
    let total = 0;
    for (let label = 0; label < n; label++) {
      const value = at(both, row + label) * at(after, label);
      both[row + label] = value;
      total += value;
    }
    for (let i = row; i < row + n; i++) both[i] = at(both, i) / total;
    backward(after, before, emitted, row, steps);
    [after, before] = [before, after];
  }
  return both;
}

/** Writes into `before` how likely what stands from `row` on is after each label, in proportion. */
function backward(
  after: Float64Array,
  before: Float64Array,
  emitted: Float64Array,
  row: number,
  steps: Float64Array,
): void {
  const n = after.length;
  let total = 0;
  for (let from = 0; from < n; from++) {
    let sum = 0;
    for (let to = 0; to < n; to++) sum += at(steps, from * n + to) * at(emitted, row + to) * at(after, to);
    before[from] = sum;
    total += sum;
  }
  for (let from = 0; from < n; from++) before[from] = at(before, from) / total;
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

/** The number at `index`, which is inside: the shapes were checked when the model was read. */
function at(numbers: Float64Array, index: number): number {
  return numbers[index] ?? Number.NaN;
}
