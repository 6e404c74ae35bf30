/** A place in a text: the word that was found last. Begins with {@link beforeFirstWord}. */
export interface WordCursor {
  start: number;
  end: number;
  /** Whether it is nothing but ASCII letters. */
  isPlain: boolean;
}

const TAB = 0x09;
const LINE_BREAK = 0x0a;
const SPACE = 0x20;
const COMMA = 0x2c;

/** A cursor with the whole of a text before it. */
export function beforeFirstWord(): WordCursor {
  return { start: 0, end: 0, isPlain: false };
}

/**
 * Moves `cursor` on to the next match of `pattern` in `text`, as `matchAll` finds one match after the other; `false`
 * when there is none.
 *
 * Most words are ASCII letters before a space or comma, and are found without the pattern, which must take such a word
 * as it is: be sticky (flags `uy`), begin with no white space, and take every letter that follows a letter, but neither
 * a space nor a comma. Texts are cut into words several times, and a pattern asked at each word makes most of that.
 */
export function nextWord(text: string, pattern: RegExp, cursor: WordCursor): boolean {
  for (let at = cursor.end; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === LINE_BREAK || code === TAB) {
      at++;
      continue;
    }
    const lettersEnd = endOfLetters(text, at);
    if (lettersEnd > at && endsPlainly(text, lettersEnd)) {
      cursor.start = at;
      cursor.end = lettersEnd;
      cursor.isPlain = true;
      return true;
    }
    pattern.lastIndex = at;
    if (pattern.test(text)) {
      cursor.start = at;
      cursor.end = pattern.lastIndex;
      cursor.isPlain = false;
      return true;
    }
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  cursor.start = text.length;
  cursor.end = text.length;
  return false;
}

function endOfLetters(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const lower = text.charCodeAt(end) | 0x20;
    if (lower < 0x61 || lower > 0x7a) break;
    end++;
  }
  return end;
}

function endsPlainly(text: string, end: number): boolean {
  if (end === text.length) return true;
  const code = text.charCodeAt(end);
  return code === SPACE || code === COMMA || code === LINE_BREAK;
}
