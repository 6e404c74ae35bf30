import type { Database } from './database.ts';

/** What is the same, as a pointer from each id to another, at last to the one that stands for all. */
export type Same = ReadonlyMap<string, string>;

/** What the user judged the same. */
export async function readSame(database: Database): Promise<Same> {
  const rows = await database.all<{ left: string; right: string }>(
    `SELECT "left", "right" FROM judgements WHERE kind = 'same-entity' ORDER BY "left", "right"`,
  );
  return join(
    new Map(),
    rows.map(({ left, right }) => [left, right]),
  );
}

/** `same` with each of `pairs` joined to it. */
export function join(same: Same, pairs: Iterable<readonly [string, string]>): Same {
  const joined = new Map(same);
  for (const [one, other] of pairs) {
    const [a, b] = [rootOf(joined, one), rootOf(joined, other)];
    if (a !== b) joined.set(a < b ? b : a, a < b ? a : b);
  }
  return joined;
}

/** The id that stands for all that are the same as `id`. */
export function rootOf(same: Same, id: string): string {
  let root = id;
  for (let next = same.get(root); next !== undefined; next = same.get(root)) root = next;
  return root;
}

/** All that are the same as one of `ids`, themselves included, in code-unit order. */
export function membersOf(same: Same, ids: readonly string[]): readonly string[] {
  const roots = new Set(ids.map((id) => rootOf(same, id)));
  const members = [...same.keys()].filter((id) => roots.has(rootOf(same, id)));
  return [...new Set([...ids, ...roots, ...members])].sort();
}
