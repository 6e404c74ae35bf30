import { existsSync, statSync } from 'node:fs';
import Libsql from 'libsql';
import { bindRows } from './bind-rows.ts';
import { type Cell, createQueue, type Database } from './database.ts';
import { RecordError } from './record-error.ts';
import { openSqliteThread, type SqliteThread } from './sqlite-thread.ts';

/** Milliseconds that one call may block while another process writes. */
const BUSY_MS = 250;
/** Milliseconds between two tries to begin writing, in which this process can do other things. */
const RETRY_MS = 50;
/** KiB of the file that are kept in memory: the narrow tables of 1,000,000 statements fit. */
const CACHE_KIB = 96 * 1024;

/** Pages of the log before they go into the file: 32 MB, so that a page written often goes there once. */
const LOG_PAGES = 8192;

/** What every connection to a record begins with. */
const PRAGMAS = `PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;
  PRAGMA wal_autocheckpoint = ${LOG_PAGES};
  PRAGMA cache_size = -${CACHE_KIB}; PRAGMA mmap_size = ${2 ** 31 - 65536}`;

/** Marks the file as a record: `SAYS`. `file` and SQLite's tools show it. */
export const APPLICATION_ID = 0x53415953;

export interface SqliteOptions {
  /** Whether to make the file when there is none. */
  readonly create: boolean;
  /** Milliseconds to wait for another process that writes. */
  readonly patience: number;
}

/**
 * Opens the file `path`. Write-ahead log with `synchronous=FULL`: what is acknowledged has been flushed to the disk, so
 * neither `kill -9` nor a power cut takes it away; it costs one flush a transaction, which holds a whole batch.
 */
export async function openSqlite(path: string, { create, patience }: SqliteOptions): Promise<Database> {
  if (!create && !existsSync(path)) {
    throw new RecordError(
      'no-record',
      `There is no record at ${path} yet: make one with sayso add, or name another with --record.`,
    );
  }
  // Two programs that make one record at once: SQLite refuses the second that turns the log on, however long it may wait.
  const connection = await whenFree(patience, () => guarded(path, () => connect(path)));
  return sqliteDatabase(connection, path, patience);
}

function connect(path: string): Libsql.Database {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new RecordError(
      'not-a-record',
      `${path} is a folder: name the file of a record, such as sayso.db.`,
    );
  }
  const connection = new Libsql(path, { timeout: BUSY_MS });
  try {
    connection.exec('PRAGMA foreign_keys = OFF');
    refuseForeign(connection, path);
    connection.exec(`PRAGMA journal_mode = WAL; ${PRAGMAS}`);
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}

/** A file that has tables but not the mark belongs to somebody else. */
function refuseForeign(connection: Libsql.Database, path: string): void {
  const { application_id } = connection.prepare('PRAGMA application_id').get([]) as {
    application_id: number;
  };
  const { tables } = connection.prepare('SELECT count(*) AS tables FROM sqlite_schema').get([]) as {
    tables: number;
  };
  if (application_id === APPLICATION_ID || (application_id === 0 && tables === 0)) return;
  throw new RecordError(
    'not-a-record',
    `${path} is a database of something else, not a record of sayso: name another file with --record.`,
  );
}

function sqliteDatabase(connection: Libsql.Database, place: string, patience: number): Database {
  const inTurn = createQueue();
  const prepared = new Map<string, Libsql.Statement<unknown[]>>();
  const prepare = (sql: string) => {
    let statement = prepared.get(sql);
    if (!statement) {
      statement = connection.prepare(sql);
      prepared.set(sql, statement);
    }
    return statement;
  };
  const inside: Database = {
    kind: 'sqlite',
    place,
    // An array as the one argument, always: libsql takes a lone blob for named cells and aborts the process.
    all: async <Row>(sql: string, cells: readonly Cell[] = []) =>
      guarded(place, () => prepare(sql).all(cells as unknown[] & Cell[]) as Row[]),
    run: async (sql, cells = []) => guarded(place, () => prepare(sql).run(cells as unknown as []).changes),
    script: async (sql) => guarded(place, () => void connection.exec(sql)),
    insert: async (table, rows, conflict) =>
      guarded(place, () => {
        for (const [sql, runs] of bindRows(table, rows, conflict)) {
          const statement = prepare(sql);
          for (const cells of runs) statement.run(cells as unknown as []);
        }
      }),
    transaction: (work) => work(inside, false),
    size: async () => [place, `${place}-wal`].reduce((sum, path) => sum + sizeOf(path), 0),
    close: async () => {
      await thread?.close();
      // What is still in the log goes into the file, so that the file alone is the record; a reader may prevent it.
      try {
        guarded(place, () => connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]));
      } finally {
        connection.close();
      }
    },
  };
  let thread: SqliteThread | null = null;
  return {
    ...inside,
    transaction: (work, { isLarge = false } = {}) =>
      inTurn(() => {
        if (!isLarge) return transact(inside, patience, work);
        thread ??= openSqliteThread(place, PRAGMAS, BUSY_MS);
        return transact(throughThread(thread, inside), patience, work);
      }),
  };
}

