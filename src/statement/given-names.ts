import { withoutAccents } from '../text/without-accents.ts';
import { NAMES_OF_BOTH, NAMES_OF_MEN, NAMES_OF_WOMEN } from './given-names.generated.ts';

export type Gender = 'm' | 'f';

const GENDERS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...NAMES_OF_MEN.split(' ').map((name) => [name, 'm'] as const),
  ...NAMES_OF_WOMEN.split(' ').map((name) => [name, 'f'] as const),
  ...NAMES_OF_BOTH.split(' ').map((name) => [name, null] as const),
]);

/** Whether people are called `name` (in any case). Words are too: Will, May, Hope. */
export function isGivenName(name: string): boolean {
  return listed(name) !== undefined;
}

/** The gender of nearly all bearers of the given name, or `null` when both bear it or it is not known. */
export function genderOfGivenName(name: string): Gender | null {
  return listed(name) ?? null;
}

/** What is listed of a name, of the first part of a double one: “Marie-Élise” is “marie”. `undefined` for other words. */
function listed(name: string): Gender | null | undefined {
  // Most names come as they are listed.
  const asListed = GENDERS.get(name);
  if (asListed !== undefined) return asListed;
  const plain = withoutAccents(name).toLowerCase();
  const gender = GENDERS.get(plain);
  if (gender !== undefined) return gender;
  const hyphen = plain.indexOf('-');
  return hyphen < 0 ? undefined : GENDERS.get(plain.slice(0, hyphen));
}
