import type { Article } from '../domain/article.ts';
import { LAST_KNOWN_DAY, OFFICE_HOLDER_LINES } from './office-holders.generated.ts';
import type { People, Person } from './people.ts';
import type { Role } from './roles.ts';
import { stateNamed } from './states.ts';

/** Who has held an office since which day. */
interface Holder {
  readonly surnames: readonly string[];
  readonly since: string;
}

/** The offices of the list by the noun of a role, with the word that must go with it. */
const OFFICES: Readonly<Record<string, readonly (readonly [office: string, modifier: string | null])[]>> = {
  president: [['president', null]],
  minister: [['prime minister', 'prime']],
  premier: [['prime minister', null]],
  chancellor: [['chancellor', null]],
  king: [['king', null]],
  queen: [['queen', null]],
  sultan: [['sultan', null]],
};

const HOLDERS = readHolders();

/**
 * Whom of `people` the office in `role` (“the Norlandish president”) belongs to by the list of the world's office-holders:
 * the only one whose family name is the holder's. It only ties two mentions of the article: nobody is named whom the article
 * does not name. `null` where no state is told, where the article's day is unknown or outside of what the list knows, and
 * for former holders.
 */
export function holderNamed(people: People, role: Role, published: Article['published']): Person | null {
  const offices = OFFICES[role.noun];
  if (offices === undefined || role.isFormer || published === null) return null;
  const modifiers = [...role.modifiers];
  const country = modifiers.map((word) => stateNamed(word)).find((state) => state?.kind === 'name')?.country;
  if (country === undefined) return null;
  const [first, last] = daysOf(published.date);
  if (last > LAST_KNOWN_DAY) return null;
  for (const [office, modifier] of offices) {
    const others = modifiers.filter((word) => word !== modifier && stateNamed(word)?.country !== country);
    // “the deputy prime minister” holds another office.
    if (others.length > 0 || (modifier !== null && !role.modifiers.has(modifier))) continue;
    const holder = HOLDERS.get(`${country}|${office}`);
    if (holder === undefined || first < holder.since) continue;
    const named = people.persons.filter(({ keys }) => holder.surnames.includes(plain(keys.at(-1) ?? '')));
    const [only] = named;
    if (only !== undefined && named.length === 1) return only;
  }
  return null;
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
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/(?<=[a-z]{4})[yij]+$/u, 'y');
}
