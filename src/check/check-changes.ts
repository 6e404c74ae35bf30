import type { Verdict } from '../domain/finding.ts';
import type { CheckDraft } from './check-draft.ts';
import { wordsOf } from './check-ratios.ts';
import { hasWord, isAmount, type PlacedFigure, sameUnit } from './placed-figure.ts';
import { lowerAt, type Prose } from './prose.ts';
import { judge, type Result, spread } from './verdict.ts';
import { writeNumber } from './write-sum.ts';

/** How far the amount of a change may stand from before and after, in tokens. */
const REACH = 8;

const RISES =
  'rise rises rose risen rising increase increases increased increasing jump jumps jumped jumping up gain gains gained climb climbs climbed climbing grow grows grew grown growth growing surge surged surging soar soared soaring more higher over above hike hiked';
const FALLS =
  'fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline declines declined declining down lose loses lost slip slipped slide slid plunge plunged cut cuts reduction reduced shrink shrank less fewer lower below under dip dipped slump slumped';
const CHANGES: ReadonlySet<string> = new Set(`${RISES} ${FALLS} change changed`.split(' '));
const RISING: ReadonlySet<string> = new Set(RISES.split(' '));
const FALLING: ReadonlySet<string> = new Set(FALLS.split(' '));
const SIDES: ReadonlySet<string> = new Set('over above more higher below under less fewer lower'.split(' '));

/**
 * A change against what was before and after it: "rose 20 percent, from 50 to 60", "85 percent, a 10 percent drop from
 * the 95 percent", "11,500 boats, 15 percent over the limit of 10,000".
 */
export function checkChanges(prose: Prose, placed: readonly PlacedFigure[]): readonly CheckDraft[] {
  return placed.flatMap((_, i) => {
    const check = fromTo(prose, placed, i) ?? dropFrom(prose, placed, i) ?? byPercentTo(prose, placed, i);
    return check === null ? [] : [check];
  });
}

/** `i` is the figure before: "from 50 to 60", with the amount of the change beside the pair. */
function fromTo(prose: Prose, placed: readonly PlacedFigure[], i: number): CheckDraft | null {
  const [before, after] = [placed[i], placed[i + 1]];
  if (
    before === undefined ||
    after === undefined ||
    before.sentence !== after.sentence ||
    !sameUnit(before, after)
  )
    return null;
  if (lowerAt(prose, before.first - 1) !== 'from' || lowerAt(prose, after.first - 1) !== 'to') return null;
  if (after.first - before.end > REACH) return null;
  const candidates = [placed[i - 1], placed[i + 2]].filter((figure) => figure?.sentence === before.sentence);
  const change = candidates.find(
    (figure) => figure !== undefined && isChangeBeside(prose, figure, before, after),
  );
  return change === undefined
    ? null
    : changeCheck(change, before, after, 'the amounts before and after stand beside the change');
}

function isChangeBeside(
  prose: Prose,
  change: PlacedFigure,
  before: PlacedFigure,
  after: PlacedFigure,
): boolean {
  if (!isChangeOf(change, before)) return false;
  if (change.next <= before.first) {
    const named =
      hasWord(prose, change.first - 3, change.first, CHANGES) ||
      hasWord(prose, change.next, before.first, CHANGES);
    return named && before.first - change.next <= 4;
  }
  // "a drop outside the 10-point margin": the change is named right beside its amount.
  const named =
    hasWord(prose, Math.max(after.end, change.first - 3), change.first, CHANGES) ||
    hasWord(prose, change.next, change.next + 2, CHANGES);
  return change.first - after.end <= REACH && named;
}

/** `i` is the change: "85 percent, a 10 percent drop from the 95 percent", "…, 15 percent over the limit of 10,000". */
function dropFrom(prose: Prose, placed: readonly PlacedFigure[], i: number): CheckDraft | null {
  const [after, change, before] = [placed[i - 1], placed[i], placed[i + 1]];
  if (after === undefined || change === undefined || before === undefined || !sameUnit(after, before))
    return null;
  if (
    after.sentence !== change.sentence ||
    before.sentence !== change.sentence ||
    !isChangeOf(change, before)
  )
    return null;
  const noun =
    hasWord(prose, change.next, change.next + 2, CHANGES) &&
    hasWord(prose, change.next, before.first, new Set(['from']));
  const side = SIDES.has(lowerAt(prose, change.next));
  if (!(noun || side) || before.first - change.next > REACH || hasBreak(prose, change.next, before.first))
    return null;
  // The amount after stands right before: "…, 11,500 boats, 15 percent over …".
  if (side && change.first - after.end > 2) return null;
  if (!hasComma(prose, after.end, change.first)) return null;
  return changeCheck(change, before, after, 'the change is told from the one amount to the other');
}

