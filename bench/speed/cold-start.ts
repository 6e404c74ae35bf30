import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/sayso.mjs', import.meta.url));
const BUILT = new URL('../../dist/cli/main.js', import.meta.url);

/** How a statement begins on the terminal: `1. Marta Velde · said · paragraph 2`. */
const FIRST_STATEMENT = /^\s*1\. /m;

/** What `bin/sayso.mjs` runs here: the built program if there is one, else the sources, which are compiled on the way. */
export function whatStarts(): 'built' | 'source' {
  return existsSync(BUILT) ? 'built' : 'source';
}

/**
 * Seconds from the start of the process `sayso read PATH` to the first statement that it prints. Rejects with an
 * `Error` when it prints none.
 */
export function coldStart(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [BIN, 'read', path], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let printed = '';
    let seconds: number | null = null;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (FIRST_STATEMENT.test(printed)) seconds ??= (performance.now() - begun) / 1000;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (seconds === null) reject(new Error(`sayso read ${path} ended with code ${code} and no statement`));
      else resolve(seconds);
    });
  });
}
