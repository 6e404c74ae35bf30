import type { Block, LeftOut } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { readCaption } from './caption-line.ts';
import { judgeCaptions } from './judge-captions.ts';
import { judgeHead } from './judge-head.ts';
import { judgeHeadline } from './judge-headline.ts';
import { type JudgedLine, judgeLine, kindOf } from './judge-line.ts';
import { judgeLinks, judgeSubheadings } from './judge-middle.ts';
import { judgeTail } from './judge-tail.ts';
import { type DatelineRules, type Layout, layOutLine } from './lay-out-line.ts';
import { type Line, splitLines } from './lines.ts';

/** What is known of a text before its lines are judged. */
export interface LineHints {
  /** The article's title from elsewhere, or `null`: its line is the headline. */
  readonly title: string | null;
  /** Lines that touch one of these are captions. In text order, disjoint. */
  readonly captions: readonly Span[];
  /** Nothing inside of these is judged or covered: it is told elsewhere. In text order, disjoint. */
  readonly skip: readonly Span[];
}

/**
 * Judges every line of `text`: which are blocks of the article, and which are left out, each with a reason of
 * `LEFT_OUT_REASONS`. Blocks and left-out ranges are in text order, disjoint, each inside of one line, and together cover every
 * non-blank character outside of `hints.skip`. Odd text is body: a line is left out only where its words or its
 * surroundings leave no doubt. Linear in the length of the text.
 */
export function judgeLines(text: string, hints: LineHints): { blocks: Block[]; leftOut: LeftOut[] } {
  const lines = splitLines(text, hints.skip).map(judgeLine);
  markCaptions(lines, hints.captions);
  // 1. What the headline is decides what repeats it, and where the head begins.
  const headline = judgeHeadline(lines, hints.title);
  // 2. Captions and links before head and tail, which take every short line that is left for bylines and titles.
  judgeCaptions(lines);
  judgeLinks(lines);
  // 3. Above and below the running text, then the crossheads inside of it. What nobody claimed is body.
  const start = judgeHead(lines, headline);
  if (start !== -1) judgeSubheadings(lines, start, judgeTail(lines, start, text));
  else judgeSubheadings(lines, lines.length, lines.length);
  return layOut(lines, headline !== -1);
}

function markCaptions(lines: readonly JudgedLine[], captions: readonly Span[]): void {
  let next = 0;
  for (const line of lines) {
    while ((captions[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    const caption = captions[next];
    if (!caption || caption.start >= line.end || kindOf(line) === 'credit') continue;
    line.verdict = { kind: 'caption', creditAt: readCaption(line.text)?.creditAt ?? line.text.length };
  }
}

/** A place and a dash, or a name and a colon, begin an article or a speaker's turn: the first two paragraphs decide. */
const CAPITALS_AND_COLON = /^\p{Lu}[\p{Lu} .'’-]{1,40}: /u;
const DATELINE_PARAGRAPHS = 2;

function layOut(lines: readonly JudgedLine[], hasHeadline: boolean): Layout {
  const layout: Layout = { blocks: [], leftOut: [] };
  const withColon = lines.filter((line: Line) => CAPITALS_AND_COLON.test(line.text)).length;
  let paragraphs = 0;
  for (const line of lines) {
    const isBody = line.verdict === null || kindOf(line) === 'body';
    if (isBody) paragraphs += 1;
    const rules: DatelineRules = {
      takesUncertain: paragraphs <= DATELINE_PARAGRAPHS,
      takesColon: withColon === 1 && hasHeadline,
    };
    layOutLine(line, rules, layout);
  }
  return layout;
}
