/** What a cell of a row holds. Booleans are 0 and 1; JSON is text. */
export type Cell = string | number | null | Uint8Array;

/** The types of columns; `words` is PostgreSQL's `tsvector`, whose cells are as `packWords` makes them. */
export type ColumnType = 'text' | 'int' | 'real' | 'blob' | 'words';

/** A table to insert into: its columns in the order of the rows' cells. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Whether it is one of SQLite's search indexes; default `false`. */
  readonly isIndex?: boolean;
}

/**
 * The little that the record needs of a database. SQL is written once, with `?` for cells; where the two databases
 * differ, `kind` tells. Errors are `RecordError` where somebody can do something about them.
 */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** For messages; without a password. */
  readonly place: string;
  all<Row>(sql: string, cells?: readonly Cell[]): Promise<Row[]>;
  /** Runs one statement; resolves to the number of rows that it changed. */
  run(sql: string, cells?: readonly Cell[]): Promise<number>;
  /** Runs several statements without cells, separated by `;`. */
  script(sql: string): Promise<void>;
  /** Inserts many rows at once. `conflict` says what becomes of rows whose key is taken: `DO NOTHING`, `(k) DO UPDATE …`. */
  insert(table: Table, rows: readonly (readonly Cell[])[], conflict?: string): Promise<void>;
  /**
   * Runs `work` alone: no other writer, here or in another process, is at work meanwhile. All that it writes is on disk
   * when this resolves, and none of it is kept when it rejects. `work` must use the database that it is given. Where the
   * connection to a server is lost it is called once more, with `isAgain`, and nothing is kept of what it did before.
   * With `isLarge` it may run beside this thread.
   */
  transaction<T>(
    work: (database: Database, isAgain: boolean) => Promise<T>,
    options?: { readonly isLarge?: boolean },
  ): Promise<T>;
  /** Bytes of the whole record on its medium. */
  size(): Promise<number>;
  close(): Promise<void>;
}

/** The first row, or `null`. */
export async function first<Row>(
  database: Database,
  sql: string,
  cells: readonly Cell[] = [],
): Promise<Row | null> {
  return (await database.all<Row>(sql, cells))[0] ?? null;
}

/** `(?, ?, ?)` for so many cells. */
export function marks(count: number): string {
  return `(${Array(count).fill('?').join(', ')})`;
}

/** Runs one piece of work after the other, in the order asked for, whether they succeed or not. */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work, work);
    last = run.catch(() => undefined);
    return run;
  };
}
