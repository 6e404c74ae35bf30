import { boundBefore } from './bounds.ts';
import { countedAfter } from './counted-after.ts';
import { type Draft, interval } from './draft.ts';
import { lowerAt, type Prose } from './prose.ts';
import { readUnit } from './units.ts';

/**
 * One unit named by its article: "about an hour", "more than a year", and with a half more "a year and a half". Without
 * a bound or a half, "a year" counts nothing.
 */
export function readSingleUnit(prose: Prose, at: number): Draft | null {
  if (!/^an?$/.test(lowerAt(prose, at))) return null;
  const unit = readUnit(prose, at + 1);
  if (unit === null || unit.hyphened || unit.kind === 'money') return null;
  const before = boundBefore(prose, at, true);
  const half = ['and', 'a', 'half'].every((word, i) => lowerAt(prose, unit.next + i) === word);
  if (before === null && !half) return null;
  const next = half ? unit.next + 3 : unit.next;
  const bound = before?.bound ?? 'exact';
  return {
    ...{
      first: before?.first ?? at,
      next,
      kind: unit.kind,
      ...interval(half ? 1.5 : 1, bound),
      unit: unit.unit,
      bound,
    },
    ...{ counted: countedAfter(prose, next, unit.kind, 1), resume: next },
  };
}
