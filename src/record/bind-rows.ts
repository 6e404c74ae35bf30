import type { Cell, Table } from './database.ts';

/** A statement, and the cells of each of its runs. */
export type Bound = readonly [sql: string, runs: readonly (readonly Cell[])[]];

/** SQLite's own limit is 32,766 cells a statement; more rows at once are not faster. */
const CELLS_AT_ONCE = 800;

/**
 * The statements that insert `rows`; `conflict` as in `Database.insert`.
 *
 * `OR FAIL`: a statement that fails half-way keeps what it has inserted, since the whole transaction is taken back then.
 * Else SQLite would note before every statement how to take back that one, and have the search index write to the disk
 * what it still gathers.
 */
export function bindRows(
  { name, columns, isIndex = false }: Table,
  rows: readonly (readonly Cell[])[],
  conflict: string | undefined,
): Bound[] {
  const names = Object.keys(columns);
  const head = `INSERT OR FAIL INTO ${name} (${names.join(', ')}) VALUES `;
  const row = `(${names.map(() => '?').join(', ')})`;
  const tail = conflict ? ` ON CONFLICT ${conflict}` : '';
  // Only a statement of one row spares a search index the same.
  if (isIndex) return rows.length > 0 ? [[`${head}${row}${tail}`, rows]] : [];
  const bounds: Bound[] = [];
  let count = 2 ** Math.floor(Math.log2(CELLS_AT_ONCE / names.length));
  for (let start = 0; start < rows.length; ) {
    // Powers of two, so that there are few statements to prepare however many rows are left.
    while (count > rows.length - start) count /= 2;
    const runs: Cell[][] = [];
    for (; start + count <= rows.length; start += count) runs.push(cellsOf(rows, start, start + count));
    bounds.push([head + Array(count).fill(row).join(', ') + tail, runs]);
  }
  return bounds;
}

/** The cells of the rows from `start` to before `end`. */
function cellsOf(rows: readonly (readonly Cell[])[], start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  for (let index = start; index < end; index++) for (const cell of rows[index] ?? []) cells.push(cell);
  return cells;
}
