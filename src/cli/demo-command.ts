import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reader } from './open-reader.ts';
import type { World } from './output.ts';
import { runRead } from './read-command.ts';
import { lookOf } from './terminal-look.ts';
import { plain, wrapRuns } from './wrap-runs.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/harbour-report.html', import.meta.url));

/** Each within 80 columns, so that it stays five lines on any usual terminal. */
const EXPLANATION = [
  'This is how sayso reads an article, here an invented one that comes with it.',
  'First: its title, who published and wrote it, its date, how the date is known.',
  'Then each statement in text order: who said it, as what they are printed there,',
  'the words that say so, and where. Below it the exact words; the bar at their',
  'left is their form. “Unresolved” means the article does not tell who it is.',
];

/** Explains in five lines what is about to be seen and reads the example; the exit code of that reading. */
export async function runDemo(world: World, openReader: (workers: number) => Reader): Promise<number> {
  const look = lookOf(world.stdout, world.env);
  const lines = EXPLANATION.flatMap((line) => wrapRuns([{ text: line, style: plain }], look.width));
  await world.stdout.write(`${lines.join('\n')}\n\n`);
  const beside = relative(process.cwd(), EXAMPLE);
  return runRead([beside.startsWith('..') ? EXAMPLE : beside], { minConfidence: 0 }, world, openReader);
}
