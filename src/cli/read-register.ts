import { readFile, stat } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { createRegister, type Register, type RegisterEntry } from '../entity/register.ts';
import { CliError } from './cli-error.ts';
import { safeText } from './safe-text.ts';
import { sha256 } from './sha256.ts';

/** A register of every member of a parliament has some thousand entries; beyond this something else was named. */
const LARGEST_FILE = 50_000_000;
const LONGEST_NAME = 300;
const VERSION_DIGITS = 12;

const Name = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(LONGEST_NAME, `is longer than ${LONGEST_NAME} characters`);
const Optional = z
  .string()
  .trim()
  .max(LONGEST_NAME)
  .nullish()
  .transform((text) => text || null);

const Entry = z.strictObject({
  name: Name,
  aliases: z.array(Name).default([]),
  role: Optional,
  wikidata: Optional.refine((id) => id === null || /^Q[1-9]\d*$/.test(id), 'is not Q and digits'),
  type: z
    .enum(['person', 'state', 'organisation', 'unknown'])
    .nullish()
    .transform((type) => type ?? 'unknown'),
});

/**
 * The user's register in the file at `path`: JSON (an array of entries) or CSV (a line of column names first; aliases
 * parted by `|`), told apart by content. Throws a `CliError` that names the entry and what is wrong with it.
 */
export async function readRegister(path: string): Promise<Register> {
  const name = safeText(path);
  const text = await readText(path, name);
  const rows = /^\s*[[{]/u.test(text) ? parseJson(text, name) : parseCsv(text, name);
  const entries = rows.map((row, i): RegisterEntry => {
    const checked = Entry.safeParse(row);
    if (checked.success) return checked.data;
    const [issue] = checked.error.issues;
    const field = issue?.path.length ? `"${issue.path.join('.')}" ` : '';
    throw new CliError('usage', `Mend the register ${name}: entry ${i + 1}: ${field}${issue?.message}.`);
  });
  if (entries.length === 0) throw new CliError('usage', `The register ${name} has no entries.`);
  return createRegister(entries, sha256(JSON.stringify(entries)).slice(0, VERSION_DIGITS));
}

async function readText(path: string, name: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) {
      throw new CliError('usage', `The register ${name} is larger than ${LARGEST_FILE / 1_000_000} MB.`);
    }
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError('usage', `The register ${name} cannot be read: name a JSON or CSV file.`, error);
  }
}

function parseJson(text: string, name: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch (error) {
    throw new CliError('usage', `The register ${name} is not valid JSON: ${String(error)}.`, error);
  }
  throw new CliError('usage', `The register ${name} must be an array: [{"name": "Maria Stone"}].`);
}

/** Rows by column name. Unknown columns are kept, so that a misspelt one is told. */
function parseCsv(text: string, name: string): readonly unknown[] {
  let rows: Record<string, string>[];
  try {
    const [head = ''] = text.split('\n', 1);
    rows = parse(text, {
      columns: (columns: string[]) => columns.map((column) => column.trim().toLowerCase()),
      delimiter: [',', ';', '\t'].find((mark) => head.includes(mark)) ?? ',',
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError('usage', `The register ${name} is not valid CSV: ${why}.`, error);
  }
  return rows.map(({ aliases, type, ...row }) => ({
    ...row,
    type: type === '' || type === undefined ? null : type,
    aliases: (aliases ?? '')
      .split('|')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  }));
}
