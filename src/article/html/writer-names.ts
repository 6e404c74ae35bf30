/**
 * The writers that metadata names, one each, without "By": `By Mara Lind and Jon Ek` is two names.
 * Addresses (`https://…/mara-lind`), handles and e-mail addresses name nobody and are left out.
 */
export function writerNames(values: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const value of values) {
    const bare = value
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:(?:written|story|report|words)\s+)?by:?\s+/i, '')
      .replace(/[,;\s]+$/, '');
    if (bare === '' || bare.length > 200 || /^(?:https?:|www\.|@)|^\S+@\S+$|^\S+\.\S+\/\S*$/i.test(bare))
      continue;
    names.push(...splitNames(bare));
  }
  return [...new Set(names)];
}

/** Splits at commas and `and` only when every piece looks like a full name: `Lind, Political Editor` stays whole. */
function splitNames(text: string): readonly string[] {
  const pieces = text
    .split(/\s*[,;]\s*(?:and\s+|&\s+)?|\s+(?:and|und|et|y|e|&)\s+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every(isFullName) ? pieces : [text];
}

function isFullName(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|der|den|la|di|da|bin|al|el|ter)){1,4}$/u.test(
    text,
  );
}
