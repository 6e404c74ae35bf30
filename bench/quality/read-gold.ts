import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Spans } from './attribution-words.ts';
import { readBrat } from './read-brat.ts';

/** The attributions marked in an article with this name and text; `null` where it was not annotated. */
export type ReadGold = (name: string, text: string) => readonly Spans[] | null;

/** Reads `folder`, which holds `NAME_ANNOTATOR.ann`. Of several annotators of an article the first by name counts. */
export function openGold(folder: string): ReadGold {
  const files = new Map<string, string>();
  // The last to be set stays: the first by name.
  for (const file of readdirSync(folder).sort().reverse()) {
    if (file.endsWith('.ann')) files.set(file.replace(/_[^_]+\.ann$/, ''), file);
  }
  return (name, text) => {
    const file = files.get(name);
    return file === undefined ? null : readBrat(readFileSync(join(folder, file), 'utf8'), text);
  };
}
