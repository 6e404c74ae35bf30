import type { CheckDraft } from './check-draft.ts';
import { wordsOf } from './check-ratios.ts';
import { hasWord, type PlacedFigure } from './placed-figure.ts';
import { lowerAt, type Prose, sentenceEnd } from './prose.ts';
import { judge, type Result, spread } from './verdict.ts';
import { writeNumber } from './write-sum.ts';

const LISTING: ReadonlySet<string> = new Set([':', '—', '–', '(']);
/** Words after which a list is not of everything. */
const INCOMPLETE: ReadonlySet<string> = new Set(
  'including include included among mostly mainly especially least'.split(' '),
);
/** How far one part may stand from the next, in tokens. */
const REACH = 4;

/**
 * Parts against their total, where the parts are listed whole: "30 people: 12 women and 18 men", "12 women and 18 men,
 * a total of 30"; and a part said to be of a total that it exceeds: "30 people, of whom 40 …".
 */
export function checkTotals(prose: Prose, placed: readonly PlacedFigure[]): readonly CheckDraft[] {
  return placed.flatMap((figure, i) => {
    const check =
      listed(prose, placed, i) ?? summedUp(prose, placed, i) ?? exceeding(prose, figure, placed[i + 1]);
    return check === null ? [] : [check];
  });
}

/** `i` is the total before a list of all its parts. */
function listed(prose: Prose, placed: readonly PlacedFigure[], i: number): CheckDraft | null {
  const total = placed[i];
  if (total === undefined || !isCount(total) || !LISTING.has(lowerAt(prose, total.end))) return null;
  const parts: PlacedFigure[] = [];
  let end = total.end + 1;
  for (let at = i + 1; placed[at]?.sentence === total.sentence; at++) {
    const part = placed[at];
    if (part === undefined || !isCount(part) || !joins(prose, end, part.first, parts.length)) break;
    parts.push(part);
    end = part.end;
  }
  return parts.length > 1 && closes(prose, total, end)
    ? sumCheck(total, parts, 'the parts are listed right after the total')
    : null;
}

/** `i` is the total after its parts: "…, a total of 30", "for a total of 30". */
function summedUp(prose: Prose, placed: readonly PlacedFigure[], i: number): CheckDraft | null {
  const total = placed[i];
  if (total === undefined || !isCount(total)) return null;
  const [of, name, a] = [1, 2, 3].map((back) => lowerAt(prose, total.first - back));
  if (of !== 'of' || !/^(?:total|sum)$/.test(name ?? '') || a !== 'a') return null;
  const parts: PlacedFigure[] = [];
  let start = total.first - 3;
  if (lowerAt(prose, start - 1) === 'for') start--;
  if (lowerAt(prose, start - 1) === ',') start--;
  for (let at = i - 1; placed[at]?.sentence === total.sentence; at--) {
    const part = placed[at];
    if (part === undefined || !isCount(part) || start - part.end > 1) break;
    parts.unshift(part);
    start = part.first - (/^(?:and|,)$/.test(lowerAt(prose, part.first - 1)) ? 1 : 0);
    if (start === part.first) break;
    if (lowerAt(prose, start - 1) === ',') start--;
  }
  return parts.length > 1 ? sumCheck(total, parts, 'the text calls it the total of the parts before') : null;
}

/** "30 people, of whom 40 …": only what cannot be is worth a line. */
function exceeding(prose: Prose, total: PlacedFigure, part: PlacedFigure | undefined): CheckDraft | null {
  if (part === undefined || part.sentence !== total.sentence || !isCount(total) || !isCount(part))
    return null;
  if (total.figure.bound !== 'exact' || part.figure.bound === 'at-most' || part.figure.bound === 'less-than')
    return null;
  if (!/^(?:,)?$/.test(lowerAt(prose, total.end)) || lowerAt(prose, total.end + 1) !== 'of') return null;
  if (!/^(?:whom|which)$/.test(lowerAt(prose, total.end + 2)) || part.first !== total.end + 3) return null;
  const [whole, some] = [total.value ?? 0, part.value ?? 0];
  if (some <= whole) return null;
  return {
    ...{ kind: 'parts-of-total', verdict: 'disagrees', stated: wordsOf(part), against: [wordsOf(total)] },
    sum: `${writeNumber(some)} > ${writeNumber(whole)}`,
    why: 'the part is said to be of the total, and is larger',
  };
}

function sumCheck(total: PlacedFigure, parts: readonly PlacedFigure[], why: string): CheckDraft {
  const values = parts.map(({ value }) => value ?? 0);
  const sum = values.reduce((a, b) => a + b, 0);
  const result = parts
    .map(spread)
    .reduce((all: Result, { low, high }) => ({ low: all.low + low, high: all.high + high }), {
      low: 0,
      high: 0,
    });
  return {
    ...{
      kind: 'parts-of-total',
      // Whole things counted one by one add up, or they do not.
      verdict: [total, ...parts].every(isCountedOut)
        ? sum === total.value
          ? 'agrees'
          : 'disagrees'
        : judge(total, result),
      stated: wordsOf(total),
      against: parts.map(wordsOf),
      why,
    },
    sum: `${values.map((value) => writeNumber(value)).join(' + ')} = ${writeNumber(sum)}, stated: ${writeNumber(total.value ?? 0)}`,
  };
}

/** Whether only "," and "and" and a word or two stand between one part and the next. */
function joins(prose: Prose, end: number, first: number, count: number): boolean {
  if (hasWord(prose, end, first, INCOMPLETE) || first - end > REACH) return false;
  return count === 0 ? first === end : hasWord(prose, end, first, new Set([',', 'and', ';']));
}

/** Whether the list ends where the sentence or the bracket does: what goes on may tell of other parts. */
function closes(prose: Prose, total: PlacedFigure, end: number): boolean {
  const limit = sentenceEnd(prose, total.first);
  const mark = lowerAt(prose, end);
  return end >= limit || ['.', ')', ';', '—', '–'].includes(mark);
}

/** Whether the figure is told to the last one, without a bound. */
function isCountedOut({ figure, step }: PlacedFigure): boolean {
  return step === 1 && figure.bound === 'exact';
}

function isCount({ figure, value }: PlacedFigure): boolean {
  return value !== null && (figure.kind === 'count' || figure.kind === 'number') && figure.unit === null;
}
