import { run } from '../../src/cli/main.ts';
import { recordingOutput } from './recording-output.ts';

/** Runs `sayso ...args` on the record at `place`: its exit code and what it wrote. */
export async function runOnRecord(place: string, args: readonly string[]) {
  const stdout = recordingOutput();
  const stderr = recordingOutput();
  const world = { stdout, stderr, env: { SAYSO_RECORD: place }, stop: new AbortController().signal };
  const code = await run(args, world);
  return { code, out: stdout.text(), err: stderr.text() };
}
