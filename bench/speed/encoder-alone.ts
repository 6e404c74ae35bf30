// Measures the encoder by itself: what this machine can do at best, so that a speed means the same on every machine.
import { askProcess } from './run-process.ts';

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
  const task: EncoderTask = { seconds };
  const speeds = await Promise.all(
    Array.from({ length: processes }, () => askProcess<number>('measure-encoder.ts', task)),
  );
  return speeds.reduce((sum, speed) => sum + speed, 0);
}
