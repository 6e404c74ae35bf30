import { lowerAt, type Prose } from './prose.ts';

/** A number as read from words or digits. */
export interface NumberRead {
  /** The index after its last token. */
  readonly next: number;
  readonly value: number;
  /** What the last digit or word told counts: 100,000 for "1.2 million", 1 for "7,200", 0.5 for "two and a half". */
  readonly step: number;
  /** Whether an ending like that of "30m" was read, which may also be a unit. */
  readonly shortMillion: boolean;
}

const SMALL_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const SMALL: ReadonlyMap<string, number> = new Map(SMALL_WORDS.split(' ').map((word, i) => [word, i]));
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Endings written at the digits: "£30m", "1.2bn", "5k". */
const ENDINGS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['million', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['trillion', 1e12],
]);
const GLYPHS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
/** "1,5 million" of translated copy: a comma that groups nothing is a decimal one. */
const DECIMAL_COMMA = /^\d+,\d{1,2}$/;

/** The words that may begin a number. */
export const NUMBER_OPENINGS: readonly string[] = [
  ...SMALL.keys(),
  ...TENS.keys(),
  'a',
  'an',
  'half',
  'quarter',
];

/** The multiple that `word` stands for: 1,000 for "thousand"; `null` for any other word. "dozen" is one of 12. */
export function magnitudeOf(word: string): number | null {
  return word === 'dozen' ? 12 : (MAGNITUDES.get(word) ?? null);
}

/** The number from 0 to 90 that is one word, or `null`. */
export function numberWord(word: string): number | null {
  return SMALL.get(word) ?? TENS.get(word) ?? null;
}

/** The number that begins at token `at`, or `null`: in digits, in words, or half of either. */
export function readNumber(prose: Prose, at: number): NumberRead | null {
  const token = prose.tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') return readDigits(prose, at);
  const glyph = GLYPHS.get(token.text);
  if (glyph !== undefined) return { next: at + 1, value: glyph, step: glyph, shortMillion: false };
  return token.kind === 'word' ? (readHalf(prose, at) ?? readWordNumber(prose, at)) : null;
}

/** The value of digits with separators; `null` for what is no number: "10.0.0.1", "1,23,4". */
export function digitsValue(digits: string): number | null {
  if (digits.length > 24) return null;
  if (GROUPED.test(digits)) return Number(digits.replaceAll(',', ''));
  if (PLAIN.test(digits)) return Number(digits);
  return DECIMAL_COMMA.test(digits) ? Number(digits.replace(',', '.')) : null;
}

function readDigits(prose: Prose, at: number): NumberRead | null {
  const shown = prose.tokens[at]?.text ?? '';
  let value = digitsValue(shown);
  if (value === null) return null;
  let step = stepOfDigits(shown, value);
  let next = at + 1;
  for (let group = joinedGroup(prose, next, shown); group !== null; group = joinedGroup(prose, next, '1')) {
    value = value * 1000 + group;
    step = group === 0 ? step * 1000 : stepOfDigits(String(value), value);
    next++;
  }
  const glyph = prose.tokens[next]?.glued ? GLYPHS.get(prose.tokens[next]?.text ?? '') : undefined;
  if (glyph !== undefined) {
    return withMagnitude(prose, { next: next + 1, value: value + glyph, step: 0.5, shortMillion: false });
  }
  return withMagnitude(prose, { next, value, step, shortMillion: false });
}

/** Translated copy groups thousands by spaces: "50 000". A plain space joins only groups of noughts. */
function joinedGroup(prose: Prose, at: number, before: string): number | null {
  const token = prose.tokens[at];
  const previous = prose.tokens[at - 1];
  if (token === undefined || previous === undefined || !/^\d{3}$/.test(token.text) || before.length > 3)
    return null;
  const gap = prose.text.slice(previous.end, token.start);
  if (gap === '\u00a0' || gap === '\u202f' || (gap === ' ' && token.text === '000'))
    return Number(token.text);
  return null;
}

/** "1.2 million", "1.2bn", "1.2-million", "two and a half million". */
function withMagnitude(prose: Prose, read: NumberRead): NumberRead {
  const { next, value, step } = read;
  const token = prose.tokens[next];
  if (token?.glued && token.kind === 'word') {
    const ending = ENDINGS.get(token.lower);
    if (ending === undefined) return read;
    return {
      next: next + 1,
      value: product(value, ending),
      step: step * ending,
      shortMillion: token.lower === 'm',
    };
  }
  const hyphen = token?.text === '-' && token.glued ? 1 : 0;
  const multiple = magnitudeOf(lowerAt(prose, next + hyphen));
  if (multiple !== null) {
    const scaled = {
      ...read,
      next: next + hyphen + 1,
      value: product(value, multiple),
      step: step * multiple,
    };
    // "two hundred thousand" in digits: "2 hundred thousand" is nobody's, but "5 hundred million" is.
    return multiple === 100 ? withMagnitude(prose, scaled) : withAndAHalf(prose, scaled, multiple);
  }
  return withAndAHalf(prose, read, 1);
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
]);

