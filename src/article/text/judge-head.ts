import { readDateline } from './dateline.ts';
import { isOpenProse, type JudgedLine, reasonOf, type Verdict } from './judge-line.ts';
import { countWords, endsSentence, hasQuotation } from './line-form.ts';
import { isRoleLine } from './names.ts';

const LONGEST_STANDFIRST = 500;
/** How many lines of byline, date and buttons may stand between a standfirst and the text. */
const BYLINE_REACH = 8;

/**
 * Judges what stands above the running text: sections before the headline, then standfirst, byline, date. Gives the index of the
 * first line of running text. Without running text nothing is judged: a list or a poem has no head. Returns -1 then.
 */
export function judgeHead(lines: readonly JudgedLine[], headline: number): number {
  const firstProse = lines.findIndex((line, at) => at > headline && isOpenProse(line));
  if (firstProse === -1) return -1;
  const start = headline === -1 ? firstProse : endOfHead(lines, firstProse);
  const lastByline = lines.slice(0, start).findLastIndex(isBylineOrDate);
  lines.slice(0, start).forEach((line, at) => {
    line.verdict ??= at < headline ? aboveHeadline(line) : belowHeadline(lines, at, start, lastByline);
  });
  return start;
}

/** A first paragraph with a byline or a date right after it, and text after that, is a standfirst: the head goes on behind it. */
function endOfHead(lines: readonly JudgedLine[], firstProse: number): number {
  const first = lines[firstProse];
  if (!first || first.text.length > LONGEST_STANDFIRST || readDateline(first.text)) return firstProse;
  let sawByline = false;
  for (let at = firstProse + 1; at <= firstProse + BYLINE_REACH; at += 1) {
    const line = lines[at];
    if (!line || (line.verdict && 'kind' in line.verdict && line.verdict.kind !== 'credit'))
      return firstProse;
    if (isOpenProse(line)) {
      if (sawByline) first.verdict = { kind: 'standfirst' };
      return sawByline ? at : firstProse;
    }
    sawByline ||= isBylineOrDate(line);
    if (line.verdict === null && !isBylineOrDate(line)) return firstProse;
  }
  return firstProse;
}

function isBylineOrDate(line: JudgedLine): boolean {
  const reason = reasonOf(line);
  if (reason === 'byline' || reason === 'timestamp') return true;
  return (
    line.verdict === null &&
    ['lone-name', 'bare-byline', 'timestamp'].some((name) => line.candidates.has(name as 'timestamp'))
  );
}

function aboveHeadline(line: JudgedLine): Verdict {
  if (line.candidates.has('timestamp') || line.candidates.has('clock')) return { reason: 'timestamp' };
  const isLabel = countWords(line.text, 5) <= 4 && !endsSentence(line.text) && !hasQuotation(line.text);
  return isLabel ? { reason: 'section-label' } : { kind: 'body' };
}

function belowHeadline(
  lines: readonly JudgedLine[],
  at: number,
  start: number,
  lastByline: number,
): Verdict | null {
  const line = lines[at];
  if (!line) return null;
  const { text, candidates } = line;
  if (candidates.has('timestamp')) return { reason: 'timestamp' };
  // A clock time right above the text heads the first entry of a live report.
  if (candidates.has('clock')) return at + 1 < start ? { reason: 'timestamp' } : null;
  if (candidates.has('lone-name') || candidates.has('bare-byline')) return { reason: 'byline' };
  if (reasonOf(lines[at - 1]) === 'byline' && isRoleLine(text)) return { reason: 'byline' };
  if (candidates.has('handle')) return { reason: 'social-handle' };
  if (isDatelineAlone(text)) return { kind: 'dateline' };
  const isFollowed = at < lastByline;
  if (readDateline(text) || text.endsWith(':')) return { kind: 'body' };
  if (endsSentence(text)) return isFollowed ? { kind: 'standfirst' } : null;
  if (countWords(text, 5) >= 5 || hasQuotation(text))
    return { kind: text.length <= LONGEST_STANDFIRST ? 'standfirst' : 'body' };
  return isFollowed ? { reason: 'section-label' } : null;
}

/** "PARIS, June 3 (AFP)" on a line of its own. */
function isDatelineAlone(text: string): boolean {
  const dateline = text.length <= 120 ? readDateline(`${text.replace(/\s*[—–-]+$/u, '')} — .`) : null;
  return dateline?.isCertain === true && dateline.end >= text.length;
}
