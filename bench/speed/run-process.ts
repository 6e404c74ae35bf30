import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleInto } from '../../bin/bundle-sources.mjs';
import type { Measurement, Task } from './measurement.ts';

/** Runs `task` in a process of its own. Rejects with an `Error` when that process ends without an answer. */
export function measureInProcess(task: Task): Promise<Measurement> {
  return askProcess('measure.ts', task);
}

const PROGRAMS = ['bench/speed/measure.ts', 'bench/speed/measure-encoder.ts', 'src/tagger/tagger-worker.ts'];
const BUNDLED = fileURLToPath(new URL('../.work', import.meta.url));
let bundling: Promise<void> | null = null;

/**
 * What the program `script` beside this file answers to `task`, in a process of its own; rejects without an answer. It is
 * bundled as the command is: compiled while it runs, each of its threads would hold the compiler as well.
 */
export async function askProcess<Answer>(script: string, task: object): Promise<Answer> {
  bundling ??= bundleInto(BUNDLED, PROGRAMS);
  await bundling;
  return new Promise((resolve, reject) => {
    const child = fork(join(BUNDLED, script.replace(/\.ts$/, '.js')), { execArgv: [] });
    let answer: { readonly value: Answer } | null = null;
    child.once('message', (message) => {
      answer = { value: message as Answer };
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (answer !== null) resolve(answer.value);
      else reject(new Error(`the measuring process ended with code ${code}`));
    });
    child.send(task);
  });
}
