import type { Block, LeftOut } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { readCaption } from './caption-line.ts';
import { judgeCaptions } from './judge-captions.ts';
import { judgeHead } from './judge-head.ts';
import { judgeHeadline } from './judge-headline.ts';
import { type JudgedLine, judgeLine, kindOf } from './judge-line.ts';
import { judgeLinks, judgeSubheadings } from './judge-middle.ts';
import { judgeTail } from './judge-tail.ts';
import { type Layout, layOutLine } from './lay-out-line.ts';
import { splitLines } from './lines.ts';
import { peelMarkup } from './peel-markup.ts';

/** What is known of a text before its lines are judged. */
interface LineHints {
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
  const { lines: shown, markup } = peelMarkup(text, splitLines(text, hints.skip));
  const lines = shown.map(judgeLine);
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
  const { blocks, leftOut } = layOut(lines, headline !== -1);
  return { blocks, leftOut: [...leftOut, ...markup].sort((a, b) => a.start - b.start) };
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

/** "ISLAMABAD: " begins an article, and "MARSH: " a speaker's turn: several such lines are turns. */
const CAPITALS_AND_COLON = /^\p{Lu}[\p{Lu} .'’-]{1,40}: /u;
/** An abstract may stand before the paragraph with the dateline, but only with a label between them. */
const DATELINE_PARAGRAPHS = 3;

function layOut(lines: readonly JudgedLine[], hasHeadline: boolean): Layout {
  const layout: Layout = { blocks: [], leftOut: [] };
  const takesColon = hasHeadline && lines.filter((line) => CAPITALS_AND_COLON.test(line.text)).length === 1;
  let paragraphs = 0;
  let afterBody = false;
  for (const line of lines) {
    // Without a headline the first paragraph may be one: some sites end theirs with a full stop.
    const isFirst = !afterBody || (paragraphs === 1 && !hasHeadline);
    const takesUncertain = isFirst && paragraphs < DATELINE_PARAGRAPHS;
    layOutLine(line, { takesUncertain, takesColon }, layout);
    afterBody = line.verdict === null || kindOf(line) === 'body';
    if (afterBody) paragraphs += 1;
  }
  return layout;
}
