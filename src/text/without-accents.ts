const NOT_ASCII = /[^\0-\x7f]/;

/** `text` with its letters taken apart and their accents dropped: “Élysée” is “Elysee”. */
export function withoutAccents(text: string): string {
  // Most words have none, and need not be taken apart to know.
  return NOT_ASCII.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
}