/** `inside`, but all that is asked goes through `thread`. */
function throughThread(thread: SqliteThread, inside: Database): Database {
  const { place } = inside;
  const explaining = async <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((error: unknown) => {
      throw explained(place, error);
    });
  const database: Database = {
    ...inside,
    all: <Row>(sql: string, cells: readonly Cell[] = []) =>
      explaining(thread.all(sql, cells)) as Promise<Row[]>,
    run: (sql, cells = []) => explaining(thread.run([[sql, [cells]]])),
    script: (sql) => explaining(thread.script(sql)),
    insert: async (table, rows, conflict) => {
      if (rows.length > 0) await explaining(thread.run(bindRows(table, rows, conflict)));
    },
    transaction: (work) => work(database, false),
  };
  return database;
}

/** Runs `work` in a transaction of `database`, whose connection nobody else uses meanwhile. */
async function transact<T>(
  database: Database,
  patience: number,
  work: (database: Database, isAgain: boolean) => Promise<T>,
): Promise<T> {
  await begin(database, patience);
  try {
    const result = await work(database, false);
    await database.script('COMMIT');
    return result;
  } catch (error) {
    await rollBack(database);
    throw error;
  }
}

/** Begins to write, waiting for other processes without blocking this one for long. */
async function begin(database: Database, patience: number): Promise<void> {
  await whenFree(patience, () => database.script('BEGIN IMMEDIATE'));
}

/** What `work` gives once no other program keeps it from it; what it throws at other times, or after `patience`. */
async function whenFree<T>(patience: number, work: () => T | Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += BUSY_MS + RETRY_MS) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RecordError && error.code === 'locked') || waited >= patience) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

async function rollBack(database: Database): Promise<void> {
  try {
    await database.script('ROLLBACK');
  } catch (error) {
    // A full disk has already rolled back; then there is nothing to take back, and the first error counts.
    if (!/no transaction/.test(String(error))) throw error;
  }
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

function guarded<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explained(place, error);
  }
}

/** SQLite's name for what went wrong. What fails on opening and on the first row of a query has it in the message only. */
function codeOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code) return code;
  if (/database is locked/.test(message ?? '')) return 'SQLITE_BUSY';
  if (/not a database/.test(message ?? '')) return 'SQLITE_NOTADB';
  if (/disk is full/.test(message ?? '')) return 'SQLITE_FULL';
  if (/malformed/.test(message ?? '')) return 'SQLITE_CORRUPT';
  return /Unable to open/.test(message ?? '') ? 'SQLITE_CANTOPEN' : '';
}

function explained(place: string, error: unknown): unknown {
  if (error instanceof RecordError) return error;
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new RecordError(
      'locked',
      `Another program is writing to ${place} and does not finish: wait until it has, then try again.`,
      error,
    );
  }
  if (code.startsWith('SQLITE_FULL') || code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_SHMSIZE') {
    return new RecordError(
      'disk-full',
      `The disk of ${place} is full: make room and run the same command again; what was stored is kept.`,
      error,
    );
  }
  if (code === 'SQLITE_NOTADB') {
    return new RecordError(
      'not-a-record',
      `${place} is no record of sayso: name another file with --record.`,
      error,
    );
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new RecordError(
      'damaged',
      `The record ${place} is damaged: restore it from a copy, or add the articles to a new one.`,
      error,
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new RecordError(
      'not-writable',
      `${place} cannot be opened for writing: check that its folder exists and that you may write there.`,
      error,
    );
  }
  return error;
}
