import { bertCharacter } from './bert-characters.ts';
import type { KnownPieces, Vocabulary } from './vocabulary.ts';

/** The word pieces of a text in text order: all lists have one entry a piece. */
export interface WordPieces {
  readonly ids: number[];
  /**
   * Where the first and after the last character of the piece stand, as UTF-16 offsets into the text. Accents that
   * follow as characters of their own belong to no piece, nor do dropped characters at its edges.
   */
  readonly starts: number[];
  readonly ends: number[];
  /** The number of the word that the piece is of. Every punctuation mark and Chinese character is a word. */
  readonly words: number[];
}

/** Words longer than this are unknown as a whole, as in the tokeniser that the model was trained with. */
const LONGEST_WORD = 100;

const DROPPED = 0;
const SPACE = 1;
const PUNCTUATION = 2;
const LETTER = 3;
const PART_OF_ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const { part } = bertCharacter(code);
  return part === 'dropped'
    ? DROPPED
    : part === 'space'
      ? SPACE
      : part === 'punctuation'
        ? PUNCTUATION
        : LETTER;
});

/** A word as the model reads it, with the place of each of its UTF-16 code units in the text. */
interface Word {
  text: string;
  starts: number[];
  ends: number[];
}

/**
 * Cuts `text` into the pieces of `vocabulary` as the uncased BERT tokeniser does: words at white space, punctuation
 * and Chinese characters, then from the left the longest piece that fits. A word that no pieces make up is one
 * unknown piece. Control characters vanish without ending a word. Linear in the length of the text.
 */
export function wordPieces(text: string, vocabulary: Vocabulary): WordPieces {
  const pieces: WordPieces = { ids: [], starts: [], ends: [], words: [] };
  const word: Word = { text: '', starts: [], ends: [] };
  const length = text.length;
  let i = 0;
  while (i < length) {
    // 1. A run of ASCII letters and digits, the usual case, goes without a look at single characters.
    let code = text.charCodeAt(i);
    if (code < 128 && PART_OF_ASCII[code] === LETTER) {
      const start = i;
      do code = text.charCodeAt(++i);
      while (code < 128 && PART_OF_ASCII[code] === LETTER);
      const endsHere = i === length || (code < 128 && PART_OF_ASCII[code] !== DROPPED);
      if (endsHere && word.starts.length === 0)
        addWord(pieces, vocabulary, vocabulary.plain, text, start, i, null);
      else for (let k = start; k < i; k++) addCharacter(word, text.charAt(k).toLowerCase(), k, k + 1);
      continue;
    }
    // 2. White space ends a word.
    if (code < 128 && PART_OF_ASCII[code] === SPACE) {
      endWord(pieces, vocabulary, word);
      i++;
      continue;
    }
    // 3. An ASCII mark is a word of its own.
    if (code < 128 && PART_OF_ASCII[code] === PUNCTUATION) {
      endWord(pieces, vocabulary, word);
      addPiece(
        pieces,
        vocabulary.beginnings.get(text.charAt(i)) ?? vocabulary.unknown,
        i,
        i + 1,
        nextWord(pieces),
      );
      i++;
      continue;
    }
    // 4. Everything else is looked up.
    const point = text.codePointAt(i) ?? 0;
    const end = i + (point > 0xffff ? 2 : 1);
    const { part, written, alone } = bertCharacter(point);
    if (alone) endWord(pieces, vocabulary, word);
    if (part === 'letter' || part === 'punctuation') addCharacter(word, written, i, end);
    if (alone) endWord(pieces, vocabulary, word);
    i = end;
  }
  endWord(pieces, vocabulary, word);
  return pieces;
}

function addCharacter(word: Word, written: string, start: number, end: number): void {
  word.text += written;
  for (let unit = 0; unit < written.length; unit++) {
    word.starts.push(start);
    word.ends.push(end);
  }
}

/**
 * Adds the word that `text` has from `start` to `end`: from the left the longest piece that `known` has, again and again; one
 * unknown piece where that leads nowhere. `places` tells where its code units stand where `text` is the word as the model
 * reads it; `null` where it is the text itself.
 */
function addWord(
  pieces: WordPieces,
  { unknown, longest }: Vocabulary,
  { beginnings, continuations }: KnownPieces,
  text: string,
  start: number,
  end: number,
  places: Word | null,
): void {
  const number = nextWord(pieces);
  if (isTooLong(text, start, end)) {
    addPlaced(pieces, unknown, start, end, number, places);
    return;
  }
  const count = pieces.ids.length;
  for (let from = start; from < end; ) {
    const known = from === start ? beginnings : continuations;
    let to = Math.min(end, from + longest);
    let id = known.idOf(text, from, to);
    while (id < 0 && --to > from) id = known.idOf(text, from, to);
    if (id < 0) {
      keepFirst(pieces, count);
      addPlaced(pieces, unknown, start, end, number, places);
      return;
    }
    addPlaced(pieces, id, from, to, number, places);
    from = to;
  }
}

function addPlaced(
  pieces: WordPieces,
  id: number,
  from: number,
  to: number,
  number: number,
  places: Word | null,
): void {
  if (places === null) addPiece(pieces, id, from, to, number);
  else addPiece(pieces, id, places.starts[from] ?? 0, places.ends[to - 1] ?? 0, number);
}

/** Takes the last pieces away, so that `count` are left. */
function keepFirst(pieces: WordPieces, count: number): void {
  for (const list of [pieces.ids, pieces.starts, pieces.ends, pieces.words]) list.length = count;
}

/** Adds what `word` has gathered, if anything, and empties it. */
function endWord(pieces: WordPieces, vocabulary: Vocabulary, word: Word): void {
  if (word.starts.length === 0) return;
  addWord(pieces, vocabulary, vocabulary.any, word.text, 0, word.text.length, word);
  word.text = '';
  word.starts = [];
  word.ends = [];
}

function nextWord(pieces: WordPieces): number {
  return (pieces.words.at(-1) ?? -1) + 1;
}

function addPiece(pieces: WordPieces, id: number, start: number, end: number, word: number): void {
  pieces.ids.push(id);
  pieces.starts.push(start);
  pieces.ends.push(end);
  pieces.words.push(word);
}

/** Counts code points, since the model's tokeniser does. */
function isTooLong(text: string, start: number, end: number): boolean {
  if (end - start <= LONGEST_WORD) return false;
  if (end - start > 2 * LONGEST_WORD) return true;
  return Array.from(text.slice(start, end)).length > LONGEST_WORD;
}
