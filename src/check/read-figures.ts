import type { Figure } from '../domain/figure.ts';
import { type Quoted, quote } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { isNoQuantity } from './bare-number.ts';
import { boundBefore } from './bounds.ts';
import { readComparedTo } from './compared-to.ts';
import { type Phrase, readCounted } from './counted.ts';
import { type PrintedDate, readPrintedDates } from './dates.ts';
import type { Draft } from './draft.ts';
import { noFigureEnd } from './no-figure.ts';
import { NUMBER_OPENINGS, type NumberRead, readNumber } from './number-words.ts';
import { lowerAt, type Prose } from './prose.ts';
import { COMPARISON_OPENINGS, readComparison } from './read-comparison.ts';
import { ORDINAL_OPENINGS, ordinalEnd, readOrdinal } from './read-ordinal.ts';
import { readQuantity } from './read-quantity.ts';
import { readRatio, readShare, SHARE_OPENINGS } from './read-ratio.ts';
import { readSingleUnit } from './read-single-unit.ts';
import { readVague, VAGUE_OPENINGS } from './read-vague.ts';
import { statementsByOffset } from './statement-at.ts';
import { currencyBefore, readUnit } from './units.ts';

/** Every word and sign that a figure may begin with: nearly all words are none, and are passed over at once. */
const OPENINGS: ReadonlySet<string> = new Set([
  ...[...NUMBER_OPENINGS, ...ORDINAL_OPENINGS, ...VAGUE_OPENINGS, ...COMPARISON_OPENINGS, ...SHARE_OPENINGS],
  ...'½¼¾⅓⅔',
]);

/**
 * Every figure of the article in text order, whoever states it; their words are disjoint.
 *
 * Dates, years and times are none, nor are scores and votes, the numbers in names and labels, telephone numbers, and
 * "one" where it is no number. `docs/figures.md` says what each kind takes in. `hash` gives a long hexadecimal digest
 * of a string.
 */
export function readFigures(
  prose: Prose,
  statements: readonly Statement[],
  hash: (text: string) => string,
): readonly Figure[] {
  const statementAt = statementsByOffset(statements);
  const textHash = hash(prose.text);
  return readDrafts(prose).map((draft) => {
    const words = quoted(prose, draft);
    const start = words.spans[0]?.start ?? 0;
    const end = draft.counted === null ? draft.next : Math.max(draft.next, draft.counted.next);
    const comparedTo = readComparedTo(prose, end);
    return {
      id: `f${hash(`${textHash}|${start}-${words.spans[0]?.end}`).slice(0, 12)}`,
      words,
      kind: draft.kind,
      low: draft.low,
      high: draft.high,
      unit: draft.unit,
      counted: draft.counted === null ? null : quoted(prose, draft.counted),
      bound: draft.bound,
      comparedTo: comparedTo === null ? null : quoted(prose, comparedTo),
      statement: statementAt(start),
    };
  });
}

function readDrafts(prose: Prose): Draft[] {
  const dates = new Map(readPrintedDates(prose).map((date) => [date.first, date]));
  const drafts: Draft[] = [];
  for (let at = 0; at < prose.tokens.length; ) {
    const date = dates.get(at);
    if (date !== undefined && !isCountedYear(prose, date)) {
      at = date.next;
      continue;
    }
    const read = readAt(prose, at);
    if (typeof read === 'number') at = Math.max(read, at + 1);
    else {
      // A bound that reaches back over the figure before it belongs to that one.
      const first = Math.max(read.first, drafts.at(-1)?.next ?? 0);
      drafts.push({ ...read, first });
      at = Math.max(read.resume, at + 1);
    }
  }
  return drafts;
}

/** The figure at token `at`, or the index where reading goes on. */
function readAt(prose: Prose, at: number): Draft | number {
  const token = prose.tokens[at];
  if (token === undefined || (token.kind !== 'number' && !OPENINGS.has(token.lower))) return at + 1;
  const worded =
    readOrdinal(prose, at) ?? readShare(prose, at) ?? readVague(prose, at) ?? readComparison(prose, at);
  if (worded !== null) return worded;
  const named = ordinalEnd(prose, at);
  if (named > at) return named;
  const read = readNumber(prose, at);
  if (read === null) return readSingleUnit(prose, at) ?? at + 1;
  return readRatio(prose, at, read) ?? numberAt(prose, at, read);
}

function numberAt(prose: Prose, at: number, read: NumberRead): Draft | number {
  const quantity = readQuantity(prose, at, read);
  if (quantity?.bound === 'between' || currencyBefore(prose, at) !== null) return quantity ?? read.next;
  const end = noFigureEnd(prose, at, read.next) ?? pairEnd(prose, read);
  if (end !== null) return end;
  return quantity === null || isNoQuantity(prose, at, quantity) ? read.next : quantity;
}

/** The end of "52 to 48", a result that is neither a range nor a ratio; `null` where units or things follow. */
function pairEnd(prose: Prose, { next }: NumberRead): number | null {
  if (lowerAt(prose, next) !== 'to') return null;
  const second = readNumber(prose, next + 1);
  if (second === null || readUnit(prose, second.next) !== null) return null;
  return readCounted(prose, second.next) === null ? second.next : null;
}

/** "more than 2000 people", "1500 km": what looks like a year and is none. */
function isCountedYear(prose: Prose, { first, next, year, month }: PrintedDate): boolean {
  if (year === null || month !== null || next > first + 1) return false;
  if (currencyBefore(prose, first) !== null) return true;
  const unit = readUnit(prose, next);
  if (unit !== null && !unit.hyphened) return true;
  const bound = boundBefore(prose, first, true);
  if (bound === null || readCounted(prose, next) === null) return false;
  // "below 2005 levels" names a year; "more than 2000 people" does not.
  return year < 1900 || first - bound.first > 1;
}

function quoted({ tokens, text }: Prose, { first, next }: Phrase): Quoted {
  return quote(text, [{ start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 }]);
}
