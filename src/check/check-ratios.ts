import type { Span } from '../domain/span.ts';
import { countLeading } from '../text/count-leading.ts';
import type { CheckDraft } from './check-draft.ts';
import { readNumber } from './number-words.ts';
import { isAmount, type PlacedFigure, sameUnit } from './placed-figure.ts';
import { lowerAt, type Prose } from './prose.ts';
import { judgeValue, spread } from './verdict.ts';
import { writeNumber, writeQuotient } from './write-sum.ts';

/** How many sentences after a ratio the counts may stand that "this ratio" ties to it. */
const SENTENCES_AFTER = 3;
/** How far the two amounts may stand from "twice as many" between them, in tokens. */
const REACH_BEFORE = 4;
const REACH_AFTER = 8;

/** "twice" and "three times" are told to the nearest half. */
const STEP_OF_FEW = 0.5;
/** How far from a ratio the two amounts may begin at all, in tokens: no sentences are longer. */
const FARTHEST_BEFORE = 80;
const FARTHEST_AFTER = 250;

/** Two amounts that the text sets against each other: "7,200 …, compared to 1,500 …". */
interface Pair {
  readonly a: PlacedFigure;
  readonly b: PlacedFigure;
}

/**
 * Stated ratios against the amounts given for them: "the ratio is one to five … This ratio was similar for prisoners:
 * 7,200 …, compared to 1,500 …"; "32 percent, compared to 11 percent – a 3 to 1 margin"; "200, twice as many as the 100".
 */
export function checkRatios(prose: Prose, placed: readonly PlacedFigure[]): readonly CheckDraft[] {
  const pairs = comparedPairs(prose, placed);
  return placed.flatMap((ratio, i) => {
    if (ratio.figure.kind !== 'ratio' || ratio.value === null || ratio.value <= 0) return [];
    const multiple = multipleOf(prose, placed, i);
    if (multiple !== null) return [multiple];
    if (!isProportion(prose, ratio)) return [];
    const near = pairs.slice(
      pairsBefore(pairs, ratio.first - FARTHEST_BEFORE),
      pairsBefore(pairs, ratio.next + FARTHEST_AFTER),
    );
    const pair = near.find((candidate) => isTied(prose, ratio, candidate));
    return pair === undefined ? [] : [quotient(prose, ratio, pair)];
  });
}

function quotient(prose: Prose, ratio: PlacedFigure, { a, b }: Pair): CheckDraft {
  const [more, less] = (a.value ?? 0) >= (b.value ?? 0) ? [a, b] : [b, a];
  const value = ratio.value ?? 1;
  // "one to five" and "five to one" are both told as the larger over the smaller.
  const stated = value < 1 ? 1 / value : value;
  const result = divide(more, less);
  const bound = ratio.figure.bound;
  return {
    kind: 'ratio',
    verdict: judgeValue({ value: stated, step: 1 / smallerTerm(prose, ratio), bound }, result),
    stated: wordsOf(ratio),
    against: [wordsOf(more), wordsOf(less)],
    sum: `${writeNumber(more.value ?? 0)} / ${writeNumber(less.value ?? 0)} = ${writeQuotient((more.value ?? 0) / (less.value ?? 1))}, stated: ${writeNumber(stated)}`,
    why:
      ratio.sentence === a.sentence
        ? 'the ratio stands in the sentence that sets the two amounts against each other'
        : 'the text names the ratio again with the two amounts',
  };
}

/** How many of `pairs` begin before token `limit`. */
function pairsBefore(pairs: readonly Pair[], limit: number): number {
  return countLeading(pairs.length, (at) => (pairs[at]?.a.first ?? Number.POSITIVE_INFINITY) < limit);
}

/** Amounts with a word of comparison between them: nothing else may stand before the second. */
function comparedPairs(prose: Prose, placed: readonly PlacedFigure[]): Pair[] {
  return placed.flatMap((b, i) => {
    const a = placed[i - 1];
    if (a === undefined || a.sentence !== b.sentence || !sameUnit(a, b) || !isComparedWith(prose, b.first))
      return [];
    return (a.value ?? 0) > 0 && (b.value ?? 0) > 0 ? [{ a, b }] : [];
  });
}

