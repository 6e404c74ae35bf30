import type { EntityRule } from '../domain/entity-rule.ts';
import type { StoredEntity } from '../domain/record.ts';
import type { SpeakerType } from '../domain/statement.ts';
import type { Database } from './database.ts';
import { foldWords } from './fold-words.ts';
import { nameWords, rowsWith } from './name-rows.ts';
import { bareIds, idsOf, type Named, spellingsAmong, spellingsOf } from './name-spellings.ts';
import { type Groups, namesakesOf } from './namesakes.ts';
import { bearableMistakes, countMistakes } from './spelling.ts';

/** Aliases looked at for one name; the commonest first, so that the rest hardly matters. */
const ALIASES_AT_ONCE = 2000;
/** Words of a name that are looked up; all of them are compared. */
const WORDS_LOOKED_UP = 3;
/** Entities that one name may stand for in a filter. */
const ENTITIES_MEANT = 200;
/** Names suggested where a filter finds nobody. */
export const SUGGESTED = 5;
/** Sorts behind every word. */
const LAST = '\u{10ffff}';

interface AliasRow {
  readonly entity: number;
  readonly alias: string;
  readonly statements: number;
}

/**
 * The entities that `name` names: its words stand one after the other in their name or an alias. Most statements first;
 * those that the user judged the same are one, under the name of the one that says most, and so are those that `rule` takes
 * for one, under the name that it gives them.
 */
export async function findEntities(
  database: Database,
  name: string,
  limit: number,
  rule: EntityRule | null,
): Promise<readonly StoredEntity[]> {
  const sought = foldWords(name);
  const aliases = (await aliasesWith(database, sought)).filter(({ alias }) => holdsInOrder(alias, sought));
  const numbers = [...new Set(aliases.map(({ entity }) => entity))];
  const named = await readEntities(database, numbers);
  const known = new Set(named.map(({ id }) => id));
  const { ids, same, spellings, namesakes } = await oneWith(database, [...known], rule);
  const others = ids.filter((id) => !known.has(id));
  const entities = [...named, ...(await entitiesOf(database, others))];
  const roots = join(same, bareIds(spellings), namesakes);
  const groups = new Map<string, StoredEntity[]>();
  for (const entity of entities) {
    const root = rootOf(roots, entity.id);
    groups.set(root, [...(groups.get(root) ?? []), entity]);
  }
  const shown = new Set(namesakes.map(([first]) => first));
  return [...groups.values()]
    .map((group) => unite(group, shown))
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1))
    .slice(0, limit);
}

/** The ids of all that `name` may stand for where it filters by speaker; see {@link findEntities} and {@link withSame}. */
export async function entitiesMeant(
  database: Database,
  name: string,
  rule: EntityRule | null,
): Promise<readonly string[]> {
  const found = await findEntities(database, name, ENTITIES_MEANT, rule);
  return withSame(
    database,
    found.map(({ id }) => id),
    rule,
  );
}

async function entitiesOf(database: Database, ids: readonly string[]): Promise<StoredEntity[]> {
  const rows = await rowsWith<{ n: number }>(database, 'SELECT n FROM entities WHERE id', ids);
  return readEntities(
    database,
    rows.map(({ n }) => n),
  );
}

