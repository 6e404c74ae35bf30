import type { Block, DatedBy, LeftOut } from '../../domain/article.ts';
import type { Note } from '../../domain/note.ts';
import type { Span } from '../../domain/span.ts';
import { readCredit } from './credit-line.ts';
import { findAgencies } from './find-agencies.ts';
import { readDates } from './read-dates.ts';
import { findUnlistedAgency } from './unlisted-agency.ts';

/** When an article says it was published, and what is to be said about that. */
export interface Published {
  readonly published: DatedBy | null;
  readonly notes: readonly Note[];
}

/** The first words of what follows tell which of several dates in a line is which. */
const UPDATED = /\b(?:last )?(?:updated?|modified)\b[\s:]*(?:on|at)?[\s:]*$/iu;
const FILE_PICTURE = /\b(?:file|archive|undated)\b/iu;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/**
 * The date of publication from the text alone, from the best evidence there is: a line of dates ("Published 3 June 2024"), the
 * date beside the byline, a dateline with a year, an update's date; then a caption's date, which is only the earliest day it can be (a note
 * says so); then the year of the agency's copyright line. `null` when the text prints none of these with a year.
 */
export function readPublished(
  text: string,
  blocks: readonly Block[],
  leftOut: readonly LeftOut[],
): Published {
  const stamped = dateInLines(text, leftOut);
  if (stamped) return { published: stamped, notes: [] };
  const dateline = firstDate(
    text,
    blocks.filter(({ kind }) => kind === 'dateline'),
  );
  if (dateline) return { published: dateline, notes: [] };
  const copyright = copyrightYear(text, blocks);
  return captionDate(text, blocks, copyright?.date ?? null) ?? { published: copyright, notes: [] };
}

/** Lines of dates and bylines: what is not an update counts before what is, then the first. */
function dateInLines(text: string, leftOut: readonly LeftOut[]): DatedBy | null {
  let updated: DatedBy | null = null;
  for (const line of leftOut) {
    if (line.reason !== 'timestamp' && line.reason !== 'byline') continue;
    const shown = text.slice(line.start, line.end);
    for (const { date, start, end } of readDates(shown)) {
      const label = UPDATED.exec(shown.slice(0, start));
      if (!label) return { date, evidence: evidence(shown.slice(start, end)) };
      updated ??= { date, evidence: evidence(shown.slice(label.index, end)) };
    }
  }
  return updated;
}

function namesAgency(credit: string): boolean {
  return findAgencies(credit).length > 0 || findUnlistedAgency(credit, '') !== null;
}

function firstDate(text: string, spans: readonly Span[]): DatedBy | null {
  for (const { start, end } of spans) {
    const shown = text.slice(start, end);
    const [first] = readDates(shown);
    if (first) return { date: first.date, evidence: evidence(shown.slice(first.start, first.end)) };
  }
  return null;
}

/**
 * "© (2024) Agence France-Presse": the agency's line went out with its copy. A site's own line shows the year of the
 * visit and is no evidence.
 */
function copyrightYear(text: string, blocks: readonly Block[]): DatedBy | null {
  for (const { kind, start, end } of blocks) {
    const shown = kind === 'credit' ? text.slice(start, end) : '';
    if (readCredit(shown) !== 'copyright' || !namesAgency(shown)) continue;
    const year = shown.match(YEAR)?.at(-1);
    if (year) return { date: year, evidence: evidence(shown) };
  }
  return null;
}

/**
 * The newest day that a caption prints. It must agree with the copyright's year, or, without one, no later year may stand anywhere in
 * the text: a picture from the archive dates nothing.
 */
function captionDate(text: string, blocks: readonly Block[], copyright: string | null): Published | null {
  let newest: (DatedBy & Span) | null = null;
  for (const [at, { kind, start, end }] of blocks.entries()) {
    const shown = kind === 'caption' ? text.slice(start, end) : '';
    const credit = blocks[at + 1]?.kind === 'credit' ? text.slice(end, blocks[at + 1]?.end) : '';
    if (FILE_PICTURE.test(shown) || FILE_PICTURE.test(credit)) continue;
    for (const found of readDates(shown)) {
      if (found.date.length < 10 || (newest && newest.date >= found.date)) continue;
      newest = {
        date: found.date,
        evidence: evidence(shown.slice(found.start, found.end)),
        start: start + found.start,
        end: start + found.end,
      };
    }
  }
  if (!newest) return null;
  const year = newest.date.slice(0, 4);
  if (copyright ? copyright !== year : latestYear(text) > year) return null;
  const { date, start, end } = newest;
  const message = `The text prints no date of publication. The date of a caption, ${date}, is the earliest day it can be.`;
  return {
    published: { date, evidence: newest.evidence },
    notes: [{ stage: 'article', rule: 'published-from-caption', span: { start, end }, message }],
  };
}

function latestYear(text: string): string {
  let latest = '';
  for (const [year] of text.matchAll(YEAR)) if (year > latest) latest = year;
  return latest;
}

function evidence(words: string): string {
  return `text "${words}"`;
}
