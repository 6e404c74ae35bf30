import type { Block, DatedBy, LeftOut } from '../../domain/article.ts';
import type { Note } from '../../domain/note.ts';
import type { Span } from '../../domain/span.ts';
import { readBareByline, readByline, readLoneName } from './byline.ts';
import { sameLineKey } from './line-form.ts';
import { type FoundAgency, findCopyAgencies, noteAgencyInProse } from './read-agency.ts';
import { readPublished } from './read-published.ts';

/** What markup says of the article; `null` and `[]` where it says nothing. It goes before what the text says. */
export interface KnownMetadata {
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly published: DatedBy | null;
  readonly outlet: string | null;
}

/** What an article says of itself. */
export interface Metadata {
  readonly title: string | null;
  /** The writers as printed, one each, without "By" and without their roles. */
  readonly byline: readonly string[];
  readonly agency: string | null;
  readonly credit: readonly string[];
  readonly published: DatedBy | null;
  readonly notes: readonly Note[];
}

/** A printed byline's writer and where it stands; `null` when only markup names it. */
interface PrintedWriter {
  readonly name: string;
  readonly span: Span | null;
}

/** Reads title, byline, agency, credits and date from the judged parts of a text. `blocks` and `leftOut` are in text order. */
export function readMetadata(
  text: string,
  blocks: readonly Block[],
  leftOut: readonly LeftOut[],
  known: KnownMetadata,
): Metadata {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  const writers = readWritersOf(text, leftOut, known.byline);
  const agencies = findCopyAgencies(text, blocks, leftOut, known);
  const dated = known.published
    ? { published: known.published, notes: [] }
    : readPublished(text, blocks, leftOut);
  const [agency] = agencies;
  return {
    title: known.title ?? (headline ? text.slice(headline.start, headline.end) : null),
    byline: writers.map(({ name }) => name),
    agency: agency?.short ?? null,
    credit: unique(
      blocks.filter(({ kind }) => kind === 'credit').map(({ start, end }) => text.slice(start, end)),
    ),
    published: dated.published,
    notes: [
      ...(agency
        ? [...noteOthers(agency, agencies), ...noteByline(text, writers, agencies, agency)]
        : noteAgencyInProse(text, blocks)),
      ...dated.notes,
    ],
  };
}

function readWritersOf(
  text: string,
  leftOut: readonly LeftOut[],
  known: readonly string[],
): readonly PrintedWriter[] {
  const printed = leftOut
    .filter(({ reason }) => reason === 'byline')
    .flatMap(({ start, end }) => {
      const line = text.slice(start, end);
      const lone = readLoneName(line);
      const writers = (readByline(line) ?? readBareByline(line))?.writers ?? [];
      const found = writers.length === 0 && lone ? [{ name: lone, start: 0, end: lone.length }] : writers;
      return found.map((one) => ({
        name: one.name,
        span: { start: start + one.start, end: start + one.end },
      }));
    });
  if (known.length === 0) return uniqueWriters(printed);
  const spanOf = new Map(printed.map(({ name, span }) => [sameLineKey(name), span]));
  return known.map((name) => ({ name, span: spanOf.get(sameLineKey(name)) ?? null }));
}

/** The same writer above and below the text is one, as printed first. */
function uniqueWriters(writers: readonly PrintedWriter[]): readonly PrintedWriter[] {
  const seen = new Set<string>();
  return writers.filter(({ name }) => {
    const key = sameLineKey(name);
    return !seen.has(key) && seen.add(key);
  });
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** "KYIV (Reuters)" above "© 2024 Agence France-Presse": the surer one is taken, and the reader is told. */
function noteOthers(agency: FoundAgency, agencies: readonly FoundAgency[]): readonly Note[] {
  const other = agencies.find(({ short }) => short !== agency.short);
  if (!other) return [];
  const message = `The ${agency.place} names ${agency.short}, and the ${other.place} names ${other.short}.`;
  return [{ stage: 'article', rule: 'agencies-differ', span: other.span, message }];
}

/** Agency copy under somebody's name: the byline names a writer and no agency, and the credit names one. */
function noteByline(
  text: string,
  writers: readonly PrintedWriter[],
  agencies: readonly FoundAgency[],
  agency: FoundAgency,
): readonly Note[] {
  const isCredited =
    agency.place === 'dateline' || agency.place === 'sign-off' || agency.place === 'copyright';
  const [first] = writers;
  if (!isCredited || !first || agency.span === null) return [];
  if (agencies.some(({ place, short }) => place === 'byline' && short === agency.short)) return [];
  const names = writers.map(({ name }) => `"${name}"`).join(', ');
  const { start, end } = agency.span;
  const at = first.span ? ` (${first.span.start}-${first.span.end})` : '';
  const message = `The byline names ${names}${at}, and the ${agency.place} "${text.slice(start, end)}" (${start}-${end}) names the agency ${agency.short}.`;
  return [{ stage: 'article', rule: 'byline-differs-from-agency', span: first.span ?? agency.span, message }];
}
