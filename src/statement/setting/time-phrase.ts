/** The length that a phrase counts in. */
export type TimeUnit = 'day' | 'week' | 'month' | 'year' | 'weekend';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/**
 * What words of time name. `weekday` 0 is Monday; months are 1 to 12. A `relative` one counts whole units from the one
 * that the article appeared in: "last week" is -1 week, "yesterday" -1 day, "this month" 0 months. `narrative` counts
 * from something told ("the next day"), `future` from the article on: neither dates what was said.
 */
export type TimeMeaning =
  | { readonly kind: 'weekday'; readonly weekday: number; readonly week: 'newest' | 'last' }
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly date: number }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly last: boolean }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'season'; readonly season: Season; readonly year: number | null }
  | { readonly kind: 'relative'; readonly unit: TimeUnit; readonly count: number }
  | { readonly kind: 'ago'; readonly unit: TimeUnit; readonly count: number }
  | { readonly kind: 'narrative' }
  | { readonly kind: 'future' };

/** Words of time: `[first, after)` are indices of words; "on" and the like are no part of it. */
export interface TimePhrase {
  readonly first: number;
  readonly after: number;
  readonly meaning: TimeMeaning;
}
