import { SHINGLE_WORDS, shingles } from './shingles.ts';

/** Equal words at word `a` of one text and word `b` of the other, `length` of them. */
export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Places of one shingle that are tried: copy repeats few, and a text of one word repeated has them all alike. */
const MOST_PLACES = 4;
/** Words looked at for each word of the texts before the search ends: real pairs need fewer than three. */
const MOST_WORK = 40;
/** Words of a text whose shingles are kept for the next comparison: those of a long one would take megabytes. */
const LONGEST_KNOWN = 4_000;

/**
 * The runs of at least five equal words, disjoint in both texts, in the order of `b`. Where several overlap the longest
 * is kept and the others are cut. Runs are found wherever they stand, so that paragraphs may have changed places.
 * Linear in both lengths.
 */
export function sharedRuns(a: Uint32Array, b: Uint32Array): SharedRun[] {
  const found = maximalRuns(a, b).sort(
    (one, other) => other.length - one.length || one.b - other.b || one.a - other.a,
  );
  const takenA = new Uint8Array(a.length);
  const takenB = new Uint8Array(b.length);
  const kept: SharedRun[] = [];
  for (const run of found) {
    const free = freePart(run, takenA, takenB);
    if (free.length < SHINGLE_WORDS) continue;
    takenA.fill(1, free.a, free.a + free.length);
    takenB.fill(1, free.b, free.b + free.length);
    kept.push(free);
  }
  return kept.sort((one, other) => one.b - other.b);
}

/** The shingles of texts that are still in use, and where each stands: one of many copies is compared with all others. */
const shinglesKnown = new WeakMap<Uint32Array, Uint32Array>();
const placesKnown = new WeakMap<Uint32Array, Map<number, number[]>>();

function maximalRuns(a: Uint32Array, b: Uint32Array): SharedRun[] {
  const places = knownOr(placesKnown, a, () => placesOf(knownOr(shinglesKnown, a, () => shingles(a))));
  const runs: SharedRun[] = [];
  // How far each diagonal (`a` minus `b`) is already known.
  const knownUntil = new Map<number, number>();
  let work = MOST_WORK * (a.length + b.length);
  const hashes = knownOr(shinglesKnown, b, () => shingles(b));
  for (let atB = 0; atB < hashes.length && work > 0; atB++) {
    for (const atA of places.get(hashes[atB] ?? 0) ?? []) {
      if ((knownUntil.get(atA - atB) ?? 0) > atB) continue;
      const length = equalWords(a, b, atA, atB);
      work -= length + 1;
      knownUntil.set(atA - atB, atB + length);
      if (length >= SHINGLE_WORDS) runs.push({ a: atA, b: atB, length });
    }
  }
  return runs;
}

function knownOr<Value>(known: WeakMap<Uint32Array, Value>, text: Uint32Array, make: () => Value): Value {
  const value = known.get(text) ?? make();
  if (text.length <= LONGEST_KNOWN) known.set(text, value);
  return value;
}

function placesOf(hashes: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  hashes.forEach((hash, at) => {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  });
  return places;
}

function equalWords(a: Uint32Array, b: Uint32Array, atA: number, atB: number): number {
  const most = Math.min(a.length - atA, b.length - atB);
  let length = 0;
  while (length < most && a[atA + length] === b[atB + length]) length++;
  return length;
}

/** The first stretch of `run` that nothing longer has taken. */
function freePart({ a, b, length }: SharedRun, takenA: Uint8Array, takenB: Uint8Array): SharedRun {
  const isTaken = (at: number) => takenA[a + at] === 1 || takenB[b + at] === 1;
  let from = 0;
  while (from < length && isTaken(from)) from++;
  let to = from;
  while (to < length && !isTaken(to)) to++;
  return { a: a + from, b: b + from, length: to - from };
}
