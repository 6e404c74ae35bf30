import { push } from '../domain/push.ts';
import type { People, Person } from './people.ts';
import type { Role } from './roles.ts';
import { stateNamed } from './states.ts';
import { isStateOfTheUnion } from './states-of-the-union.ts';

/** The persons of an article by what they are. */
export interface RoleIndex {
  readonly byNoun: ReadonlyMap<string, readonly Person[]>;
  /** Where each person is named, as paragraphs in rising order. */
  readonly paragraphsOf: ReadonlyMap<Person, readonly number[]>;
}

/** Roles are looked back for as far as this many paragraphs when several persons have them. */
const NEAR = 3;

export function createRoleIndex(people: People): RoleIndex {
  const byNoun = new Map<string, Person[]>();
  for (const person of people.persons) {
    for (const noun of new Set(person.roles.map((role) => role.noun))) {
      push(byNoun, noun, person);
    }
  }
  const paragraphsOf = new Map<Person, number[]>();
  for (const { person, paragraph, headline } of people.mentions) {
    if (headline) continue;
    push(paragraphsOf, person, paragraph);
  }
  return { byNoun, paragraphsOf };
}

/**
 * The person whom “the Norlandish president” in `paragraph` means: the only one with that noun and all of those
 * modifiers; of several the only one named in this or the last paragraphs; `null` when that is not clear.
 */
export function personInRole(index: RoleIndex, role: Role, paragraph: number): Person | null {
  const fitting = (index.byNoun.get(role.noun) ?? []).filter(
    (person) => person.isCertain && fits(person, role),
  );
  const [only] = fitting;
  if (fitting.length < 2) return only ?? null;
  const current = fitting.filter((person) =>
    person.roles.some((fact) => fact.noun === role.noun && !fact.isFormer),
  );
  const [holder] = current;
  if (current.length === 1 && !role.isFormer) return holder ?? null;
  // “the president” beside “the Norlandish president”: the one whose country goes without saying.
  const plain = current.filter((person) =>
    person.roles.some((fact) => fact.noun === role.noun && fact.modifiers.size === 0),
  );
  const [athome] = plain;
  if (role.modifiers.size === 0 && plain.length === 1) return athome ?? null;
  const near = fitting.filter((person) => isNear(index, person, paragraph));
  const [nearest] = near;
  return near.length === 1 ? (nearest ?? null) : null;
}

/**
 * Whether nothing known of `person` speaks against `role`: no other office, party or place. “The Vermont senator” may
 * be anyone of whom the article has not said that he is a mayor, or from Maine.
 */
export function mayBe(person: Person, role: Role): boolean {
  const facts = person.roles.filter((fact) => !fact.isFormer || role.isFormer);
  const known = facts.flatMap((fact) => [fact.noun, ...fact.modifiers]);
  return [isOffice, isStateOfTheUnion, isPartyName, isCountry].every((isOfKind) => {
    const asked = [role.noun, ...role.modifiers].filter(isOfKind);
    const held = known.filter(isOfKind);
    // Who holds an office is called so before: “the Harbel governor” is nobody who was not a governor yet.
    // Parties and countries too; but “the Vermont senator” may be told of a senator for the first time.
    if (isOfKind !== isStateOfTheUnion && asked.length > 0 && held.length === 0) return false;
    return asked.length === 0 || held.length === 0 || asked.every((word) => held.includes(word));
  });
}

/** Whether the article tells of another party, state or country of `person` than `role` does. */
export function isOtherwise(person: Person, role: Role): boolean {
  const known = person.roles.flatMap((fact) => [fact.noun, ...fact.modifiers]);
  return [isStateOfTheUnion, isPartyName, isCountry].some((isOfKind) => {
    const asked = [role.noun, ...role.modifiers].filter(isOfKind);
    const held = known.filter(isOfKind);
    return held.length > 0 && asked.some((word) => !held.includes(word));
  });
}

/** Whether the role tells which one by a place or party, as a name's other words do: “the Vermont senator”. */
export function isTelling(role: Role): boolean {
  return [role.noun, ...role.modifiers].some(
    (word) => isStateOfTheUnion(word) || isPartyName(word) || isCountry(word),
  );
}

const OFFICES: ReadonlySet<string> = new Set(
  'president senator representative governor mayor minister premier chancellor judge general ambassador pope king queen spokesperson'.split(
    ' ',
  ),
);
/** Whether the one form of a role noun is an office that has one holder at a time: `president`, `governor`. */
export const isOffice = (word: string): boolean => OFFICES.has(word);
const isPartyName = (word: string): boolean =>
  /^(?:republican|democrat|libertarian|independent|conservative|liberal|labour|tory|green)$/u.test(word);
const isCountry = (word: string): boolean => stateNamed(word)?.kind === 'name';

function fits(person: Person, role: Role): boolean {
  const facts = person.roles.filter((fact) => fact.noun === role.noun && !isLesser(fact, role));
  if (facts.length === 0) return false;
  if (role.isFormer && !facts.some((fact) => fact.isFormer)) return false;
  const known = new Set(person.roles.flatMap((fact) => [fact.noun, ...fact.modifiers]));
  const places = [...known].filter(isStateOfTheUnion);
  // “Sen. Stone” may be “the Vermont senator” where nothing says that Stone is another state's.
  const parties = [...known].filter(isPartyName);
  return [...role.modifiers].every(
    (modifier) =>
      known.has(modifier) ||
      (isStateOfTheUnion(modifier) && places.length === 0) ||
      // “Sen. Stone … the Westmark Party senator”: an office is held by whoever was said to hold it.
      (isPartyName(modifier) && parties.length === 0 && isOffice(role.noun)),
  );
}

/** “the nominee” is not the nominee for vice president. */
function isLesser(fact: Role, role: Role): boolean {
  return [...fact.modifiers].some((word) => LESSER.has(word) && !role.modifiers.has(word));
}

const LESSER: ReadonlySet<string> = new Set([
  'vice',
  'deputy',
  'assistant',
  'associate',
  'acting',
  'interim',
  'vice-presidential',
]);

function isNear(index: RoleIndex, person: Person, paragraph: number): boolean {
  const paragraphs = index.paragraphsOf.get(person) ?? [];
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle] ?? 0) <= paragraph) low = middle + 1;
    else high = middle;
  }
  return (paragraphs[low - 1] ?? Number.NEGATIVE_INFINITY) >= paragraph - NEAR;
}
