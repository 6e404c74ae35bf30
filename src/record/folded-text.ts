import type { Span } from '../domain/span.ts';
import { foldWord, LONGEST, PRINTED_MARKS, plainMark, stemWord } from './fold-words.ts';
import { plainLetters } from './plain-letters.ts';

/**
 * The words of a whole text, folded once, so that any part of it can be taken out without folding it again: a sentence
 * of an article stands in the content of one statement and in the context of its neighbours.
 */
export interface FoldedText {
  /** All words, and all stems, each with a blank behind. */
  readonly words: string;
  readonly stems: string;
  /** How many words there are; what stands behind as many numbers means nothing. */
  readonly count: number;
  /** Where each word begins and ends in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where each word begins in `words` and in `stems`; one entry more, for the end. */
  readonly wordAt: Int32Array;
  readonly stemAt: Int32Array;
}

/** Words of a {@link FoldedText}: from the first number to before the second. */
export type WordRun = readonly [number, number];

// biome-ignore lint/suspicious/noControlCharactersInRegex: all but ASCII.
const NOT_ASCII = /[^\x00-\x7f]/g;
const LETTER = /[\p{L}\p{N}\p{M}\p{Cs}]/u;
/** Stands for a character that is not one plain letter: U+0000 is none of any word. */
const NOT_PLAIN = '\0';

/**
 * `text` folded, or `null` when some of its letters do not become one plain letter each ("ß", Greek, an accent that
 * stands alone): then its parts have to be folded by themselves.
 */
export function foldText(text: string): FoldedText | null {
  const lower = text.replaceAll(NOT_PLAIN, ' ').replace(PRINTED_MARKS, plainMark).toLowerCase();
  const plain = lower.replace(NOT_ASCII, plainLetter);
  if (plain.length !== text.length || plain.includes(NOT_PLAIN)) return null;
  return takeWords(plain);
}

/**
 * The words of `plain`. Written letter by letter: nearly every word is its own fold and stem, and a string for each of
 * them would cost more than all else that is done with it.
 */
function takeWords(plain: string): FoldedText {
  // Folded, a word is no longer than before, and a blank follows where at least one character did, or the text ended.
  const words = Buffer.allocUnsafe(plain.length + 1);
  const stems = Buffer.allocUnsafe(plain.length + 1);
  const most = (plain.length >> 1) + 2;
  const [starts, ends] = [new Int32Array(most), new Int32Array(most)];
  const [wordAt, stemAt] = [new Int32Array(most), new Int32Array(most)];
  let [count, toWord, toStem] = [0, 0, 0];
  for (let start = nextWord(plain, 0); start < plain.length; count++) {
    const end = wordEnd(plain, start);
    starts[count] = start;
    ends[count] = end;
    let isBare = end - start <= LONGEST && plain.charCodeAt(end - 1) !== LETTER_S;
    for (let at = start; isBare && at < end; at++) {
      const letter = plain.charCodeAt(at);
      words[toWord + at - start] = letter;
      stems[toStem + at - start] = letter;
      isBare = letter !== APOSTROPHE;
    }
    if (isBare) {
      toWord += end - start;
      toStem += end - start;
    } else {
      const word = foldWord(plain.slice(start, end));
      toWord += words.write(word, toWord, 'latin1');
      toStem += stems.write(stemWord(word), toStem, 'latin1');
    }
    words[toWord++] = BLANK;
    stems[toStem++] = BLANK;
    wordAt[count + 1] = toWord;
    stemAt[count + 1] = toStem;
    start = nextWord(plain, end);
  }
  return {
    words: words.toString('latin1', 0, toWord),
    stems: stems.toString('latin1', 0, toStem),
    count,
    starts,
    ends,
    wordAt,
    stemAt,
  };
}

/** The words that stand within `span`; `null` when it cuts one in two. */
export function wordsWithin({ count, starts, ends }: FoldedText, { start, end }: Span): WordRun | null {
  const first = countBelow(starts, count, start);
  const last = countBelow(starts, count, end);
  const isCut = (ends[first - 1] ?? 0) > start || (last > first && (ends[last - 1] ?? 0) > end);
  return isCut ? null : [first, last];
}

/** The words of `run`, or their stems, with a blank between. */
export function showRun({ words, wordAt }: FoldedText, [first, last]: WordRun): string {
  return first < last ? words.slice(wordAt[first], (wordAt[last] ?? 0) - 1) : '';
}

/** As {@link showRun}, of their stems. */
export function showStems({ stems, stemAt }: FoldedText, [first, last]: WordRun): string {
  return first < last ? stems.slice(stemAt[first], (stemAt[last] ?? 0) - 1) : '';
}

/** How many of the first `count` of `numbers`, which ascend, are below `limit`. */
function countBelow(numbers: Int32Array, count: number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const known = new Map<string, string>();

function plainLetter(character: string): string {
  let plain = known.get(character);
  if (plain === undefined) {
    const letters = plainLetters(character);
    plain = /^[a-z0-9]$/.test(letters) ? letters : LETTER.test(character) ? NOT_PLAIN : ' ';
    // One code unit each, so that there are at most 65,408 of them.
    known.set(character, plain);
  }
  return plain;
}

/** Where a word begins at or after `from`, else the end of the text. */
function nextWord(plain: string, from: number): number {
  let at = from;
  while (at < plain.length && !isPlain(plain.charCodeAt(at))) at++;
  return at;
}

/** Where the word that begins at `start` ends; an apostrophe between two letters is part of it. */
function wordEnd(plain: string, start: number): number {
  let at = start + 1;
  while (
    isPlain(plain.charCodeAt(at)) ||
    (plain.charCodeAt(at) === APOSTROPHE && isPlain(plain.charCodeAt(at + 1)))
  ) {
    at++;
  }
  return at;
}

const BLANK = 32;
const APOSTROPHE = 39;
const LETTER_S = 115;

/** Whether it is a letter from a to z or a digit; the end of a text, `NaN`, is none. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
