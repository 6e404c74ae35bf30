import type { DatedBy } from '../domain/article.ts';
import type { Note } from '../domain/note.ts';
import type { GivenFacts } from '../domain/page.ts';
import { printedDay } from './html/printed-day.ts';
import { writerNames } from './html/writer-names.ts';
import { AGENCIES } from './text/agencies.generated.ts';
import type { KnownMetadata } from './text/read-metadata.ts';

/** Metadata that the page or whoever supplied it states outright, and the agency that the latter names. */
export interface StatedMetadata extends KnownMetadata {
  /** The agency that is given, by its usual short name; `null` where none is. */
  readonly agency: string | null;
  readonly notes: readonly Note[];
}

/**
 * What `given` and the page's own markup state of an article: `given` goes first where it stands over the page, and
 * otherwise fills what the page leaves open. A given date that cannot be read gives a note and is left out.
 */
export function withGiven(page: KnownMetadata, given: GivenFacts | undefined): StatedMetadata {
  if (given === undefined) return { ...page, agency: null, notes: [] };
  const byline = writerNames(given.byline);
  const published = givenDay(given.published);
  const choose = <T>(own: T | null, other: T | null): T | null =>
    given.overPage ? (other ?? own) : (own ?? other);
  const isGivenByline = byline.length > 0 && (given.overPage || page.byline.length === 0);
  return {
    title: choose(page.title, given.title?.trim() ?? null),
    byline: isGivenByline ? byline : page.byline,
    published: choose(page.published, published),
    outlet: choose(page.outlet, given.outlet?.trim() ?? null),
    agency: given.agency === null ? null : agencyGiven(given.agency.trim()),
    notes: given.published !== null && published === null ? [unreadableDate(given.published)] : [],
  };
}

/** A field for agencies names one, in whatever case: "ap" is no Andhra Pradesh here. */
function agencyGiven(name: string): string {
  const lower = name.toLowerCase();
  const listed = AGENCIES.find(({ short, names, signs }) =>
    [short, ...names, ...signs].some((each) => each.toLowerCase() === lower),
  );
  return listed?.short ?? name;
}

function givenDay(published: string | null): DatedBy | null {
  const date = published === null ? null : printedDay(published);
  return date === null ? null : { date, evidence: 'given' };
}

function unreadableDate(published: string): Note {
  return {
    stage: 'article',
    rule: 'given-date-unreadable',
    span: null,
    message: `The date given with the article (${JSON.stringify(published.slice(0, 60))}) names no day for certain, and was not used.`,
  };
}
