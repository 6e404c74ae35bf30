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
      .replace(/^(?:(?:written|story|report|words|view all posts)\s+)?by:?\s+/i, '')
      // “Von Gregor Lind”, but not the name “Von Lind”.
      .replace(/^(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i)\s+(?=\p{Lu}\S*\s\p{Lu})/u, '')
      .replace(/[,;\s]+$/, '');
    if (
      bare === '' ||
      bare.length > 200 ||
      /^(?:https?:|www\.|@)|^\S+@\S+$|^\S+\.\S+\/\S*$|[{}<>]/i.test(bare)
    )
      continue;
    names.push(...splitNames(bare));
  }
  return [...new Set(names)];
}

/**
 * The writers that lines marked as bylines print: `Par Jeanne Le Goff (avec AFP)` is Jeanne Le Goff. Such lines hold
 * offices, places and reading times as well, so that only what looks like a full name counts.
 */
export function printedWriters(lines: readonly string[]): readonly string[] {
  const names = lines.flatMap((line) => {
    const bare = line
      .slice(0, 300)
      .replace(/^(?:by|par|von|por|di|door|av|af|text|texte)\b:?\s+/i, '')
      .replace(/\s*[(|•·@\d].*$/su, '')
      .trim();
    const pieces = splitNames(bare);
    // `Mara Lind, political editor`: what follows the name is her office.
    return pieces.length === 1 ? [bare.split(/\s*,\s*/)[0] ?? ''] : pieces;
  });
  return [...new Set(names.filter(isFullName))];
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
