import { compareText } from '../domain/compare-text.ts';
import { push } from '../domain/push.ts';
import type { Entity, SpeakerType } from '../domain/statement.ts';
import { foldName } from './fold-name.ts';
import { partName } from './part-name.ts';
import { entryKey, findEntry, type Register, type RegisterEntry } from './register.ts';

/** What one article tells of an entity. */
export interface ArticleEntity extends Entity {
  /** What tells the article from others: its key in the record. */
  readonly article: string;
  /** As printed, pronouns left out. */
  readonly mentions: readonly string[];
  /** As printed: “Norlandish president”. */
  readonly roles: readonly string[];
}

/** An entity as all articles together tell of it. */
export interface MergedEntity extends Entity {
  /** Every name and mention but `name`, in code-unit order. */
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** Of the user's register. */
  readonly wikidata: string | null;
  /** The entities that are this one: articles and the ids they have there, in code-unit order. */
  readonly members: readonly { readonly article: string; readonly id: string }[];
}

/** Entities of these types are named; a group or an unnamed source of one article is nobody of another. */
const NAMED: ReadonlySet<SpeakerType> = new Set(['person', 'state', 'organisation', 'unknown']);

/**
 * The entities of many articles, those that are one taken together: by the user's `register` first, then by name where
 * no roles tell of two persons (“Ann Moss, a senator” and “Ann Moss, a goalkeeper” are two, see `partName`; an “Ann
 * Moss” of another article, of whom nothing is told, is then neither). An entity of unknown type joins the
 * one named entity that bears its name.
 *
 * What an article tells of one entity several times is taken together first. The result depends on the set of entities,
 * not on their order; it is in order of name, then id. The id is that of the articles where one entity bears the name, so
 * it stays the same from article to article. `hash` makes those of whom nothing is told, and those of groups and unnamed
 * sources that several articles have.
 */
export function mergeEntities(
  entities: readonly ArticleEntity[],
  register: Register | null,
  hash: (text: string) => string,
): readonly MergedEntity[] {
  const groups = new Map<string, ArticleEntity[]>();
  for (const entity of onceAnArticle(entities)) {
    const entry = register && findEntry(register, entity.name, { type: entity.type, roles: entity.roles });
    if (entry) push(groups, entryKey(entry), entity);
    else if (NAMED.has(entity.type)) push(groups, `name|${foldName(entity.name)}`, entity);
    else push(groups, `alone|${entity.id}`, entity);
  }
  const entries = firstOfEachKey(register);
  const merged: MergedEntity[] = [];
  for (const [key, group] of groups) {
    const entry = entries.get(key);
    if (entry !== undefined) {
      const type = entry.type === 'unknown' ? commonType(group) : entry.type;
      const known = { id: `e${hash(key).slice(0, 12)}`, name: entry.name, type };
      merged.push(unite(group, known, entry.aliases, entry.wikidata));
    } else {
      const parts = key.startsWith('name|') ? partByRole(group, hash) : partByArticle(group, hash);
      for (const [id, part] of parts) merged.push(uniteNamed(part, id));
    }
  }
  return merged.sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** `entities` in order, all that an article tells of one of them taken together. */
function onceAnArticle(entities: readonly ArticleEntity[]): readonly ArticleEntity[] {
  const told = new Map<string, ArticleEntity[]>();
  for (const entity of [...entities].sort(inOrder)) push(told, `${entity.article}|${entity.id}`, entity);
  return [...told.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const mentions = others.flatMap(({ name, mentions }) => [name, ...mentions]);
    const roles = others.flatMap((other) => other.roles);
    return { ...first, mentions: [...first.mentions, ...mentions], roles: [...first.roles, ...roles] };
  });
}

/** Where several entries have one key, as those of one Wikidata id do, the first stands for all of them. */
function firstOfEachKey(register: Register | null): ReadonlyMap<string, RegisterEntry> {
  const entries = [...(register?.entries ?? [])].reverse();
  return new Map(entries.map((entry) => [entryKey(entry), entry]));
}

/** The id of each part of a group, `null` for the articles' own, and its entities. */
type Parts = readonly (readonly [id: string | null, part: readonly ArticleEntity[]])[];

/** Each article's for itself: “senators” are others in another article. */
function partByArticle(group: readonly ArticleEntity[], hash: (text: string) => string): Parts {
  return group.length === 1 ? [[null, group]] : group.map((entity) => [idInArticle(entity, hash), [entity]]);
}

/** An id for who may be somebody else in another article that has the same id for them. */
function idInArticle({ id, article }: ArticleEntity, hash: (text: string) => string): string {
  return `e${hash(`${id}|${article}`).slice(0, 12)}`;
}

/** The group by type and person. */
function partByRole(group: readonly ArticleEntity[], hash: (text: string) => string): Parts {
  const types = [...new Set(group.map(({ type }) => type))].filter((type) => type !== 'unknown');
  const [only] = types;
  if (types.length > 1) {
    return [...types, 'unknown' as const].flatMap((type) => {
      const ofType = group.filter((entity) => entity.type === type);
      return ofType.length === 0 ? [] : partByPerson(ofType, hash);
    });
  }
  return only === undefined || only === 'person' ? partByPerson(group, hash) : [[null, group]];
}

/** The persons of one name, and everybody of whom nothing is told by themselves, where there is a choice. */
function partByPerson(group: readonly ArticleEntity[], hash: (text: string) => string): Parts {
  const told = new Map<string, string[]>();
  for (const { article, roles } of group) for (const role of roles) push(told, article, role);
  const persons = partName([...told].map(([article, roles]) => ({ article, day: null, roles })));
  if (persons.length === 0) return [[null, group]];
  const parts = new Map<string, ArticleEntity[]>();
  for (const entity of group) {
    const person =
      persons.find(({ articles }) => articles.has(entity.article)) ??
      persons.find(({ takesRest }) => takesRest);
    push(parts, person ? `${group[0]?.id}-${person.walk}` : idInArticle(entity, hash), entity);
  }
  return [...parts];
}

function uniteNamed(group: readonly ArticleEntity[], id: string | null): MergedEntity {
  const type = commonType(group);
  const typed = group.filter((entity) => entity.type === type);
  const names = (typed.length > 0 ? typed : group).map((entity) => entity).sort(inOrder);
  const [first] = names;
  if (first === undefined) throw new RangeError('no entity to unite');
  return unite(group, { id: id ?? first.id, name: first.name, type }, [], null);
}

function commonType(group: readonly ArticleEntity[]): SpeakerType {
  return group.find(({ type }) => type !== 'unknown')?.type ?? 'unknown';
}

function unite(
  group: readonly ArticleEntity[],
  { id, name, type }: Entity,
  aliases: readonly string[],
  wikidata: string | null,
): MergedEntity {
  const printed = group.flatMap((entity) => [entity.name, ...entity.mentions]);
  return {
    ...{ id, name, type, wikidata },
    aliases: unique([...aliases, ...printed]).filter((alias) => alias !== name),
    roles: unique(group.flatMap(({ roles }) => roles)),
    members: [...new Map(group.map((entity) => [`${entity.article}|${entity.id}`, entity] as const))]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, entity]) => ({ article: entity.article, id: entity.id })),
  };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}

function inOrder(a: ArticleEntity, b: ArticleEntity): number {
  return (
    compareText(a.name, b.name) ||
    compareText(a.article, b.article) ||
    compareText(a.id, b.id) ||
    compareText(a.type, b.type)
  );
}
