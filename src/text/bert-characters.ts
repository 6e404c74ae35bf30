/** What BERT's normaliser and pre-tokeniser do with a character. */
export type CharacterPart = 'dropped' | 'space' | 'punctuation' | 'letter';

/** A character as the model reads it. */
export interface BertCharacter {
  readonly part: CharacterPart;
  /** Lower case, without accents; `''` when dropped, several characters when it decomposes into several. */
  readonly written: string;
  /** Whether it stands for itself, as Chinese characters do: a word ends before it and after it. */
  readonly alone: boolean;
}

const CONTROL = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}]$/u;
const SPACE = /^\s$/u;
const ACCENTS = /\p{Mn}/gu;
// BERT counts every ASCII symbol as punctuation, and of the others only those that Unicode does.
const PUNCTUATION = /^[\p{P}$+<=>^`|~]$/u;
const CHINESE =
  /^[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u;

/** Characters read before. News has some hundreds of them; a file of every character there is must not fill memory. */
const known = new Map<number, BertCharacter>();
const MOST_KNOWN = 10_000;

/**
 * How the uncased BERT tokeniser reads a code point: controls and U+FFFD dropped, accents stripped (NFD without Mn),
 * lower-cased one character at a time (so no final sigma), punctuation and Chinese characters set apart.
 *
 * Classes are those of the running Unicode version; they differ from the model's tokeniser only in a few hundred
 * characters of scripts added since 2015, which its vocabulary does not hold. Lone surrogates are dropped.
 */
export function bertCharacter(code: number): BertCharacter {
  const before = known.get(code);
  if (before !== undefined) return before;
  const character = readCharacter(String.fromCodePoint(code));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(code, character);
  return character;
}

function readCharacter(character: string): BertCharacter {
  const isLineSpace = character === '\t' || character === '\n' || character === '\r';
  if (character === '\ufffd' || (CONTROL.test(character) && !isLineSpace)) {
    return { part: 'dropped', written: '', alone: false };
  }
  if (SPACE.test(character)) return { part: 'space', written: ' ', alone: true };
  const bare = character.normalize('NFD').replace(ACCENTS, '');
  const written = Array.from(bare, (c) => c.toLowerCase()).join('');
  if (written === '') return { part: 'dropped', written, alone: false };
  // ≮ becomes <, the Greek question mark becomes ;
  if (PUNCTUATION.test(written)) return { part: 'punctuation', written, alone: true };
  return { part: 'letter', written, alone: CHINESE.test(character) };
}
