import { type SharedRun, sharedRuns } from './shared-runs.ts';

/** A passage that two texts share, a few words changed, dropped or put in between: indices of words, ends exclusive. */
export interface SharedPassage {
  readonly a: { readonly from: number; readonly to: number };
  readonly b: { readonly from: number; readonly to: number };
  /** The pairs of equal words, as [index in a, index in b], in order. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** Words between two runs that may belong to one passage: a sentence. */
const WIDEST_GAP = 30;
/** Share of the shorter gap's words that must be equal for the two runs to be one passage rewritten in between. */
const LEAST_EQUAL_IN_GAP = 0.4;
/** A gap so short is a word or two changed, whatever stands in it. */
const SHORT_GAP = 3;

/** The passages that the word numbers `a` and `b` share, in the order of `b`; disjoint in both. */
export function sharedPassages(a: Uint32Array, b: Uint32Array): SharedPassage[] {
  const passages: [number, number][][] = [];
  let last: SharedRun | null = null;
  for (const run of sharedRuns(a, b)) {
    const between = last === null ? null : bridge(a, b, last, run);
    const open = passages.at(-1);
    if (between === null || open === undefined) passages.push(pairsOf(run));
    else {
      for (const pair of between) open.push(pair);
      for (const pair of pairsOf(run)) open.push(pair);
    }
    last = run;
  }
  return passages.flatMap((pairs) => {
    const [first, final] = [pairs[0], pairs.at(-1)];
    if (first === undefined || final === undefined) return [];
    return [{ a: { from: first[0], to: final[0] + 1 }, b: { from: first[1], to: final[1] + 1 }, pairs }];
  });
}

function pairsOf({ a, b, length }: SharedRun): [number, number][] {
  return Array.from({ length }, (_, at) => [a + at, b + at]);
}

/** The equal words between two runs that are one passage, or `null` when they are not. */
function bridge(
  a: Uint32Array,
  b: Uint32Array,
  before: SharedRun,
  after: SharedRun,
): [number, number][] | null {
  const [fromA, fromB] = [before.a + before.length, before.b + before.length];
  const [gapA, gapB] = [after.a - fromA, after.b - fromB];
  if (gapA < 0 || gapA > WIDEST_GAP || gapB > WIDEST_GAP) return null;
  const pairs = equalInOrder(a.subarray(fromA, after.a), b.subarray(fromB, after.b));
  const shorter = Math.min(gapA, gapB);
  if (shorter > SHORT_GAP && pairs.length < shorter * LEAST_EQUAL_IN_GAP) return null;
  return pairs.map(([atA, atB]) => [fromA + atA, fromB + atB]);
}

/** A longest common subsequence of two short stretches, as pairs of places. */
function equalInOrder(a: Uint32Array, b: Uint32Array): [number, number][] {
  const width = b.length + 1;
  // longest[i, j]: of what follows place i of `a` and place j of `b`.
  const longest = new Uint8Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
