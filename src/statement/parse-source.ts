import { readNameRuns } from './name-runs.ts';
import { endsOffice, nameAfterOffice, officeBefore } from './office-before-name.ts';
import { type ParsedName, parseName } from './person-name.ts';
import { roleNoun } from './roles.ts';
import { INDEFINITE, isSourceNoun, ORGANISATION_NOUNS, PHRASE_ENDS, TOLD_BEHIND } from './source-nouns.ts';
import type { Word } from './words.ts';

/** How a source is built. Indices are into the words of the article; `last` is included. */
export type ParsedSource =
  | { readonly kind: 'pronoun'; readonly at: number }
  | { readonly kind: 'conjoined'; readonly first: number; readonly last: number }
  /** The head of the phrase is a name: “Norland’s mayor Maria Stone, who …”. */
  | { readonly kind: 'name'; readonly name: ParsedName; readonly rule: 'name' | 'apposition' }
  /** Its head is a noun: “Stone’s letter”, “the mayor of Harbel”, “officials in Harbel”. */
  | {
      readonly kind: 'noun';
      readonly first: number;
      readonly head: number;
      readonly last: number;
      readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'none';
      /** The index of the last word of an owner inside the phrase: “Stone” of “Stone’s letter”, “her” of “her letter”. */
      readonly owner: number | null;
    };

const PRONOUN =
  /^(?:he|she|they|it|him|her|them|his|hers|its|their|theirs|who|whom|whose|which|that|i|we|you|me|us|my|our|himself|herself|themselves|this|these|those)$/u;
const POSSESSIVE_PRONOUN = /^(?:his|her|its|their|my|our|your|whose)$/u;

/** Parses the words `first` to `last` of a source, or `null` when there are none. */
export function parseSource(words: readonly Word[], first: number, last: number): ParsedSource | null {
  const opener = words[first];
  if (opener === undefined || last < first) return null;
  if (first === last && PRONOUN.test(opener.lower) && opener.text !== 'WHO')
    return { kind: 'pronoun', at: first };
  const end = endOfCore(words, first, last);
  if (isConjoined(words, first, end, last)) return { kind: 'conjoined', first, last };
  const head = end - 1;
  const inOffice = nameInOffice(words, end, last);
  if (inOffice !== null) return { kind: 'name', name: inOffice, rule: 'apposition' };
  const named = isPartInTrial(words, first, end) ? null : nameEndingAt(words, first, head);
  if (named !== null && named.nameFirst <= named.last) return { kind: 'name', name: named, rule: 'name' };
  const called = nameGiven(words, head, end, last);
  if (called !== null) return { kind: 'name', name: called, rule: 'apposition' };
  const apposed = appositionAfter(words, end, last, ORGANISATION_NOUNS.has(words[head]?.lower ?? ''));
  if (apposed !== null) return { kind: 'name', name: apposed, rule: 'apposition' };
  return {
    kind: 'noun',
    first,
    head,
    last,
    determiner: determinerOf(words, first, head),
    owner: ownerOf(words, first, head),
  };
}

/** “a newly ‹released› report”: a participle before its noun. */
function isNewly(words: readonly Word[], first: number, at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  return (
    /(?:ed|n)$/u.test(words[at]?.lower ?? '') &&
    (/ly$/u.test(before) || (at === first + 1 && /^(?:the|an?|this)$/u.test(before)))
  );
}

/** “Prosecuting, Tom Venn”: what a lawyer does there, before the name. */
function isPartInTrial(words: readonly Word[], first: number, end: number): boolean {
  return (
    end === first + 1 &&
    words[end]?.gap === ', ' &&
    /^(?:prosecuting|defending|mitigating|summing|opening|closing)$/u.test(words[first]?.lower ?? '')
  );
}

