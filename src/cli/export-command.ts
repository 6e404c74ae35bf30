import { existsSync, renameSync, rmSync } from 'node:fs';
import type { RecordStore } from '../domain/record.ts';
import { CliError } from './cli-error.ts';
import type { World } from './output.ts';
import { csvLine, STATEMENT_TABLE, toTableRow } from './record/statement-table.ts';
import { jsonLine, jsonText, toStoredStatementJson } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { openStore } from './record-place.ts';
import { safeText } from './safe-text.ts';
import { count } from './terminal-canvas.ts';

type ExportFormat = 'csv' | 'jsonl' | 'parquet' | 'sqlite';

/** The options of `sayso export`, checked. */
export interface ExportOptions extends RecordOptions {
  readonly format: ExportFormat;
  /** The file to write; `csv` and `jsonl` go to standard output without. */
  readonly output?: string;
}

/** Writes every statement, in order of article and text; a file is whole or not there. */
export async function runExport(options: ExportOptions, world: World): Promise<number> {
  const { format, output, json } = options;
  if (output !== undefined && existsSync(output)) {
    throw new CliError('usage', `${safeText(output)} exists: name a new file with --output.`);
  }
  if (output === undefined && (format === 'parquet' || format === 'sqlite')) {
    throw new CliError('usage', `A ${format} file cannot go to a terminal: name one with --output.`);
  }
  return withRecord(options, world, async (store) => {
    if (output === undefined) {
      if (json)
        throw new CliError('usage', '--json tells of the file that is written: name one with --output.');
      for await (const line of lines(format, store)) {
        if (world.stop.aborted) return 1;
        await world.stdout.write(line);
      }
      return 0;
    }
    const statements = await writeWhole(output, (path) => writeTo(path, format, store));
    if (json) await world.stdout.write(jsonText({ format, output, statements }));
    else await world.stdout.write(`Wrote ${count(statements, 'statement')} to ${safeText(output)}.\n`);
    return 0;
  });
}

async function* lines(format: ExportFormat, store: RecordStore): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine([...STATEMENT_TABLE]);
  for await (const statement of store.allStatements()) {
    yield format === 'csv' ? csvLine(toTableRow(statement)) : jsonLine(toStoredStatementJson(statement));
  }
}

async function writeTo(path: string, format: ExportFormat, store: RecordStore): Promise<number> {
  if (format === 'parquet') {
    const { writeParquet } = await import('./record/write-parquet.ts');
    return writeParquet(path, store.allStatements());
  }
  if (format === 'sqlite') {
    const { copyRecord } = await import('./record/copy-record.ts');
    const copy = await openStore(path, { create: true });
    try {
      return await copyRecord(store, copy);
    } finally {
      await copy.close();
    }
  }
  const { open } = await import('node:fs/promises');
  const file = await open(path, 'w');
  let written = format === 'csv' ? -1 : 0;
  try {
    for await (const line of lines(format, store)) {
      await file.write(line);
      written++;
    }
  } finally {
    await file.close();
  }
  return written;
}

/** Writes beside `path` first, so that a file which is there is whole. */
async function writeWhole(path: string, write: (path: string) => Promise<number>): Promise<number> {
  const unfinished = `${path}.unfinished`;
  const remove = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
  };
  remove();
  try {
    const written = await write(unfinished);
    renameSync(unfinished, path);
    return written;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'ENOSPC' && code !== 'EISDIR') throw error;
    throw new CliError(
      'report',
      `${safeText(path)} cannot be written (${safeText(message)}): name another file.`,
      error,
    );
  } finally {
    remove();
  }
}