/** "rose ‹3.54 points›, or ‹0.2 percent›, to ‹2,173.60›", or with the two told the other way round. */
function byPercentTo(prose: Prose, placed: readonly PlacedFigure[], i: number): CheckDraft | null {
  const [one, other, after] = [placed[i], placed[i + 1], placed[i + 2]];
  if (one === undefined || other === undefined || after === undefined || after.sentence !== one.sentence)
    return null;
  const [amount, percent] = other.figure.unit === '%' ? [one, other] : [other, one];
  if (
    percent.figure.unit !== '%' ||
    amount.figure.kind === 'percentage' ||
    !isAmount(amount) ||
    !isAmount(after)
  )
    return null;
  if (
    amount.figure.unit !== after.figure.unit &&
    !(amount.figure.unit === 'point' && after.figure.unit === null)
  )
    return null;
  const tied =
    lowerAt(prose, other.first - 1) === 'or' &&
    other.first - one.next <= 2 &&
    reaches(prose, other.next, after.first);
  const direction = directionOf(prose, one.first);
  const [by, to] = [amount.value ?? 0, after.value ?? 0];
  const before = to - direction * by;
  if (!tied || direction === 0 || before <= 0 || percent.value === null) return null;
  const [moved, reached] = [spread(amount), spread(after)];
  const result = {
    low: (100 * moved.low) / (reached.high - direction * moved.low),
    high: (100 * moved.high) / (reached.low - direction * moved.high),
  };
  return {
    ...{ kind: 'change', verdict: judge(percent, result), stated: wordsOf(percent) },
    ...{
      against: [wordsOf(amount), wordsOf(after)],
      why: 'the change is told as an amount and in percent, with what it led to',
    },
    sum: `${writeNumber(by)} / (${writeNumber(to)} ${direction > 0 ? '−' : '+'} ${writeNumber(by)}) = ${writeNumber((100 * by) / before)} %, stated: ${writeNumber(percent.value)} %`,
  };
}

/** Whether only "," and "to" stand between, or "to close at" and the like. */
function reaches(prose: Prose, first: number, next: number): boolean {
  return (
    next - first <= 5 && hasWord(prose, first, next, new Set(['to', 'at'])) && !hasBreak(prose, first, next)
  );
}

/** 1 for "rose", "up", -1 for "fell", "down" right before token `at`, 0 for anything else. */
function directionOf(prose: Prose, at: number): 1 | -1 | 0 {
  for (let i = at - 1; i >= at - 3; i--) {
    if (RISING.has(lowerAt(prose, i))) return 1;
    if (FALLING.has(lowerAt(prose, i))) return -1;
  }
  return 0;
}

/** Whether `change` can be the change of `amount`: a percentage, or the same unit. */
function isChangeOf(change: PlacedFigure, amount: PlacedFigure): boolean {
  if (!isAmount(change)) return false;
  const { kind, unit } = change.figure;
  if (kind === 'percentage') return unit === '%' || amount.figure.kind === 'percentage';
  if (unit === 'point') return amount.figure.kind === 'percentage' || amount.figure.unit === 'point';
  return unit !== null && unit === amount.figure.unit;
}

function changeCheck(
  change: PlacedFigure,
  before: PlacedFigure,
  after: PlacedFigure,
  why: string,
): CheckDraft | null {
  const [from, to] = [before.value ?? 0, after.value ?? 0];
  if (from <= 0) return null;
  const relative = relativeChange(spread(before), spread(after));
  const difference = distance(spread(before), spread(after));
  const isPercent = change.figure.unit === '%';
  const percentOfPercent = isPercent && before.figure.kind === 'percentage';
  // "a 10 percent drop" of a percentage is loose English for ten points: what fits counts.
  const inPoints =
    !isPercent || (percentOfPercent && rank(judge(change, difference)) <= rank(judge(change, relative)));
  const result = inPoints ? difference : relative;
  const [more, less] = [Math.max(from, to), Math.min(from, to)];
  const stated = writeNumber(change.value ?? 0);
  return {
    ...{ kind: 'change', verdict: judge(change, result), stated: wordsOf(change) },
    ...{ against: [wordsOf(after), wordsOf(before)], why },
    sum: inPoints
      ? `${writeNumber(more)} − ${writeNumber(less)} = ${writeNumber(more - less)}, stated: ${stated}`
      : `(${writeNumber(to)} − ${writeNumber(from)}) / ${writeNumber(from)} = ${writeNumber((100 * (to - from)) / from, 1)} %, stated: ${stated} %`,
  };
}

function rank(verdict: Verdict): number {
  return ['agrees', 'roughly', 'disagrees'].indexOf(verdict);
}

function relativeChange(before: Result, after: Result): Result {
  const ends = [after.low / before.high, after.high / before.low].map((quotient) => 100 * (quotient - 1));
  return absolute({ low: Math.min(...ends), high: Math.max(...ends) });
}

function distance(before: Result, after: Result): Result {
  return absolute({ low: after.low - before.high, high: after.high - before.low });
}

/** The sizes of the changes in an interval, whichever way they go. */
function absolute({ low, high }: Result): Result {
  if (low >= 0) return { low, high };
  return high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) };
}

function hasComma(prose: Prose, first: number, next: number): boolean {
  return hasWord(prose, first, next, new Set([',', '—', '–', '-', '(']));
}

function hasBreak(prose: Prose, first: number, next: number): boolean {
  return hasWord(prose, first, next, new Set([';', ':', 'and', 'but', 'while']));
}
