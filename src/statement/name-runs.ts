import type { Span } from '../domain/span.ts';
import { isGivenName } from './given-names.ts';
import {
  FIRM_NOUNS,
  FUNCTION_WORDS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  ORGANISATION_NOUNS,
} from './source-nouns.ts';
import type { Word } from './words.ts';

/** Neighbouring words that may be one name: `words[first]` to `words[last]`, both included. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
}

/** Longer rows of capitals are headlines and lists, not names. */
const LONGEST_RUN = 9;

/**
 * The rows of capitalised words of `words`, in text order and disjoint: “Sen. Maria de la Stone Jr.”.
 *
 * A small word between capitals stays in when names have it (“de”, “bin”); a nickname in quotation marks or brackets
 * too (“Maria ‘Mia’ Stone”). A word that begins a sentence and is no name (“But”) stays out; ’s ends a row.
 */
export function readNameRuns(words: readonly Word[]): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!canBegin(words, i)) continue;
    const last = endOfRun(words, i);
    runs.push({ first: i, last });
    i = last;
  }
  return runs;
}

/** Where `words[first]` to `words[last]` stand in the text. The full stop of “Jr.” is part of it. */
export function spanOfWords(text: string, words: readonly Word[], first: number, last: number): Span {
  const start = words[first]?.start ?? 0;
  const lastWord = words[last];
  const end = lastWord?.end ?? start;
  const hasStop = lastWord !== undefined && NAME_SUFFIXES.has(lastWord.lower) && text[end] === '.';
  return { start, end: hasStop ? end + 1 : end };
}

/** Months that are given names. */
const MONTHS = /^(?:april|may|june|august)$/u;

/** “the WHO”: the World Health Organization. */
function isWho(words: readonly Word[], i: number): boolean {
  return words[i]?.text === 'WHO' && words[i - 1]?.lower === 'the';
}

/** “Brokerage Norlys said”: a noun at the head of a sentence before the name of a firm, which has but one more word. */
function isFirmNoun(words: readonly Word[], i: number): boolean {
  const [word, name, after] = [words[i], words[i + 1], words[i + 2]];
  if (word?.startsSentence !== true || !FIRM_NOUNS.has(word.lower)) return false;
  return (
    name?.capital === true &&
    name.gap === ' ' &&
    !(after?.capital === true && after.gap === ' ' && ORGANISATION_NOUNS.has(after.lower))
  );
}

function canBegin(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || !word.capital || isFirmNoun(words, i)) return false;
  if (!FUNCTION_WORDS.has(word.lower) || isWho(words, i)) return true;
  if (!isGivenName(word.lower)) return false;
  // “Later Will said”: a small word has no capital in the middle of a sentence, but a month has.
  if (!word.startsSentence && !MONTHS.test(word.lower)) return true;
  // “Will Stone said”: a given name that is also a small word, with a surname after it.
  const next = words[i + 1];
  return next?.capital === true && next.gap === ' ' && !FUNCTION_WORDS.has(next.lower);
}

function endOfRun(words: readonly Word[], first: number): number {
  let last = first;
  while (last - first < LONGEST_RUN - 1) {
    const next = nextOfRun(words, last);
    if (next === null) break;
    last = next;
  }
  return last;
}

/** The index of the word that carries the name on after `words[last]`, or `null`. */
function nextOfRun(words: readonly Word[], last: number): number | null {
  const word = words[last];
  const next = words[last + 1];
  if (word === undefined || next === undefined || word.possessive) return null;
  if (next.gap.startsWith(',') && /^,\s$/u.test(next.gap) && (next.lower === 'jr' || next.lower === 'sr'))
    return last + 1;
  if (next.startsSentence) return null;
  if (isNickname(words, last + 1)) return last + 2;
  if (!joins(next.gap)) return null;
  if (joinsCause(words, last + 1)) return last + 1;
  if (next.capital) return FUNCTION_WORDS.has(next.lower) && !isGivenName(next.lower) ? null : last + 1;
  return endOfParticles(words, last + 1);
}

/**
 * “Doctors ‹Without› Borders”, “Mothers ‹Against› Drunk Driving”, “Save ‹the› Children”: whether `words[at]` is the middle of
 * such a name.
 */
export function joinsCause(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || word === undefined || after === undefined) return false;
  if (!before.capital || !after.capital || word.gap !== ' ' || after.gap !== ' ') return false;
  if (word.text === 'the') return /^(?:Save|Feed|Free|Help|Protect|Stop|Rescue)$/u.test(before.text);
  return /^(?:Without|Against|Beyond|Before)$/u.test(word.text) && /[^s]s$/u.test(before.text);
}

/** A space, the full stop of an abbreviation and a space (that it ends no sentence is known), or a firm's “&”. */
function joins(gap: string): boolean {
  return gap === ' ' || /^(?:\.?| &)[ \u00a0]$/u.test(gap);
}

/** “de la” before a capital: the index of the capital. */
function endOfParticles(words: readonly Word[], from: number): number | null {
  for (let i = from; i < from + 3; i++) {
    const word = words[i];
    if (word === undefined || !joins(word.gap)) return null;
    if (word.capital) return i > from ? i : null;
    if (!NAME_PARTICLES.has(word.lower)) return null;
  }
  return null;
}

/** Whether `words[i]` is one word between marks with a capitalised word after it. */
function isNickname(words: readonly Word[], i: number): boolean {
  const nickname = words[i];
  const next = words[i + 1];
  if (nickname === undefined || next === undefined || !nickname.capital || !next.capital) return false;
  if (nickname.gap === ' ') return false;
  return /^ ["“‘'(]$/u.test(nickname.gap) && /^["”’')] $/u.test(next.gap);
}
