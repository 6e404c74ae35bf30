import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Bound } from './bind-rows.ts';
import type { Cell } from './database.ts';

/** What a thread is asked: rows of one statement, the changes of several, or a script without cells. */
type Question =
  | { readonly kind: 'all'; readonly sql: string; readonly cells: readonly Cell[] }
  | { readonly kind: 'run'; readonly bounds: readonly Bound[] }
  | { readonly kind: 'script'; readonly sql: string }
  | { readonly kind: 'close' };

/**
 * A connection of its own in a thread of its own: many rows are written there while this thread makes the next ones, or
 * reads articles. Errors are as libsql throws them.
 */
export interface SqliteThread {
  all(sql: string, cells: readonly Cell[]): Promise<unknown[]>;
  /** Runs all of them, in order; resolves to the number of rows that they changed. */
  run(bounds: readonly Bound[]): Promise<number>;
  script(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the file `path` in a thread, with `pragmas` and this many milliseconds to wait for another writer. */
export function openSqliteThread(path: string, pragmas: string, busyMs: number): SqliteThread {
  const libsql = createRequire(import.meta.url).resolve('libsql');
  const thread = new Worker(BOOTSTRAP, {
    eval: true,
    execArgv: [],
    workerData: { libsql, path, pragmas, busyMs },
  });
  const waiting: { resolve: (answer: never) => void; reject: (error: Error) => void }[] = [];
  let broken: Error | null = null;
  const settle = (): (typeof waiting)[number] | undefined => {
    const next = waiting.shift();
    // A thread that nobody waits for does not keep the process from ending.
    if (waiting.length === 0) thread.unref();
    return next;
  };
  const breakDown = (error: Error): void => {
    broken ??= error;
    while (waiting.length > 0) settle()?.reject(error);
  };
  thread.on('message', (answers: readonly { answer: never; error: ThrownError | null }[]) => {
    for (const { answer, error } of answers) {
      if (error === null) settle()?.resolve(answer);
      else settle()?.reject(Object.assign(new Error(error.message), { code: error.code }));
    }
  });
  thread.on('error', breakDown);
  thread.on('exit', () => breakDown(new Error('the thread that writes the record has ended')));
  thread.unref();
  let unsent: Question[] = [];
  const send = (): void => {
    thread.postMessage(unsent);
    unsent = [];
  };
  const ask = <Answer>(question: Question): Promise<Answer> => {
    if (broken) return Promise.reject(broken);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      thread.ref();
      // What is asked at once, such as the rows of a dozen tables, travels at once.
      if (unsent.push(question) === 1) queueMicrotask(send);
    });
  };
  return {
    all: (sql, cells) => ask({ kind: 'all', sql, cells }),
    run: (bounds) => ask({ kind: 'run', bounds }),
    script: (sql) => ask({ kind: 'script', sql }),
    close: async () => {
      await ask({ kind: 'close' });
      await thread.terminate();
    },
  };
}

interface ThrownError {
  readonly message: string;
  readonly code: string | undefined;
}

/** CommonJS, as evaluated code of a thread is. It answers in the order of the questions. */
const BOOTSTRAP = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { libsql, path, pragmas, busyMs } = workerData;
  const Libsql = require(libsql);
  let connection = null;
  const prepared = new Map();
  const prepare = (sql) => {
    if (!prepared.has(sql)) prepared.set(sql, connection.prepare(sql));
    return prepared.get(sql);
  };
  const answers = {
    all: ({ sql, cells }) => prepare(sql).all(cells),
    run: ({ bounds }) => {
      let changes = 0;
      for (const [sql, runs] of bounds) {
        const statement = prepare(sql);
        for (const cells of runs) changes += statement.run(cells).changes;
      }
      return changes;
    },
    script: ({ sql }) => void connection.exec(sql),
    close: () => void connection.close(),
  };
  const answerTo = (question) => {
    try {
      if (connection === null) {
        const opened = new Libsql(path, { timeout: busyMs });
        opened.exec(pragmas);
        connection = opened;
      }
      return { answer: answers[question.kind](question), error: null };
    } catch (error) {
      return { answer: null, error: { message: String(error.message), code: error.code } };
    }
  };
  parentPort.on('message', (questions) => parentPort.postMessage(questions.map(answerTo)));`;
