import type { EntityRule } from '../domain/entity-rule.ts';
import type { Database } from './database.ts';
import { rowsWith } from './name-rows.ts';
import { entitiesBy, readPartedNames } from './parted-names.ts';
import { saidBy } from './said-by.ts';

/** A statement and its article, by their numbers. */
interface Place {
  readonly statement: number;
  readonly article: number;
}

interface SpeakerRow {
  readonly statement: number;
  readonly entity: number;
  readonly speaks_for: number | null;
}

/** The numbers of those statements of `places` that one of `ids` said, or that were said for one of them. */
export async function statementsBy(
  database: Database,
  ids: readonly string[],
  places: readonly Place[],
  rule: EntityRule | null,
): Promise<ReadonlySet<number>> {
  const { names, without } = await saidBy(database, ids, rule);
  const numbers = await entitiesBy(database, 'id', names);
  const own = new Set(numbers.map(({ n }) => n));
  const rows = await speakersOf(database, places);
  const said = rows.filter(({ entity, speaks_for }) => own.has(entity) || own.has(speaks_for ?? -1));
  const others = new Set(without);
  return new Set(said.map(({ statement }) => statement).filter((statement) => !others.has(statement)));
}

/**
 * Tells of two of `places` whose speakers bear one name whether one person speaks, as far as `rule` tells: not where the name
 * is several persons' and the articles do not tell of the same.
 */
export async function samePersons(
  database: Database,
  places: readonly Place[],
  rule: EntityRule | null,
): Promise<(one: Place, other: Place) => boolean> {
  const rows = await speakersOf(database, places);
  const entities = await entitiesBy(
    database,
    'n',
    rows.map(({ entity }) => entity),
  );
  const parted = await readPartedNames(database, entities, rule);
  if (parted.size === 0) return () => true;
  const speakers = new Map<number, number[]>();
  for (const { statement, entity } of rows) {
    speakers.set(statement, [...(speakers.get(statement) ?? []), entity]);
  }
  /** Everybody who speaks there and is known, and whether all are. */
  const known = ({ statement, article }: Place) => {
    const numbers = speakers.get(statement) ?? [];
    const persons = numbers.flatMap((n) => {
      const person = parted.get(n)?.in(article);
      if (person === undefined) return [`${n}`];
      return person.role === null ? [] : [person.id];
    });
    return { persons, isParted: numbers.some((n) => parted.has(n)) };
  };
  return (one, other) => {
    const [these, those] = [known(one), known(other)];
    if (!these.isParted && !those.isParted) return true;
    return these.persons.some((person) => those.persons.includes(person));
  };
}

async function speakersOf(database: Database, places: readonly Place[]): Promise<readonly SpeakerRow[]> {
  return rowsWith<SpeakerRow>(
    database,
    'SELECT statement, entity, speaks_for FROM statement_speakers WHERE statement',
    [...new Set(places.map(({ statement }) => statement))],
  );
}
