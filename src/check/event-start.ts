import type { PrintedDate } from './dates.ts';
import type { PlacedFigure } from './placed-figure.ts';
import { lowerAt, type Prose, sentenceEnd, sentenceStart } from './prose.ts';
import { type DaySpan, dayOf } from './time-apart.ts';

/** An event that the article names, and the words that date its start. */
export interface EventStart {
  readonly name: string;
  readonly date: PrintedDate;
}

/** Nouns for one and the same fighting: "two years of war" and "the invasion began" speak of one event. */
const FIGHTING: ReadonlySet<string> = new Set(
  'war conflict fighting invasion offensive assault hostilities'.split(' '),
);

/** Other events that last and are dated by their beginning. */
const LASTING: ReadonlySet<string> = new Set(
  'strike lockdown siege occupation blockade negotiations talks construction trial inquiry drought pandemic outbreak epidemic reign dictatorship marriage'.split(
    ' ',
  ),
);

/** Words that date a beginning: "launching its assault on", "since the start of the war in", "began in". */
const BEGINNING: ReadonlySet<string> = new Set(
  'start started starting starts beginning began begun begin launch launched launching onset outbreak broke erupted since invaded'.split(
    ' ',
  ),
);

/** How far behind the event its date may stand, in tokens: "since the start of the assault on Orvia in March 2031". */
const REACH = 6;
/** How far before the event the word for its beginning may stand. */
const REACH_BEFORE = 5;

/**
 * Tells the start of the event that a figure says to have lasted ("two years of ‹war›", "a three-year ‹siege›"), where
 * the article dates it once, or several times alike: the most precise of the dates. `null` when dates differ.
 */
export function eventStarts(
  prose: Prose,
  dates: readonly PrintedDate[],
): (figure: PlacedFigure) => EventStart | null {
  const known = new Map<string, EventStart | null>();
  return (figure) => {
    const name = eventOf(prose, figure);
    if (name === null) return null;
    const start = known.get(name);
    if (start !== undefined) return start;
    const found = startOf(prose, name, dates);
    known.set(name, found);
    return found;
  };
}

function startOf(prose: Prose, name: string, dates: readonly PrintedDate[]): EventStart | null {
  let best: { date: PrintedDate; day: DaySpan } | null = null;
  for (const date of dates) {
    const day = date.year !== null && isStartOf(prose, name, date) ? dayOf(date) : null;
    if (day === null) continue;
    if (best !== null && (day.low > best.day.high || day.high < best.day.low)) return null;
    if (best === null || day.high - day.low < best.day.high - best.day.low) best = { date, day };
  }
  return best === null ? null : { name, date: best.date };
}

/** The event that the duration measures: its last word, "conflict" of "two and a half years of conflict". */
function eventOf(prose: Prose, { figure, next, end }: PlacedFigure): string | null {
  const head = figure.counted === null ? lowerAt(prose, next) : lowerAt(prose, end - 1);
  return FIGHTING.has(head) || LASTING.has(head) ? head : null;
}

function isSame(word: string, name: string): boolean {
  return word === name || (FIGHTING.has(name) && FIGHTING.has(word));
}

/** Whether `date` dates the beginning of the event: named shortly before, with a word for beginning. */
function isStartOf(prose: Prose, name: string, date: PrintedDate): boolean {
  const start = sentenceStart(prose, date.first);
  for (let at = Math.max(start, date.first - REACH); at < date.first; at++) {
    if (!isSame(lowerAt(prose, at), name)) continue;
    if (!/^(?:in|on|since|,|from|early|late|of)$/.test(lowerAt(prose, date.first - 1))) return false;
    for (let i = Math.max(start, at - REACH_BEFORE); i < date.first; i++) {
      if (BEGINNING.has(lowerAt(prose, i))) return true;
    }
  }
  // "the March 2031 invasion".
  const after = date.next < sentenceEnd(prose, date.first) && isSame(lowerAt(prose, date.next), name);
  return after && FIGHTING.has(name) && date.month !== null;
}
