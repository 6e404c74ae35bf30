import { COUNTRY_LINES } from './countries.generated.ts';

/** A word or phrase that stands for a state, and how. */
export interface StateName {
  /** The country's common name in the package data: “Russia”. */
  readonly country: string;
  /** `name`: the country itself; `demonym`: its adjective; `capital` and `seat`: a place that stands for it. */
  readonly kind: 'name' | 'demonym' | 'capital' | 'seat';
}

/** Common names that news use and the package does not list: another name, and the package's common name. */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['U.S.', 'United States'],
  ['U.S', 'United States'],
  ['US', 'United States'],
  ['USA', 'United States'],
  ['America', 'United States'],
  ['U.K.', 'United Kingdom'],
  ['UK', 'United Kingdom'],
  ['Britain', 'United Kingdom'],
  ['Turkey', 'Türkiye'],
  ['Holland', 'Netherlands'],
];

/** Capitals as they were or are also spelt, and the city that the package calls otherwise. */
const OTHER_CAPITALS: readonly (readonly [string, string])[] = [
  ['Washington', 'United States'],
  ['Washington DC', 'United States'],
  ['Kiev', 'Ukraine'],
  ['Pyongyang', 'North Korea'],
];

/** Houses and streets that news name for the government that sits there. No data package lists them. */
const SEATS: readonly (readonly [string, string])[] = [
  ['White House', 'United States'],
  ['Kremlin', 'Russia'],
  ['Downing Street', 'United Kingdom'],
  ['Number 10', 'United Kingdom'],
  ['No 10', 'United Kingdom'],
  ['No. 10', 'United Kingdom'],
  ['10 Downing Street', 'United Kingdom'],
  ['Whitehall', 'United Kingdom'],
  ['Élysée', 'France'],
  ['Elysée', 'France'],
  ['Elysee', 'France'],
  ['Quai d’Orsay', 'France'],
  ["Quai d'Orsay", 'France'],
  ['Zhongnanhai', 'China'],
  ['Blue House', 'South Korea'],
  ['Quirinale', 'Italy'],
  ['Rashtrapati Bhavan', 'India'],
];

/** Capitals that stand for more than their own state: “Brussels” is mostly the European Union. */
const AMBIGUOUS_CAPITALS: ReadonlySet<string> = new Set([
  'brussels',
  'victoria',
  'kingston',
  'hamilton',
  'san jose',
]);

/** Words that the name of a state, or of where its government sits, has at most: “Democratic Republic of Congo”. */
export const LONGEST_STATE = 4;

/** Nouns for one of a people that are no adjectives: some are given names too, as Dane and Finn. */
const NATIONALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'United Kingdom': 'briton scot scotsman scotswoman englishman englishwoman welshman welshwoman',
    Ireland: 'irishman irishwoman',
    France: 'frenchman frenchwoman',
    Netherlands: 'dutchman dutchwoman',
    Spain: 'spaniard',
    Denmark: 'dane',
    Sweden: 'swede',
    Finland: 'finn',
    Iceland: 'icelander',
    Poland: 'pole',
    Türkiye: 'turk',
    Serbia: 'serb',
    Croatia: 'croat',
    Australia: 'aussie',
    'New Zealand': 'kiwi',
  }).flatMap(([country, nouns]) => nouns.split(' ').map((noun) => [noun, country] as const)),
);
/** Adjectives of states that mean one of its people as well: “the Brazilian”, not “the British”. */
const ONE_OF_A_PEOPLE = /(?:an|[^s]i|greek|czech)$/u;

/** The country of which “the Brazilian”, “the Scot” is one; `null` for other words, and for such as mean all of a people. */
export function countryOfNational(word: string): string | null {
  const lower = word.toLowerCase();
  const state = ONE_OF_A_PEOPLE.test(lower) ? stateNamed(lower) : null;
  return NATIONALS.get(lower) ?? (state?.kind === 'demonym' ? state.country : null);
}

const STATE_NAMES = readStateNames();

/** What `phrase` (without an article, in any case) says of a state, or `null`. */
export function stateNamed(phrase: string): StateName | null {
  return STATE_NAMES.get(phrase.toLowerCase()) ?? null;
}

function readStateNames(): ReadonlyMap<string, StateName> {
  const names = new Map<string, StateName>();
  // The first entry wins: a country's name before a demonym, and that before a capital (“Singapore”).
  const add = (phrase: string, state: StateName): void => {
    const key = phrase.toLowerCase();
    if (key !== '' && !names.has(key)) names.set(key, state);
  };
  const rows = COUNTRY_LINES.trim()
    .split('\n')
    .map((line) => line.split('|').map((field) => field.split(';')));
  for (const [[country = ''] = [], , , aliases = []] of rows) {
    for (const name of [country, ...aliases]) add(name, { country, kind: 'name' });
  }
  for (const [name, country] of OTHER_NAMES) add(name, { country, kind: 'name' });
  for (const [[country = ''] = [], demonyms = []] of rows) {
    for (const demonym of demonyms) add(demonym, { country, kind: 'demonym' });
  }
  for (const [seat, country] of SEATS) add(seat, { country, kind: 'seat' });
  for (const [capital, country] of OTHER_CAPITALS) add(capital, { country, kind: 'capital' });
  for (const [[country = ''] = [], , capitals = []] of rows) {
    for (const capital of capitals) {
      if (!AMBIGUOUS_CAPITALS.has(capital.toLowerCase())) add(capital, { country, kind: 'capital' });
    }
  }
  return names;
}
