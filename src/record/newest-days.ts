import { type Database, first } from './database.ts';
import { type DayRange, dateOf, lastDate, rangeTags, textOf, yearEnd } from './day-ranges.ts';
import { toDay } from './said-day.ts';

/** Articles of the days that are looked at first where all match: what they say is about as much as is counted. */
const ARTICLES_FIRST = 250;
/** How many more matches the next days are to have than are needed, and still more where few were found to judge by. */
const SPARE = 1.1;
const SPARE_BY_CHANCE = 8;
/** How many times as many days are looked at next, at most: from few matches it is not sure how many there will be. */
const MOST_GROWTH = 16;
/** From so many days on, whole months are looked at: there are fewer tags to look for. */
const BY_MONTHS = 62;

const DAY_MS = 86_400_000;

/** The newest of the days that a search is about. */
export interface NewestDays {
  readonly range: DayRange;
  /** The first of them; `null` where it is all that is asked for, statements without a day included if days are not. */
  readonly since: Date | null;
  /** The first and the last day of which there is anything in the range. */
  readonly oldest: Date;
  readonly newest: Date;
}

/** The days of `range` that are to be looked at first where this `share` of all statements match. */
export async function newestDays(database: Database, range: DayRange, share = 1): Promise<NewestDays> {
  const last = textOf(lastDate(range.to ?? '9999'));
  const ends = await first<{ newest: number | null; oldest: number | null; since: string | null }>(
    database,
    `SELECT (SELECT max(day) FROM statement_facets WHERE day <= ?) AS newest,
      (SELECT min(day) FROM statement_facets WHERE day >= ?) AS oldest,
      (SELECT published FROM articles WHERE published <= ? ORDER BY published DESC NULLS LAST
        LIMIT 1 OFFSET ${Math.ceil(ARTICLES_FIRST / share)}) AS since`,
    [toDay(last), range.from === undefined ? 0 : toDay(range.from), last],
  );
  const { newest, oldest, since } = ends ?? {};
  const day = since ? toDay(since) : null;
  if (newest == null || oldest == null || day === null) {
    return { range, since: null, oldest: new Date(0), newest: new Date(0) };
  }
  return within({
    range,
    since: dateOf(Math.min(day, newest)),
    oldest: dateOf(oldest),
    newest: dateOf(newest),
  });
}

/** More days, back to where `wanted` matches are expected when `days` have `found`; all that are asked for in the end. */
export function moreDays(days: NewestDays, found: number, wanted: number): NewestDays {
  const { since, newest, oldest } = days;
  if (since === null || found * daysTo(newest, oldest) <= wanted * daysTo(newest, since)) {
    return allDays(days);
  }
  const spare = SPARE + SPARE_BY_CHANCE / Math.sqrt(found);
  const growth = Math.min(MOST_GROWTH, (spare * wanted) / found);
  const more = Math.ceil(daysTo(newest, since) * growth);
  const begin = new Date(newest.getTime() - more * DAY_MS);
  if (more >= BY_MONTHS) begin.setUTCDate(1);
  return within({ ...days, since: begin });
}

/** All days that are asked for. */
export function allDays(days: NewestDays): NewestDays {
  return { ...days, since: null };
}

/** How many days there are from `since` to `newest`. */
function daysTo(newest: Date, since: Date): number {
  return (newest.getTime() - since.getTime()) / DAY_MS + 1;
}

/** Without a beginning where that would be before all that is asked for. */
function within(days: NewestDays): NewestDays {
  const { since, oldest } = days;
  return since !== null && since <= oldest ? allDays(days) : days;
}

/** The tags that statements of `days` have one of; none where every statement is meant. */
export function tagsOf({ range: { from, to }, since, newest }: NewestDays): string[] {
  if (since !== null) {
    // To the end of a year, unless days are asked for: of a statement no more than month or year may be known.
    const end = yearEnd(newest);
    return rangeTags(textOf(since), to !== undefined && lastDate(to) < end ? to : textOf(end));
  }
  if (from === undefined && to === undefined) return [];
  const tags = rangeTags(from, to);
  // No day at all: a tag that nothing has.
  return tags.length > 0 ? tags : ['d0'];
}
