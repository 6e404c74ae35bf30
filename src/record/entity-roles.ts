import { push } from '../domain/push.ts';
import type { Statement } from '../domain/statement.ts';
import { type Cell, type Database, marks, type Table } from './database.ts';
import { paddedLists } from './name-rows.ts';
import { plainText } from './spans-text.ts';

/** Characters (code points) of a role that is kept by its speaker: a longer one tells nothing, and no index takes it. */
export const LONGEST_ROLE = 200;

/** The roles that articles give to speakers, in the order in which the rows' cells come. */
export const ENTITY_ROLES: Table = {
  name: 'entity_roles',
  columns: { entity: 'int', role: 'text', article: 'int' },
};

/** The rows of the article numbered so, each once. */
export function roleRows(
  statements: readonly Statement[],
  article: number,
  numberOf: (speaker: Statement['speaker']) => number,
): Cell[][] {
  const rows = new Map<string, Cell[]>();
  for (const speaker of statements.flatMap(({ speakers }) => speakers)) {
    const role = plainText(speaker.role?.text ?? '');
    if (role === '' || Array.from(role).length > LONGEST_ROLE) continue;
    const entity = numberOf(speaker);
    rows.set(`${entity} ${role}`, [entity, role, article]);
  }
  return [...rows.values()];
}

/**
 * All roles of the entities numbered so, each once; who has none is left out. Goes from one role to the
 * next by the index: a president has a few hundred, in many thousand articles.
 */
export async function rolesOfEach(
  database: Database,
  entities: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const roles = new Map<number, string[]>();
  const next = (after: string) => `(SELECT min(r.role) FROM entity_roles r WHERE r.entity = ${after})`;
  for (const some of paddedLists(entities)) {
    const rows = await database.all<{ entity: number; role: string }>(
      `WITH RECURSIVE told(entity, role) AS (
        SELECT e.n, ${next('e.n')} FROM entities e WHERE e.n IN ${marks(some.length)}
        UNION ALL SELECT t.entity, ${next('t.entity AND r.role > t.role')} FROM told t WHERE t.role IS NOT NULL)
      SELECT entity, role FROM told WHERE role IS NOT NULL`,
      some,
    );
    for (const { entity, role } of rows) push(roles, entity, role);
  }
  return roles;
}
