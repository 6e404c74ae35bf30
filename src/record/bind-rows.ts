import type { Cell, Table } from './database.ts';

/** A statement with its cells. */
export type Bound = readonly [sql: string, cells: readonly Cell[]];

/** SQLite's own limit is 32,766 cells a statement; more rows at once are not faster. */
const CELLS_AT_ONCE = 1600;

/** The statements that insert `rows`; `conflict` as in `Database.insert`. */
export function bindRows(
  { name, columns }: Table,
  rows: readonly (readonly Cell[])[],
  conflict: string | undefined,
): Bound[] {
  const names = Object.keys(columns);
  const head = `INSERT INTO ${name} (${names.join(', ')}) VALUES `;
  const row = `(${names.map(() => '?').join(', ')})`;
  const bounds: Bound[] = [];
  let count = 2 ** Math.floor(Math.log2(CELLS_AT_ONCE / names.length));
  for (let start = 0; start < rows.length; ) {
    // Powers of two, so that there are few statements to prepare however many rows are left.
    while (count > rows.length - start) count /= 2;
    const sql = head + Array(count).fill(row).join(', ') + (conflict ? ` ON CONFLICT ${conflict}` : '');
    const cells: Cell[] = [];
    for (let index = start; index < start + count; index++) cells.push(...(rows[index] ?? []));
    bounds.push([sql, cells]);
    start += count;
  }
  return bounds;
}
