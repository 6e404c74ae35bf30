import type { Article } from '../domain/article.ts';
import type { ActName } from '../domain/judgement.ts';
import type { Statement } from '../domain/statement.ts';
import { matchesSpeaker } from './match-speaker.ts';

/** Which statements a command asks for; what is left out does not matter. */
export interface Asked {
  readonly speaker?: string;
  readonly act?: readonly ActName[];
  /** First and last day, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** Only statements at least this certain, 0 to 1. */
  readonly minConfidence: number;
}

/**
 * Whether `statement` of `article` is asked for. Its time is when it was said as far as that is known, else when the
 * article was published; one with neither is in no time. A statement that may have been said within the days counts.
 */
export function isAskedFor(statement: Statement, article: Article, asked: Asked): boolean {
  const { speaker, act, from, to, minConfidence } = asked;
  if (statement.confidence < minConfidence) return false;
  if (speaker !== undefined && !matchesSpeaker(statement, speaker)) return false;
  if (act !== undefined && (statement.act === null || !act.includes(statement.act.name))) return false;
  if (from === undefined && to === undefined) return true;
  const said = statement.said ?? publishedDays(article);
  return said !== null && (from === undefined || said.to >= from) && (to === undefined || said.from <= to);
}

/**
 * The first and last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, for comparison as strings: the last of a month is 31,
 * whether the calendar has it or not. `null` for anything else.
 */
export function dayBounds(date: string): { readonly from: string; readonly to: string } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return null;
  if (month !== undefined && !(month >= '01' && month <= '12')) return null;
  if (day !== undefined && !(day >= '01' && day <= '31')) return null;
  return {
    from: `${year}-${month ?? '01'}-${day ?? '01'}`,
    to: `${year}-${month ?? '12'}-${day ?? '31'}`,
  };
}

function publishedDays({ published }: Article): { readonly from: string; readonly to: string } | null {
  return published === null ? null : dayBounds(published.date);
}
