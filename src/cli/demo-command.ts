import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reader } from './open-reader.ts';
import type { World } from './output.ts';
import { runRead } from './read-command.ts';
import { lookOf } from './terminal-look.ts';
import { plain, wrapRuns } from './wrap-runs.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/harbour-report.html', import.meta.url));

const EXPLANATION = [
  'sayso reads an invented agency report that comes with it. What you will see:',
  '1. First the article itself: its title, who published and wrote it, and its date with how the date is known.',
  '2. Then each statement in text order: who said it, how the text names them there, the words that say so, where.',
  '3. Below it the exact words: the bar at their left tells direct speech from paraphrase.',
  '4. Every word shown is a slice of the article; “unresolved” says that it does not tell for certain who spoke.',
];

/** Explains in five lines what is about to be seen and reads the example; the exit code of that reading. */
export async function runDemo(world: World, openReader: (workers: number) => Reader): Promise<number> {
  const look = lookOf(world.stdout, world.env);
  const lines = EXPLANATION.flatMap((line) => wrapRuns([{ text: line, style: plain }], look.width));
  await world.stdout.write(`${lines.join('\n')}\n\n`);
  const beside = relative(process.cwd(), EXAMPLE);
  return runRead([beside.startsWith('..') ? EXAMPLE : beside], { minConfidence: 0 }, world, openReader);
}
