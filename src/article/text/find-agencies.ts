import type { Span } from '../../domain/span.ts';
import { everyMatch } from '../../text/every-match.ts';
import { AGENCIES } from './agencies.generated.ts';

/** An agency named in a text: its short name and the words that name it. */
interface NamedAgency extends Span {
  readonly short: string;
}

const shortOf = new Map<string, string>();
for (const { short, names, signs } of AGENCIES) {
  for (const sign of signs) shortOf.set(sign, short);
  for (const name of names) shortOf.set(name.toLowerCase(), short);
}

const SIGNS = wholeWords(
  AGENCIES.flatMap(({ signs }) => signs),
  'gu',
);
const NAMES = wholeWords(
  AGENCIES.flatMap(({ names }) => names),
  'giu',
);
const UNMISTAKABLE = wholeWords(
  AGENCIES.flatMap(({ names, signs, homographs }) => [
    ...names,
    ...signs.filter((sign) => !homographs.includes(sign)),
  ]),
  'u',
);

/**
 * The agencies that a credit, a dateline's bracket or a byline names, in text order and disjoint. Signs count in the
 * letter case of the lexicon ("AP", never "ap"), full names in any. Only for text that is known to say who supplied
 * the copy: "AP" is also Andhra Pradesh.
 */
export function findAgencies(text: string): readonly NamedAgency[] {
  const found = [...matches(text, NAMES), ...matches(text, SIGNS)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  let end = 0;
  return found.filter((agency) => {
    const isFree = agency.start >= end;
    if (isFree) end = agency.end;
    return isFree;
  });
}

/**
 * The first agency that running text names in words that mean nothing else: full names, and signs that are no homograph;
 * `null` when there is none. Weak evidence: "told AFP" is printed by AFP's customers, and by everyone who quotes them.
 */
export function findAgencyInProse(text: string): NamedAgency | null {
  const match = UNMISTAKABLE.exec(text);
  return match === null ? null : agencyOf(match);
}

/** The short name of the agency that `text` is the name or sign of, whole, or `null`. */
export function agencyNamed(text: string): string | null {
  return shortOf.get(text) ?? shortOf.get(text.toLowerCase()) ?? null;
}

function matches(text: string, pattern: RegExp): NamedAgency[] {
  return everyMatch(text, pattern).flatMap((match) => agencyOf(match) ?? []);
}

function agencyOf({ 0: words, index }: RegExpExecArray): NamedAgency | null {
  const short = agencyNamed(words);
  return short === null ? null : { short, start: index, end: index + words.length };
}

/** One pattern for all `words`, the longest first: "Interfax-Ukraine" before "Interfax". */
function wholeWords(words: readonly string[], flags: string): RegExp {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  // What they begin with stands first: hardly any character does, and the rest is asked of those alone.
  const first = [...new Set(words.map((word) => word.charAt(0)))].join('');
  const whole = `(?<![\\p{L}\\p{N}@#])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`;
  return new RegExp(`(?=[${first}])${whole}`, flags);
}
