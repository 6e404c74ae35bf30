import type { Entity } from './statement.ts';

/** An entity as it is named in many articles, with some of the roles that these give it. */
export interface NamedEntity extends Entity {
  /** As printed: “Norlandish president”. Empty where none is told, or none has been asked for. */
  readonly roles: readonly string[];
}

/**
 * Which of `entities`, given in an order of preference, are one: groups of their ids, first the one whose name stands for
 * all. An id is in one group at most; who is alone is in none. A role more may part a group, never make one.
 */
export type EntityRule = (entities: readonly NamedEntity[]) => readonly (readonly string[])[];
