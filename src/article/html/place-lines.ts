import type { BlockKind } from '../../domain/article.ts';
import { isArticleElement, isBodyElement, outerRegions } from './body-regions.ts';
import { findHeadline } from './find-headline.ts';
import { isCaption, isLink, isProse } from './line-facts.ts';
import type { PageLine } from './page-line.ts';
import type { PageLines } from './page-lines.ts';
import type { PageMetadata } from './page-metadata.ts';
import { lineKey } from './same-words.ts';

/** One line of the article in the order it will be read in, with its part as far as markup tells it. */
export interface PlacedLine {
  readonly text: string;
  readonly gap: PageLine['gap'];
  /**
   * `body` is a first guess: the judgement by words may still find furniture in it. `byline` and `time` are lines
   * that the page prints at its head, which are read and left out.
   */
  readonly part: Exclude<BlockKind, 'dateline'> | 'byline' | 'time';
}

/** Lead pictures and the writer's name may stand so many lines before the headline. */
const HEAD_LINES = 12;
/** The pictures of a gallery, and the writer's name, after the body. */
const GALLERY_LINES = 60;
const SIGNATURE_LINES = 3;
const MAX_BYLINE = 300;
const MIN_STANDFIRST = 20;
/** Longer headings are paragraphs that someone set large. */
const MAX_HEADING = 200;
/** A line is repeated when it is this long and says the same as one before; a short answer may come twice. */
const REPEATED_BODY = 60;
const REPEATED_CAPTION = 12;
/** Pull quotes that are looked up in the body: each look costs the body's length. */
const MAX_PULL_QUOTES = 100;

/**
 * The lines of the article in reading order: the headline first, then what stands between it and the body
 * (standfirst, byline, captions), then the body with its captions at their places. `title` is the headline as
 * printed, or as the metadata gives it where the page prints none.
 */
export function placeLines(
  page: PageLines,
  body: readonly number[],
  metadata: PageMetadata,
): { readonly title: string | null; readonly placed: readonly PlacedLine[] } {
  const { lines } = page;
  const first = body[0];
  const last = body.at(-1);
  if (first === undefined || last === undefined) return { title: metadata.titles[0] ?? null, placed: [] };
  const headline = findHeadline(lines, first, metadata);
  const title = headline === null ? (metadata.titles[0] ?? null) : (lines[headline]?.text ?? null);
  const start = headline === null ? first : Math.min(headline, first);
  const frame = surrounding(page, start, last);
  const titles = new Set([...(title === null ? [] : [title]), ...metadata.titles].map(lineKey));
  const placed: PlacedLine[] = title === null ? [] : [{ text: title, gap: 'paragraph', part: 'headline' }];
  const at = {
    start,
    first: firstProse(lines, body),
    last,
    inBody: new Set(body),
    description: metadata.description,
  };
  const seen = new Repeats(lines, body);
  for (let i = frame.first; i < frame.end; i++) {
    const line = lines[i];
    if (line === undefined || i === headline || titles.has(lineKey(line.text))) continue;
    const part = partOf(line, i, at);
    if (part !== null && !seen.isRepeat(line, part)) placed.push({ text: line.text, gap: line.gap, part });
  }
  // A heading over nothing is that of a box which was left out: “More on this story”.
  while (placed.at(-1)?.part === 'subheading') placed.pop();
  return { title, placed };
}

interface Surroundings {
  /** The line of the headline, or of the body's begin when that comes first. */
  readonly start: number;
  /** The first line of the body that is running text. */
  readonly first: number;
  readonly last: number;
  readonly inBody: ReadonlySet<number>;
  readonly description: string | null;
}

/** The part of one line, `null` when it is none of the article. */
function partOf(line: PageLine, i: number, at: Surroundings): PlacedLine['part'] | null {
  if (isCaption(line)) {
    // The picture of a link to another story has a caption too: it is the link.
    if (isLink(line)) return null;
    return line.role === 'credit' ? 'credit' : 'caption';
  }
  if (line.role === 'byline' || line.role === 'time') {
    const isSigned = line.role === 'byline' && i > at.last && i <= at.last + SIGNATURE_LINES;
    return (i < at.first || isSigned) && line.text.length <= MAX_BYLINE ? line.role : null;
  }
  if (i < at.first && i >= at.start && isStandfirst(line, at.description)) return 'standfirst';
  if (!at.inBody.has(i)) return null;
  if (line.heading > 0 && line.text.length <= MAX_HEADING) return i < at.start ? null : 'subheading';
  return 'body';
}

/** `<p class="dek">` between headline and body, a long second headline, or what the page gives as its summary. */
function isStandfirst(line: PageLine, description: string | null): boolean {
  if (isLink(line) || line.text.length < MIN_STANDFIRST) return false;
  if (line.role !== null) return line.role === 'standfirst';
  if (line.heading > 1) return line.text.length >= 2 * MIN_STANDFIRST;
  return description !== null && lineKey(description) === lineKey(line.text);
}

function firstProse(lines: readonly PageLine[], body: readonly number[]): number {
  const first = body.find((i) => {
    const line = lines[i];
    return line !== undefined && line.role !== 'standfirst' && isProse(line);
  });
  return first ?? body[0] ?? 0;
}

/** The lines to look through: pictures may stand before the headline and, in the same element, after the body. */
function surrounding(page: PageLines, start: number, last: number): { first: number; end: number } {
  const whole = { first: 0, end: page.lines.length };
  const around = [
    ...outerRegions(page, (element) => element.tag !== 'main' && isArticleElement(element)),
    ...outerRegions(page, isBodyElement),
  ].find(({ first, end }) => first <= start && end > last);
  if (around === undefined) return { first: start, end: Math.min(whole.end, last + 1 + SIGNATURE_LINES) };
  return {
    first: Math.max(around.first, start - HEAD_LINES),
    end: Math.min(around.end, last + 1 + GALLERY_LINES),
  };
}

/** Knows which lines were printed before. */
class Repeats {
  readonly #seen = new Set<string>();
  readonly #bodyKeys: ReadonlySet<string>;
  readonly #bodyKey: string;
  #pullQuotes = 0;
  #captionWasRepeat = false;

  constructor(lines: readonly PageLine[], body: readonly number[]) {
    const keys = body.flatMap((i) => {
      const line = lines[i];
      return line === undefined || line.role === 'pull-quote' || line.role === 'standfirst'
        ? []
        : [lineKey(line.text)];
    });
    this.#bodyKeys = new Set(keys);
    this.#bodyKey = keys.join('');
  }

  /** Whether the article has the line elsewhere: printed before, or a pull quote or standfirst that its body holds. */
  isRepeat(line: PageLine, part: PlacedLine['part']): boolean {
    const key = lineKey(line.text);
    if (line.role === 'pull-quote')
      return this.#pullQuotes++ < MAX_PULL_QUOTES && this.#bodyKey.includes(key);
    if (part === 'standfirst' && this.#bodyKeys.has(key)) return true;
    // The credit under a caption goes with it: every picture of a series may have the same one.
    if (part === 'credit') return this.#captionWasRepeat;
    const isBody = part === 'body';
    const isRepeat =
      line.text.length >= (isBody ? REPEATED_BODY : REPEATED_CAPTION) && !this.#isNew(`${part} ${key}`);
    this.#captionWasRepeat = part === 'caption' && isRepeat;
    return isRepeat;
  }

  #isNew(key: string): boolean {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}
