import type { Span } from '../domain/span.ts';
import { hashWord } from './hash-word.ts';

/** The words of a stretch of text as numbers: equal numbers are equal words, whatever case and accents. */
export interface Words {
  readonly ids: Uint32Array;
  /** Offsets of each word in the text that was read. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A number with its separators, a character of a script that sets no spaces, or a run of letters with apostrophes. */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|\p{L}[\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;
const PLAIN = /^[a-z0-9]*$/;
const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’]/g;

/** The spans of the words of `text` from `from` to `to`, in text order, at most `limit` of them. */
export function wordSpans(text: string, from: number, to: number, limit: number): Span[] {
  const spans: Span[] = [];
  WORD.lastIndex = from;
  while (spans.length < limit) {
    const match = WORD.exec(text);
    if (match === null || match.index >= to) break;
    // A word that begins inside is taken up to where the part ends.
    spans.push({ start: match.index, end: Math.min(match.index + match[0].length, to) });
  }
  return spans;
}

/** `word` as it is compared: lower case, without accents and apostrophes. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFKD').replace(MARKS, '').replace(APOSTROPHES, '');
}

/** The words of the `parts` of `text` (disjoint, in text order), at most `limit` of them. */
export function readWords(text: string, parts: readonly Span[], limit: number): Words {
  const spans: Span[] = [];
  for (const { start, end } of parts) {
    for (const span of wordSpans(text, start, end, limit - spans.length)) spans.push(span);
  }
  return {
    ids: Uint32Array.from(spans, ({ start, end }) => hashWord(foldWord(text.slice(start, end)))),
    starts: Uint32Array.from(spans, ({ start }) => start),
    ends: Uint32Array.from(spans, ({ end }) => end),
  };
}
