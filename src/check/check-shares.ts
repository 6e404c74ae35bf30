import type { CheckDraft } from './check-draft.ts';
import { wordsOf } from './check-ratios.ts';
import { hasWord, isAmount, type PlacedFigure, sameUnit } from './placed-figure.ts';
import { lowerAt, type Prose } from './prose.ts';
import { judgeValue, spread } from './verdict.ts';
import { writeNumber } from './write-sum.ts';

/** Words that say a share once more: "25 of the 100 members, or 25 percent". */
const AGAIN: ReadonlySet<string> = new Set(['or', '(', '—', '–']);
/** Words that single a part out of what was told before. */
const SINGLED: ReadonlySet<string> = new Set(['just', 'only', 'which', 'whom', 'them']);
/** How far behind the whole the part may stand, in tokens. */
const PART_REACH = 12;
const BETWEEN: ReadonlySet<string> = new Set([
  ',',
  'or',
  '(',
  '—',
  '–',
  'about',
  'just',
  'only',
  'some',
  'roughly',
  '-',
]);

/**
 * A percentage or fraction against what it is of: "25 of the 100 members, or 25 percent", "a quarter (25 of 100)",
 * "20 percent of the 500 workers, or 100".
 */
export function checkShares(prose: Prose, placed: readonly PlacedFigure[]): readonly CheckDraft[] {
  return placed.flatMap((first, i) => {
    const [second, third] = [placed[i + 1], placed[i + 2]];
    if (second === undefined || third === undefined || third.sentence !== first.sentence) return [];
    if (isPartOf(prose, first, second) && isShare(third) && saysAgain(prose, second.end, third.first)) {
      return [share(third, first, second)];
    }
    if (isShare(first) && isPartOf(prose, second, third) && saysAgain(prose, first.end, second.first)) {
      return [share(first, second, third)];
    }
    if (
      isPartLeft(prose, first, second) &&
      isShare(third) &&
      isShareAlone(prose, third) &&
      saysAgain(prose, second.end, third.first)
    ) {
      return [share(third, second, first)];
    }
    const ofWhole = isShare(first) && isOf(prose, first.next, second.first) && isAmount(second);
    if (
      ofWhole &&
      isAmount(third) &&
      third.figure.unit === second.figure.unit &&
      saysAgain(prose, second.end, third.first)
    ) {
      return [share(first, third, second)];
    }
    return [];
  });
}

/** "spent ‹$215 million›, of which just ‹$9 million›, or 4 percent, …": the part is singled out of the whole before it. */
function isPartLeft(prose: Prose, whole: PlacedFigure, part: PlacedFigure): boolean {
  if (!sameUnit(part, whole) || part.figure.kind === 'percentage' || (part.value ?? 0) > (whole.value ?? 0))
    return false;
  return part.first - whole.end <= PART_REACH && hasWord(prose, part.first - 3, part.first, SINGLED);
}

/** Whether nothing says what else the share is of: "4.9 percent of output", "4 percent more". */
function isShareAlone(prose: Prose, { next, figure }: PlacedFigure): boolean {
  return (
    figure.counted === null &&
    !/^(?:of|more|less|higher|lower|above|below|in|than)$/.test(lowerAt(prose, next))
  );
}

function share(stated: PlacedFigure, part: PlacedFigure, whole: PlacedFigure): CheckDraft {
  const isPercent = stated.figure.kind === 'percentage';
  const scale = isPercent ? 100 : 1;
  const [over, under] = [spread(part), spread(whole)];
  const value = stated.value ?? 0;
  // "a third" is told to the nearest twentieth.
  const step = isPercent ? stated.step : 0.1;
  const verdict = judgeValue(
    { value, step, bound: stated.figure.bound },
    { low: (scale * over.low) / under.high, high: (scale * over.high) / under.low },
  );
  const shown = writeNumber((scale * (part.value ?? 0)) / (whole.value ?? 1));
  const sign = isPercent ? ' %' : '';
  return {
    ...{ kind: 'percentage', verdict, stated: wordsOf(stated), against: [wordsOf(part), wordsOf(whole)] },
    sum: `${writeNumber(part.value ?? 0)} / ${writeNumber(whole.value ?? 0)} = ${shown}${sign}, stated: ${writeNumber(value)}${sign}`,
    why: 'the share is said once more in other words',
  };
}

/** "25 of the 100 members": both amounts of one unit, the part no larger than the whole. */
function isPartOf(prose: Prose, part: PlacedFigure, whole: PlacedFigure): boolean {
  if (!sameUnit(part, whole) || part.figure.kind === 'percentage' || (whole.value ?? 0) <= 0) return false;
  if ((part.value ?? 0) > (whole.value ?? 0)) return false;
  return isOf(prose, part.next, whole.first) || isOf(prose, part.end, whole.first);
}

/** "of", "of the", "out of its" between tokens. */
function isOf(prose: Prose, first: number, next: number): boolean {
  if (next <= first || next - first > 3) return false;
  for (let at = first; at < next; at++) {
    if (!/^(?:of|out|the|its|their|his|her|all|those|these)$/.test(lowerAt(prose, at))) return false;
  }
  return hasWord(prose, first, next, new Set(['of']));
}

function isShare({ figure, value, first, next }: PlacedFigure): boolean {
  if (value === null) return false;
  return figure.unit === '%' || (figure.kind === 'ratio' && value < 1 && next - first <= 4);
}

/** Only words that say again, and at least one of them, between tokens `[first, next)`. */
function saysAgain(prose: Prose, first: number, next: number): boolean {
  if (next <= first || next - first > 3) return false;
  for (let at = first; at < next; at++) if (!BETWEEN.has(lowerAt(prose, at))) return false;
  return hasWord(prose, first, next, AGAIN);
}
