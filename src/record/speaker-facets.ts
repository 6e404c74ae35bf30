import type { EntityRule } from '../domain/entity-rule.ts';
import { namesakeLabel, type StoredNamesake } from '../domain/namesake.ts';
import type { FacetCount } from '../domain/record.ts';
import type { Database } from './database.ts';
import type { Candidate } from './find-candidates.ts';
import { oneOfEach } from './names.ts';
import { groupByRule, rolesIn } from './namesakes.ts';
import { entitiesBy, type Numbered, type PartedNames, readPartedNames } from './parted-names.ts';

/** Names that are looked at, the commonest: several may be one person's. */
const NAMES_READ = 48;
/** Statements of a speaker that its roles are read from. */
const ROLES_READ = 20;

/** Somebody who is counted: one of several of a name where that tells what they are. */
interface Counted extends Numbered {
  readonly count: number;
  readonly namesake: StoredNamesake | null;
}

/**
 * How many of the candidates each speaker said: the spellings of one name, those that the user judged the same and those that
 * are so by `rule` as one; those who bear one name by themselves, with what tells them apart.
 */
export async function countSpeakers(
  database: Database,
  candidates: readonly Candidate[],
  rule: EntityRule | null,
): Promise<readonly FacetCount[]> {
  const counts = new Map<number, number>();
  for (const { speakers } of candidates) for (const n of speakers) counts.set(n, (counts.get(n) ?? 0) + 1);
  const commonest = [...counts].sort(([, a], [, b]) => b - a).slice(0, NAMES_READ);
  const rows = await entitiesBy(
    database,
    'n',
    commonest.map(([n]) => n),
  );
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  const names = commonest.flatMap(([n, count]) => {
    const row = byNumber.get(n);
    return row === undefined ? [] : [{ ...row, count, namesake: null }];
  });
  const parted = await readPartedNames(database, names, rule);
  const speakers = withNamesakes(names, parted, candidates);
  const groups =
    rule === null
      ? []
      : await groupByRule(database, names, rule, (wanted) =>
          rolesIn(
            database,
            wanted,
            wanted.flatMap(({ n }) => someOf(candidates, n)),
          ),
        );
  return countTogether(speakers, await oneOfEach(database, speakers, groups, rule));
}

/** `one` gives the id that stands for each of `speakers`. */
function countTogether(
  speakers: readonly Counted[],
  one: ReadonlyMap<string, string>,
): readonly FacetCount[] {
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const together = new Map<string, FacetCount>();
  for (const { id, count } of speakers) {
    const entity = byId.get(one.get(id) ?? '');
    if (!entity?.name) continue;
    // Two persons of one name whom the register tells apart are two; of other types the name tells all.
    const key = entity.type === 'person' ? entity.id : entity.name;
    const value = entity.namesake === null ? entity.name : namesakeLabel(entity.namesake);
    together.set(key, { value, count: count + (together.get(key)?.count ?? 0) });
  }
  return [...together.values()];
}

/** `names`, of those that are several persons' the persons, the one who says most first. */
function withNamesakes(
  names: readonly Counted[],
  parted: PartedNames,
  candidates: readonly Candidate[],
): readonly Counted[] {
  if (parted.size === 0) return names;
  const theirs = candidates.filter(({ speakers }) => speakers.some((n) => parted.has(n)));
  const persons = names.flatMap((named): Counted[] => {
    const name = parted.get(named.n);
    if (name === undefined) return [named];
    const bearers = theirs
      .filter(({ speakers }) => speakers.includes(named.n))
      .map(({ article }) => name.in(article).id);
    return name.persons
      .map((namesake) => {
        const { id } = namesake;
        return { ...named, id, namesake, count: bearers.filter((bearer) => bearer === id).length };
      })
      .filter(({ count }) => count > 0);
  });
  return persons.sort((a, b) => b.count - a.count);
}

/** The first statements of the entity numbered so, enough to know its roles. */
function someOf(candidates: readonly Candidate[], entity: number): readonly number[] {
  const some: number[] = [];
  for (const { n, speakers } of candidates) {
    if (speakers.includes(entity) && some.push(n) >= ROLES_READ) break;
  }
  return some;
}