/** `entities` as one, under the name of the one that is in `shown`, else of the one that says most. */
function unite(entities: readonly StoredEntity[], shown: ReadonlySet<string | undefined>): StoredEntity {
  const [most, ...others] = [...entities].sort(
    (a, b) =>
      Number(shown.has(b.id)) - Number(shown.has(a.id)) ||
      b.statements - a.statements ||
      (a.id < b.id ? -1 : 1),
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

function holdsInOrder(alias: string, sought: readonly string[]): boolean {
  return ` ${nameWords(alias).join(' ')} `.includes(` ${sought.join(' ')} `);
}

async function readEntities(database: Database, numbers: readonly number[]): Promise<StoredEntity[]> {
  const rows = await rowsWith<{ n: number; id: string; name: string; type: SpeakerType }>(
    database,
    'SELECT n, id, name, type FROM entities WHERE n',
    numbers,
  );
  const aliases = await rowsWith<AliasRow>(
    database,
    'SELECT entity, alias, statements FROM aliases WHERE entity',
    numbers,
  );
  return rows.map(({ n, id, name, type }) => {
    const own = aliases
      .filter(({ entity }) => entity === n)
      .sort((a, b) => b.statements - a.statements || (a.alias < b.alias ? -1 : 1));
    const named = own.filter(({ alias }) => alias.toLowerCase() === name.toLowerCase());
    return {
      id,
      name,
      type,
      aliases: own.map(({ alias }) => alias).filter((alias) => alias !== name),
      statements: named.reduce((sum, { statements }) => sum + statements, 0),
    };
  });
}

/** What the user judged the same, as a pointer from each entity to another, at last to the one that stands for all. */
type Same = ReadonlyMap<string, string>;

async function readSame(database: Database): Promise<Same> {
  const rows = await database.all<{ left: string; right: string }>(
    `SELECT "left", "right" FROM judgements WHERE kind = 'same-entity' ORDER BY "left", "right"`,
  );
  const same = new Map<string, string>();
  for (const { left, right } of rows) {
    const [a, b] = [rootOf(same, left), rootOf(same, right)];
    if (a !== b) same.set(a < b ? b : a, a < b ? a : b);
  }
  return same;
}

/**
 * For each of `named` the id that stands for it among them: the one that `namesakes` names first, else that of the
 * commonest of those that the user judged the same, or that are spelled with and without an initial. `named` come with the
 * commonest first.
 */
export async function oneOfEach(
  database: Database,
  named: readonly (Named & { readonly type: SpeakerType })[],
  namesakes: Groups,
): Promise<ReadonlyMap<string, string>> {
  const spelled = bareIds(spellingsAmong(named.filter(({ type }) => type === 'person')));
  const same = join(await readSame(database), spelled, namesakes);
  const shown = namesakes.flatMap(([first]) => first ?? []);
  const standing = new Map<string, string>();
  for (const id of [...shown, ...named.map((each) => each.id)]) {
    const root = rootOf(same, id);
    if (!standing.has(root)) standing.set(root, id);
  }
  return new Map(named.map(({ id }) => [id, standing.get(rootOf(same, id)) ?? id]));
}

/** `same` with what is spelled for one name, and what is one by rule, joined to it. */
function join(same: Same, spelled: ReadonlyMap<string, string>, namesakes: Groups): Same {
  const joined = new Map(same);
  const pairs = namesakes.flatMap(([first = '', ...others]) => others.map((id) => [first, id] as const));
  for (const [one, other] of [...spelled, ...pairs]) {
    const [a, b] = [rootOf(joined, one), rootOf(joined, other)];
    if (a !== b) joined.set(a < b ? b : a, a < b ? a : b);
  }
  return joined;
}

function rootOf(same: Same, id: string): string {
  let root = id;
  for (let next = same.get(root); next !== undefined; next = same.get(root)) root = next;
  return root;
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
  const spellings = await spellingsOf(database, members);
  const spelled = [...new Set([...members, ...idsOf(spellings)])];
  const namesakes = await namesakesOf(database, spelled, rule);
  return { ids: membersOf(same, [...spelled, ...namesakes.flat()]), same, spellings, namesakes };
}

function membersOf(same: Same, ids: readonly string[]): readonly string[] {
  const roots = new Set(ids.map((id) => rootOf(same, id)));
  const members = [...same.keys()].filter((id) => roots.has(rootOf(same, id)));
  return [...new Set([...ids, ...roots, ...members])].sort();
}

/** Names that may have been meant by `typed`: begun so, else spelled nearly so. Likeliest first. */
export async function suggestNames(
  database: Database,
  typed: string,
  limit: number,
): Promise<readonly string[]> {
  const sought = foldWords(typed);
  const begun = await namesBegun(database, sought);
  const names = begun.length > 0 ? begun : await namesSpelledNearly(database, sought);
  return names.slice(0, limit);
}

async function namesBegun(database: Database, sought: readonly string[]): Promise<readonly string[]> {
  const last = sought.at(-1);
  if (last === undefined) return [];
  const rows = await database.all<AliasRow>(
    `SELECT DISTINCT a.entity, a.alias, a.statements FROM aliases a JOIN alias_words w ON w.alias = a.n
      WHERE w.word >= ? AND w.word < ? ORDER BY a.statements DESC, a.alias LIMIT ${ALIASES_AT_ONCE}`,
    [last, last + LAST],
  );
  const begins = ` ${sought.join(' ')}`;
  return namesOfRows(
    database,
    rows.filter(({ alias }) => ` ${foldWords(alias).join(' ')}`.includes(begins)),
    (name) => ` ${foldWords(name).join(' ')}`.includes(begins),
  );
}

async function namesSpelledNearly(database: Database, sought: readonly string[]): Promise<readonly string[]> {
  const scores = new Map<number, number>();
  const corrected = new Set<string>();
  for (const word of new Set(sought)) {
    const near = await wordsNear(database, word);
    if (near.size === 0) continue;
    const aliases = await rowsWith<{ word: string; alias: number }>(
      database,
      'SELECT word, alias FROM alias_words WHERE word',
      [...near.keys()],
    );
    for (const { word: found, alias } of aliases) {
      corrected.add(found);
      scores.set(alias, (scores.get(alias) ?? 0) + 1 / (1 + (near.get(found) ?? 0)));
    }
  }
  const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, ALIASES_AT_ONCE);
  const top = best[0]?.[1] ?? 0;
  const rows = await rowsWith<AliasRow>(
    database,
    'SELECT entity, alias, statements FROM aliases WHERE n',
    best.filter(([, score]) => score === top).map(([alias]) => alias),
  );
  return namesOfRows(database, rows, (name) => foldWords(name).some((word) => corrected.has(word)));
}

/** Words of names that begin with the same letter and have few mistakes, with how many. */
async function wordsNear(database: Database, word: string): Promise<ReadonlyMap<string, number>> {
  const [initial = ''] = word;
  const rows = await database.all<{ word: string }>(
    'SELECT DISTINCT word FROM alias_words WHERE word >= ? AND word < ?',
    [initial, initial + LAST],
  );
  const near = new Map<string, number>();
  for (const row of rows) {
    const mistakes = countMistakes(word, row.word, bearableMistakes(word.length));
    if (mistakes !== null) near.set(row.word, mistakes);
  }
  return near;
}

/** The entities' own names: those that are meant themselves before those with an alias that is, most statements first. */
async function namesOfRows(
  database: Database,
  rows: readonly AliasRow[],
  isMeant: (name: string) => boolean,
): Promise<readonly string[]> {
  const entities = await readEntities(database, [...new Set(rows.map(({ entity }) => entity))]);
  return [
    ...new Set(
      entities
        .sort(
          (a, b) =>
            Number(isMeant(b.name)) - Number(isMeant(a.name)) ||
            b.statements - a.statements ||
            (a.name < b.name ? -1 : 1),
        )
        .map(({ name }) => name),
    ),
  ];
}
