import { boundBefore } from './bounds.ts';
import { readCounted, readNounPhrase, readOfPhrase } from './counted.ts';
import { type Draft, interval } from './draft.ts';
import { magnitudeOf, type NumberRead, readNumber } from './number-words.ts';
import { lowerAt, type Prose, sentenceEnd, sentenceStart } from './prose.ts';
import { readUnit, type UnitRead } from './units.ts';

/** Words that make a ratio of "one to five" or "1:5" near them. */
const RATIO_WORDS = /^(?:ratios?|odds|outnumber(?:s|ed|ing)?|margins?|proportions?|chances?)$/;
/** How far from the figure such a word may stand, in tokens. */
const REACH = 8;

/** What is played or polled in numbers, not shared: "scored 10 in 12 games". */
const PLAYED: ReadonlySet<string> = new Set(
  'games matches starts innings appearances polls attempts'.split(' '),
);

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
]);

const AFTER_HALF: ReadonlySet<string> = new Set(
  'of the a an his her its their our all my these those that this'.split(' '),
);

const TIMES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
]);

const FOLDS: ReadonlyMap<string, number> = new Map(
  'twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold'
    .split(' ')
    .map((word, i) => [word, i + 2]),
);

/** The words that may begin a share or multiple without a number. */
export const SHARE_OPENINGS: readonly string[] = ['half', ...TIMES.keys(), ...FOLDS.keys()];

/** The ratio of two numbers that begins with `read` at token `at`: "one in five", "two out of three", "3-to-1". */
export function readRatio(prose: Prose, at: number, read: NumberRead): Draft | null {
  return outOf(prose, at, read) ?? oneIn(prose, at, read) ?? oneTo(prose, at, read);
}

/** The part or multiple of something that begins at token `at`: "two-thirds of", "nearly half", "three times as many". */
export function readShare(prose: Prose, at: number): Draft | null {
  return fraction(prose, at) ?? multiple(prose, at);
}

/** "two out of three", "one of every five", "nine out of every ten". */
function outOf(prose: Prose, at: number, read: NumberRead): Draft | null {
  const words = [0, 1, 2].map((i) => lowerAt(prose, read.next + i));
  let second = -1;
  if (words[0] === 'out' && words[1] === 'of') second = read.next + (words[2] === 'every' ? 3 : 2);
  // "eight of 10 voters": of a round ten or hundred, shares are told.
  if (words[0] === 'of' && /^(?:10|ten|100)$/.test(words[1] ?? '')) second = read.next + 1;
  if ((words[0] === 'of' || words[0] === 'in') && (words[1] === 'every' || words[1] === 'each'))
    second = read.next + 2;
  const whole = second < 0 ? null : readNumber(prose, second);
  if (whole === null || whole.value <= 0 || read.value > whole.value) return null;
  return ratioDraft(prose, at, whole.next, read.value / whole.value);
}

/** "one in five", "1 in 10,000", "nine in ten voters"; not "two in three days". */
function oneIn(prose: Prose, at: number, read: NumberRead): Draft | null {
  const hyphen = lowerAt(prose, read.next) === '-' ? 1 : 0;
  if (lowerAt(prose, read.next + hyphen) !== 'in') return null;
  const hyphenAfter = hyphen === 1 && lowerAt(prose, read.next + 2) === '-' ? 1 : 0;
  const whole = readNumber(prose, read.next + 1 + hyphen + hyphenAfter);
  if (whole === null || read.value >= whole.value || readUnit(prose, whole.next) !== null) return null;
  const round =
    read.value === 1 || (whole.value <= 10 && read.value < 10) || [20, 100, 1000].includes(whole.value);
  const counted = readCounted(prose, whole.next);
  if (!round || (counted !== null && PLAYED.has(lowerAt(prose, counted.next - 1)))) return null;
  return ratioDraft(prose, at, whole.next, read.value / whole.value);
}

/** "the ratio is one to five", "a 3-to-1 margin", "a ratio of 1:5"; "5 to 10 percent" is a range. */
function oneTo(prose: Prose, at: number, read: NumberRead): Draft | null {
  const join = prose.tokens[read.next];
  const hyphened = join?.text === '-' && join.glued && lowerAt(prose, read.next + 1) === 'to';
  const colon = join?.text === ':' && join.glued && prose.tokens[read.next + 1]?.glued;
  if (!hyphened && !colon && join?.lower !== 'to') return null;
  const start = hyphened ? read.next + 3 : read.next + 1;
  const second = readNumber(prose, start);
  if (second === null || second.value <= 0) return null;
  const unit = readUnit(prose, second.next);
  if (hyphened ? unit !== null : !ratioWordNear(prose, at, second.next)) return null;
  // "a margin of 5 to 10 points" is a range with a unit.
  if (!hyphened && unit !== null) return null;
  return ratioDraft(prose, at, second.next, read.value / second.value);
}

