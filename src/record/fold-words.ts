import { hash } from 'node:crypto';
import { plainLetters } from './plain-letters.ts';

/** Letters of a word at most: longer runs are none, and PostgreSQL takes none over 2 KB. */
export const LONGEST = 64;

/** Marks that folding treats as plain ones, each one character. */
export const PRINTED_MARKS = /[‘’“”–—…]/g;
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const LETTER = /[\p{L}\p{N}]/u;
const ASCII_WORD = /[a-z0-9]+(?:'[a-z0-9]+)*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
const ASCII = /^[\x00-\x7f]*$/;

/**
 * The words of `text` as both databases compare them: lower case, without accents and apostrophes, "Trump's" as
 * "trump". Folded here and not by the databases, so that both find the same.
 */
export function foldWords(text: string): string[] {
  // Printed quotation marks and dashes alone do not make a text worth taking apart.
  const lower = text.replace(PRINTED_MARKS, plainMark).toLowerCase();
  const words = ASCII.test(lower) ? lower.match(ASCII_WORD) : plainLetters(lower).match(WORD);
  if (words === null) return [];
  return words.map(foldWord);
}

/** Whether {@link foldWords} finds any word in `text`. */
export function hasWords(text: string): boolean {
  return LETTER.test(text);
}

/** What stands for a printed mark. */
export function plainMark(mark: string): string {
  return mark === '’' ? "'" : ' ';
}

/** A word in lower case and plain letters, as it is compared: without apostrophes, not too long. */
export function foldWord(word: string): string {
  if (word.length <= LONGEST && !word.includes("'")) return word;
  const bare = word.replace(/'s$/, '').replaceAll("'", '');
  return bare.length > LONGEST ? Array.from(bare).slice(0, LONGEST).join('') : bare;
}

/**
 * `word` as searched for: without the s of a plural, so that "tariff" finds "tariffs". Harman's S-stemmer, which leaves
 * all other endings alone: a search for "general" must not find "generation". Applied to both sides, names included.
 */
export function stemWord(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:us|ss|is)$/.test(word)) return word;
  if (word.endsWith('ies') && !/[ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The words of `text` as searched for. */
export function searchWords(text: string): string[] {
  return foldWords(text).map(stemWord);
}

/** What statements with the same words share: `u` and 12 hexadecimal digits. */
export function wordsId(content: string): string {
  return foldedWordsId(foldWords(content).join(' '));
}

/** {@link wordsId} of content whose words have been folded already, with a blank between. */
export function foldedWordsId(folded: string): string {
  return `u${hash('sha256', folded).slice(0, 12)}`;
}
