import type { GivenFacts } from '../../domain/page.ts';
import type { Source } from '../../domain/record.ts';
import type { MediaType } from '../media-type.ts';

/** Between the names of a byline: a name has no line break. */
const BETWEEN = '\n';

/** What reading a page again needs besides its bytes: the declared type and what was given with it. */
export function hintsOf(declared: MediaType | null, given: GivenFacts | null): Source['hints'] {
  const type = { type: declared?.essence ?? null, charset: declared?.charset ?? null };
  if (given === null) return type;
  const { title, agency, outlet, published, language } = given;
  const byline = given.byline.join(BETWEEN) || null;
  return { ...type, title, byline, agency, outlet, published, language };
}

/** The declared type that `hints` keep. */
export function declaredIn(hints: Source['hints']): MediaType | null {
  return hints.type ? { essence: hints.type, charset: hints.charset ?? null } : null;
}

/** What was given with the page, as `hints` keep it; absent where nothing was. Only feeds give it beside a page. */
export function givenIn(hints: Source['hints']): GivenFacts | undefined {
  if (!('title' in hints)) return undefined;
  return {
    overPage: false,
    title: hints.title ?? null,
    byline: hints.byline?.split(BETWEEN) ?? [],
    agency: hints.agency ?? null,
    outlet: hints.outlet ?? null,
    published: hints.published ?? null,
    language: hints.language ?? null,
  };
}
