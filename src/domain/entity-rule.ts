import type { Entity } from './statement.ts';

/** An entity as it is named in many articles, with some of the roles that these give it. */
export interface NamedEntity extends Entity {
  /** As printed: “Norlandish president”. Empty where none is told, or none has been asked for. */
  readonly roles: readonly string[];
}

/** What one article tells of whoever bears a name in it. */
export interface Telling<Article> {
  /** What tells the article from others. */
  readonly article: Article;
  /** When it was published, `YYYY-MM-DD`; `null` when unknown. */
  readonly day: string | null;
  /** As printed. */
  readonly roles: readonly string[];
}

/** One of several persons of one name. */
export interface Namesake<Article> {
  /** The walk of life that tells it from the others, as a word that stays the same: `sport`. */
  readonly walk: string;
  /** All walks of life that articles tell of it, `walk` included. */
  readonly walks: readonly string[];
  /** The role that is printed most often of those that tell it from the others. */
  readonly role: string;
  /** The articles that tell of it. */
  readonly articles: ReadonlySet<Article>;
  /** Whether the name is its where an article tells nothing, since it is by far the one most often told of. */
  readonly takesRest: boolean;
}

/** The rules by which a record tells who is one person. What they are given alone decides. */
export interface EntityRule {
  /**
   * Which of `entities`, given in an order of preference, are one: groups of their ids, first the one whose name stands
   * for all. An id is in one group at most; who is alone is in none. A role more may part a group, never make one.
   */
  join(entities: readonly NamedEntity[]): readonly (readonly string[])[];
  /** Whether these roles may be two persons’, so that it is worth asking {@link part}. */
  mayPart(entity: Entity, roles: readonly string[]): boolean;
  /** The persons who bear one name; none where it is one person’s, as far as the articles tell. */
  part<Article>(tellings: readonly Telling<Article>[]): readonly Namesake<Article>[];
}
