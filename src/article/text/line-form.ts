/** The outward form of a line: what can be told before any of its words is understood. */

import { isLetterOrDigitAt } from '../../text/character-class.ts';
import { beforeFirstWord, nextWord } from '../../text/next-word.ts';

const LAST_MARKS = /[.!?…。！？][\s"'”’»)\]*]*$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/uy;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const QUOTATION_MARK = /["“”„‟«»‘]|(?:^|\s)['’](?=\S)/u;

/** Long enough for a sentence of running text; a button or a headline in capitals is shorter. */
const SENTENCE_LENGTH = 60;
/** Longer than any headline or title of a link; a standfirst may be as long, so this is generous. */
const LONGEST_HEADING = 320;
const INNER_SENTENCE_END = /\p{Ll}[.!?]["”’]? \p{Lu}/u;

/** `true` when the line ends as a sentence does: with a full stop, question or exclamation mark, also in a quotation. */
export function endsSentence(line: string): boolean {
  return LAST_MARKS.test(line.slice(-12));
}

/**
 * `true` when the line can hardly be anything but running text: it ends as a sentence or introduces what follows and is no button's
 * length, or a sentence ends inside of it ("Trains stopped. Buses ran [Oldbridge News]"), or it is longer than any headline.
 */
export function isProse(line: string): boolean {
  if (line.length < SENTENCE_LENGTH) return false;
  if (line.length > LONGEST_HEADING || endsSentence(line) || line.endsWith(':')) return true;
  return line.length >= 2 * SENTENCE_LENGTH && INNER_SENTENCE_END.test(line);
}

/** How many words the line has; at most `most` are counted, so that a line of any length costs the same. */
export function countWords(line: string, most = 200): number {
  let count = 0;
  const shown = line.slice(0, most * 20);
  const word = beforeFirstWord();
  while (count < most && nextWord(shown, WORD, word)) count += 1;
  return count;
}

/** `true` when the line holds a letter or a digit of any script. */
export function hasWords(line: string): boolean {
  return WORD_CHARACTER.test(line);
}

/** `true` when anything in the line is set in quotation marks; an apostrophe inside a word is none. */
export function hasQuotation(line: string): boolean {
  return QUOTATION_MARK.test(line);
}

/**
 * The line as two printings of it agree: lower case, typographic variants folded, one blank for many, without
 * marks at its edges. "Bridge to close.", "BRIDGE TO CLOSE" and "» Bridge to close" are the same line; so a button is
 * known by its words ("» Share this:" is "share this").
 */
export function sameLineKey(line: string): string {
  const folded = NOT_PLAIN.test(line)
    ? line
        .normalize('NFKC')
        .toLowerCase()
        .replace(VARIANTS, (mark) => PLAIN_FORMS[mark] ?? mark)
        .replace(/\s+/gu, ' ')
    : line.toLowerCase();
  return trimEdges(folded);
}

/** What is folded: a line without any of it only has its case lowered. */
const NOT_PLAIN = /[^\x20-\x5f\x61-\x7e]| {2}/;
const VARIANTS = /[‘’ʼ`´“”„«»‐‑‒–—―]/gu;
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  ...{ '‘': "'", '’': "'", ʼ: "'", '`': "'", '´': "'" },
  ...{ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-' },
};

/** By hand and not by a pattern: `[^\p{L}]+$` tries a long row of dots anew from each of its dots. */
function trimEdges(line: string): string {
  let start = 0;
  while (start < line.length && !isLetterOrDigitAt(line, start)) start++;
  let last = line.length - 1;
  // A character of two code units is told by its first.
  while (last >= start && !isLetterOrDigitAt(line, last)) last--;
  return last < start ? '' : line.slice(start, last + ((line.codePointAt(last) ?? 0) > 0xffff ? 2 : 1));
}
