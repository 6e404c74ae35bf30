import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement, Task } from './measurement.ts';

/** Runs `task` in a process of its own. Rejects with an `Error` when that process ends without an answer. */
export function measureInProcess(task: Task): Promise<Measurement> {
  return askProcess('measure.ts', task);
}

/** What the program `script` beside this file answers to `task`, in a process of its own; rejects without an answer. */
export function askProcess<Answer>(script: string, task: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
      execArgv: ['--import', import.meta.resolve('tsx')],
    });
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
