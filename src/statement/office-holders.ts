import type { Article } from '../domain/article.ts';
import { withoutAccents } from '../text/without-accents.ts';
import { LAST_KNOWN_DAY, OFFICE_HOLDER_LINES } from './office-holders.generated.ts';
import type { People, Person } from './people.ts';
import type { Role } from './roles.ts';
import { stateNamed } from './states.ts';

/** Who has held an office since which day. */
interface Holder {
  readonly surnames: readonly string[];
  readonly since: string;
}

/** The office of the list by the noun of a role, with the word that must go with it. */
const OFFICES: Readonly<Record<string, readonly [office: string, modifier: string | null]>> = {
  president: ['president', null],
  minister: ['prime minister', 'prime'],
  premier: ['prime minister', null],
  chancellor: ['chancellor', null],
  king: ['king', null],
  queen: ['queen', null],
  sultan: ['sultan', null],
};

const HOLDERS = readHolders();

/**
 * Whom of `people` the office in `role` (“the Norlandish president”) belongs to by the list of the world's office-holders:
 * the only one whose family name is the holder's. It only ties two mentions of the article: nobody is named whom the article
 * does not name. `null` where no state is told, where the article's day is unknown or outside of what the list knows, and
 * for former holders.
 */
export function holderNamed(people: People, role: Role, published: Article['published']): Person | null {
  if (role.isFormer || published === null) return null;
  const [first, last] = daysOf(published.date);
  const holder = last > LAST_KNOWN_DAY ? undefined : holderOf(role);
  if (holder === undefined || first < holder.since) return null;
  const named = people.persons.filter(({ keys }) => holder.surnames.includes(plain(keys.at(-1) ?? '')));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Who holds the office that `role` names with its state and nothing else. */
function holderOf({ noun, modifiers }: Role): Holder | undefined {
  const office = OFFICES[noun];
  if (office === undefined) return undefined;
  const [name, modifier] = office;
  const words = [...modifiers];
  const country = words.map((word) => stateNamed(word)).find((state) => state?.kind === 'name')?.country;
  // “the deputy prime minister” holds another office, and so does “the minister”.
  const isOther = words.some((word) => word !== modifier && stateNamed(word)?.country !== country);
  if (country === undefined || isOther || (modifier !== null && !modifiers.has(modifier))) return undefined;
  return HOLDERS.get(`${country}|${name}`);
}

/** The first and the last day of a date as precise as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
function daysOf(date: string): readonly [first: string, last: string] {
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`];
  return date.length === 7 ? [`${date}-01`, `${date}-31`] : [date, date];
}

function readHolders(): ReadonlyMap<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const line of OFFICE_HOLDER_LINES.trim().split('\n')) {
    const [name = '', office = '', surname = '', since = ''] = line.split('|');
    const country = stateNamed(name)?.country;
    if (country === undefined) continue;
    const key = `${country}|${office}`;
    const known = holders.get(key);
    // Of two days for one holder the later one is safe.
    if (known === undefined || known.since < since)
      holders.set(key, { surnames: [plain(surname), ...surname.split(' ').map(plain)], since });
  }
  return holders;
}

/** Without accents and with one spelling of a last “y”: Zelenskyy, Zelenskiy and Zelensky. */
function plain(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/(?<=[a-z]{4})[yij]+$/u, 'y');
}
