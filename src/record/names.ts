import { compareText } from '../domain/compare-text.ts';
import type { EntityRule } from '../domain/entity-rule.ts';
import { nameId, namesakeLabel, readNamesakeLabel } from '../domain/namesake.ts';
import { push } from '../domain/push.ts';
import type { StoredEntity } from '../domain/record.ts';
import type { Database } from './database.ts';
import { rolesOfEach } from './entity-roles.ts';
import { foldWords } from './fold-words.ts';
import { join, membersOf, readSame, rootOf } from './judged-same.ts';
import { nameWords, rowsWith } from './name-rows.ts';
import { bareIds, idsOf, type Spellings, spellingsAmong, spellingsOf } from './name-spellings.ts';
import { type Groups, namesakesOf } from './namesakes.ts';
import { areSeveral, type Numbered } from './parted-names.ts';
import {
  ALIASES_AT_ONCE,
  type AliasRow,
  type NumberedEntity,
  partEntities,
  readEntities,
} from './stored-entities.ts';

/** Words of a name that are looked up; all of them are compared. */
const WORDS_LOOKED_UP = 3;
/** Entities that one name may stand for in a filter. */
const ENTITIES_MEANT = 200;
/** An id in place of a name: of whoever bears a name, or of one of several who do. */
const ID = /^e[0-9a-f]{12}(?:-[a-z]+)?$/;

/**
 * The entities that `name` names: its words stand one after the other in their name or an alias, or it is their id; a role
 * behind a comma or in brackets tells which of them. Most statements first; those that the user judged the same are one,
 * under the name of the one that says most, and so are those that `rule` takes for one, under the name that it gives them;
 * those whom it takes for several by one name are several.
 */
export async function findEntities(
  database: Database,
  name: string,
  limit: number,
  rule: EntityRule | null,
): Promise<readonly StoredEntity[]> {
  return (await findMeant(database, name, limit, rule)).map(({ shown: { n: _, ...entity } }) => entity);
}

/** The ids of all that `name` may stand for where it filters by speaker: of each whom {@link findEntities} finds all. */
export async function entitiesMeant(
  database: Database,
  name: string,
  rule: EntityRule | null,
): Promise<readonly string[]> {
  return (await findMeant(database, name, ENTITIES_MEANT, rule)).flatMap(({ ids }) => ids);
}

/** Somebody who is meant: how they are shown, and the ids of all that is one with them. */
interface Meant {
  readonly shown: NumberedEntity;
  readonly ids: readonly string[];
}

async function findMeant(
  database: Database,
  name: string,
  limit: number,
  rule: EntityRule | null,
): Promise<readonly Meant[]> {
  const named = await entitiesCalled(database, name, rule);
  const known = new Set(named.map(({ id }) => id));
  const { ids, same, spellings, namesakes } = await oneWith(database, [...known], rule);
  const others = ids.filter((id) => !known.has(id));
  const entities = [...named, ...(await entitiesOf(database, others, rule))];
  const roots = join(same, [...bareIds(spellings), ...pairsOf(namesakes)]);
  const groups = new Map<string, NumberedEntity[]>();
  for (const entity of entities) {
    const root = rootOf(roots, entity.id);
    push(groups, root, entity);
  }
  const first = new Set(namesakes.map(([id]) => id));
  return [...groups.values()]
    .map((group) => ({ shown: unite(group, first), ids: group.map(({ id }) => id) }))
    .sort(({ shown: a }, { shown: b }) => b.statements - a.statements || compareNames(a, b))
    .slice(0, limit);
}

async function entitiesCalled(
  database: Database,
  name: string,
  rule: EntityRule | null,
): Promise<readonly NumberedEntity[]> {
  const id = name.trim();
  if (ID.test(id)) {
    // That of a name means everybody who bears it.
    return partEntities(database, await namesCalled(database, [id]), rule, id === nameId(id) ? null : [id]);
  }
  const whole = await partEntities(database, await entitiesNamed(database, name), rule);
  const label = whole.length === 0 ? readNamesakeLabel(name) : null;
  if (label === null) return whole;
  const entities = await partEntities(database, await entitiesNamed(database, label.name), rule);
  const roles = await rolesOfEach(
    database,
    entities.map(({ n }) => n),
  );
  return entities.filter((entity) => {
    const { namesake, n } = entity;
    if (namesake === null)
      return (roles.get(n) ?? []).some((role) => holdsInOrder(foldWords(role), label.role));
    const shown = readNamesakeLabel(namesakeLabel({ name: entity.name, ...namesake }))?.role ?? '';
    return holdsInOrder(foldWords(shown), label.role);
  });
}

async function entitiesNamed(database: Database, name: string): Promise<readonly NumberedEntity[]> {
  const aliases = (await aliasesWith(database, foldWords(name))).filter(({ alias }) =>
    holdsInOrder(nameWords(alias), name),
  );
  return readEntities(
    database,
    aliases.map(({ entity }) => entity),
  );
}

