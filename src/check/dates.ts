import { isCapital, lowerAt, type Prose, type Token } from './prose.ts';

/** A date that the text prints with its year, or a year alone. */
export interface PrintedDate {
  /** Index of its first token. */
  readonly first: number;
  /** Index after its last token. */
  readonly next: number;
  /** `null` for "June 5": no year is printed, and none is guessed. */
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);

/** The dates of the prose in text order, disjoint: years alone, months with a day or year, whole dates. */
export function readPrintedDates(prose: Prose): readonly PrintedDate[] {
  const dates: PrintedDate[] = [];
  for (let at = 0; at < prose.tokens.length; ) {
    const date = dateAt(prose, at);
    if (date !== null) dates.push(date);
    at = date?.next ?? at + 1;
  }
  return dates;
}

/** Whether `token` looks like a year from 1500 to 2099. */
export function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && YEAR.test(token.text);
}

function dateAt(prose: Prose, at: number): PrintedDate | null {
  const token = prose.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return dayFirst(prose, at) ?? isoDate(prose, at) ?? bareYear(prose, at);
  return monthFirst(prose, at);
}

/** "June 5, 2024", "June 5th", "June 2024", "Feb. 24, 2022". */
function monthFirst(prose: Prose, at: number): PrintedDate | null {
  const month = monthAt(prose, at);
  if (month === null) return null;
  let next = at + 1;
  if (prose.tokens[next]?.text === '.') next++;
  const day = dayAt(prose, next);
  if (day !== null) {
    const last = lastDay(prose, day.next);
    if (last !== null) return { first: at, next: last, year: null, month, day: null };
    const comma = lowerAt(prose, day.next) === ',' ? 1 : 0;
    const year = yearAt(prose, day.next + comma);
    const end = year === null ? day.next : day.next + comma + 1;
    return { first: at, next: end, year, month, day: day.value };
  }
  const comma = lowerAt(prose, next) === ',' || lowerAt(prose, next) === 'of' ? 1 : 0;
  const year = yearAt(prose, next + comma);
  return year === null ? null : { first: at, next: next + comma + 1, year, month, day: null };
}

/** The end of "Sept. 19 to 22" where "to" stands at token `at`; `null` when no day follows, or what follows is counted. */
function lastDay(prose: Prose, at: number): number | null {
  if (!/^(?:to|through|-|–)$/.test(lowerAt(prose, at))) return null;
  const day = dayAt(prose, at + 1);
  if (day === null) return null;
  const year = lowerAt(prose, day.next) === ',' ? yearAt(prose, day.next + 1) : null;
  return year === null ? day.next : day.next + 2;
}

/** "5 June 2024", "the 5th of June". */
function dayFirst(prose: Prose, at: number): PrintedDate | null {
  const day = dayAt(prose, at);
  if (day === null) return null;
  const of = lowerAt(prose, day.next) === 'of' ? 1 : 0;
  const month = monthAt(prose, day.next + of);
  if (month === null) return null;
  let next = day.next + of + 1;
  if (prose.tokens[next]?.text === '.' && yearAt(prose, next + 1) !== null) next++;
  const comma = lowerAt(prose, next) === ',' ? 1 : 0;
  const year = yearAt(prose, next + comma);
  return { first: at, next: year === null ? next : next + comma + 1, year, month, day: day.value };
}

/** "2024-06-05". */
function isoDate(prose: Prose, at: number): PrintedDate | null {
  const year = yearAt(prose, at);
  const parts = [1, 2, 3, 4].map((i) => prose.tokens[at + i]);
  if (year === null || !parts.every((part) => part?.glued)) return null;
  const month = Number(parts[1]?.text);
  const day = Number(parts[3]?.text);
  if (parts[0]?.text !== '-' || parts[2]?.text !== '-' || !(month >= 1 && month <= 12)) return null;
  return day >= 1 && day <= 31 ? { first: at, next: at + 5, year, month, day } : null;
}

function bareYear(prose: Prose, at: number): PrintedDate | null {
  const year = yearAt(prose, at);
  if (year === null || !standsFree(prose, at)) return null;
  return { first: at, next: at + 1, year, month: null, day: null };
}

/** Whether nothing is written onto the number: "2016" but not "#2016", "2016s" or "$2016". */
function standsFree({ tokens }: Prose, at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const tied =
    tokens[at]?.glued && before !== undefined && !['(', '[', ',', '-', '–', '—', '/'].includes(before.text);
  const goesOn = after?.glued && (after.kind !== 'mark' || ['%', '€', '°'].includes(after.text));
  return !tied && !goesOn;
}

function monthAt({ tokens }: Prose, at: number): number | null {
  const token = tokens[at];
  // "may" and "march" are months with a capital only.
  return isCapital(token) ? (MONTHS.get(token?.lower ?? '') ?? null) : null;
}

function yearAt({ tokens }: Prose, at: number): number | null {
  return isYear(tokens[at]) ? Number(tokens[at]?.text) : null;
}

function dayAt({ tokens }: Prose, at: number): { value: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !DAY.test(token.text)) return null;
  const ending = tokens[at + 1];
  const skip = ending?.glued && ORDINAL_ENDINGS.has(ending.lower) ? 1 : 0;
  return { value: Number(token.text), next: at + 1 + skip };
}
