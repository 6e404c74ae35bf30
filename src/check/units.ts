import type { FigureKind } from '../domain/figure.ts';
import { lowerAt, type Prose } from './prose.ts';

/** A unit as printed beside a number. */
export interface UnitRead {
  readonly kind: FigureKind;
  readonly unit: string;
  /** The index after its last token. */
  readonly next: number;
  /** Whether it is written in the singular behind a hyphen: "a 30-year sentence". */
  readonly hyphened: boolean;
}

const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₦', 'NGN'],
]);

/** What stands before a dollar sign: "A$5m" is Australian. */
const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['can', 'CAD'],
  ['nz', 'NZD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['r', 'BRL'],
]);

const CURRENCY_CODES: ReadonlySet<string> = new Set(
  'USD EUR GBP JPY CHF AUD CAD NZD CNY INR RUB UAH SEK NOK DKK PLN BRL ZAR TRY HKD SGD KRW MXN'.split(' '),
);

/** Names of currencies that leave open whose they are ("pesos") keep the name as unit. */
const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  table(`
    USD dollar dollars buck bucks
    EUR euro euros
    GBP sterling
    JPY yen
    CNY yuan renminbi
    INR rupee rupees
    RUB ruble rubles rouble roubles
    UAH hryvnia hryvnias
    PLN zloty zlotys
    BRL real reais
    ZAR rand
    KRW won
    ILS shekel shekels
    cent cent cents
    penny pence penny
    franc franc francs
    peso peso pesos
    lira lira liras
    krona krona kronor
    krone krone kroner
    naira naira
    shilling shilling shillings
    dinar dinar dinars
    riyal riyal riyals
    dirham dirham dirhams
    crore crore crores`),
);

const DURATIONS: ReadonlyMap<string, string> = new Map(
  table(`
    millisecond millisecond milliseconds
    second second seconds
    minute minute minutes min mins
    hour hour hours hr hrs
    day day days
    night night nights
    week week weeks
    fortnight fortnight fortnights
    month month months
    quarter-year semester semesters
    season season seasons
    year year years yr yrs
    decade decade decades
    century century centuries`),
);

const MEASURES: ReadonlyMap<string, string> = new Map(
  table(`
    km km kms kilometre kilometres kilometer kilometers
    m metre metres meter meters
    cm cm centimetre centimetres centimeter centimeters
    mm mm millimetre millimetres millimeter millimeters
    mile mile miles
    yard yard yards
    foot foot feet ft
    inch inch inches
    acre acre acres
    hectare hectare hectares
    kg kg kilo kilos kilogram kilograms kilogramme kilogrammes
    g gram grams gramme grammes
    mg mg milligram milligrams
    tonne tonne tonnes
    ton ton tons
    ounce ounce ounces
    lb lb lbs pound pounds
    litre litre litres liter liters
    gallon gallon gallons
    pint pint pints
    barrel barrel barrels
    degree degree degrees
    knot knot knots
    mph mph
    kmh kph kmh
    watt watt watts
    kw kw kilowatt kilowatts
    mw mw megawatt megawatts
    gw gw gigawatt gigawatts
    kwh kwh
    byte byte bytes
    kb kilobyte kilobytes
    mb megabyte megabytes
    gb gb gigabyte gigabytes
    tb tb terabyte terabytes
    hz hertz
    volt volt volts
    calorie calorie calories
    basis-point bps`),
);

/** Adjectives that may stand between a number and its unit of time: "three straight days". */
const BETWEEN: ReadonlySet<string> = new Set(
  'full more long straight consecutive whole calendar working business additional extra further solid short other successive odd'.split(
    ' ',
  ),
);

/** The currency whose sign or code ends right before token `at`, and where it begins; `null` when there is none. */
export function currencyBefore(prose: Prose, at: number): { unit: string; first: number } | null {
  const sign = prose.tokens[at - 1];
  if (sign === undefined) return null;
  const unit = CURRENCY_SIGNS.get(sign.text);
  if (unit !== undefined) {
    const prefix = sign.glued ? DOLLARS.get(lowerAt(prose, at - 2)) : undefined;
    return sign.text === '$' && prefix !== undefined
      ? { unit: prefix, first: at - 2 }
      : { unit, first: at - 1 };
  }
  return CURRENCY_CODES.has(sign.text) ? { unit: sign.text, first: at - 1 } : null;
}

/** The unit that follows a number ending before token `at`; `null` when there is none. */
export function readUnit(prose: Prose, at: number): UnitRead | null {
  const hyphen = prose.tokens[at]?.text === '-' && prose.tokens[at]?.glued && prose.tokens[at + 1]?.glued;
  const first = at + (hyphen ? 1 : 0);
  const hyphened = hyphen === true;
  return (
    percentage(prose, first, hyphened) ??
    moneyName(prose, first, hyphened) ??
    timeOrMeasure(prose, first, hyphened)
  );
}

