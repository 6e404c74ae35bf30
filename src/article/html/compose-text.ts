import type { Block, LeftOut } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { PlacedLine } from './place-lines.ts';

/** A line of the extracted text with the part that markup gives it. */
export interface MarkedLine extends Span {
  readonly part: PlacedLine['part'];
}

/**
 * The text of an article from its lines, and where each line stands in it. Paragraphs are set apart by an empty
 * line (`\n\n`); `<br>`, list items, table cells, and captions beside their credits by a line end (`\n`).
 */
export function composeText(placed: readonly PlacedLine[]): {
  readonly text: string;
  readonly marks: readonly MarkedLine[];
} {
  const parts: string[] = [];
  const marks: MarkedLine[] = [];
  let length = 0;
  for (const [i, line] of placed.entries()) {
    const gap = i === 0 ? '' : line.gap === 'paragraph' ? '\n\n' : '\n';
    const start = length + gap.length;
    parts.push(gap, line.text);
    length = start + line.text.length;
    marks.push({ start, end: length, part: line.part });
  }
  return { text: parts.join(''), marks };
}

/** Parts that markup settles, whatever the words say. */
function isSettled({ part }: MarkedLine): boolean {
  return part === 'headline' || part === 'standfirst' || part === 'credit';
}

/**
 * Joins what markup says of each line with what its words say. Settled lines are as marked. Elsewhere a line that
 * reads as furniture is left out whatever its markup; one that reads as prose takes the part its markup gives
 * (`subheading`), and a byline or date at the head of the page is left out as such.
 */
export function joinJudgements(
  marks: readonly MarkedLine[],
  judged: { readonly blocks: readonly Block[]; readonly leftOut: readonly LeftOut[] },
): { readonly blocks: Block[]; readonly leftOut: LeftOut[] } {
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  const pieces = [...judged.blocks, ...judged.leftOut].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const mark of marks) {
    if (isSettled(mark)) {
      blocks.push({ start: mark.start, end: mark.end, kind: mark.part as Block['kind'] });
      continue;
    }
    // A judged piece may run over several lines; it is cut at their ends.
    while (next < pieces.length && (pieces[next]?.end ?? 0) <= mark.start) next++;
    for (let i = next; i < pieces.length; i++) {
      const piece = pieces[i];
      if (piece === undefined || piece.start >= mark.end) break;
      const span = { start: Math.max(piece.start, mark.start), end: Math.min(piece.end, mark.end) };
      if ('reason' in piece) leftOut.push({ ...span, reason: piece.reason });
      else addBlock({ ...span, kind: piece.kind }, mark.part, blocks, leftOut);
    }
  }
  return { blocks, leftOut };
}

function addBlock(block: Block, part: MarkedLine['part'], blocks: Block[], leftOut: LeftOut[]): void {
  const { start, end, kind } = block;
  if ((part === 'byline' || part === 'time') && kind !== 'credit' && kind !== 'dateline') {
    leftOut.push({ start, end, reason: part === 'byline' ? 'byline' : 'timestamp' });
  } else if (part === 'subheading' && kind !== 'credit' && kind !== 'caption') {
    blocks.push({ start, end, kind: 'subheading' });
  } else {
    blocks.push(block);
  }
}
