import { readCounted } from './counted.ts';
import { isPlainCapital } from './name-before.ts';
import { isCapital, lowerAt, type Prose, sentenceStart } from './prose.ts';
import { readUnit } from './units.ts';

/** Nouns that a number after them names rather than counts: "page 5", "Article 5", "phase two". */
const LABELS: ReadonlySet<string> = new Set(
  (
    'page pages chapter section sections article articles paragraph step phase stage round number numbers numeral day week ' +
    'grade level type category class room floor gate line channel verse act part volume lot item question option game tier ' +
    'title district precinct ward unit building apartment suite box highway route interstate lane platform terminal figure ' +
    'table exhibit appendix rule clause schedule season episode issue version model group pool seed track heat leg week ' +
    'level zone block sector area plot flight train bus tram ship squadron battalion brigade regiment division resolution ' +
    'proposition prop amendment measure formula studio pier dock bay hole lap'
  ).split(' '),
);

const CLOCKS: ReadonlySet<string> = new Set(
  "o'clock am pm gmt utc est edt cst cdt pst pdt bst cet ist jst noon midnight".split(' '),
);

/** Words behind a hyphen that make a word of its own out of a number: "two-way", "one-time". */
const WELDED: ReadonlySet<string> = new Set(
  'way time fold pronged on off sided faced handed hander pointer star party part state step tier wheel fifths ply up down by dimensional color colour piece fer love for to in tone and a'.split(
    ' ',
  ),
);

/** Marks that weld a number to what is before it: "#5", "9/11", "F-16", "@5". */
const WELDS: ReadonlySet<string> = new Set([
  '#',
  '@',
  '/',
  '_',
  '&',
  '~',
  '-',
  '‑',
  '–',
  '.',
  ':',
  '*',
  '=',
  '+',
  '^',
  ',',
]);

/**
 * The index after a number at tokens `[at, next)` that states no quantity, or `null` when it may state one: times,
 * scores, telephone numbers, the numbers in names and labels, numbering of lists.
 */
export function noFigureEnd(prose: Prose, at: number, next: number): number | null {
  const token = prose.tokens[at];
  if (token === undefined) return null;
  const feet = heightEnd(prose, at, next);
  if (feet !== null) return feet;
  if (isAddress(prose, at, next)) return next;
  const row = rowEnd(prose, at);
  if (row !== null) return row;
  const chain = chainEnd(prose, at, next);
  if (chain !== null) return chain;
  if (token.kind === 'number' && (isWeldedBefore(prose, at) || isWeldedAfter(prose, next))) return next;
  if (isClock(prose, next) || isLabelled(prose, at) || isNumbering(prose, at, next)) return next;
  if (isPlainCapital(prose, at, next)) return next;
  return isWeldedWord(prose, at, next) ? next : null;
}

/** "3-1", "24/7", "9:30", "555-123-4567", "(555) 123": everything that is welded together ends together. */
function chainEnd({ tokens }: Prose, at: number, next: number): number | null {
  let end = next;
  for (;;) {
    const mark = tokens[end];
    const number = tokens[end + 1];
    if (!mark?.glued || !number?.glued || number.kind !== 'number') break;
    if (!['-', '–', '‑', '/', ':', '.'].includes(mark.text)) break;
    end += 2;
  }
  if (end > next) return end;
  const before = tokens[at - 1];
  const isAreaCode = before?.text === '(' && tokens[next]?.text === ')' && tokens[at]?.text.length === 3;
  return isAreaCode && tokens[next + 1]?.kind === 'number' ? next + 2 : null;
}

/** 6'3" and 5′10: feet and inches are one measure, which is not read. */
function heightEnd({ tokens, text }: Prose, at: number, next: number): number | null {
  const number = tokens[at];
  const after = tokens[next];
  const gap = number === undefined || after?.kind !== 'number' ? '' : text.slice(number.end, after.start);
  return /^['’′]$/.test(gap) ? next + 1 : null;
}

/** "0800 555 0199": numbers in a row, or one that begins with a nought, are told one by one. */
function rowEnd({ tokens }: Prose, at: number): number | null {
  let end = at;
  while (
    tokens[end]?.kind === 'number' &&
    tokens[end]?.sentence === tokens[at]?.sentence &&
    !tokens[end + 1]?.glued
  )
    end++;
  if (tokens[end]?.kind === 'number' && end > at) end++;
  if (end - at > 1 && !tokens[at + 1]?.text.startsWith('000')) return end;
  return /^0\d/.test(tokens[at]?.text ?? '') ? at + 1 : null;
}

/** "131 West 23rd Street": digits before a name, with nothing that they count. */
function isAddress(prose: Prose, at: number, next: number): boolean {
  const token = prose.tokens[at];
  if (token?.kind !== 'number' || !/^\d{1,5}$/.test(token.text) || !isCapital(prose.tokens[next]))
    return false;
  return (
    prose.tokens[next]?.sentence === token.sentence &&
    readUnit(prose, next) === null &&
    readCounted(prose, next) === null
  );
}

function isWeldedBefore({ tokens }: Prose, at: number): boolean {
  const before = tokens[at - 1];
  if (!tokens[at]?.glued || before === undefined) return false;
  if (before.kind !== 'mark') return true;
  // "(-5" and " -5" are negative numbers, which are read without their sign; "F-16" is a name.
  return WELDS.has(before.text) && before.glued;
}

/** "737s", "5G", "1990s": letters that are no unit. Units and endings were read before this is asked. */
function isWeldedAfter({ tokens }: Prose, next: number): boolean {
  const after = tokens[next];
  return (
    after?.glued === true &&
    after.kind !== 'mark' &&
    !/^(?:km|kg|cm|mm|m|ft|lb|lbs|g|mg|mph|kph|kmh|kw|mw|gw|gb|tb|mb)$/.test(after.lower)
  );
}

/** "9 a.m.", "5 o'clock", "1800 GMT". */
function isClock(prose: Prose, next: number): boolean {
  const word = lowerAt(prose, next);
  if (CLOCKS.has(word)) return true;
  if (word !== 'a' && word !== 'p') return false;
  return (
    lowerAt(prose, next + 1) === '.' &&
    prose.tokens[next + 1]?.glued === true &&
    lowerAt(prose, next + 2) === 'm'
  );
}

/** "page 5", "No. 10", "phase two". "on day 5" is a label, "a day 5 people died" is nobody's sentence. */
function isLabelled(prose: Prose, at: number): boolean {
  const before = lowerAt(prose, at - 1);
  if (LABELS.has(before)) return true;
  const abbreviated = before === '.' && prose.tokens[at - 1]?.glued ? lowerAt(prose, at - 2) : '';
  return ['no', 'nos', 'p', 'pp', 'sec', 'art', 'ch', 'vol', 'fig', 'rte', 'apt'].includes(abbreviated);
}

/** "1. Boil the water." at the head of a line. */
function isNumbering(prose: Prose, at: number, next: number): boolean {
  if (at !== sentenceStart(prose, at) || prose.tokens[at]?.kind !== 'number') return false;
  const after = prose.tokens[next];
  return after === undefined || (after.glued && ['.', ')', ':'].includes(after.text));
}

/** "two-way", "one-time"; but "30-member" counts members. */
function isWeldedWord(prose: Prose, at: number, next: number): boolean {
  const hyphen = prose.tokens[next];
  const after = prose.tokens[next + 1];
  if (hyphen?.text === '-' && hyphen.glued && after?.glued) return WELDED.has(after.lower);
  const before = prose.tokens[at - 1];
  return before?.text === '-' && prose.tokens[at]?.glued === true && before.glued;
}
