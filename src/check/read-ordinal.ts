import { isPlural, type Phrase, readNounPhrase, readOfPhrase } from './counted.ts';
import type { Draft } from './draft.ts';
import { isCapital, lowerAt, type Prose } from './prose.ts';

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const UNITS: ReadonlyMap<string, number> = new Map(ORDINAL_WORDS.split(' ').map((word, i) => [word, i + 1]));
const ROUND: ReadonlyMap<string, number> = new Map([
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, i): [string, number] => [word, 20 + 10 * i]),
  ['hundredth', 100],
  ['thousandth', 1000],
]);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);

/** Nouns with which an ordinal names something: "the 21st century", "third parties". */
const NAMED: ReadonlySet<string> = new Set(
  (
    'century centuries floor grade grader graders district circuit amendment street avenue ave lady party parties world hand ' +
    'guess thought thoughts place name nature person degree class rate half quarter place base baseman fiddle wind sight ' +
    'home cousin cousins grader string look chance life hand opinion thing part reason option one ones'
  ).split(' '),
);

/** "the second term" tells which; "a second official" is another one. */
const DEFINITE: ReadonlySet<string> = new Set('the his her its their our my your this that'.split(' '));

/** The words that may begin an ordinal. */
export const ORDINAL_OPENINGS: readonly string[] = [...UNITS.keys(), ...ROUND.keys(), ...TENS.keys()];

/** An ordinal read from token `at`: its value and where it ends. */
interface OrdinalRead {
  readonly value: number;
  readonly next: number;
}

/** The ordinal or anniversary that begins at token `at`; `null` for those that name or only list something. */
export function readOrdinal(prose: Prose, at: number): Draft | null {
  const read = ordinalAt(prose, at);
  if (read === null) return null;
  const anniversary = anniversaryEnd(prose, read.next);
  if (anniversary !== null) return anniversaryDraft(prose, at, anniversary, read.value);
  const counted = rankedPhrase(prose, at, read);
  if (counted === null) return null;
  return {
    ...{ first: at, next: read.next, kind: 'ordinal', low: read.value, high: read.value, unit: null },
    ...{ bound: 'exact', counted, resume: read.next },
  };
}

/** The end of an ordinal at token `at` that is no figure, so that no part of it is read as one; `at` when none is there. */
export function ordinalEnd(prose: Prose, at: number): number {
  return prose.tokens[at]?.kind === 'number' ? (ordinalAt(prose, at)?.next ?? at) : at;
}

/** An anniversary of `value` years whose words are tokens `[first, next)`. */
export function anniversaryDraft(prose: Prose, first: number, next: number, value: number): Draft {
  return {
    ...{ first, next, kind: 'anniversary', low: value, high: value, unit: 'year', bound: 'exact' },
    ...{ counted: lowerAt(prose, next) === 'of' ? readOfPhrase(prose, next) : null, resume: next },
  };
}

/** The index after "anniversary" where that stands at `at`, at most two words further on; `null` otherwise. */
export function anniversaryEnd(prose: Prose, at: number): number | null {
  for (let i = at; i < at + 3; i++) {
    if (/^anniversar(?:y|ies)$/.test(lowerAt(prose, i))) return i + 1;
    if (prose.tokens[i]?.kind !== 'word') return null;
  }
  return null;
}

function ordinalAt({ tokens }: Prose, at: number): OrdinalRead | null {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    const isOrdinal = after?.glued && /^(?:st|nd|rd|th)$/.test(after.lower) && /^\d{1,4}$/.test(token.text);
    return isOrdinal ? { value: Number(token.text), next: at + 2 } : null;
  }
  const tens = TENS.get(token.lower);
  const unit = after?.text === '-' ? UNITS.get(tokens[at + 2]?.lower ?? '') : undefined;
  if (tens !== undefined && unit !== undefined && unit < 10) return { value: tens + unit, next: at + 3 };
  const value = UNITS.get(token.lower) ?? ROUND.get(token.lower);
  return value === undefined ? null : { value, next: at + 1 };
}

/** Whether the word at token `at` is still part of what is ranked, and no verb, name or adverb after it. */
function isRanked({ tokens }: Prose, at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    !isCapital(token) &&
    !isPlural(token) &&
    !/(?:ed|ly)$/.test(token.lower) &&
    token.lower !== 'overall'
  );
}

/** What an ordinal ranks: "his third ‹term›"; `null` where it ranks nothing or is part of a name. */
function rankedPhrase(prose: Prose, at: number, { value, next }: OrdinalRead): Phrase | null {
  const before = prose.tokens[at - 1];
  const after = prose.tokens[next];
  if (value === 1 || after?.kind !== 'word' || isCapital(after) || after.glued || NAMED.has(after.lower))
    return null;
  if (
    isCapital(before) &&
    before?.sentence === prose.tokens[at]?.sentence &&
    !DEFINITE.has(before?.lower ?? '')
  )
    return null;
  if (prose.tokens[at]?.glued && before?.text === '-') return null;
  if (value === 2 && !DEFINITE.has(before?.lower ?? '')) return null;
  // "a third of the seats" and "two thirds" are fractions.
  if (after.lower === 'of') return null;
  const phrase = readNounPhrase(prose, next);
  // "third countries" are a kind of countries: what is ranked is one.
  if (phrase?.first !== next || isPlural(after)) return null;
  let end = next;
  while (end < phrase.next && isRanked(prose, end)) end++;
  return end > next ? { first: next, next: end } : null;
}
