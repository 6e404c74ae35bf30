// Measures the encoder by itself: what this machine can do at best, so that a speed means the same on every machine.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Word pieces in each call: the length at which the encoder reads most pieces a second on most machines. */
export const PIECES_A_CALL = 128;

/** What a process is asked for; `kind` sets it apart from a {@link Task}. */
export interface EncoderTask {
  readonly seconds: number;
}

/**
 * Word pieces a second that `processes` read together, each with one thread and the shipped encoder alone, for
 * `seconds` each. Rejects with an `Error` when one ends without an answer.
 */
export async function encoderAlone(processes: number, seconds: number): Promise<number> {
  const speeds = await Promise.all(Array.from({ length: processes }, () => oneProcess(seconds)));
  return speeds.reduce((sum, speed) => sum + speed, 0);
}

function oneProcess(seconds: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./measure-encoder.ts', import.meta.url)), {
      execArgv: ['--import', import.meta.resolve('tsx')],
    });
    let answer: number | null = null;
    child.once('message', (message) => {
      answer = Number(message);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (answer !== null) resolve(answer);
      else reject(new Error(`the process that measures the encoder ended with code ${code}`));
    });
    child.send({ seconds } satisfies EncoderTask);
  });
}