/** The index after the first noun phrase: before a comma, bracket, dash or preposition. */
function endOfCore(words: readonly Word[], first: number, last: number): number {
  for (let i = first + 1; i <= last; i++) {
    const word = words[i];
    if (word === undefined) return i;
    if (/[,(;:—–[]| --? /u.test(word.gap) && !/^(?:jr|sr)$/u.test(word.lower)) return i;
    if (PHRASE_ENDS.has(word.lower) && !word.capital && !isNewly(words, first, i)) return i;
    if (TOLD_BEHIND.has(word.lower) && isSourceNoun(words[i - 1]?.lower ?? '')) return i;
  }
  return last + 1;
}

/** “the BBC and Mediazona”, “Norland, Westmark and Harbel”: several heads, not one with a list after a preposition. */
function isConjoined(words: readonly Word[], first: number, end: number, last: number): boolean {
  for (let i = first + 1; i < end - 1; i++) {
    const lower = words[i]?.lower;
    if (lower === 'and' || lower === 'or') return true;
  }
  // “Stone, Reed and Hall”; but “Stone, a poet and painter, …” is one.
  const atComma = words[end];
  if (atComma === undefined || end > last || !/^,\s$/u.test(atComma.gap) || !atComma.capital) {
    return atComma !== undefined && end <= last && /^(?:and|or)$/u.test(atComma.lower);
  }
  for (let i = end + 1; i < last; i++) {
    const word = words[i];
    if (word?.lower === 'and' && words[i + 1]?.capital === true) return words[end - 1]?.capital === true;
    if (word === undefined || !word.capital) return false;
  }
  return false;
}

/** The parsed row of capitals that ends the phrase at `head`, or `null` when a common noun does. */
export function nameEndingAt(words: readonly Word[], first: number, head: number): ParsedName | null {
  if (words[head]?.capital !== true) return null;
  const run = readNameRuns(words.slice(first, head + 1)).at(-1);
  if (run === undefined || first + run.last !== head) return null;
  return parseName(words, { first: first + run.first, last: head });
}

/**
 * “Superintendent of Police ‹Arjun Menon›”, “University of Harbel Student Association president ‹Sehar Menon›”: a name
 * that ends the phrase after the preposition at `end`, behind an office or what an office is of.
 */
function nameInOffice(words: readonly Word[], end: number, last: number): ParsedName | null {
  if (end > last || !/^(?:of|to|for|at)$/u.test(words[end]?.lower ?? '')) return null;
  let stop = end;
  while (
    stop < last &&
    (words[stop + 1]?.gap === ' ' || isAfterTitle(words, stop + 1)) &&
    !/^(?:who|which|that)$/u.test(words[stop + 1]?.lower ?? '')
  )
    stop++;
  const name = nameEndingAt(words, end + 1, stop);
  if (name === null || name.nameFirst > name.last) return null;
  // “Foreign Affairs” is what the office is of, “Education Mr. Tocca” ends in a name.
  const isHonoured = HONOURS.test(words[name.nameFirst - 1]?.lower ?? '');
  const isAfterOffice =
    nameAfterOffice(words, name.first, name.last) === name.nameFirst ||
    (isHonoured && name.nameFirst > name.first && officeBefore(words, name.first) !== null);
  const before = words[name.first - 1];
  const isAfterRole =
    name.kind !== 'organisation' &&
    name.last > name.nameFirst &&
    before?.capital === false &&
    words[name.first]?.gap === ' ' &&
    roleNoun(before.lower) !== null;
  const isAfterSphere = name.last > name.nameFirst && endsOffice(words, name.first - 1);
  return isAfterOffice || isAfterRole || isAfterSphere ? name : null;
}

/** “a woman named ‹Ida Holm›”. */
function nameGiven(words: readonly Word[], head: number, end: number, last: number): ParsedName | null {
  const isGiven = end < last && /^(?:named|called)$/u.test(words[end]?.lower ?? '');
  if (!isGiven || roleNoun(words[head]?.lower ?? '') === null) return null;
  let stop = end + 1;
  while (stop < last && words[stop + 1]?.capital === true && words[stop + 1]?.gap === ' ') stop++;
  const name = nameEndingAt(words, end + 1, stop);
  return name !== null && name.first === end + 1 && name.nameFirst <= name.last ? name : null;
}

const HONOURS = /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|dr|prof|rep|sen|gov|gen|judge|justice)$/u;

/** “Education Mr. | Tocca”: the full stop of a title is in the gap. */
function isAfterTitle(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.gap === '. ' && words[at]?.startsSentence === false && HONOURS.test(words[at - 1]?.lower ?? '')
  );
}

/** “the minister of the economy, Mr. Stone,”: a name that fills what stands between two commas. */
function appositionAfter(
  words: readonly Word[],
  end: number,
  last: number,
  isBody: boolean,
): ParsedName | null {
  for (let i = end; i <= last; i++) {
    const word = words[i];
    if (word === undefined || !/^[)\]]?,\s$/u.test(word.gap)) continue;
    const run = readNameRuns(words.slice(i, Math.min(last + 1, i + 9)))[0];
    const isLed = run !== undefined && run.first > 0 && run.first < 3 && isReverend(words, i);
    if (run === undefined || (run.first > 0 && !isLed && !isToldBy(words, i, i + run.first))) continue;
    const after = words[i + run.last + 1];
    if (i + run.last < last && !/^[,(]|^,?\s*\(/u.test(after?.gap ?? '') && !/^ \(/u.test(after?.gap ?? ''))
      continue;
    const name = parseName(words, { first: i + run.first, last: i + run.last });
    const fits =
      name.kind === 'person' || name.kind === 'unknown' || (isBody && name.kind === 'organisation');
    if (name.nameFirst <= name.last && fits) return name;
  }
  return null;
}

/** “, the | Most Rev Tom Venn”. */
function isReverend(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.lower === 'the' &&
    /^(?:most|right|rt|very|rev|reverend|hon)$/u.test(words[at + 1]?.lower ?? '')
  );
}

/** “, his cousin | James York”, “, international businessman | Tom Hale”: small words, the last of them a role. */
function isToldBy(words: readonly Word[], from: number, to: number): boolean {
  const row = words.slice(from, to + 1);
  const isRow =
    row.every(({ gap }, i) => i === 0 || gap === ' ') && row.slice(0, -1).every(({ capital }) => !capital);
  return (
    isRow && roleNoun(row.at(-2)?.lower ?? '') !== null && !row.some(({ lower }) => PHRASE_ENDS.has(lower))
  );
}

function determinerOf(
  words: readonly Word[],
  first: number,
  head: number,
): 'definite' | 'indefinite' | 'possessive' | 'none' {
  const lower = words[first]?.lower ?? '';
  // “the mayor’s lawyer” is as little told before as “her lawyer”.
  if (ownerOf(words, first, head) !== null) return 'possessive';
  if (lower === 'the' || lower === 'this' || lower === 'that' || lower === 'these' || lower === 'those')
    return 'definite';
  if (INDEFINITE.has(lower)) return 'indefinite';
  return 'none';
}

function ownerOf(words: readonly Word[], first: number, head: number): number | null {
  if (POSSESSIVE_PRONOUN.test(words[first]?.lower ?? '')) return first;
  for (let i = head - 1; i >= first; i--) if (words[i]?.possessive === true) return i;
  return null;
}