function ratioWordNear(prose: Prose, at: number, next: number): boolean {
  const first = Math.max(sentenceStart(prose, at), at - REACH);
  const end = Math.min(sentenceEnd(prose, at), next + 3);
  for (let i = first; i < end; i++) if (RATIO_WORDS.test(lowerAt(prose, i))) return true;
  return false;
}

/** "half of", "a third of the seats", "two-thirds", "three quarters of". */
function fraction(prose: Prose, at: number): Draft | null {
  const article = ['a', 'one'].includes(lowerAt(prose, at));
  const upper = readNumber(prose, at);
  const hyphen = (i: number): number => (prose.tokens[i]?.text === '-' && prose.tokens[i]?.glued ? 1 : 0);
  let part = at;
  let value = 1;
  if (article) part = at + 1 + hyphen(at + 1);
  else if (upper !== null && upper.next === at + 1 && upper.value < 10 && upper.value >= 2) {
    part = upper.next + hyphen(upper.next);
    value = upper.value;
  }
  const word = lowerAt(prose, part);
  const below = FRACTIONS.get(word);
  if (below === undefined || value >= below) return null;
  // "a quarter of a million" is a number, "half of one percent" a percentage.
  const ofA = lowerAt(prose, part + 1) === 'of' && lowerAt(prose, part + 2) === 'a';
  if (ofA && magnitudeOf(lowerAt(prose, part + 3)) !== null) return null;
  if (
    word === 'half' &&
    /^(?:an?|-)$/.test(lowerAt(prose, part + 1)) &&
    magnitudeOf(lowerAt(prose, part + 2)) !== null
  ) {
    return null;
  }
  const small = smallPercentage(prose, part + 1);
  if (small !== null)
    return { ...ratioDraft(prose, at, small.next, value / below), kind: 'percentage', unit: small.unit };
  const isPlural = word.endsWith('s');
  if (value > 1 !== isPlural || (part === at && word !== 'half')) return null;
  const next = part + 1;
  const follows = lowerAt(prose, next);
  const bounded = boundBefore(prose, at, false) !== null;
  // "the first half", "half-brother", "half an hour", "a third party" are no shares; "two-thirds" always is one.
  if (word === 'half' && readUnit(prose, next + 1) !== null && /^(?:an?|-)$/.test(follows)) return null;
  const known =
    word === 'half' ? AFTER_HALF.has(follows) || bounded : follows === 'of' || value > 1 || bounded;
  if (!known || ['first', 'second', 'other', 'final', 'latter'].includes(lowerAt(prose, at - 1))) return null;
  return ratioDraft(prose, at, next, value / below);
}

/** The unit of "half a percentage point", "a quarter of one percent": what follows the fraction before token `at`. */
function smallPercentage(prose: Prose, at: number): UnitRead | null {
  const of = lowerAt(prose, at) === 'of' ? 1 : 0;
  if (!/^(?:an?|one|1)$/.test(lowerAt(prose, at + of))) return null;
  const unit = readUnit(prose, at + of + 1);
  return unit?.kind === 'percentage' ? unit : null;
}

/** "three times as many", "twice the size", "double the number", "a tenfold increase". */
function multiple(prose: Prose, at: number): Draft | null {
  const fold = FOLDS.get(lowerAt(prose, at));
  if (fold !== undefined) return ratioDraft(prose, at, at + 1, fold);
  const word = TIMES.get(lowerAt(prose, at));
  const number = word === undefined ? readNumber(prose, at) : null;
  if (number !== null && lowerAt(prose, number.next) !== 'times') return null;
  const next = word === undefined ? (number?.next ?? at) + 1 : at + 1;
  const value = word ?? number?.value;
  const follows =
    /^(?:as|more|less|greater|higher|bigger|larger|the|that|what|those|its|their|his|her|faster|likelier|fewer|lower|older)$/;
  if (value === undefined || !follows.test(lowerAt(prose, next))) return null;
  // "five times the team lost": of what follows an article, only a size or number is multiplied.
  const sized =
    /^(?:number|size|amount|rate|level|levels|price|cost|length|width|height|average|population|volume|value|total|share|sum|weight|limit|speed|pay|salary|budget|figure|population|national)$/;
  if (lowerAt(prose, next) === 'the' && !sized.test(lowerAt(prose, next + 1))) return null;
  return ratioDraft(prose, at, next, value);
}

function ratioDraft(prose: Prose, at: number, next: number, value: number): Draft {
  const before = boundBefore(prose, at, false);
  const bound = before?.bound ?? 'exact';
  const of = lowerAt(prose, next) === 'of' ? readOfPhrase(prose, next) : null;
  const article = /^(?:the|its|their|his|her|our|all|these|those|my)$/.test(lowerAt(prose, next));
  const counted = of ?? (article ? readNounPhrase(prose, next) : readCounted(prose, next));
  return {
    ...{ first: before?.first ?? at, next, kind: 'ratio', ...interval(value, bound), unit: null, bound },
    ...{ counted, resume: next },
  };
}
