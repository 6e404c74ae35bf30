import { readCaption, readsAsCaption } from './caption-line.ts';
import { isPictureCredit } from './credit-line.ts';
import { type JudgedLine, kindOf, reasonOf } from './judge-line.ts';
import { countWords, endsSentence, hasQuotation, sameLineKey } from './line-form.ts';

/** Labels on a line of their own that say what the next line is. */
const CAPTION_LABELS = new Set([
  'caption',
  'image caption',
  'photo caption',
  'media caption',
  'video caption',
  'figure caption',
]);
const CREDIT_LABELS = new Set([
  'image source',
  'photo credit',
  'image credit',
  'credit',
  'photo by',
  'photograph by',
  'picture credit',
  'photo',
  'photograph',
]);
/** A shorter line that is printed twice is a chorus or a cry as well. */
const FEWEST_REPEATED_WORDS = 6;

/** Judges the captions that only their surroundings tell, and those printed twice. */
export function judgeCaptions(lines: readonly JudgedLine[]): void {
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    judgeLabel(line, next);
    const before = lines[at - 1];
    if (line.verdict === null && isBesidePicture(line, before, next)) line.verdict = { kind: 'caption' };
    if (line.verdict === null && next?.verdict === null && isPrintedTwice(line, next))
      line.verdict = { kind: 'caption' };
  });
  leaveOutRepeated(lines);
}

/** "Image caption," above "The bridge on Monday": the label goes, the next line is what it says. */
function judgeLabel(line: JudgedLine, next: JudgedLine | undefined): void {
  if (line.text.length > 30 || !next) return;
  const key = sameLineKey(line.text);
  const isCaption = CAPTION_LABELS.has(key);
  if (!isCaption && !CREDIT_LABELS.has(key)) return;
  line.verdict = { reason: 'media-player' };
  if (next.verdict === null && next.text.length <= (isCaption ? 600 : 100)) {
    next.verdict = isCaption
      ? { kind: 'caption', creditAt: readCaption(next.text)?.creditAt ?? next.text.length }
      : { kind: 'credit' };
  }
}

function isBesidePicture(
  line: JudgedLine,
  before: JudgedLine | undefined,
  next: JudgedLine | undefined,
): boolean {
  if (!readsAsCaption(line.text)) return false;
  // A line right below the headline is the standfirst, unless it says what is seen.
  const isStandfirst = kindOf(before) === 'headline' && !endsSentence(line.text);
  if (next && kindOf(next) === 'credit' && isPictureCredit(next.text)) return !isStandfirst;
  return reasonOf(before) === 'repeated-headline' && !endsSentence(line.text);
}

function isPrintedTwice(line: JudgedLine, next: JudgedLine): boolean {
  const { text } = line;
  if (text.length > 600 || text.length !== next.text.length || hasQuotation(text)) return false;
  return (
    countWords(text, FEWEST_REPEATED_WORDS) >= FEWEST_REPEATED_WORDS &&
    sameLineKey(text) === sameLineKey(next.text)
  );
}

/** A caption that stood before, and a line that is a caption's words without its credit, are left out. */
function leaveOutRepeated(lines: readonly JudgedLine[]): void {
  const words = new Set<string>();
  for (const line of lines) if (kindOf(line) === 'caption') words.add(captionKey(line));
  if (words.size === 0) return;
  const seen = new Set<string>();
  for (const line of lines) {
    const isCaption = kindOf(line) === 'caption';
    if ((!isCaption && line.verdict !== null) || line.text.length > 1200) continue;
    const key = isCaption ? captionKey(line) : sameLineKey(line.text);
    if (key.length < 15 || !words.has(key)) continue;
    if (!isCaption || seen.has(key)) line.verdict = { reason: 'repeated-caption' };
    else seen.add(key);
  }
}

function captionKey({ text, verdict }: JudgedLine): string {
  const creditAt = verdict && 'kind' in verdict ? verdict.creditAt : undefined;
  return sameLineKey(text.slice(0, creditAt ?? text.length));
}
