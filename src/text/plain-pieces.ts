import { NO_PIECE, type PieceFinder } from './piece-finder.ts';

/** How many words, and characters of them, are remembered: those of some thousand articles. */
const MOST_WORDS = 2 ** 15;
const MOST_CHARACTERS = 8 * MOST_WORDS;
/** Slots for each word: with fewer, more of them lie beside their own. */
const SLOTS_A_WORD = 2;

/**
 * Asks `pieces` for words of ASCII letters and digits, in whatever case, for each once: what was asked for before, with or without success,
 * is remembered in tables of numbers (open addressing), for which neither a slice of the text nor its hash has to be made.
 * Every word of every article is asked for, and most are the same few; they lie together, as a vocabulary's do not.
 */
export function plainPiecesOf(pieces: ReadonlyMap<string, number>): PieceFinder {
  const mask = MOST_WORDS * SLOTS_A_WORD - 1;
  // What a slot holds is the place of a word in the lists, counted from 1; 0 is free.
  const slots = new Uint16Array(mask + 1);
  const ids = new Int32Array(MOST_WORDS);
  // The characters of all words in a row, and where those of each begin.
  const characters = new Uint8Array(MOST_CHARACTERS);
  const starts = new Int32Array(MOST_WORDS + 1);
  let known = 0;

  const isWord = (at: number, text: string, start: number, end: number): boolean => {
    const first = starts[at] ?? 0;
    if ((starts[at + 1] ?? 0) - first !== end - start) return false;
    for (let i = start; i < end; i++) if (characters[first + i - start] !== lowerAt(text, i)) return false;
    return true;
  };
  const remember = (slot: number, text: string, start: number, end: number): number => {
    const id = pieces.get(text.slice(start, end).toLowerCase()) ?? NO_PIECE;
    const first = starts[known] ?? 0;
    if (known + 1 >= MOST_WORDS || first + end - start > MOST_CHARACTERS) return id;
    for (let i = start; i < end; i++) characters[first + i - start] = lowerAt(text, i);
    ids[known] = id;
    known++;
    starts[known] = first + end - start;
    slots[slot] = known;
    return id;
  };
  return {
    idOf(text, start, end) {
      for (let slot = hashOf(text, start, end) & mask; ; slot = (slot + 1) & mask) {
        const at = (slots[slot] ?? 0) - 1;
        if (at < 0) return remember(slot, text, start, end);
        if (isWord(at, text, start, end)) return ids[at] ?? NO_PIECE;
      }
    },
  };
}

/** FNV-1a over the lower-case characters; the higher bits are mixed in, since the lower ones alone choose a slot. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ lowerAt(text, i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The code unit at `at`, an ASCII capital as its small letter. */
function lowerAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}
