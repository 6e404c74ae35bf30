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
  return GENDERS.has(keyOf(name));
}

/** The gender of nearly all bearers of the given name, or `null` when both bear it or it is not known. */
export function genderOfGivenName(name: string): Gender | null {
  return GENDERS.get(keyOf(name)) ?? null;
}

/** In lower case without accents, the first part of a double name: “Marie-Élise” is “marie”. */
function keyOf(name: string): string {
  // Most names come as they are listed.
  if (GENDERS.has(name)) return name;
  const plain = withoutAccents(name).toLowerCase();
  return GENDERS.has(plain) ? plain : (plain.split('-')[0] ?? plain);
}
