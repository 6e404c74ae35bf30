import { countLeading } from '../text/count-leading.ts';
import type { CheckDraft } from './check-draft.ts';
import { wordsOf } from './check-ratios.ts';
import { type PrintedDate, readPrintedDates } from './dates.ts';
import { type EventStart, eventStarts } from './event-start.ts';
import { judgeDuration } from './judge-duration.ts';
import type { PlacedFigure } from './placed-figure.ts';
import { lowerAt, type Prose, sentenceEnd, sentenceStart } from './prose.ts';
import { type DaySpan, dayOf, parseDay, writeApart } from './time-apart.ts';

/** How far from the duration a tied date may stand, in tokens. */
const REACH = 5;
/** How far behind "anniversary of" the year of the event may stand. */
const ANNIVERSARY_REACH = 12;

/** How far around an anniversary, in tokens, its sentence is read for years. */
const SENTENCE_REACH = 40;

/** A date with its words, or the day that the article was published. */
interface Placed {
  readonly day: DaySpan;
  readonly date: PrintedDate | null;
}

/**
 * Durations and anniversaries against the dates given for them: "ten years ago, in 2014", "the three years since 2021",
 * "the 80th anniversary of the 1944 landings", "from 2001 to 2009, eight years", and "after two and a half years of
 * conflict" where the article says when the conflict began. Told to the day that the article was published, where the
 * text names no other end.
 */
export function checkDurations(prose: Prose, placed: readonly PlacedFigure[]): readonly CheckDraft[] {
  const dates = readPrintedDates(prose);
  const starts = eventStarts(prose, dates);
  const published = parseDay(prose.article.published?.date ?? null);
  return placed.flatMap((figure) => {
    const check =
      figure.figure.kind === 'anniversary'
        ? anniversary(prose, figure, dates, published)
        : figure.figure.kind === 'duration'
          ? duration(prose, figure, dates, published, starts)
          : null;
    return check === null ? [] : [check];
  });
}

function anniversary(
  prose: Prose,
  figure: PlacedFigure,
  dates: readonly PrintedDate[],
  published: DaySpan | null,
): CheckDraft | null {
  if (lowerAt(prose, figure.next) !== 'of' || figure.value === null) return null;
  const inSentence = withYear(
    datesWithin(
      dates,
      Math.max(sentenceStart(prose, figure.first), figure.first - SENTENCE_REACH),
      Math.min(sentenceEnd(prose, figure.first), figure.next + SENTENCE_REACH),
    ),
  );
  const event = inSentence.find(
    ({ first }) => first > figure.next && first <= figure.next + ANNIVERSARY_REACH,
  );
  if (event === undefined) return null;
  const other = inSentence.filter((date) => date !== event);
  const end = other.length === 0 ? published : other.length === 1 ? dayOf(other[0]) : null;
  const start = dayOf(event);
  if (end === null || start === null || end.year < start.year) return null;
  const years = end.year - start.year;
  const off = Math.abs(years - figure.value);
  const closing = other.length === 1 ? (other[0] ?? null) : null;
  return {
    kind: 'duration',
    // It is told of before the day comes round and after: a year's difference says little.
    verdict: off === 0 ? 'agrees' : off <= 1 ? 'roughly' : 'disagrees',
    stated: wordsOf(figure),
    against: [spanOf(prose, event), ...(closing === null ? [] : [spanOf(prose, closing)])],
    sum: `${end.year} − ${start.year} = ${years} years, stated: ${figure.value}`,
    why:
      closing === null
        ? `from the year of the event to that of publication (${end.shown})`
        : 'between the two years of the sentence',
  };
}

