import type { EntityRule, Namesake } from '../domain/entity-rule.ts';
import { NAMESAKE_JOINT, type NamePlace, placeKey, type StoredNamesake } from '../domain/namesake.ts';
import type { Entity } from '../domain/statement.ts';
import type { Database } from './database.ts';
import { rolesOfEach } from './entity-roles.ts';
import { rowsWith } from './name-rows.ts';

/** An entity with its number in this record. */
export interface Numbered extends Entity {
  readonly n: number;
}

/** The entities whose numbers, or ids, are `values`. */
export async function entitiesBy(
  database: Database,
  column: 'n' | 'id',
  values: readonly (string | number)[],
): Promise<readonly Numbered[]> {
  return rowsWith<Numbered>(database, `SELECT n, id, name, type FROM entities WHERE ${column}`, [
    ...new Set(values),
  ]);
}

/** A name that several persons bear. */
export interface PartedName {
  readonly entity: Numbered;
  /** In order of id, the one of whom nothing is told last, where it is none of the others. */
  readonly persons: readonly StoredNamesake[];
  /** Who bears the name in the articles that tell it, by their numbers, and in all others. */
  readonly articles: ReadonlyMap<number, StoredNamesake>;
  readonly rest: StoredNamesake;
  /** Who bears the name in the article numbered so. */
  in(article: number): StoredNamesake;
  /** Who is meant by an id; by that of the name itself whoever bears it where nothing is told. `null` where nobody is. */
  called(id: string): StoredNamesake | null;
}

/** Names of several persons, by the number of the entity. */
export type PartedNames = ReadonlyMap<number, PartedName>;

/** Behind the id of the name: of whom nothing is told. */
const UNTOLD = 'untold';

/** Those of `entities`, persons all, whose names are several persons' by `rule`. */
export async function readPartedNames(
  database: Database,
  entities: readonly Numbered[],
  rule: EntityRule | null,
): Promise<PartedNames> {
  const parted = new Map<number, PartedName>();
  const persons = rule === null ? [] : entities.filter(({ type }) => type === 'person');
  if (rule === null || persons.length === 0) return parted;
  const roles = await rolesOfEach(
    database,
    persons.map(({ n }) => n),
  );
  for (const entity of persons) {
    if (!rule.mayPart(entity, roles.get(entity.n) ?? [])) continue;
    const namesakes = await withoutJudgedSame(database, entity.id, await partOf(database, [entity.n], rule));
    if (namesakes.length > 1) parted.set(entity.n, partedName(entity, namesakes));
  }
  return parted;
}

/** Whether names that may be one person's, as they are spelled, are several persons' by `rule`, each or together. */
export async function areSeveral(
  database: Database,
  entities: readonly Numbered[],
  rule: EntityRule | null,
): Promise<boolean> {
  if (rule === null) return false;
  const numbers = entities.map(({ n }) => n);
  const roles = [...(await rolesOfEach(database, numbers)).values()].flat();
  if (!entities.some((entity) => rule.mayPart(entity, roles))) return false;
  if ((await partOf(database, numbers, rule)).length > 0) return true;
  return (await readPartedNames(database, entities, rule)).size > 0;
}

/** See `RecordStore.namesakesIn`. */
export async function findNamesakes(
  database: Database,
  places: readonly NamePlace[],
  rule: EntityRule | null,
): Promise<ReadonlyMap<string, StoredNamesake>> {
  const found = new Map<string, StoredNamesake>();
  const names = await entitiesBy(
    database,
    'id',
    places.map(({ entity }) => entity),
  );
  const parted = [...(await readPartedNames(database, names, rule)).values()];
  if (parted.length === 0) return found;
  const articles = await rowsWith<{ n: number; key: string }>(
    database,
    'SELECT n, key FROM articles WHERE key',
    [...new Set(places.map(({ article }) => article))],
  );
  const numbers = new Map(articles.map(({ n, key }) => [key, n]));
  for (const place of places) {
    const name = parted.find(({ entity }) => entity.id === place.entity);
    const article = numbers.get(place.article);
    if (name !== undefined && article !== undefined) found.set(placeKey(place), name.in(article));
  }
  return found;
}

/** The persons that the articles tell of by one of the names numbered so. */
async function partOf(
  database: Database,
  entities: readonly number[],
  rule: EntityRule,
): Promise<readonly Namesake<number>[]> {
  const rows = await rowsWith<{ article: number; day: string | null; role: string }>(
    database,
    `SELECT r.article, a.published AS day, r.role FROM entity_roles r JOIN articles a ON a.n = r.article WHERE r.entity`,
    [...new Set(entities)],
  );
  const tellings = new Map<number, { article: number; day: string | null; roles: string[] }>();
  for (const { article, day, role } of rows) {
    const telling = tellings.get(article) ?? { article, day, roles: [] };
    tellings.set(article, telling);
    telling.roles.push(role);
  }
  return rule.part([...tellings.values()]);
}

/** `namesakes` with those as one whom the user judged the same. */
async function withoutJudgedSame(
  database: Database,
  name: string,
  namesakes: readonly Namesake<number>[],
): Promise<readonly Namesake<number>[]> {
  if (namesakes.length === 0) return namesakes;
  const judged = await database.all<{ left: string; right: string }>(
    `SELECT "left", "right" FROM judgements WHERE kind = 'same-entity' AND "left" >= ? AND "left" < ?
      ORDER BY "left", "right"`,
    [name, `${name}${NAMESAKE_JOINT}~`],
  );
  let joined = [...namesakes];
  for (const { left, right } of judged) {
    const [one, other] = [left, right].map((id) => joined.find((each) => isCalled(name, each, id)));
    if (one === undefined || other === undefined || one === other) continue;
    joined = [...joined.filter((each) => each !== one && each !== other), unite(one, other)];
  }
  return joined.sort((a, b) => (a.walk < b.walk ? -1 : 1));
}

function unite(one: Namesake<number>, other: Namesake<number>): Namesake<number> {
  const [more, fewer] = one.articles.size >= other.articles.size ? [one, other] : [other, one];
  const walks = [...one.walks, ...other.walks].sort();
  return {
    walk: walks[0] ?? one.walk,
    walks,
    role: more.role,
    articles: new Set([...more.articles, ...fewer.articles]),
    takesRest: one.takesRest || other.takesRest,
  };
}

function isCalled(name: string, { walks }: Namesake<number>, id: string): boolean {
  return walks.some((walk) => id === name + NAMESAKE_JOINT + walk);
}

function partedName(entity: Numbered, namesakes: readonly Namesake<number>[]): PartedName {
  const { id, name, type } = entity;
  const told = namesakes.map((namesake) => ({
    namesake,
    person: { id: id + NAMESAKE_JOINT + namesake.walk, name, type, role: namesake.role } as StoredNamesake,
  }));
  const untold: StoredNamesake = { id: id + NAMESAKE_JOINT + UNTOLD, name, type, role: null };
  const rest = told.find(({ namesake }) => namesake.takesRest)?.person ?? untold;
  const persons = told.map(({ person }) => person);
  const articles = new Map(
    told.flatMap(({ namesake, person }) =>
      [...namesake.articles].map((article) => [article, person] as const),
    ),
  );
  return {
    entity,
    persons: rest === untold ? [...persons, untold] : persons,
    articles,
    rest,
    in: (article) => articles.get(article) ?? rest,
    called: (called) =>
      called === id || called === untold.id
        ? rest
        : (told.find(({ namesake }) => isCalled(id, namesake, called))?.person ?? null),
  };
}
