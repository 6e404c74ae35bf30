import pg from 'pg';
import { type Cell, createQueue, type Database, type Table } from './database.ts';
import { arrayType, packColumn } from './pack-column.ts';
import { RecordError } from './record-error.ts';

/** Readers beside the one writer. */
const CONNECTIONS = 3;
/** Any number that no other program uses for its locks: `SAYS`. Together with the schema's own number it names a record. */
const WRITER_LOCK = 0x53415953;
/** Types 20 and 1700 are bigint and numeric: counts and sizes, all far below 2^53. */
const NUMBERS: ReadonlySet<number> = new Set([20, 1700]);

/** What a restarting server answers, and what its connections say when they break. The work is then tried again. */
const GONE =
  /^(57P0[1-3]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$|terminat|Connection ended|not queryable|starting up|shutting down/i;
const RETRY_MS = 250;
/** How often one transaction may lose its connection, which it does not do by chance. */
const MOST_LOST = 50;

/**
 * Opens a PostgreSQL database by its address. `?schema=NAME` keeps the record in a schema of that name, which is made
 * when it is missing; without, it is where the server's search path begins.
 */
export async function openPostgres(
  address: string,
  { create, patience }: { readonly create: boolean; readonly patience: number },
): Promise<Database> {
  const { connectionString, schema, place } = parseAddress(address);
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    // Rows of many tables go out one behind the other, without a wait for the answer to each.
    pipeline: true,
    ...(schema === null ? {} : { options: `-c search_path=${schema}` }),
    types: { getTypeParser },
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', ignore);
  // While it is out of the pool nobody else listens to it, from the very moment on in which it is there: a process that
  // was busy may hear at once that a new connection is ready and that it is cut.
  pool.on('connect', (client) => {
    client.on('error', ignore);
    // Compiling a search takes longer than doing it.
    client.query('SET jit = off').catch(ignore);
  });
  const database = postgresDatabase(pool, place, patience);
  try {
    await untilAnswered(patience, () => ask(pool, place, 'SELECT 1', []), isThere);
    if (schema !== null && create) await createSchema(database, schema);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
}

/** PostgreSQL's `unique_violation` and `lock_not_available`. */
const MADE_MEANWHILE = '23505';
const LOCKED = '55P03';

/** Two that make one schema in the same moment: `IF NOT EXISTS` looks too early, and the later of them fails on the name. */
async function createSchema(database: Database, schema: string): Promise<void> {
  await database.run(`CREATE SCHEMA IF NOT EXISTS ${schema}`).catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError && error.code === MADE_MEANWHILE)) throw error;
  });
}

function parseAddress(address: string): {
  connectionString: string;
  schema: string | null;
  place: string;
} {
  let url: URL;
  try {
    url = new URL(address);
  } catch (error) {
    throw new RecordError(
      'query',
      'This is no address of a PostgreSQL database: write postgres://user@host/database.',
      error,
    );
  }
  const schema = url.searchParams.get('schema');
  if (schema !== null && !/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new RecordError('query', 'A schema is named in lower-case letters, digits and underscores.');
  }
  url.searchParams.delete('schema');
  const connectionString = url.href;
  url.password = '';
  return { connectionString, schema, place: schema === null ? url.href : `${url.href} (schema ${schema})` };
}

