import type { ByteWriter } from './byte-writer.ts';
import type { IndexedWords } from './index-words.ts';

/** Between words of different columns, so that no phrase runs from one into the other. */
const GAP = 64;
/** PostgreSQL knows no position beyond; later words share the last one. */
const LAST_POSITION = 16_383;
/** PostgreSQL keeps no more positions of a word. */
const MOST_POSITIONS = 255;
/** Weights A and D, in the two bits before a position. */
const INSIDE = 3 << 14;
const AROUND = 0;

/** A power of two, more than twice as many as a usual statement has different words. */
const SLOTS = 256;
const BLANK = 32;

/** The words of a statement in one text, as the cell of a column of words: its content, its context, its tags. */
export function packWords({ content, context, tags }: IndexedWords): string {
  return `${content}\n${context}\n${tags === '' ? '' : `#${tags.replaceAll(' ', ' #')}`}`;
}

/**
 * Writes what {@link packWords} packed as PostgreSQL takes a `tsvector` in binary: its own parser would split and drop
 * words by the server's language, and reads a `tsvector` in text at a third of the speed. Content has weight A, context
 * D; tags stand apart by their `#` and have no positions.
 *
 * Words are told apart by their letters where they stand: to make a string of each, and to look that up, takes longer
 * than all else that is done with them.
 */
export class VectorWriter {
  #text = '';
  /** Numbers of words, from 1, at the slots that their letters lead to; 0 where there is none. */
  #slots = new Int32Array(SLOTS);
  #count = 0;
  /** Of each word: what its letters add up to, and where it stands first. */
  readonly #sums: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Of each word: how many positions it has, the number of the first of them, and of the last. */
  readonly #counts: number[] = [];
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  /** Positions with their weights, and the number of the next one of the same word. */
  readonly #positions: number[] = [];
  readonly #next: number[] = [];
  #positionCount = 0;

  write(bytes: ByteWriter, packed: string): void {
    const contentEnd = packed.indexOf('\n');
    const contextEnd = packed.indexOf('\n', contentEnd + 1);
    this.#text = packed;
    this.#slots.fill(0);
    this.#count = 0;
    this.#positionCount = 0;
    const inside = this.#add(0, contentEnd, 1, INSIDE);
    this.#add(contentEnd + 1, contextEnd, 1 + inside + GAP, AROUND);
    this.#add(contextEnd + 1, packed.length, 0, null);
    bytes.int32(this.#count);
    for (let word = 0; word < this.#count; word++) this.#writeWord(bytes, word);
  }

  #writeWord(bytes: ByteWriter, word: number): void {
    bytes.letters(this.#text, this.#starts[word] ?? 0, this.#ends[word] ?? 0);
    bytes.byte(0);
    const count = this.#counts[word] ?? 0;
    bytes.uint16(count);
    for (let at = this.#first[word] ?? 0, left = count; left > 0; left--) {
      bytes.uint16(this.#positions[at] ?? 0);
      at = this.#next[at] ?? 0;
    }
  }

  /** Adds the words from `start` to before `end`, the first of which has `position`; gives how many they are. */
  #add(start: number, end: number, position: number, weight: number | null): number {
    let [from, sum, words] = [start, 0, 0];
    for (let at = start; at <= end; at++) {
      const code = at < end ? this.#text.charCodeAt(at) : BLANK;
      if (code !== BLANK) {
        sum = (Math.imul(sum, 31) + code) | 0;
        continue;
      }
      if (at > from) {
        const word = this.#find(from, at, sum);
        if (weight !== null) this.#place(word, Math.min(position + words, LAST_POSITION), weight);
        words++;
      }
      from = at + 1;
      sum = 0;
    }
    return words;
  }

  /** The number of the word from `start` to before `end`, whose letters add up to `sum`; a new one where it has none. */
  #find(start: number, end: number, sum: number): number {
    let slot = this.#slotOf(sum);
    for (let word = this.#slots[slot] ?? 0; word > 0; word = this.#slots[slot] ?? 0) {
      if (this.#isSame(word - 1, start, end, sum)) return word - 1;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const word = this.#count++;
    this.#sums[word] = sum;
    this.#starts[word] = start;
    this.#ends[word] = end;
    this.#counts[word] = 0;
    this.#slots[slot] = word + 1;
    if (this.#count * 2 > this.#slots.length) this.#spread();
    return word;
  }

  #slotOf(sum: number): number {
    return (sum ^ (sum >>> 11)) & (this.#slots.length - 1);
  }

  #isSame(word: number, start: number, end: number, sum: number): boolean {
    const other = this.#starts[word] ?? 0;
    if (this.#sums[word] !== sum || (this.#ends[word] ?? 0) - other !== end - start) return false;
    for (let at = 0; at < end - start; at++) {
      if (this.#text.charCodeAt(other + at) !== this.#text.charCodeAt(start + at)) return false;
    }
    return true;
  }

  /** Puts all words into twice as many slots. */
  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let word = 0; word < this.#count; word++) {
      let slot = this.#slotOf(this.#sums[word] ?? 0);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = word + 1;
    }
  }

  /** Notes that `word` stands at `position`; positions of a word come in ascending order, each once. */
  #place(word: number, position: number, weight: number): void {
    const count = this.#counts[word] ?? 0;
    const last = this.#last[word] ?? 0;
    if (count >= MOST_POSITIONS) return;
    if (count > 0 && ((this.#positions[last] ?? 0) & LAST_POSITION) === position) return;
    const at = this.#positionCount++;
    this.#positions[at] = position | weight;
    if (count === 0) this.#first[word] = at;
    else this.#next[last] = at;
    this.#last[word] = at;
    this.#counts[word] = count + 1;
  }
}