function duration(
  prose: Prose,
  figure: PlacedFigure,
  dates: readonly PrintedDate[],
  published: DaySpan | null,
  starts: (figure: PlacedFigure) => EventStart | null,
): CheckDraft | null {
  if (figure.value === null || !/^(?:year|month|decade|week|day)$/.test(figure.figure.unit ?? ''))
    return null;
  const between = twoDates(prose, figure, dates);
  if (between !== null)
    return apart(prose, figure, between[0], between[1], 'the two dates stand beside the duration');
  const now: Placed | null = published === null ? null : { day: published, date: null };
  if (now === null) return null;
  const beside = agoOrSince(prose, figure, dates);
  if (beside !== null)
    return apart(
      prose,
      figure,
      beside,
      now,
      `"${beside.word}" counts from the date to publication (${now.day.shown})`,
    );
  const event = starts(figure);
  if (event === null) return null;
  const day = dayOf(event.date);
  return day === null
    ? null
    : apart(
        prose,
        figure,
        { day, date: event.date },
        now,
        `the article dates the start of the ${event.name}; counted to publication (${now.day.shown})`,
      );
}

/** "eight years, from 2001 to 2009", "between 2001 and 2009, eight years". */
function twoDates(
  prose: Prose,
  figure: PlacedFigure,
  dates: readonly PrintedDate[],
): [Placed, Placed] | null {
  const after = withYear(datesWithin(dates, figure.next, figure.next + REACH + 8));
  const [first, second] = after;
  if (first === undefined || second === undefined || first.first - figure.next > 3) return null;
  const opening = lowerAt(prose, first.first - 1);
  const joint = lowerAt(prose, second.first - 1);
  const tied =
    (opening === 'from' && /^(?:to|until|till|through)$/.test(joint)) ||
    (opening === 'between' && joint === 'and');
  const [start, end] = [dayOf(first), dayOf(second)];
  if (!tied || second.first - first.next !== 1 || start === null || end === null) return null;
  return [
    { day: start, date: first },
    { day: end, date: second },
  ];
}

/** "ten years ago, in 2014", "in the three years since 2021": the date right behind, with only small words between. */
function agoOrSince(
  prose: Prose,
  figure: PlacedFigure,
  dates: readonly PrintedDate[],
): (Placed & { word: string }) | null {
  const word = lowerAt(prose, figure.next);
  if (word !== 'ago' && word !== 'since') return null;
  const date = withYear(datesWithin(dates, figure.next + 1, figure.next + 1 + REACH))[0];
  if (date === undefined || prose.tokens[date.first]?.sentence !== figure.sentence) return null;
  for (let at = figure.next + 1; at < date.first; at++) {
    if (!/^(?:,|in|on|the|\(|early|late|of|end|start|back)$/.test(lowerAt(prose, at))) return null;
  }
  // "two years ago in the 2014 election": the year is part of a name of what happened then, and fits as well.
  const day = dayOf(date);
  return day === null ? null : { day, date, word };
}

function apart(
  prose: Prose,
  figure: PlacedFigure,
  start: Placed,
  end: Placed,
  why: string,
): CheckDraft | null {
  if (end.day.high < start.day.low) return null;
  const spans = [start.date, end.date].flatMap((date) => (date === null ? [] : [spanOf(prose, date)]));
  return {
    ...{
      kind: 'duration',
      verdict: judgeDuration(figure, start.day, end.day),
      stated: wordsOf(figure),
      against: spans,
      why,
    },
    sum: `${start.day.shown} to ${end.day.shown} = ${writeApart(start.day, end.day)}, stated: ${figure.figure.words.text}`,
  };
}

/** The dates that begin at tokens `[first, next)`, by bisection. */
function datesWithin(dates: readonly PrintedDate[], first: number, next: number): readonly PrintedDate[] {
  const before = (limit: number): number =>
    countLeading(dates.length, (at) => (dates[at]?.first ?? Number.POSITIVE_INFINITY) < limit);
  return dates.slice(before(first), before(next));
}

function withYear(dates: readonly PrintedDate[]): PrintedDate[] {
  return dates.filter(({ year }) => year !== null);
}

function spanOf({ tokens }: Prose, { first, next }: PrintedDate): { start: number; end: number } {
  return { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
}
