import type { EntityRule } from '../domain/entity-rule.ts';
import { type SureWalk, sureWalk } from '../domain/walks-of-life.ts';
import { groupNames } from '../entity/group-names.ts';
import { mayPart, partName } from '../entity/part-name.ts';
import { entityOf } from '../statement/entity-of.ts';
import { genderOfGivenName } from '../statement/given-names.ts';

/** Roles whose walk of life is held ready: every question asks of the same ones. */
const ROLES_HELD = 20_000;

/** The rules by which a record tells who is one person; see `EntityRule`. `hash` is the one that made the ids. */
export function createEntityRule(hash: (text: string) => string): EntityRule {
  const walks = new Map<string, SureWalk | null>();
  const walkOf = (role: string): SureWalk | null => {
    const known = walks.get(role);
    if (known !== undefined) return known;
    if (walks.size >= ROLES_HELD) walks.clear();
    const walk = sureWalk(role);
    walks.set(role, walk);
    return walk;
  };
  return {
    join: (entities) => groupNames(entities, genderOfGivenName),
    // Whose id is not made of the name has it from the user's register, which told who it is.
    mayPart: ({ id, name, type }, roles) =>
      type === 'person' && mayPart(roles, walkOf) && id === entityOf(name, type, hash).id,
    part: partName,
  };
}
