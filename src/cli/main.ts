import { type Command, CommanderError } from 'commander';
import { CliError, explain } from './cli-error.ts';
import { collectEarlier } from './collect-earlier.ts';
import { compileLater } from './compile-later.ts';
import { outputOf, type World } from './output.ts';
import { buildProgram } from './program.ts';
import { safeText } from './safe-text.ts';

const FAILED = 1;
const USAGE = 2;
/** 128 and the number of SIGINT, as shells report it. */
const INTERRUPTED = 130;

/**
 * Runs the command line `args` (without node and script) and returns its exit code: 0 fine, 1 some input failed or the
 * result could not be written, 2 a mistake in how the command was given.
 */
export async function run(args: readonly string[], world: World): Promise<number> {
  let code = 0;
  const program = buildProgram(world, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return usageError(error, program, args, world);
    await world.stderr.write(`sayso: ${explain(error)}\n`);
    return error instanceof CliError && error.code === 'usage' ? USAGE : FAILED;
  }
}

/**
 * Runs the command line of this process. Ctrl-C and a reader that has seen enough (`| head`) end it without a word, and
 * only after the tagger's threads are closed: ending the process inside of their native code would abort it.
 */
export async function main(): Promise<void> {
  compileLater();
  collectEarlier();
  const stop = new AbortController();
  let stoppedCode = 0;
  process.on('SIGINT', () => {
    if (stop.signal.aborted) process.exit(INTERRUPTED);
    stoppedCode = INTERRUPTED;
    stop.abort();
  });
  const onGone = () => stop.abort();
  const world: World = {
    stdout: outputOf(process.stdout, onGone),
    stderr: outputOf(process.stderr, onGone),
    env: process.env,
    stop: stop.signal,
  };
  process.exitCode = await run(process.argv.slice(2), world);
  // What is still under way (a slow address, an open standard input) would keep the process alive.
  if (stop.signal.aborted) process.exit(stoppedCode);
}

/** Commander has printed help and version itself; of a mistake it gives one sentence, and here is how to get help. */
async function usageError(
  error: CommanderError,
  program: Command,
  args: readonly string[],
  world: World,
): Promise<number> {
  if (error.exitCode === 0) return 0;
  if (error.code === 'commander.help') return USAGE;
  const command = program.commands.find((each) => each.name() === args[0]);
  const help = command ? `sayso ${command.name()} --help` : 'sayso --help';
  const sentence = safeText(error.message.replace(/^error: /, '')).replace(/\.$/, '');
  const meant = looksLikeInput(error, args) ? `; to read it: sayso read ${safeText(args[0] ?? '')}` : '';
  await world.stderr.write(`sayso: ${sentence}${meant}. See: ${help}\n`);
  return USAGE;
}

/** `sayso article.html`: the command was forgotten. */
function looksLikeInput(error: CommanderError, args: readonly string[]): boolean {
  return error.code === 'commander.unknownCommand' && /[./]/.test(args[0] ?? '');
}
