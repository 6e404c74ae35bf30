import { boundBefore } from './bounds.ts';
import { countedAfter } from './counted-after.ts';
import type { Draft } from './draft.ts';
import { type NumberRead, readNumber } from './number-words.ts';
import { lowerAt, type Prose } from './prose.ts';
import { currencyBefore, readUnit, type UnitRead } from './units.ts';

/** Words that make a range of "from 5 to 10"; without one it is a change from one figure to another. */
const RANGING: ReadonlySet<string> = new Set(
  'range ranges ranged ranging anywhere vary varies varied varying'.split(' '),
);

/** What pairs of numbers are the result of: "a 3-5 defeat", "a 48-52 vote". */
const RESULTS: ReadonlySet<string> = new Set(
  'vote votes win victory loss defeat decision lead record draw tie split score game set sets victories wins losses'.split(
    ' ',
  ),
);

/** A first number above this one is seldom paired by "or": "two or three", "10 or 12". */
const LARGEST_OR = 100;

/** Two ends and where they stand. */
interface Pair {
  readonly second: NumberRead;
  readonly secondUnit: UnitRead | null;
  readonly secondCurrency: string | null;
}

/** The range that begins with `read` at token `at`: "5 to 10 percent", "between $5m and $10m", "two or three days". */
export function readRange(prose: Prose, at: number, read: NumberRead, currency: string | null): Draft | null {
  const start = currency === null ? at : (currencyBefore(prose, at)?.first ?? at);
  const firstUnit = currency === null ? readUnit(prose, read.next) : null;
  const between = lowerAt(prose, start - 1) === 'between' || isAges(prose, start);
  // "18- to 24-year-old": the first end keeps the hyphen of the unit that it shares.
  const hanging =
    lowerAt(prose, read.next) === '-' && /^(?:to|or)$/.test(lowerAt(prose, read.next + 1)) ? 1 : 0;
  const joint = firstUnit?.next ?? read.next + hanging;
  const pair = joins(prose, joint, between) ? secondOf(prose, joint + 1) : null;
  if (pair === null || !sameUnits(firstUnit, currency, pair)) return null;
  const { low, high } = ends(prose, read, pair.second);
  const joiner = lowerAt(prose, joint);
  if (!(low < high) || (joiner === 'or' && (low > LARGEST_OR || high > 3 * low))) return null;
  const opening = lowerAt(prose, start - 1);
  const ranging =
    lowerAt(prose, start - 1) === 'between' || (opening === 'from' && RANGING.has(lowerAt(prose, start - 2)));
  if (opening === 'from' && !ranging) return null;
  const next = pair.secondUnit?.next ?? pair.second.next;
  const unit = currency ?? pair.secondCurrency ?? pair.secondUnit?.unit ?? firstUnit?.unit ?? null;
  const aged = unit === null && isAges(prose, start);
  const kind = aged
    ? 'duration'
    : unit === null
      ? null
      : currency !== null || pair.secondCurrency !== null
        ? 'money'
        : (pair.secondUnit?.kind ?? firstUnit?.kind ?? null);
  const counted = countedAfter(prose, next, kind, 2);
  const isResult =
    RESULTS.has(lowerAt(prose, next)) || (counted !== null && RESULTS.has(lowerAt(prose, counted.next - 1)));
  if (kind === null && !between && (counted === null || isResult)) return null;
  const before = ranging ? null : boundBefore(prose, start, kind === 'duration');
  const first = ranging ? start - 1 : (before?.first ?? start);
  return {
    ...{ first, next, kind: kind ?? (counted === null ? 'number' : 'count'), low, high },
    unit: aged ? 'year' : unit,
    ...{ bound: 'between', counted, resume: next },
  };
}

/** "ages 55 to 65", "between the ages of 17 and 20": what is said of ages is counted in years. */
function isAges(prose: Prose, at: number): boolean {
  const before = lowerAt(prose, at - 1);
  return /^age[sd]?$/.test(before) || (before === 'of' && lowerAt(prose, at - 2) === 'ages');
}

/** Whether token `at` may join two ends. */
function joins(prose: Prose, at: number, between: boolean): boolean {
  const token = prose.tokens[at];
  if (between) return token?.lower === 'and' || token?.lower === 'to';
  if (token?.lower === 'to' || token?.lower === 'or') return true;
  const after = prose.tokens[at + 1];
  return (
    (token?.text === '-' || token?.text === '–' || token?.text === '—') &&
    token.glued &&
    after?.glued === true
  );
}

function secondOf(prose: Prose, at: number): Pair | null {
  // "between $5m and $10m": the second end may bring its own sign.
  for (let start = at; start < at + 3; start++) {
    const second = readNumber(prose, start);
    if (second === null) continue;
    const currency = currencyBefore(prose, start);
    if (start > at && currency?.first !== at) return null;
    const secondUnit = currency === null ? readUnit(prose, second.next) : null;
    return { second, secondUnit, secondCurrency: currency?.unit ?? null };
  }
  return null;
}

function sameUnits(
  first: UnitRead | null,
  currency: string | null,
  { secondUnit, secondCurrency }: Pair,
): boolean {
  if (first !== null) return secondUnit?.unit === first.unit;
  if (currency !== null)
    return secondCurrency === currency || (secondCurrency === null && secondUnit === null);
  return secondCurrency === null;
}

/** "5 to 10 million": the first end shares what multiplies the second. */
function ends(prose: Prose, first: NumberRead, second: NumberRead): { low: number; high: number } {
  const multiple = sharedMultiple(prose, second);
  const shares = multiple > 1 && first.value < 1000 && first.value < second.value / multiple;
  return { low: shares ? Number((first.value * multiple).toPrecision(15)) : first.value, high: second.value };
}

function sharedMultiple(prose: Prose, { next }: NumberRead): number {
  const last = lowerAt(prose, next - 1);
  const multiples: Readonly<Record<string, number>> = {
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    m: 1e6,
    bn: 1e9,
    k: 1e3,
  };
  return Object.hasOwn(multiples, last) ? (multiples[last] ?? 1) : 1;
}
