import { isLinkHeading } from './furniture-labels.ts';
import { isOpenProse, type JudgedLine, reasonOf } from './judge-line.ts';
import { countWords, endsSentence, hasQuotation, sameLineKey } from './line-form.ts';

/** How many titles are looked for below a heading over links. */
const MOST_LINKS = 12;
/** A crosshead has fewer words than a title of another article. */
const FEWEST_TITLE_WORDS = 5;
const LONGEST_SUBHEADING = 90;
const MOST_SUBHEADING_WORDS = 12;

/** "– 'Very dangerous' –": agencies set crossheads between dashes. */
const BETWEEN_DASHES = /^[–—-]{1,2}\s?\S.{0,80}\S\s?[–—-]{1,2}\.?$/u;
/** "– 'No way back'": the second dash gets lost in translation and scraping; a quoted phrase without a full stop is left. */
const DASH_AND_PHRASE = /^[–—]\s?["“‘«][^"“”«»]{2,60}[^"“”«».,!?…]["”’»]$/u;
const MARKDOWN_HEADING = /^#{1,6}\s/u;

/** Leaves out the titles that stand below a heading over links ("Related articles"). */
export function judgeLinks(lines: readonly JudgedLine[]): void {
  let left = 0;
  for (const line of lines) {
    if (reasonOf(line) !== null && line.text.length <= 60) {
      if (isLinkHeading(sameLineKey(line.text))) left = MOST_LINKS;
    } else if (left > 0 && line.verdict === null && isTitle(line)) {
      line.verdict = { reason: 'related-link' };
      left -= 1;
    } else {
      left = 0;
    }
  }
}

function isTitle({ text, isProse }: JudgedLine): boolean {
  return (
    !isProse &&
    text.length <= 200 &&
    !/[.:;,]$/u.test(text) &&
    countWords(text, FEWEST_TITLE_WORDS) >= FEWEST_TITLE_WORDS
  );
}

/** Judges the crossheads among the running text, which goes from line `start` up to line `end`. */
export function judgeSubheadings(lines: readonly JudgedLine[], start: number, end: number): void {
  lines.forEach((line, at) => {
    if (line.verdict !== null || line.isProse) return;
    const isMarked =
      BETWEEN_DASHES.test(line.text) || DASH_AND_PHRASE.test(line.text) || MARKDOWN_HEADING.test(line.text);
    const isTime =
      line.candidates.has('clock') || (line.candidates.has('timestamp') && !endsSentence(line.text));
    const isInside = at >= start - 1 && at < end - 1;
    if (isMarked || (isInside && (isTime || isCrosshead(line, lines[at - 1], lines[at + 1]))))
      line.verdict = { kind: 'subheading' };
  });
}

/** "Costs rise" between two paragraphs: short, begun with a capital, without a mark at its end, and text follows at once. */
function isCrosshead(
  { text }: JudgedLine,
  before: JudgedLine | undefined,
  next: JudgedLine | undefined,
): boolean {
  if (text.length > LONGEST_SUBHEADING || countWords(text, MOST_SUBHEADING_WORDS + 1) > MOST_SUBHEADING_WORDS)
    return false;
  if (!/^["“‘'«]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) || !/[\p{L}\p{N}'’"”)]$/u.test(text)) return false;
  if (endsSentence(text) || (hasQuotation(text) && /[,.!?]["”’]$/u.test(text))) return false;
  const isListed = before?.verdict === null && !before.isProse && !endsSentence(before.text);
  return !isListed && next !== undefined && isOpenProse(next);
}
