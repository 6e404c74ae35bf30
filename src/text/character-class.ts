const SPACES: ReadonlySet<number> = new Set([
  ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680],
  ...[0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a],
  ...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
]);

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;
const LETTER = /^\p{L}/u;

/**
 * Whether a UTF-16 code unit is white space, line breaks included.
 *
 * The set of Python's `str.isspace`, which the training code uses: it differs from `\s` in U+FEFF (here none) and
 * in U+001C-001F and U+0085 (here white space). All white space is in the Basic Multilingual Plane.
 */
export function isSpace(code: number): boolean {
  // Nearly every character asked about is ASCII: spare those the look-up.
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  return SPACES.has(code);
}

/** Whether a letter or digit begins at `offset`, astral ones included; `false` at or beyond the end of `text`. */
export function isLetterOrDigitAt(text: string, offset: number): boolean {
  const code = text.codePointAt(offset);
  if (code === undefined) return false;
  if (code < 0x80) return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39);
  return LETTER_OR_DIGIT.test(String.fromCodePoint(code));
}

/** Whether a code point is a letter: Unicode category L, so no combining mark and no digit. */
export function isLetter(code: number): boolean {
  return code < 0x80 ? isAsciiLetter(code) : LETTER.test(String.fromCodePoint(code));
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