function afterHyphens(prose: Prose, from: number, end: number): number {
  let at = from;
  while (at < end && prose.tokens[at]?.text === '-') at++;
  return at;
}

/** "two and a half", "two-and-a-half", "a million and a half": half of `unit` more. */
function withAndAHalf(prose: Prose, read: NumberRead, unit: number): NumberRead {
  const end = read.next + 6;
  const and = afterHyphens(prose, read.next, end);
  if (lowerAt(prose, and) !== 'and') return read;
  const a = afterHyphens(prose, and + 1, end);
  const half = afterHyphens(prose, a + 1, end);
  const amount = PARTS.get(lowerAt(prose, half));
  if (lowerAt(prose, a) !== 'a' || amount === undefined) return read;
  const halved = { ...read, next: half + 1, value: read.value + amount * unit, step: unit / 2 };
  return unit === 1 && magnitudeOf(lowerAt(prose, halved.next)) !== null
    ? withMagnitude(prose, halved)
    : halved;
}

/** "half a million", "half-million", "a half dozen", "a quarter of a million". */
function readHalf(prose: Prose, at: number): NumberRead | null {
  const start = lowerAt(prose, at) === 'a' ? at + 1 : at;
  if (lowerAt(prose, start) !== 'half') {
    const quarter = lowerAt(prose, start) === 'quarter' && lowerAt(prose, start + 1) === 'of';
    const unit = magnitudeOf(lowerAt(prose, start + 3));
    if (!quarter || lowerAt(prose, start + 2) !== 'a' || unit === null) return null;
    return { next: start + 4, value: unit / 4, step: unit / 4, shortMillion: false };
  }
  const skip = ['a', 'an', '-'].includes(lowerAt(prose, start + 1)) ? 1 : 0;
  const unit = magnitudeOf(lowerAt(prose, start + 1 + skip));
  if (unit === null) return null;
  return { next: start + 2 + skip, value: unit / 2, step: unit / 2, shortMillion: false };
}

/** "twenty-five", "a hundred and fifty thousand", "a dozen". */
function readWordNumber(prose: Prose, at: number): NumberRead | null {
  let total = 0;
  let current: number | null = null;
  let step = 1;
  let next = at;
  if (['a', 'an'].includes(lowerAt(prose, at))) {
    if (magnitudeOf(lowerAt(prose, at + 1)) === null) return null;
    current = 1;
    next++;
  }
  for (;;) {
    const joined: number = next > at ? joiner(prose, next, current ?? total) : next;
    const word = lowerAt(prose, joined);
    const value = numberWord(word);
    const multiple = magnitudeOf(word);
    if (value !== null && fits(value, current)) {
      current = (current ?? 0) + value;
      step = value >= 20 ? 10 : 1;
    } else if (multiple === 100 || multiple === 12) {
      if (current === null || current >= 100) break;
      current *= multiple;
      step = multiple;
    } else if (multiple !== null && (current !== null || total > 0)) {
      if (total > 0 && multiple >= 1e3 && total % multiple !== 0 && total < multiple) break;
      total += (current ?? 1) * multiple;
      current = null;
      step = multiple;
    } else break;
    next = joined + 1;
  }
  if (current === null && total === 0) return null;
  const read = { next, value: total + (current ?? 0), step, shortMillion: false };
  return withAndAHalf(prose, read, current === null && step >= 1e3 ? step : 1);
}

/** Where the next word of a number may stand: after a hyphen, or after the "and" of "a hundred and five". */
function joiner(prose: Prose, at: number, current: number): number {
  const token = prose.tokens[at];
  if (token?.text === '-' && token.glued) return at + 1;
  const follows = numberWord(lowerAt(prose, at + 1)) !== null;
  return token?.lower === 'and' && current >= 100 && current % 100 === 0 && follows ? at + 1 : at;
}

/** Whether `value` may follow what was read: "twenty five" and "hundred five" go on, "one two" does not. */
function fits(value: number, current: number | null): boolean {
  if (current === null) return true;
  if (current % 100 === 0) return current > 0;
  return current % 10 === 0 && current % 100 >= 20 && value > 0 && value < 10;
}

/** Without the last binary digits: 65.4 billion is 65,400,000,000. */
function product(value: number, multiple: number): number {
  return Number((value * multiple).toPrecision(15));
}

/** Noughts at the end of a whole number may be rounding, but never more than a tenth of it. */
function stepOfDigits(shown: string, value: number): number {
  const decimals = /[.,](\d{1,2}|\d{4,})$/.exec(shown)?.[1]?.length ?? (shown.includes('.') ? 3 : 0);
  if (decimals > 0) return 10 ** -decimals;
  const noughts = /0*$/.exec(shown.replaceAll(',', ''))?.[0].length ?? 0;
  return noughts === 0 || value < 100 ? 1 : Math.max(1, Math.min(10 ** noughts, value / 10));
}
