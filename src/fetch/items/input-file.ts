import { resolve } from 'node:path';

/** A file that the user named, or that lies in a folder that the user named. */
export interface InputFile {
  /** As the user named it. */
  readonly name: string;
  /** How the record names it: `file:` and its absolute path. */
  readonly address: string;
}

/** The file at `path`. */
export function inputFile(path: string): InputFile {
  return { name: path, address: `file:${resolve(path)}` };
}
