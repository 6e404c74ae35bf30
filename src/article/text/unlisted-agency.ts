/** "Norvale Press Agency", "Example News Service": a name that says itself that it is one's. */
const AGENCY_NAME =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{M}'’-]{1,30} ){1,4}(?:News|Press|Wire|Media) (?:Agency|Service|Association)(?![\p{L}\p{N}])/u;
const SIGN = /[([](\p{Lu}{2,6})[)\]]/u;

/**
 * An agency that a credit or byline names by a full name which the lexicon does not list, or `null`. Its printed name, or the sign of the
 * dateline where that is the initials of the name: "(NPA)" and "© Norvale Press Agency".
 */
export function findUnlistedAgency(credit: string, dateline: string): string | null {
  const name = AGENCY_NAME.exec(credit)?.[0];
  if (!name) return null;
  const sign = SIGN.exec(dateline)?.[1];
  const initials = name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return sign !== undefined && (sign === initials || sign === initials.replace(/^T/u, '')) ? sign : name;
}