/** The persons whom `ids` mean; of a name of several, where that is the id, whoever bears it where nothing is told. */
async function entitiesOf(
  database: Database,
  ids: readonly string[],
  rule: EntityRule | null,
): Promise<readonly NumberedEntity[]> {
  return partEntities(database, await namesCalled(database, ids), rule, ids);
}

async function namesCalled(database: Database, ids: readonly string[]): Promise<readonly NumberedEntity[]> {
  const names = [...new Set(ids.map(nameId))];
  const rows = await rowsWith<{ n: number }>(database, 'SELECT n FROM entities WHERE id', names);
  return readEntities(
    database,
    rows.map(({ n }) => n),
  );
}

/** `entities` as one, under the name of the one that is in `shown`, else of the one that says most. */
function unite(entities: readonly NumberedEntity[], shown: ReadonlySet<string | undefined>): NumberedEntity {
  const [most, ...others] = [...entities].sort(
    (a, b) =>
      Number(shown.has(b.id)) - Number(shown.has(a.id)) ||
      b.statements - a.statements ||
      compareText(a.id, b.id),
  );
  if (!most) throw new RangeError('no entity to unite');
  return {
    ...most,
    aliases: [...new Set(entities.flatMap(({ aliases }) => aliases))],
    statements: others.reduce((sum, { statements }) => sum + statements, most.statements),
  };
}

async function aliasesWith(database: Database, sought: readonly string[]): Promise<AliasRow[]> {
  if (sought.length === 0) return [];
  // The longest words are the rarest.
  const words = [...new Set(sought)].sort((a, b) => b.length - a.length).slice(0, WORDS_LOOKED_UP);
  const joins = words.map((_, i) => `JOIN alias_words w${i} ON w${i}.alias = a.n AND w${i}.word = ?`);
  return database.all<AliasRow>(
    `SELECT a.entity, a.alias, a.statements FROM aliases a ${joins.join(' ')}
      ORDER BY a.statements DESC, a.alias LIMIT ${ALIASES_AT_ONCE}`,
    words,
  );
}

/** Whether the words of `sought` stand in `words` one after the other. */
function holdsInOrder(words: readonly string[], sought: string): boolean {
  return ` ${words.join(' ')} `.includes(` ${foldWords(sought).join(' ')} `);
}

/**
 * For each of `named` the id that stands for it among them: the one that `namesakes` names first, else that of the
 * commonest of those that the user judged the same, or that are spelled with and without an initial. `named` come with the
 * commonest first.
 */
export async function oneOfEach(
  database: Database,
  named: readonly Numbered[],
  namesakes: Groups,
  rule: EntityRule | null,
): Promise<ReadonlyMap<string, string>> {
  const spelled = spellingsAmong(named.filter(({ type }) => type === 'person'));
  const spellings = await withoutSeveral(database, spelled, rule);
  const same = join(await readSame(database), [...bareIds(spellings), ...pairsOf(namesakes)]);
  const shown = namesakes.flatMap(([first]) => first ?? []);
  const standing = new Map<string, string>();
  for (const id of [...shown, ...named.map((each) => each.id)]) {
    const root = rootOf(same, id);
    if (!standing.has(root)) standing.set(root, id);
  }
  return new Map(named.map(({ id }) => [id, standing.get(rootOf(same, id)) ?? id]));
}

function pairsOf(groups: Groups): readonly (readonly [string, string])[] {
  return groups.flatMap(([first = '', ...others]) => others.map((id) => [first, id] as const));
}

/** The spellings of one name, without those that are several persons' by `rule`. */
async function withoutSeveral(
  database: Database,
  spellings: Spellings,
  rule: EntityRule | null,
): Promise<Spellings> {
  const kept: Spellings[number][] = [];
  for (const group of spellings) if (!(await areSeveral(database, group, rule))) kept.push(group);
  return kept;
}

/**
 * All that the user judged the same as one of `ids`, themselves included, the spellings of their names with and without an
 * initial, and those that `rule` takes for one with them.
 */
export async function withSame(
  database: Database,
  ids: readonly string[],
  rule: EntityRule | null,
): Promise<readonly string[]> {
  return (await oneWith(database, ids, rule)).ids;
}

/** The ids that {@link withSame} gives, and what makes them one: judgements, spellings and `rule`. */
async function oneWith(database: Database, ids: readonly string[], rule: EntityRule | null) {
  const same = await readSame(database);
  const members = membersOf(same, ids);
  const spellings = await withoutSeveral(database, await spellingsOf(database, members), rule);
  const spelled = [...new Set([...members, ...idsOf(spellings)])];
  const namesakes = await namesakesOf(database, spelled, rule);
  return { ids: membersOf(same, [...spelled, ...namesakes.flat()]), same, spellings, namesakes };
}

function compareNames(a: StoredEntity, b: StoredEntity): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id);
}
