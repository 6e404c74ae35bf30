import { agencyNamed, findAgencies } from './find-agencies.ts';

const MONTHS =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DATE = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:${MONTHS} \\d{1,2}|\\d{1,2} ${MONTHS})(?:,? \\d{4})?`;
/** A place in capitals, as agencies print it: "WASHINGTON", "ST. JOHN'S", "RIO DE JANEIRO/BRASILIA". */
const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]*\\p{Lu}\\.?(?:[ /-][\\p{Lu}\\p{M}'’.-]{1,24}){0,4}";
/** A place or region in mixed case: "Paris", "N.Y.", "South Korea". */
const PROPER =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,24}(?: (?:\\p{Lu}[\\p{L}\\p{M}'’.-]{0,24}|de|of|and|the|al)){0,3}";
const AGENCY = '[(\\[][^()\\[\\]]{2,60}[)\\]]';
const DASH =
  '(?:\\s*[—―]+\\s*|\\s+–\\s*|–\\s+|\\s+[-­]+\\s+|\\s*--+\\s*|-\\s+|(?<=\\(\\p{Lu}{2,6}\\)) (?=\\p{Lu}))';

/** Any mark of {@link DASH}, or a colon: the head of most paragraphs has none. */
const ENDS_DATELINE = /[—―–\u00ad-]|: |\) /u;

/** "KYIV, Ukraine, May 3 (Example News) — ": a place in capitals; region, date and agency may follow, a dash ends it. */
const IN_CAPITALS = new RegExp(
  `^(?<place>${CAPITALS}(?: and ${CAPITALS})?)(?:, ?(?<region>(?!${DATE})${PROPER}))?(?:,? (?<date>${DATE}))?,?(?: ?(?<agency>${AGENCY}))?:?${DASH}`,
  'u',
);
/** "Paris (AFP) – ", "London, June 3 – ": a place in mixed case must be followed by an agency or a date. */
const IN_MIXED_CASE = new RegExp(
  `^(?<place>${PROPER})(?:, ?(?<region>(?!${DATE})${PROPER}))?(?:,? (?<date>${DATE}))?,?(?: ?(?<agency>${AGENCY}))?:?${DASH}`,
  'u',
);
/** "(Reuters) - ", "AFP, Paris — ", "May 3 (UPI) -- ". */
const AGENCY_FIRST = new RegExp(
  `^(?:(?<date>${DATE}) )?(?:(?<agency>${AGENCY})|(?<sign>[\\p{L}/-]{2,20})(?:, ?| )(?<place>${PROPER}))${DASH}`,
  'u',
);
/** "ISLAMABAD: ": only sure when an agency or a date stands in it, or when nobody in the text is introduced that way. */
const WITH_COLON = new RegExp(
  `^(?<place>${CAPITALS})(?:, ?(?<region>(?!${DATE})${PROPER}))?(?:,? (?<date>${DATE}))?,?(?: ?(?<agency>${AGENCY}))?: `,
  'u',
);
/** "(Example News)": an outlet that signs as agencies do; "(R-Texas)" is a party. */
const OUTLET = /^.\p{Lu}[\p{L}\p{M} .&/]*.$/u;
/** What else stands in capitals before a colon or a dash. */
const NO_PLACE =
  /^(?:UPDATE|LOOK|WATCH|NOTE|CORRECTION|CLARIFICATION|EXCLUSIVE|BREAKING|LIVE|FACT|ANALYSIS|OPINION|QUESTION|ANSWER|POLL|VIDEO|READ|ALSO|MORE|RELATED|REPORT|WHO|WHAT|WHEN|WHERE|WHY|HOW)\b/u;
const LONGEST = 160;

/** A dateline at the start of a line. */
interface Dateline {
  /** Where it ends in the line, its dash included: the text of the article follows. */
  readonly end: number;
  /**
   * `false` for a place and a dash alone: "LONDON — " is a dateline at the start of an article, and in the middle of one
   * "MARSH — I never said so" may name a speaker.
   */
  readonly isCertain: boolean;
  /** Ends with a colon and not a dash. */
  readonly hasColon: boolean;
}

/** The dateline that the line begins with, or `null`. A line without text after it has none. */
export function readDateline(line: string): Dateline | null {
  const head = line.slice(0, LONGEST);
  if (!ENDS_DATELINE.test(head)) return null;
  for (const pattern of [IN_CAPITALS, IN_MIXED_CASE, AGENCY_FIRST, WITH_COLON]) {
    const match = pattern.exec(head);
    if (!match || match[0].length >= line.length) continue;
    const { agency, date, sign, place } = match.groups ?? {};
    if (pattern !== AGENCY_FIRST && place && agencyNamed(place)) continue;
    const isSigned = findAgencies(agency ?? sign ?? '').length > 0;
    const isCertain =
      isSigned ||
      date !== undefined ||
      (agency !== undefined && OUTLET.test(agency) && pattern !== IN_MIXED_CASE);
    if (pattern === IN_MIXED_CASE && !isCertain) continue;
    if (!isCertain && NO_PLACE.test(line)) continue;
    if (pattern === AGENCY_FIRST && !isSigned) continue;
    return { end: match[0].trimEnd().length, isCertain, hasColon: pattern === WITH_COLON };
  }
  return null;
}
