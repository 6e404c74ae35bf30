import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement, Task } from './measurement.ts';

/** Runs `task` in a process of its own. Rejects with an `Error` when that process ends without an answer. */
export function measureInProcess(task: Task): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./measure.ts', import.meta.url)), {
      execArgv: ['--import', import.meta.resolve('tsx')],
    });
    let answer: Measurement | null = null;
    child.once('message', (message) => {
      answer = message as Measurement;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (answer !== null) resolve(answer);
      else reject(new Error(`the measuring process ended with code ${code}`));
    });
    child.send(task);
  });
}
