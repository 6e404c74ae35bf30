import type { Bound } from '../domain/figure.ts';
import { boundBefore } from './bounds.ts';
import { readCounted, readOfPhrase } from './counted.ts';
import type { Draft } from './draft.ts';
import { magnitudeOf } from './number-words.ts';
import { lowerAt, type Prose } from './prose.ts';
import { readUnit } from './units.ts';

/** Plurals that stand for an unsaid number of themselves. */
const PLURALS: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['scores', 20],
  ['tens', 10],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
]);

/** What "several hundred" leaves open: from twice to ten times. */
const SOME: ReadonlySet<string> = new Set(['several', 'few', 'couple']);

/** The words that may begin a vague quantity. */
export const VAGUE_OPENINGS: readonly string[] = [...PLURALS.keys(), ...SOME];

/**
 * "tens of thousands", "hundreds of people", "dozens", "several hundred", "a few dozen", "a couple of hundred".
 *
 * The least value is two of the unit named, since it stands in the plural. "tens of thousands" end where hundreds of
 * thousands begin; a plural alone has no end.
 */
export function readVague(prose: Prose, at: number): Draft | null {
  return pluralQuantity(prose, at) ?? severalQuantity(prose, at);
}

function pluralQuantity(prose: Prose, at: number): Draft | null {
  const unit = PLURALS.get(lowerAt(prose, at));
  if (unit === undefined) return null;
  const of = lowerAt(prose, at + 1) === 'of';
  const nested = of ? PLURALS.get(lowerAt(prose, at + 2)) : undefined;
  if (nested !== undefined) {
    return draft(prose, at, at + 3, 2 * unit * nested, unit <= 100 ? unit * 10 * nested : null);
  }
  // "the scores", "tens" and "in the hundreds" count nothing that is named.
  const bare = of || (unit !== 20 && unit !== 10 && readCounted(prose, at + 1) !== null);
  return bare || (unit === 12 && lowerAt(prose, at - 1) !== 'the')
    ? draft(prose, at, at + 1, 2 * unit, null)
    : null;
}

function severalQuantity(prose: Prose, at: number): Draft | null {
  if (!SOME.has(lowerAt(prose, at))) return null;
  const of = lowerAt(prose, at) === 'couple' && lowerAt(prose, at + 1) === 'of' ? 1 : 0;
  const unit = magnitudeOf(lowerAt(prose, at + 1 + of));
  if (unit === null) return null;
  const second = magnitudeOf(lowerAt(prose, at + 2 + of));
  const whole = unit * (second ?? 1);
  const first = lowerAt(prose, at - 1) === 'a' ? at - 1 : at;
  const next = at + 2 + of + (second === null ? 0 : 1);
  return draft(prose, first, next, 2 * whole, lowerAt(prose, at) === 'couple' ? 3 * whole : 10 * whole);
}

/** The figure of tokens `[first, next)` with what bounds, measures and counts it. */
function draft(prose: Prose, first: number, next: number, low: number, high: number | null): Draft {
  const unit = readUnit(prose, next) ?? (lowerAt(prose, next) === 'of' ? readUnit(prose, next + 1) : null);
  const end = unit?.next ?? next;
  const before = boundBefore(prose, first, unit?.kind === 'duration');
  const counted =
    unit === null && lowerAt(prose, end) !== 'of' ? readCounted(prose, end) : readOfPhrase(prose, end);
  const bound: Bound = 'vague';
  const atMost = before?.bound === 'at-most' || before?.bound === 'less-than';
  return {
    ...{
      first: before?.first ?? first,
      next: end,
      kind: unit?.kind ?? 'count',
      unit: unit?.unit ?? null,
      bound,
    },
    ...{ low: atMost ? null : low, high, counted, resume: end },
  };
}
