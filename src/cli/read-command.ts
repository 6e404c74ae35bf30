import type { PageOutcome } from '../pipeline/read-page.ts';
import { type Asked, isAskedFor } from './asked-for.ts';
import { CliError, explain } from './cli-error.ts';
import { inOrder, untilStopped } from './in-order.ts';
import { jsonSink } from './json-sink.ts';
import type { Reader } from './open-reader.ts';
import type { World } from './output.ts';
import { Progress } from './progress.ts';
import type { ReadingSink } from './reading-sink.ts';
import { reportFile } from './report-file.ts';
import { reportSink } from './report-sink.ts';
import { safeText } from './safe-text.ts';
import { lookOf } from './terminal-look.ts';
import { terminalSink } from './terminal-sink.ts';

/** The options of `sayso read`, checked. */
export interface ReadOptions extends Asked {
  readonly json?: boolean;
  /** The file to write a report to. */
  readonly report?: string;
  readonly width?: number;
  /** Whether to read what others are said in a statement to have said. */
  readonly nested?: boolean;
  /** The file with the user's own register of persons and bodies. */
  readonly register?: string;
}

/** Inputs under way for each worker: while one is tagged, another is fetched and a third waits for its turn. */
const UNDER_WAY_PER_WORKER = 3;

/** What became of one input. */
type InputOutcome =
  | { readonly kind: 'read'; readonly name: string; readonly outcome: PageOutcome }
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown };

/**
 * Reads `names` and prints or writes what was found, in their order. An input that cannot be read gets one sentence on
 * standard error and does not keep the others from being read. The exit code: 0 when all were read, else 1. Throws a
 * `CliError` on a mistake in the command, before anything is read.
 */
export async function runRead(
  names: readonly string[],
  options: ReadOptions,
  world: World,
  openReader: (workers: number) => Reader,
): Promise<number> {
  if (names.filter((name) => name === '-').length > 1) {
    throw new CliError('usage', 'Standard input (-) can be read only once: name it once.');
  }
  const sinks = sinksFor(names, options, world);
  const reader = openReader(names.length);
  const progress = new Progress(world.stderr, names.length);
  let failed = 0;
  try {
    const read = (name: string) => readInput(name, reader);
    const results = inOrder(names, reader.workers * UNDER_WAY_PER_WORKER, read);
    for await (const input of untilStopped(results, world.stop)) {
      progress.step();
      progress.clear();
      if (!(await pass(input, sinks, options, world))) failed++;
      if (isFatal(input)) break;
    }
    progress.close();
    if (world.stop.aborted) return 1;
    for (const sink of sinks) await sink.end();
  } finally {
    progress.close();
    await reader.close();
  }
  return failed === 0 ? 0 : 1;
}

function sinksFor(names: readonly string[], options: ReadOptions, world: World): readonly ReadingSink[] {
  const report = options.report === undefined ? null : reportFile(options.report, names);
  const sinks: ReadingSink[] = [];
  if (options.json) sinks.push(jsonSink(world.stdout, names.length));
  if (report) sinks.push(reportSink(world, report, options.json === true));
  if (sinks.length === 0) {
    sinks.push(terminalSink(world, lookOf(world.stdout, world.env, options.width), options));
  }
  return sinks;
}

async function readInput(name: string, reader: Reader): Promise<InputOutcome> {
  try {
    return { kind: 'read', name, outcome: await reader.read(name) };
  } catch (error) {
    return { kind: 'failed', name, error };
  }
}

/** Hands one input to the sinks, or says why it cannot be; whether it was read. */
async function pass(
  input: InputOutcome,
  sinks: readonly ReadingSink[],
  options: ReadOptions,
  world: World,
): Promise<boolean> {
  const name = safeText(input.name);
  if (input.kind === 'failed') {
    await world.stderr.write(`sayso: ${isFatal(input) ? '' : `${name}: `}${explain(input.error)}\n`);
    return false;
  }
  if (input.outcome.kind === 'no-article') {
    await world.stderr.write(`sayso: ${name}: Nothing to read: ${input.outcome.reason}.\n`);
    return false;
  }
  const { reading } = input.outcome;
  const statements = reading.statements.filter((statement) =>
    isAskedFor(statement, reading.article, options),
  );
  for (const sink of sinks) await sink.add({ name: input.name, reading, statements });
  return true;
}

/** Whether no other input can fare better: the model itself cannot be used. */
function isFatal(input: InputOutcome): boolean {
  return input.kind === 'failed' && input.error instanceof Error && input.error.name === 'TaggerError';
}