// The driver's own type is a set of overloads that no plain function fits.
const getTypeParser = ((oid: number, format?: 'text') =>
  NUMBERS.has(oid) ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

function postgresDatabase(pool: pg.Pool, place: string, patience: number): Database {
  const inTurn = createQueue();
  const on = (client: pg.Pool | pg.PoolClient): Database => ({
    kind: 'postgres',
    place,
    all: async <Row>(sql: string, cells: readonly Cell[] = []) =>
      (await ask(client, place, sql, cells)).rows as Row[],
    run: async (sql, cells = []) => (await ask(client, place, sql, cells)).rowCount ?? 0,
    script: async (sql) => void (await ask(client, place, sql, null)),
    insert: async (table, rows, conflict) => {
      if (rows.length === 0) return;
      const text = insertion(table, conflict);
      const values = Object.values(table.columns).map((type, column) => packColumn(type, rows, column));
      try {
        await client.query(text, values);
      } catch (error) {
        throw explained(place, error);
      }
    },
    transaction: (work) => work(on(client), false),
    size: async () => {
      const sql = `SELECT coalesce(sum(pg_total_relation_size(oid)), 0) AS size FROM pg_class
        WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`;
      return ((await ask(client, place, sql, [])).rows[0] as { size: number }).size;
    },
    close: () => pool.end(),
  });
  const read = on(pool);
  return {
    ...read,
    // Asking again changes nothing: a server that restarts is waited for, as it is when something is stored.
    all: (sql, cells) => untilAnswered(patience, () => read.all(sql, cells)),
    run: (sql, cells) => untilAnswered(patience, () => read.run(sql, cells)),
    transaction: (work) =>
      inTurn(() => transact(pool, place, patience, (client, isAgain) => work(on(client), isAgain))),
  };
}

/** Tries again while the server restarts, or as long as `mayHelp`. */
async function untilAnswered<T>(
  patience: number,
  work: () => Promise<T>,
  mayHelp: (error: unknown) => boolean = isLost,
): Promise<T> {
  for (let waited = 0; ; waited += RETRY_MS) {
    try {
      return await work();
    } catch (error) {
      if (!mayHelp(error) || waited >= patience) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/**
 * Runs `work` in a transaction, and once more when its connection is lost: at once, since the server may end connections
 * that last for long, and else is waited for on connecting. A transaction whose end was not confirmed is repeated too: all
 * work on the record changes nothing when it has been done already.
 */
async function transact<T>(
  pool: pg.Pool,
  place: string,
  patience: number,
  work: (client: pg.PoolClient, isAgain: boolean) => Promise<T>,
): Promise<T> {
  for (let lost = 0; ; ) {
    const client = await untilAnswered(patience, () => begin(pool, place, patience));
    try {
      const result = await work(client, lost > 0);
      await ask(client, place, 'COMMIT', []);
      client.release();
      return result;
    } catch (error) {
      await rollBack(client);
      if (!isLost(error)) throw error;
      if (++lost >= MOST_LOST) throw lostTooOften(place, error);
    }
  }
}

/** A connection on which a transaction has begun in which nobody else writes. */
async function begin(pool: pg.Pool, place: string, patience: number): Promise<pg.PoolClient> {
  const client = await pool.connect().catch((error: unknown) => {
    throw explained(place, error);
  });
  try {
    // 0 would have it wait for ever.
    await ask(client, place, `BEGIN; SET LOCAL lock_timeout = ${Math.max(1, patience)}`, null);
    await ask(client, place, 'SELECT pg_advisory_xact_lock($1, current_schema()::regnamespace::oid::int)', [
      WRITER_LOCK,
    ]);
    return client;
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

/** Gives `client` back to the pool, or ends it where it does not answer any more. */
async function rollBack(client: pg.PoolClient): Promise<void> {
  const broken = await client.query('ROLLBACK').then(
    () => false,
    () => true,
  );
  client.release(broken);
}

/** Whether the server went away, which may come back. */
function isLost(error: unknown): boolean {
  return error instanceof RecordError && error.code === 'unavailable' && isGone(error.cause);
}

/** Whether a server has answered, if only to go away: who names one that is not there need not wait to be told. */
function isThere(error: unknown): boolean {
  const { code = '' } = ((error as RecordError).cause ?? {}) as { code?: string };
  return isLost(error) && !/^(ECONNREFUSED|ENOENT)$/.test(code);
}

function lostTooOften(place: string, error: unknown): RecordError {
  const why = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return new RecordError(
    'unavailable',
    `The connection to ${place} was lost ${MOST_LOST} times while the same was stored${why}: see in the server's log what ends it, then run the same command again; what was stored is kept.`,
    error,
  );
}

function ignore(): void {}

async function ask(
  client: pg.Pool | pg.PoolClient,
  place: string,
  sql: string,
  cells: readonly Cell[] | null,
): Promise<pg.QueryResult> {
  let count = 0;
  const numbered = sql.replace(/\?/g, () => `$${++count}`);
  try {
    return cells === null ? await client.query(sql) : await client.query(numbered, [...cells]);
  } catch (error) {
    throw explained(place, error);
  }
}

/**
 * The statement that inserts rows, given as an array for each column. It is not kept prepared, which would save a
 * twentieth of the server's time: the server behind a pooler of connections is another one each time.
 */
function insertion({ name, columns }: Table, conflict: string | undefined): string {
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${arrayType(type)}`);
  const tail = conflict ? ` ON CONFLICT ${conflict}` : '';
  return `INSERT INTO ${name} (${Object.keys(columns).join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})${tail}`;
}

function isGone(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return GONE.test(code) || GONE.test(message);
}

function explained(place: string, error: unknown): unknown {
  const { code = '' } = error as { code?: string };
  if (code === '53100') {
    return new RecordError(
      'disk-full',
      `The disk of ${place} is full: make room and run the same command again; what was stored is kept.`,
      error,
    );
  }
  if (code === LOCKED) {
    return new RecordError(
      'locked',
      `Another program is writing to ${place} and does not finish: wait until it has, then try again.`,
      error,
    );
  }
  if (code === '42501' || code === '25006') {
    return new RecordError('not-writable', `The user of ${place} may not write there.`, error);
  }
  if (isGone(error) || /^(28\w{3}|3D000|ENOTFOUND|ETIMEDOUT|53\w{3})$/.test(code)) {
    const why = error instanceof Error && error.message ? ` (${error.message})` : '';
    return new RecordError(
      'unavailable',
      `The PostgreSQL server of ${place} cannot be used${why}: check that it runs and lets you in, then try again.`,
      error,
    );
  }
  return error;
}