/** "%", "percent", "per cent", "percentage points", "basis points". */
function percentage(prose: Prose, at: number, hyphened: boolean): UnitRead | null {
  const word = lowerAt(prose, at);
  const second = lowerAt(prose, at + 1) === '-' ? at + 2 : at + 1;
  const point = /^points?$/.test(lowerAt(prose, second));
  if (word === 'percentage' && point) {
    return { kind: 'percentage', unit: 'percentage point', next: second + 1, hyphened };
  }
  if (/^points?$/.test(word)) return { kind: 'number', unit: 'point', next: at + 1, hyphened };
  if (word === 'basis' && point) return { kind: 'measure', unit: 'basis-point', next: second + 1, hyphened };
  if (word === '%' || word === 'percent' || word === 'pct') {
    return { kind: 'percentage', unit: '%', next: at + 1, hyphened };
  }
  if (word === 'per' && lowerAt(prose, at + 1) === 'cent') {
    return { kind: 'percentage', unit: '%', next: at + 2, hyphened };
  }
  return null;
}

/** Whose dollars they are where a nationality stands before them. */
const NATIONAL_DOLLARS: ReadonlyMap<string, string> = new Map([
  ['u.s.', 'USD'],
  ['us', 'USD'],
  ['american', 'USD'],
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
]);

/** "euros", "U.S. dollars", "Canadian dollars"; "pounds" only after "million", see `poundsOfMoney`. */
function moneyName(prose: Prose, at: number, hyphened: boolean): UnitRead | null {
  const nationality = NATIONAL_DOLLARS.get(lowerAt(prose, at));
  if (nationality !== undefined && /^dollars?$/.test(lowerAt(prose, at + 1))) {
    return { kind: 'money', unit: nationality, next: at + 2, hyphened };
  }
  const word = lowerAt(prose, at);
  const code = prose.tokens[at]?.text ?? '';
  const unit = CURRENCY_NAMES.get(word) ?? (CURRENCY_CODES.has(code) ? code : undefined);
  // "12 won", "the real": words that are more often something else count after a magnitude only.
  const doubtful = ['won', 'real', 'rand', 'bucks'].includes(word) && magnitudeBefore(prose, at) === false;
  if (unit !== undefined && !doubtful) return { kind: 'money', unit, next: at + 1, hyphened };
  const sign = CURRENCY_SIGNS.get(code);
  if (sign !== undefined && prose.tokens[at + 1]?.kind !== 'number') {
    return { kind: 'money', unit: sign, next: at + 1, hyphened };
  }
  return /^pounds?$/.test(word) && magnitudeBefore(prose, at)
    ? { kind: 'money', unit: 'GBP', next: at + 1, hyphened }
    : null;
}

function magnitudeBefore(prose: Prose, at: number): boolean {
  return ['million', 'billion', 'trillion', 'm', 'bn', 'millions', 'billions'].includes(
    lowerAt(prose, at - 1),
  );
}

function timeOrMeasure(prose: Prose, at: number, hyphened: boolean): UnitRead | null {
  const between = BETWEEN.has(lowerAt(prose, at)) && DURATIONS.has(lowerAt(prose, at + 1)) ? 1 : 0;
  const word = lowerAt(prose, at + between);
  const duration = DURATIONS.get(word);
  if (duration !== undefined) return withAge(prose, at + between + 1, duration, hyphened);
  if (word === 'square' || word === 'cubic') {
    const measure = MEASURES.get(lowerAt(prose, at + 1));
    if (measure === undefined) return null;
    return { kind: 'measure', unit: `${word} ${measure}`, next: at + 2, hyphened };
  }
  if (word === 'km' && lowerAt(prose, at + 1) === '/' && /^(?:h|hr|hour)$/.test(lowerAt(prose, at + 2))) {
    return { kind: 'measure', unit: 'kmh', next: at + 3, hyphened };
  }
  const measure = MEASURES.get(word) ?? (prose.tokens[at]?.text === '°' ? 'degree' : undefined);
  return measure === undefined ? null : { kind: 'measure', unit: measure, next: at + 1, hyphened };
}

/** "45 years old", "a 45-year-old", "six months of age": the age is part of the unit's words. */
function withAge(prose: Prose, at: number, unit: string, hyphened: boolean): UnitRead {
  const hyphen = lowerAt(prose, at) === '-' && prose.tokens[at]?.glued ? 1 : 0;
  if (/^olds?$/.test(lowerAt(prose, at + hyphen))) {
    return { kind: 'duration', unit, next: at + hyphen + 1, hyphened };
  }
  if (lowerAt(prose, at) === 'of' && lowerAt(prose, at + 1) === 'age') {
    return { kind: 'duration', unit, next: at + 2, hyphened };
  }
  return { kind: 'duration', unit, next: at, hyphened };
}

/** Lines of a unit and its printed forms. */
function table(lines: string): [string, string][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [unit = '', ...forms] = line.trim().split(' ');
      return forms.map((form): [string, string] => [form, unit]);
    });
}