/** "compared to 1,500", "compared with just 11 percent", "versus 5", "as opposed to 3". */
function isComparedWith(prose: Prose, at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--) {
    const word = lowerAt(prose, i);
    if (word === 'versus' || word === 'vs') return true;
    const to = /^(?:to|with)$/.test(lowerAt(prose, i + 1));
    if ((word === 'compared' || word === 'opposed') && to) return true;
  }
  return false;
}

function isTied(prose: Prose, ratio: PlacedFigure, { a, b }: Pair): boolean {
  if (ratio.sentence === a.sentence)
    return Math.min(Math.abs(ratio.first - b.end), Math.abs(a.first - ratio.next)) <= REACH_AFTER;
  const later = a.sentence - ratio.sentence;
  return later > 0 && later <= SENTENCES_AFTER && isNamedAgain(prose, ratio.next, a.first);
}

/** "this ratio", "the same proportion", "that ratio" among tokens `[first, next)`. */
function isNamedAgain(prose: Prose, first: number, next: number): boolean {
  for (let at = first; at < next; at++) {
    if (!/^(?:ratio|proportion)$/.test(lowerAt(prose, at))) continue;
    const before = [lowerAt(prose, at - 1), lowerAt(prose, at - 2)];
    if (before.some((word) => word === 'this' || word === 'that' || word === 'same')) return true;
  }
  return false;
}

/** "one to five", "3-to-1", "1:5": not a fraction, not a multiple. */
function isProportion(prose: Prose, { first, next }: PlacedFigure): boolean {
  for (let at = first; at < next; at++) {
    const text = lowerAt(prose, at);
    if (text === 'to' || text === ':') return true;
  }
  return false;
}

/** The smaller term of the ratio's words: that of "3 to 2" is 2, so that it is told to the nearest half. */
function smallerTerm(prose: Prose, { first, next }: PlacedFigure): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = first; at < next; at++) least = Math.min(least, readNumber(prose, at)?.value ?? least);
  return least > 0 && Number.isFinite(least) ? least : 1;
}

/** "200 boats, more than twice as many as the 100 of last year": the amounts on both sides of a multiple. */
function multipleOf(prose: Prose, placed: readonly PlacedFigure[], i: number): CheckDraft | null {
  const [a, ratio, b] = [placed[i - 1], placed[i], placed[i + 1]];
  if (a === undefined || ratio === undefined || b === undefined || !isMultiple(prose, ratio)) return null;
  if (a.sentence !== ratio.sentence || b.sentence !== ratio.sentence || !sameUnit(a, b) || !isAmount(a))
    return null;
  const apposed =
    ratio.first - a.end <= REACH_BEFORE && [',', '—', '–', '(', 'or'].includes(lowerAt(prose, a.end));
  if (!apposed || b.first - ratio.next > REACH_AFTER || (b.value ?? 0) <= 0) return null;
  const verdict = judgeValue(
    { value: ratio.value ?? 1, step: (ratio.value ?? 1) < 5 ? STEP_OF_FEW : 1, bound: ratio.figure.bound },
    divide(a, b),
  );
  return {
    ...{ kind: 'ratio', verdict, stated: wordsOf(ratio), against: [wordsOf(a), wordsOf(b)] },
    sum: `${writeNumber(a.value ?? 0)} / ${writeNumber(b.value ?? 0)} = ${writeQuotient((a.value ?? 0) / (b.value ?? 1))}, stated: ${writeNumber(ratio.value ?? 1)}`,
    why: 'the first amount is said to be that many times the second',
  };
}

function isMultiple(prose: Prose, { next }: PlacedFigure): boolean {
  return (
    /^(?:times|twice|thrice|double|triple|quadruple)$/.test(lowerAt(prose, next - 1)) &&
    /^(?:as|the)$/.test(lowerAt(prose, next))
  );
}

function divide(a: PlacedFigure, b: PlacedFigure): { low: number; high: number } {
  const [over, under] = [spread(a), spread(b)];
  return { low: over.low / under.high, high: over.high / under.low };
}

/** The words of a figure. */
export function wordsOf({ figure }: PlacedFigure): Span {
  const { spans } = figure.words;
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}
