import type { Entity } from './statement.ts';

/** One of several persons who bear one name: its id is that of the name and what tells the person from the others. */
export interface StoredNamesake extends Entity {
  /** The role that is printed most often of those that tell it from the others; `null` for whoever bears the name where nothing is told. */
  readonly role: string | null;
}

/** Parts the id of a name from what tells one of its bearers: `e0123456789ab-sport`. */
export const NAMESAKE_JOINT = '-';

/** The id of the name in that of a person: `e0123456789ab`. */
export function nameId(person: string): string {
  const [id = person] = person.split(NAMESAKE_JOINT, 1);
  return id;
}

/** Where a name stands: the ids of an entity and of an article. */
export interface NamePlace {
  readonly entity: string;
  readonly article: string;
}

/** One text for a place, to look it up by. */
export function placeKey({ entity, article }: NamePlace): string {
  return `${article} ${entity}`;
}

/** Shown for whoever bears a name of several persons where no role is told. */
const NOBODY_TOLD = 'not told which';

/** The name with what tells its bearer from others: “Orla Venn (senator)”. */
export function namesakeLabel({ name, role }: Pick<StoredNamesake, 'name' | 'role'>): string {
  return `${name} (${role ?? NOBODY_TOLD})`;
}

/** The name, and what is told behind it: of “Orla Venn (senator)” and “Orla Venn, senator”; `null` where there is no such. */
export function readNamesakeLabel(label: string): { readonly name: string; readonly role: string } | null {
  const [, name, inBrackets, behind] = /^(.+?)\s*(?:\((.+)\)\s*|,\s*(.+))$/u.exec(label.trim()) ?? [];
  const role = inBrackets ?? behind;
  return name === undefined || role === undefined ? null : { name, role };
}
