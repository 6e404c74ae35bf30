import { isArticleElement, isBodyElement, outerRegions, type Region } from './body-regions.ts';
import { isCaption, isLink, isPlaceholder, isProse, proseBefore } from './line-facts.ts';
import type { PageLine } from './page-line.ts';
import type { PageLines } from './page-lines.ts';
import { Passages } from './same-words.ts';

/** What is known of a page beside its lines. */
export interface Evidence {
  /** The texts that Readability takes for the article. */
  readonly readable: ReadonlySet<number>;
  /** The article as JSON-LD repeats it. */
  readonly body: string | null;
  readonly isLiveBlog: boolean;
}

/** Readability has lost the article when it holds less than this share of the prose of the marked body. */
const LOST = 0.75;
/** A line is of the body that JSON-LD repeats when so many of its words in a row are there. */
const SAME = 0.8;
/** The marked body is believed to be all of the article when it holds this share of what Readability found. */
const WHOLE = 0.7;

/**
 * The indices of the lines that are the article's body, in page order: prose, subheadings, lists, posts; no captions.
 *
 * Three witnesses are heard: Readability, which judges by shape and misses headings, lists and short answers; the
 * markup that calls an element the article's body, which may hold boxes as well; and the text that JSON-LD repeats,
 * which is exact but often cut. Empty when none of them finds prose.
 */
export function chooseBody(page: PageLines, evidence: Evidence): readonly number[] {
  const { lines } = page;
  const readable = readableLines(lines, evidence.readable);
  const repeated = repeatedLines(lines, evidence.body);
  const chosen = new Set<number>([...readable, ...repeated]);
  const region = bodyRegions(page, chosen, evidence.isLiveBlog);
  if (region.length > 0) applyRegions(lines, region, chosen);
  if ((proseBefore(lines, chosen).at(-1) ?? 0) === 0) {
    chosen.clear();
    const fallback = fallbackRegion(page);
    if (fallback !== null) addRegion(lines, fallback, chosen);
  } else {
    fillGaps(lines, chosen);
  }
  return [...chosen].filter((i) => isBodyLine(lines[i])).sort((a, b) => a - b);
}

function readableLines(lines: readonly PageLine[], readable: ReadonlySet<number>): number[] {
  return lines.flatMap((line, i) => {
    let all = 0;
    let found = 0;
    for (const { text, length } of line.pieces) {
      all += length;
      if (readable.has(text)) found += length;
    }
    return found > 0 && found >= all / 2 ? [i] : [];
  });
}

/** The lines that JSON-LD repeats. Short ones are skipped: a share button's words may stand in any text. */
function repeatedLines(lines: readonly PageLine[], body: string | null): number[] {
  if (body === null) return [];
  const passages = new Passages(body.split(/\n+/));
  return lines.flatMap((line, i) => (isProse(line) && passages.shareOf(line.text) >= SAME ? [i] : []));
}

/** The marked bodies that matter: those that hold chosen prose; in a live blog all posts; else the longest. */
function bodyRegions(page: PageLines, chosen: ReadonlySet<number>, isLiveBlog: boolean): readonly Region[] {
  const all = outerRegions(page, isBodyElement);
  if (isLiveBlog) return all;
  const sums = proseBefore(page.lines, chosen);
  const held = all.filter(({ first, end }) => (sums[end] ?? 0) > (sums[first] ?? 0));
  if (held.length > 0) return held;
  return all.length === 0 ? [] : [all.reduce((a, b) => (b.prose > a.prose ? b : a))];
}

/** Adds what Readability lost of the marked bodies, and takes away what it found elsewhere when they hold it all. */
function applyRegions(lines: readonly PageLine[], regions: readonly Region[], chosen: Set<number>): void {
  const sums = proseBefore(lines, chosen);
  const marked = regions.reduce((sum, { prose }) => sum + prose, 0);
  const found = regions.reduce((sum, { first, end }) => sum + (sums[end] ?? 0) - (sums[first] ?? 0), 0);
  const foundAtAll = sums[lines.length] ?? 0;
  // The marked body holds little of what was found: it is some other text's.
  if (found < foundAtAll * 0.5 && marked < foundAtAll) return;
  const isLost = found < marked * LOST;
  if (isLost) for (const region of regions) addRegion(lines, region, chosen);
  if (isLost || found >= foundAtAll * WHOLE) {
    dropOutside(lines, regions[0]?.first ?? 0, regions.at(-1)?.end ?? lines.length, chosen);
  }
}

/** Drops what stands before the body and is no prose, and what stands after it and does not end an article. */
function dropOutside(lines: readonly PageLine[], start: number, end: number, chosen: Set<number>): void {
  for (const i of chosen) {
    const line = lines[i];
    if (line === undefined) continue;
    if ((i < start && !isProse(line)) || (i >= end && !ENDING.test(line.text.slice(0, 300))))
      chosen.delete(i);
  }
}

/** Lines at an article's end that stand outside of its body and belong to it all the same. */
const ENDING =
  /^[\s(–—-]*(?:(?:additional |with )?report(?:ing|ed) by|edited by|editing by|writing by|©|\(c\)|copyright)/i;

function addRegion(lines: readonly PageLine[], { first, end }: Region, chosen: Set<number>): void {
  for (let i = first; i < end; i++) {
    const line = lines[i];
    if (line !== undefined && !isLink(line)) chosen.add(i);
  }
}

/** The article, main or whole page, for pages without any marked body that Readability finds nothing in. */
function fallbackRegion(page: PageLines): Region | null {
  const longest = (regions: readonly Region[]): Region | null =>
    regions.length === 0 ? null : regions.reduce((a, b) => (b.prose > a.prose ? b : a));
  const whole = proseBefore(page.lines).at(-1) ?? 0;
  if (whole === 0) return null;
  const article = longest(outerRegions(page, isArticleElement));
  if (article !== null && article.prose >= whole * 0.3) return article;
  const prose = page.lines.flatMap((line, i) => (isProse(line) ? [i] : []));
  return { first: prose[0] ?? 0, end: (prose.at(-1) ?? 0) + 1, prose: whole };
}

/**
 * Adds the lines between chosen prose that stand in the same element as it: the headings, short answers and
 * list items that Readability drops from within a text.
 */
function fillGaps(lines: readonly PageLine[], chosen: Set<number>): void {
  const prose = lines.flatMap((line, i) => (chosen.has(i) && isProse(line) ? [i] : []));
  for (const [at, before] of prose.entries()) {
    const after = prose[at + 1];
    if (after === undefined) break;
    const parent = lines[before]?.block.parent;
    const shared = parent !== undefined && parent !== null && parent === lines[after]?.block.parent;
    for (let i = before + 1; i < after; i++) {
      const line = lines[i];
      if (line === undefined || chosen.has(i) || isLink(line)) continue;
      const near = line.block.parent === parent || line.block.parent?.parent === parent;
      if (shared && near) chosen.add(i);
    }
  }
}

/** Captions, bylines and times are told apart elsewhere; a heading or item that is one link leads to another story. */
function isBodyLine(line: PageLine | undefined): boolean {
  if (line === undefined || isCaption(line) || line.role === 'byline' || line.role === 'time') return false;
  return !isLink(line) && !isPlaceholder(line);
}
