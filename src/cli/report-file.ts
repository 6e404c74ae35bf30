import { randomBytes } from 'node:crypto';
import { realpathSync, type Stats, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError } from './cli-error.ts';
import { safeText } from './safe-text.ts';

/** A file that a report may be written to. */
export interface ReportFile {
  /** Its name as the user gave it, harmless to print. */
  readonly shown: string;
  /** Writes all of `html` or nothing: no reader ever sees half a report, and a full disk keeps the old one. */
  write(html: string): Promise<void>;
}

/**
 * The file at `path`, checked before anything is read: it is none of `inputs`, however it is spelled or linked; its
 * folder exists; what stands there now, if anything, is a file. Throws a `CliError` that says which is not so.
 */
export function reportFile(path: string, inputs: readonly string[]): ReportFile {
  const shown = safeText(path);
  if (path === '' || path === '-')
    throw usage('--report needs the name of a file to write, such as report.html.');
  const target = realOrSame(path);
  const there = factsOf(target);
  if (there && !there.isFile())
    throw usage(`--report cannot write ${shown}: it is not a file; name another.`);
  if (!factsOf(dirname(target))?.isDirectory()) {
    throw usage(`--report cannot write ${shown}: its folder does not exist; make it first.`);
  }
  if (there && inputs.some((input) => isSameFile(input, target, there))) {
    throw usage(`--report would overwrite ${shown}, which is to be read: give the report another name.`);
  }
  return { shown, write: (html) => writeAtomically(target, shown, html) };
}

async function writeAtomically(target: string, shown: string, html: string): Promise<void> {
  const part = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await writeFile(part, html, { flag: 'wx' });
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new CliError(
      'report',
      `${shown} could not be written (${why}): name a file in another folder.`,
      error,
    );
  }
}

function usage(message: string): CliError {
  return new CliError('usage', message);
}

function realOrSame(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // Nothing stands there yet: the folder may still be a link.
    const folder = dirname(resolve(path));
    return join(factsOf(folder) ? realpathSync(folder) : folder, basename(path));
  }
}

function factsOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

/** The same path, or one file under two names. */
function isSameFile(input: string, target: string, there: Stats): boolean {
  if (input === '-' || /^https?:/i.test(input)) return false;
  if (realOrSame(input) === target) return true;
  const facts = factsOf(input);
  return facts !== null && facts.ino === there.ino && facts.dev === there.dev;
}
