import type { EntityRule } from '../domain/entity-rule.ts';
import { groupNames } from '../entity/group-names.ts';
import { genderOfGivenName } from '../statement/given-names.ts';

/** The rule by which a record takes several names for one person; see `EntityRule`. */
export const entityRule: EntityRule = (entities) => groupNames(entities, genderOfGivenName);
