import { push } from '../domain/push.ts';
import { roleFamily } from '../domain/role-family.ts';
import type { SpeakerType } from '../domain/statement.ts';
import { foldName } from './fold-name.ts';

/** A person or body as the user wants it known. */
export interface RegisterEntry {
  readonly name: string;
  /** Other names that mean the same; the name itself need not be among them. */
  readonly aliases: readonly string[];
  /** Told by the user, so that two of one name can be told apart: “senator”. */
  readonly role: string | null;
  /** `Q` and digits. */
  readonly wikidata: string | null;
  readonly type: SpeakerType;
}

/** The user's own register of persons and bodies. What it says is right, whatever an article's names suggest. */
export interface Register {
  readonly entries: readonly RegisterEntry[];
  /** Tells it from a register with other entries: for `Reading.versions.register`. */
  readonly version: string;
  /** The entries that a folded name or alias may mean. */
  readonly byName: ReadonlyMap<string, readonly RegisterEntry[]>;
}

/** A register that is looked up by name and alias, whatever case and accents. `version` stands for its entries. */
export function createRegister(entries: readonly RegisterEntry[], version: string): Register {
  const byName = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    for (const key of new Set([entry.name, ...entry.aliases].map(foldName))) {
      push(byName, key, entry);
    }
  }
  byName.delete('');
  return { entries, version, byName };
}

/**
 * The entry that somebody called `name`, of a type and with these roles, is; `null` when there is none, or when several
 * entries have the name and the roles do not tell which.
 *
 * An entry whose role is of another walk of life is never meant, nor one of another type, where both are known.
 */
export function findEntry(
  register: Register,
  name: string,
  { type, roles }: { readonly type: SpeakerType; readonly roles: readonly string[] },
): RegisterEntry | null {
  const fitting = (register.byName.get(foldName(name)) ?? []).filter((entry) => {
    if (type !== 'unknown' && entry.type !== 'unknown' && entry.type !== type) return false;
    return entry.role === null || !conflicts(familiesOf([entry.role]), familiesOf(roles));
  });
  const told = fitting.filter(
    (entry) => entry.role !== null && shares(familiesOf([entry.role]), familiesOf(roles)),
  );
  const [only, ...others] = told.length > 0 ? told : fitting;
  return only === undefined || others.length > 0 ? null : only;
}

/** What the id of an entry is made of: its Wikidata id where it has one, else its name and role. */
export function entryKey({ name, role, wikidata }: RegisterEntry): string {
  return `register|${wikidata ?? `${foldName(name)}|${foldName(role ?? '')}`}`;
}

/** The walks of life of `roles`, without those of none. */
export function familiesOf(roles: readonly string[]): ReadonlySet<string> {
  return new Set(roles.map(roleFamily).filter((family) => family !== null));
}

function shares(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((family) => other.has(family));
}

function conflicts(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && !shares(one, other);
}
