import type { Span } from '../../domain/span.ts';
import { beforeFirstWord, nextWord } from '../../text/next-word.ts';

/** A word, a clitic (“n’t”, “’ll”) or a mark of the judged text. */
export interface Token extends Span {
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  readonly isWord: boolean;
  readonly capital: boolean;
  /** Which of the spans it stands in, counted from 0. */
  readonly piece: number;
}

/** Longer contents are judged by their beginning: no statement of an article comes near. In code units. */
const LONGEST = 20_000;

const WORD =
  /(?:\p{Lu}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'\-‐‑&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\.{2,}|[^\s\p{L}\p{N}]/uy;
const CLITIC = /^(.+?)(n['’]t|['’](?:ll|re|ve|d|m|s))$/iu;
const HAS_APOSTROPHE = /['’‘]/u;
const APOSTROPHES = /[’‘]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const SMALL_A = 0x61;

/** The tokens of `spans` of `text`, in text order. Linear in the length of the spans. */
export function readTokens(text: string, spans: readonly Span[]): readonly Token[] {
  const tokens: Token[] = [];
  let left = LONGEST;
  spans.forEach(({ start, end }, piece) => {
    const slice = text.slice(start, Math.min(end, start + left));
    left -= slice.length;
    const word = beforeFirstWord();
    while (nextWord(slice, WORD, word)) {
      const printed = slice.slice(word.start, word.end);
      if (word.isPlain) tokens.push(plainToken(printed, start + word.start, piece));
      else addToken(tokens, printed, start + word.start, piece);
    }
  });
  return tokens;
}

/** A word of ASCII letters alone, as most are: nothing has to be taken apart. */
function plainToken(printed: string, start: number, piece: number): Token {
  const lower = printed.toLowerCase();
  const capital = printed.charCodeAt(0) < SMALL_A;
  return { start, end: start + printed.length, lower, isWord: true, capital, piece };
}

/** “won’t” is two tokens, “wo” and “n’t”: all that asks for a subject, a modal verb or a negation sees each alone. */
function addToken(tokens: Token[], printed: string, start: number, piece: number): void {
  const split = printed.length < 20 && HAS_APOSTROPHE.test(printed) ? CLITIC.exec(printed) : null;
  const head = split?.[1] ?? printed;
  tokens.push(makeToken(head, start, piece));
  if (split?.[2] !== undefined) tokens.push(makeToken(split[2], start + head.length, piece));
}

function makeToken(printed: string, start: number, piece: number): Token {
  const lower = printed.toLowerCase();
  return {
    start,
    end: start + printed.length,
    lower: HAS_APOSTROPHE.test(lower) ? lower.replace(APOSTROPHES, "'") : lower,
    isWord: isWordCharacter(printed),
    capital: lower !== printed && CAPITAL.test(printed),
    piece,
  };
}

/** Whether a token is a word, told by its first character; “’s” is one, a mark alone is none. */
function isWordCharacter(printed: string): boolean {
  const code = printed.charCodeAt(0);
  const isAscii = code < 128 && printed.length > 1;
  if (isAscii && ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)))
    return true;
  return LETTER_OR_DIGIT.test(printed);
}

/** The spans of `tokens` in `text` order, those that touch or have only blanks between them made one. */
export function spansOf(tokens: readonly Token[], text: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of [...tokens].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (last !== undefined && isBlank(text, last.end, start)) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function isBlank(text: string, start: number, end: number): boolean {
  return end - start < 20 && /^[ \t\u00a0]*$/u.test(text.slice(start, end));
}
