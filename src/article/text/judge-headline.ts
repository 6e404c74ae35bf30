import { readDateline } from './dateline.ts';
import { isOpenProse, type JudgedLine, reasonOf } from './judge-line.ts';
import { countWords, endsSentence, sameLineKey } from './line-form.ts';
import { isOutletName } from './names.ts';

const LONGEST_HEADLINE = 220;
/** Further down no headline is looked for: a page has its menus above it, not half an article. */
const REACH = 60;

/**
 * Judges the headline and every other printing of it, and gives the index of its line, or -1 when the text has none. It is the line that
 * equals `title`; without one, the first line above the running text that is no furniture and reads like one.
 * Later lines with the same words are left out: the alternative text of the article's picture is often its headline.
 */
export function judgeHeadline(lines: readonly JudgedLine[], title: string | null): number {
  const index = findHeadline(lines, title);
  const headline = lines[index];
  if (!headline) return -1;
  headline.verdict = { kind: 'headline' };
  const key = sameLineKey(headline.text);
  lines.forEach((line, at) => {
    if (at === index || line.text.length > LONGEST_HEADLINE * 2) return;
    const isOpen = line.verdict === null || reasonOf(line) === 'navigation';
    if (!isOpen || !mayBeginAs(line.text, key)) return;
    if (at < index ? isTitleOf(sameLineKey(line.text), key) : sameLineKey(line.text) === key) {
      line.verdict = { reason: 'repeated-headline' };
    }
  });
  return index;
}

/** Told by the first letter of a line in plain letters, so that few lines have to be folded. */
function mayBeginAs(line: string, key: string): boolean {
  const first = FIRST_PLAIN_LETTER.exec(line)?.[1];
  return first === undefined || key.startsWith(first.toLowerCase());
}

/** With a plain character behind it, which is no accent of it. */
const FIRST_PLAIN_LETTER = /^[\x20-\x2f"]*([A-Za-z])[\x20-\x7e]/;

function findHeadline(lines: readonly JudgedLine[], title: string | null): number {
  if (title !== null) {
    const key = sameLineKey(title);
    const titled = lines.findIndex(
      (line) => line.text.length <= 400 && isTitleOf(key, sameLineKey(line.text)),
    );
    if (titled !== -1) return titled;
  }
  const firstProse = lines.findIndex(isOpenProse);
  const end = Math.min(firstProse === -1 ? lines.length : firstProse + 1, REACH);
  const firstOpen = lines.findIndex((line) => line.verdict === null);
  const open = lines.slice(0, end).flatMap((line, at) => {
    const isInPlace = !line.isProse || at <= firstOpen;
    return isInPlace && mayBeHeadline(line, at, lines) ? [at] : [];
  });
  const first = open.find((at) => isTitleLong(lines[at]?.text ?? '')) ?? open[0] ?? -1;
  return shorterPrinting(lines, first, open);
}

/** The masthead above it is shorter, or reads like one: "The Arl Courier". */
function isTitleLong(text: string): boolean {
  return countWords(text, 3) >= 3 && !isOutletName(text);
}

/** "Bridge to close - Oldbridge Courier" above "Bridge to close": the page's title and the article's. */
function shorterPrinting(lines: readonly JudgedLine[], first: number, open: readonly number[]): number {
  const key = sameLineKey(lines[first]?.text ?? '');
  const shorter = open.find((at) => {
    const other = sameLineKey(lines[at]?.text ?? '');
    return at > first && other !== key && isTitleOf(key, other);
  });
  return shorter ?? first;
}

/** `title` is the headline, alone or with the outlet's name behind it. */
function isTitleOf(title: string, headline: string): boolean {
  if (headline.length < 3 || !title.startsWith(headline)) return false;
  return title.length === headline.length || /^ ?[|·•] |^ - |^ :: /u.test(title.slice(headline.length));
}

function mayBeHeadline(line: JudgedLine, at: number, lines: readonly JudgedLine[]): boolean {
  // "Watch: Mayor falls off bridge" is a link in the middle of a page and a headline on its top.
  const isLinkAbove = at === 0 && reasonOf(line) === 'related-link' && countWords(line.text) >= 5;
  if ((line.verdict !== null && !isLinkAbove) || line.text.length > LONGEST_HEADLINE) return false;
  if (line.candidates.has('timestamp') || line.candidates.has('clock') || line.candidates.has('handle'))
    return false;
  if (line.candidates.has('bare-byline') && !line.candidates.has('lone-name')) return false;
  if (hasDateline(line.text) || /[,:]$/u.test(line.text)) return false;
  const hasTextAfter = lines.some(
    (other, index) => index > at && index < at + REACH && (other.verdict === null || 'kind' in other.verdict),
  );
  return hasTextAfter && (!/[.…]["”’)]*$/u.test(line.text) || isTitleCase(line.text));
}

/** "STORM HESTA: RED WARNING ISSUED" is none: what stands behind the place there is a sentence. */
function hasDateline(text: string): boolean {
  const dateline = readDateline(text);
  return dateline !== null && (dateline.isCertain || !dateline.hasColon || endsSentence(text));
}

/** Some sites end their headlines with a full stop; then most of the longer words are capitalised. */
function isTitleCase(text: string): boolean {
  const longer = (text.match(/\p{L}[\p{L}\p{M}'’-]{3,}/gu) ?? []).slice(0, 60);
  const capitals = longer.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    longer.length >= 3 &&
    capitals / longer.length >= 0.75 &&
    !/[.!?] \p{Lu}/u.test(text) &&
    endsSentence(text)
  );
}
