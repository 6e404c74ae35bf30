import type { EntityRule, NamedEntity } from '../domain/entity-rule.ts';
import { push } from '../domain/push.ts';
import { roleFamily } from '../domain/role-family.ts';
import { foldName } from './fold-name.ts';
import { familiesOf } from './register.ts';

type Gender = 'm' | 'f';

/** An entity that may be a person, by the parts of its name. */
interface Bearer {
  readonly id: string;
  /** Name and type: who has the same as another was told apart from them by a register. */
  readonly label: string;
  /** Folded, without titles and “Jr.”: “orla j venn”. */
  readonly words: readonly string[];
  /** What a name with and without middle initials has in common; for a surname alone the surname. */
  readonly key: string;
  readonly gender: Gender | null;
  readonly families: ReadonlySet<string>;
}

const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv']);
const OF_MEN = /^(?:mr|sir)\b/iu;
const OF_WOMEN = /^(?:mrs|ms|miss|dame)\b/iu;
/** Their titles stand before given names: a “Pope Lucian” is no namesake of “Bram Lucian”. */
const BY_GIVEN_NAME: ReadonlySet<string> = new Set(['royalty', 'church']);

/**
 * Persons as many articles name them, those that are one taken together: “Venn”, “Ms. Venn”, “Senator Venn” and “Orla J.
 * Venn”. A surname goes with a full name only where exactly one of `entities` fits it, and nothing told of those who
 * would be one disagrees: walks of life, “Mr.” and “Ms.” or the gender of the given name, which `genderOf` tells. Else
 * all stay apart, since nobody can tell whose the surname is.
 */
export function groupNames(
  entities: readonly NamedEntity[],
  genderOf: (givenName: string) => Gender | null,
): ReturnType<EntityRule['join']> {
  const bodies = new Set(entities.filter(isBody).map(({ name }) => foldName(name)));
  const full = new Map<string, Bearer[]>();
  const bare = new Map<string, Bearer[]>();
  for (const entity of entities) {
    if (isBody(entity) || (entity.type === 'unknown' && bodies.has(foldName(entity.name)))) continue;
    const bearer = readBearer(entity, genderOf);
    if (bearer === null) continue;
    const bearers = bearer.words.length > 1 ? full : bare;
    push(bearers, bearer.key, bearer);
  }
  const named = new Map<string, Bearer[][]>();
  for (const bearers of full.values()) {
    const persons = isOnePerson(bearers) ? [bearers] : bearers.map((bearer) => [bearer]);
    for (const person of persons) {
      push(named, person[0]?.words.at(-1) ?? '', person);
    }
  }
  const groups = [...new Set([...named.keys(), ...bare.keys()])].flatMap((surname) =>
    withSurname(named.get(surname) ?? [], bare.get(surname) ?? []),
  );
  return groups.filter(({ length }) => length > 1).map((group) => group.map(({ id }) => id));
}

function isBody({ type }: NamedEntity): boolean {
  return type !== 'person' && type !== 'unknown';
}

/** The persons of one surname; `bare` are those of whom no more is printed. */
function withSurname(
  named: readonly (readonly Bearer[])[],
  bare: readonly Bearer[],
): readonly (readonly Bearer[])[] {
  const [only = [], ...others] = named;
  const all = [...only, ...bare];
  return others.length === 0 && isOnePerson(all) ? [all] : named;
}

/** Whether nothing told of `bearers`, whose names may be one person's, disagrees. */
function isOnePerson(bearers: readonly Bearer[]): boolean {
  const initials = bearers.map(({ words }) => words.slice(1, -1).join(' ')).filter((each) => each !== '');
  const genders = bearers.map(({ gender }) => gender).filter((gender) => gender !== null);
  if (new Set(initials).size > 1 || new Set(genders).size > 1) return false;
  if (new Set(bearers.map(({ label }) => label)).size < bearers.length) return false;
  const told = bearers.map(({ families }) => families).filter(({ size }) => size > 0);
  return told.every((one, at) =>
    told.slice(0, at).every((other) => [...one].some((each) => other.has(each))),
  );
}

function readBearer(
  { id, name, type, roles }: NamedEntity,
  genderOf: (givenName: string) => Gender | null,
): Bearer | null {
  const words = foldName(name).split(' ');
  const families = new Set(familiesOf(roles));
  for (let title = roleFamily(words[0] ?? ''); title !== null && words.length > 1; ) {
    if (BY_GIVEN_NAME.has(title)) break;
    families.add(title);
    words.shift();
    title = roleFamily(words[0] ?? '');
  }
  const suffix = words.length > 2 && SUFFIXES.has(words.at(-1) ?? '') ? words.pop() : undefined;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (last.length < 2) return null;
  const middle = words.slice(1, -1).filter((word) => word.length > 1);
  const key = words.length === 1 ? last : [first, ...middle, last, suffix ?? ''].join(' ');
  const titled = OF_MEN.test(name) ? 'm' : OF_WOMEN.test(name) ? 'f' : null;
  const gender = titled ?? (words.length > 1 ? genderOf(first) : null);
  return { id, label: `${type} ${name.toLowerCase()}`, words, key, gender, families };
}
