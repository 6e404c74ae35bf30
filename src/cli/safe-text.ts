/**
 * Characters that drive a terminal or reorder what is shown, instead of being shown: C0 and C1 controls, delete,
 * bidirectional embeddings, overrides and isolates, line separators, invisible operators, tags, lone surrogates.
 * Joiners (U+200C, U+200D) stay: emoji, Persian and Indian scripts need them.
 */
const HARMFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]/gu;

const BLANKS = /[ \t\r\n\u2028\u2029]+/g;

const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = '\u2421';

/**
 * `text` on one line and harmless on any terminal: runs of blanks and line breaks become one space, and each character
 * that would steer the terminal is shown instead of obeyed, `␛` for an escape and `‹U+202E›` for an override. Nothing
 * disappears silently. What is left decides its own width only.
 */
export function safeText(text: string): string {
  return text.replace(BLANKS, ' ').replace(HARMFUL, visible);
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  if (code === DELETE) return PICTURE_OF_DELETE;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/** Characters that JSON may carry as they are although a terminal or a reader would obey them. */
const HARMFUL_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** JSON text with such characters written as escapes: the same value for every program, harmless to look at. */
export function safeJson(json: string): string {
  return json.replace(
    HARMFUL_IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
