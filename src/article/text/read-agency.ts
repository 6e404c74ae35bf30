import type { Block, LeftOut } from '../../domain/article.ts';
import type { Note } from '../../domain/note.ts';
import type { Span } from '../../domain/span.ts';
import { readBareByline, readByline, readLoneName } from './byline.ts';
import { readCredit } from './credit-line.ts';
import { agencyNamed, findAgencies, findAgencyInProse } from './find-agencies.ts';
import { findUnlistedAgency } from './unlisted-agency.ts';

/** Where the words stand that name the agency: each says more surely than the next whose copy the text is. */
type AgencyPlace = 'dateline' | 'sign-off' | 'copyright' | 'byline' | 'outlet';

/** The agency that supplied the copy, and the words that say so. */
export interface FoundAgency {
  readonly short: string;
  readonly place: AgencyPlace;
  /** The block or left-out range that names it; `null` when it is known from elsewhere than the text. */
  readonly span: Span | null;
}

const PLACES: readonly AgencyPlace[] = ['dateline', 'sign-off', 'copyright', 'byline', 'outlet'];

/**
 * Every agency that the text is credited to, the surest first. A picture's credit and a contributor's ("with inputs from AFP") say nothing about
 * whose copy the text is, and neither does running text: "told Reuters" is printed by everybody.
 */
export function findCopyAgencies(
  text: string,
  blocks: readonly Block[],
  leftOut: readonly LeftOut[],
  known: { readonly byline: readonly string[]; readonly outlet: string | null },
): readonly FoundAgency[] {
  const found: FoundAgency[] = [];
  const first = blocks.find(({ kind }) => kind === 'dateline');
  const dateline = first ? text.slice(first.start, first.end) : '';
  const add = (place: AgencyPlace, words: string, span: Span | null): void => {
    const listed = findAgencies(words);
    for (const { short } of listed) found.push({ short, place, span });
    const unlisted = listed.length === 0 ? findUnlistedAgency(words, dateline) : null;
    if (unlisted) found.push({ short: unlisted, place, span });
  };
  const isPicture = pictureCredits(text, blocks);
  for (const block of blocks) {
    const { kind, start, end } = block;
    if (kind === 'dateline') add('dateline', text.slice(start, end), { start, end });
    if (kind !== 'credit' || isPicture.has(block)) continue;
    const credit = text.slice(start, end);
    const place = readCredit(credit) === 'copyright' ? 'copyright' : 'sign-off';
    if (readCredit(credit) !== 'contribution') add(place, credit, { start, end });
  }
  for (const { reason, start, end } of leftOut) {
    if (reason === 'byline') add('byline', withoutPersons(text.slice(start, end)), { start, end });
  }
  for (const name of known.byline) add('byline', withoutPersons(name), null);
  const outlet = known.outlet === null ? null : agencyNamed(known.outlet);
  if (outlet) found.push({ short: outlet, place: 'outlet', span: null });
  return found.sort((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place));
}

/**
 * The credits that belong to pictures: behind a caption, or among the paragraphs, where "Associated Press" on a line of
 * its own stands below a picture that the scraper dropped. A copyright with a year is the text's wherever it stands.
 */
function pictureCredits(text: string, blocks: readonly Block[]): ReadonlySet<Block> {
  const isBody = ({ kind }: Block): boolean => kind === 'body';
  const first = blocks.findIndex(isBody);
  const last = blocks.findLastIndex(isBody);
  return new Set(
    blocks.filter((block, at) => {
      const kind = block.kind === 'credit' ? readCredit(text.slice(block.start, block.end)) : null;
      if (kind === null || kind === 'copyright') return false;
      const isAmong = at > first && at < last;
      return kind === 'picture' || blocks[at - 1]?.kind === 'caption' || isAmong;
    }),
  );
}

/** "By Petra Lindqvist, Example News": Petra is a person here and an agency elsewhere. Blanks stand for each person. */
function withoutPersons(byline: string): string {
  const writers = (readByline(byline) ?? readBareByline(byline))?.writers ?? [];
  let rest = readLoneName(byline) ? '' : byline;
  for (const { isAgency, start, end } of writers) {
    if (!isAgency) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest;
}

/** A note where no credit names an agency but the running text does, in words that mean nothing else. */
export function noteAgencyInProse(text: string, blocks: readonly Block[]): readonly Note[] {
  for (const { kind, start, end } of blocks) {
    const named = kind === 'body' ? findAgencyInProse(text.slice(start, end)) : null;
    if (!named) continue;
    const span = { start: start + named.start, end: start + named.end };
    const message = `The text names the agency ${named.short}, and nothing credits the text to it.`;
    return [{ stage: 'article', rule: 'agency-named-in-text', span, message }];
  }
  return [];
}
