import type { Bound, FigureKind } from '../domain/figure.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import { readCounted } from './counted.ts';
import { countedAfter } from './counted-after.ts';
import { type Draft, interval } from './draft.ts';
import type { NumberRead } from './number-words.ts';
import { isCapital, lowerAt, type Prose } from './prose.ts';
import { isQuantityOne } from './quantity-one.ts';
import { anniversaryDraft, anniversaryEnd } from './read-ordinal.ts';
import { readRange } from './read-range.ts';
import { currencyBefore, readUnit, type UnitRead } from './units.ts';

/** The quantity whose number is `read` at token `at`: with currency, unit, bounds, and what it counts. */
export function readQuantity(prose: Prose, at: number, read: NumberRead): Draft | null {
  const currency = currencyBefore(prose, at);
  const start = currency?.first ?? at;
  const range = readRange(prose, at, read, currency?.unit ?? null);
  if (range !== null) return range;
  const unit = currency === null ? readUnit(prose, read.next) : null;
  if (isAge(prose, at, read)) return age(at, read);
  const anniversary = unit?.unit === 'year' ? anniversaryEnd(prose, unit.next) : null;
  if (anniversary !== null) return anniversaryDraft(prose, at, anniversary, read.value);
  const value = read.shortMillion && currency === null ? shortMetres(prose, read) : read.value;
  return draft(prose, start, at, { ...read, value }, unit, currency?.unit ?? null);
}

function draft(
  prose: Prose,
  start: number,
  at: number,
  read: NumberRead,
  unit: UnitRead | null,
  currency: string | null,
): Draft | null {
  const metres = read.shortMillion && currency === null && read.value < 1e6;
  const kind: FigureKind | null = currency === null ? (unit?.kind ?? (metres ? 'measure' : null)) : 'money';
  const before = boundBefore(prose, start, kind === 'duration');
  const inner = boundAfter(prose, read.next);
  // "50 or more percent" is nobody's, but "50 or more years" and "50-plus years" are.
  const lateUnit = unit === null && currency === null && inner !== null ? readUnit(prose, inner.next) : null;
  const end = lateUnit?.next ?? unit?.next ?? read.next;
  const after = inner !== null && lateUnit === null && unit === null ? inner : boundAfter(prose, end);
  const next = Math.max(end, lateUnit === null ? (after?.next ?? end) : end);
  const bound: Bound = before?.bound ?? (lateUnit === null ? after?.bound : inner?.bound) ?? 'exact';
  const finalKind = lateUnit?.kind ?? kind;
  const counted = countedAfter(prose, next, finalKind, read.value);
  if (!isQuantityOne(prose, at, read, { hasUnit: finalKind !== null, isBounded: before !== null, counted }))
    return null;
  const { low, high } = interval(read.value, bound);
  return {
    first: before?.first ?? start,
    next,
    kind: finalKind ?? (counted === null ? 'number' : 'count'),
    low,
    high,
    bound,
    counted,
    resume: next,
    unit: currency ?? lateUnit?.unit ?? unit?.unit ?? (metres ? 'm' : null),
  };
}

/** "30m" without a currency is a distance, unless things follow that only millions are counted of. */
function shortMetres(prose: Prose, { value, next }: NumberRead): number {
  return readCounted(prose, next) === null ? value / 1e6 : value;
}

/** "Irena Solt, 45, said": a number between commas behind a name. */
function isAge(prose: Prose, at: number, { value, next }: NumberRead): boolean {
  const token = prose.tokens[at];
  if (token?.kind !== 'number' || !(value >= 1 && value <= 115) || !/^\d{1,3}$/.test(token.text))
    return false;
  const before = lowerAt(prose, at - 1);
  if (before === 'age' || before === 'aged' || before === 'ages') return true;
  const opens = (before === ',' || before === '(') && isCapital(prose.tokens[at - 2]);
  const is = /^(?:is|was|turned|turns)$/.test(before) && /^(?:who|he|she)$/.test(lowerAt(prose, at - 2));
  const closes = [',', '.', ';', ')', '—', '―', '–'].includes(lowerAt(prose, next));
  return (opens || is) && closes && next === at + 1 && !prose.tokens[at + 2]?.glued;
}

function age(at: number, { value, next }: NumberRead): Draft {
  return {
    ...{ first: at, next, kind: 'duration', low: value, high: value, unit: 'year', bound: 'exact' },
    ...{ counted: null, resume: next },
  };
}
