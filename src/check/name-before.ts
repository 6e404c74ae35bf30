import { readCounted } from './counted.ts';
import { isCapital, lowerAt, type Prose, sentenceStart } from './prose.ts';
import { readUnit } from './units.ts';

/** Capitalised words after which a number may well count: days, months, and openings of sentences. */
const OPENINGS: ReadonlySet<string> = new Set(
  (
    'the a an and but or so yet only just some about around nearly almost over under at least more fewer less up to another ' +
    'these those all his her its their our my in on of by from with for as if when since until between among another here ' +
    'there then now still even also roughly approximately exactly monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december yes no not what who how is are was were'
  ).split(' '),
);

/** Things that no make or model is called: "in Ohio 12 people died". */
const PERSONS: ReadonlySet<string> = new Set(
  'people men women children persons soldiers troops civilians police passengers victims workers voters residents students'.split(
    ' ',
  ),
);

/**
 * Whether the number at tokens `[at, next)` is part of a name that stands before it: "Boeing 737", "Route 66",
 * "Formula One". With a unit, grouped digits, or people behind it, it is none.
 */
export function isPlainCapital(prose: Prose, at: number, next: number): boolean {
  const before = prose.tokens[at - 1];
  // "Barely 300": an adverb opens the sentence.
  if (before?.lower.endsWith('ly')) return false;
  if (
    !isCapital(before) ||
    OPENINGS.has(before?.lower ?? '') ||
    before?.sentence !== prose.tokens[at]?.sentence
  ) {
    return false;
  }
  if (readUnit(prose, next) !== null || /[,.]/.test(prose.tokens[at]?.text ?? '') || next - at > 1)
    return false;
  const counted = readCounted(prose, next);
  if (counted === null) return true;
  return at - 1 !== sentenceStart(prose, at) && !PERSONS.has(lowerAt(prose, counted.next - 1));
}
