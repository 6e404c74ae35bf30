import { readBiography } from './biography.ts';
import { readBareByline, readByline, readLoneName } from './byline.ts';
import { readCredit } from './credit-line.ts';
import { type JudgedLine, kindOf, reasonOf } from './judge-line.ts';
import { countWords, endsSentence, hasQuotation, sameLineKey } from './line-form.ts';
import { isRoleWord } from './names.ts';

/** An article has few writers; the bound keeps a long row of lines of one form from costing more than its length. */
const MOST_BIOGRAPHIES = 8;
/** "She previously covered the courts": a biography goes on. */
const GOES_ON =
  /^(?:she|he|they|her|his|their|before (?:that|joining)|previously|prior to|born in|based in|a graduate|a native)\b/iu;

/** After one of these the article is over, and short lines without a full stop are titles of other articles. */
const END_REASONS: ReadonlySet<string> = new Set([
  'byline',
  'author-name',
  'author-biography',
  'author-contact',
  'comment-section',
  'newsletter',
  'subscription-notice',
  'navigation',
  'related-link',
  'legal-notice',
  'cookie-notice',
]);

/**
 * Judges what stands below the running text, from line `start` on: the writer's name and biography, credits, links. Gives the index after
 * the last line of running text. `text` is the whole text: a biography tells of somebody whom the article itself does not name.
 */
export function judgeTail(lines: readonly JudgedLine[], start: number, text: string): number {
  const writers = writersOf(lines);
  const end = judgeBiographies(lines, start, text, writers);
  let isOver = false;
  for (const line of lines.slice(end)) {
    if (line.verdict === null) judgeLoneLine(line, writers, isOver);
    // A line that nobody claims is text again: what follows it are no links until the next sign of an end.
    isOver = END_REASONS.has(reasonOf(line) ?? '') || (isOver && line.verdict !== null) || isCopyright(line);
  }
  return end;
}

/** Keys of the names that bylines print, and surnames, so that "Ms Marsh is" is known too. */
function writersOf(lines: readonly JudgedLine[]): Set<string> {
  const writers = new Set<string>();
  for (const line of lines) {
    if (reasonOf(line) !== 'byline') continue;
    const byline = readByline(line.text) ?? readBareByline(line.text);
    for (const { name } of byline?.writers ?? []) writers.add(sameLineKey(name));
    const lone = readLoneName(line.text);
    if (lone) writers.add(sameLineKey(lone));
  }
  return writers;
}

/** Walks up from the end over furniture and biographies to the last line of running text. */
function judgeBiographies(
  lines: readonly JudgedLine[],
  start: number,
  text: string,
  writers: Set<string>,
): number {
  let pending: JudgedLine[] = [];
  let end = lines.length;
  let count = 0;
  for (let at = lines.length - 1; at >= start; at -= 1) {
    const line = lines[at];
    if (!line || line.verdict !== null || !(line.isProse || line.candidates.has('biography'))) continue;
    const isOne = count < MOST_BIOGRAPHIES && isBiography(line, text, writers);
    if (isOne) {
      count += 1;
      for (const one of [line, ...pending]) one.verdict = { reason: 'author-biography' };
      pending = [];
    } else if (line.candidates.has('reported-from')) {
      line.verdict = { kind: 'credit' };
    } else if (pending.length < 3 && GOES_ON.test(line.text) && !hasQuotation(line.text)) {
      pending.push(line);
      if (pending.length === 1) end = at + 1;
      continue;
    } else {
      return pending.length > 0 ? end : at + 1;
    }
    end = at;
  }
  return pending.length > 0 ? end : start;
}

function isBiography(line: JudgedLine, text: string, writers: Set<string>): boolean {
  const name = readBiography(line.text)?.name;
  if (!name) return false;
  const key = sameLineKey(name);
  const isWriter = [...writers].some(
    (writer) =>
      key === writer ||
      key.endsWith(` ${writer}`) ||
      key.startsWith(`${writer} `) ||
      (!key.includes(' ') && writer.endsWith(` ${key}`)),
  );
  const surname = name.split(' ').at(-1) ?? name;
  const isNew = name.includes(' ') && text.indexOf(surname) >= line.start;
  if (isNew) writers.add(key);
  return isWriter || isNew;
}

function judgeLoneLine(line: JudgedLine, writers: ReadonlySet<string>, isOver: boolean): void {
  const { candidates, text } = line;
  const lone = readLoneName(text);
  if (lone && writers.has(sameLineKey(lone))) line.verdict = { reason: 'author-name' };
  else if (
    candidates.has('bare-byline') &&
    !lone &&
    (text.split(/[\s,/]+/u).some(isRoleWord) || isKnown(text, writers))
  )
    line.verdict = { reason: 'byline' };
  else if (candidates.has('reported-from')) line.verdict = { kind: 'credit' };
  else if (candidates.has('timestamp')) line.verdict = { reason: 'timestamp' };
  else if (candidates.has('handle') && (isOver || isWriterHandle(text, writers)))
    line.verdict = { reason: 'social-handle' };
  else if (isOver && isTitle(text)) line.verdict = { reason: 'related-link' };
}

/** "Ferry strike called off after two days": a title of another article. A note on this one begins with its label. */
function isTitle(text: string): boolean {
  if (text.length > 200 || countWords(text, 5) < 5 || endsSentence(text) || hasQuotation(text)) return false;
  return /^[\p{Lu}\p{N}]/u.test(text) && !/^(?:editor|note|correction|clarification|update)\b/iu.test(text);
}

function isCopyright(line: JudgedLine): boolean {
  return kindOf(line) === 'credit' && readCredit(line.text) === 'copyright';
}

/** "@lenamarsh" is Lena Marsh. */
function isWriterHandle(handle: string, writers: ReadonlySet<string>): boolean {
  const key = sameLineKey(handle);
  return [...writers].some((writer) => writer.replaceAll(' ', '') === key);
}

function isKnown(text: string, writers: ReadonlySet<string>): boolean {
  return (readBareByline(text)?.writers ?? []).some(({ name }) => writers.has(sameLineKey(name)));
}
