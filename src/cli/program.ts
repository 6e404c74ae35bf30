import { Command, InvalidArgumentError } from 'commander';
import { ACT_NAMES, type ActName } from '../domain/judgement.ts';
import { dayBounds } from './asked-for.ts';
import type { World } from './output.ts';
import { packageVersion } from './package-version.ts';
import type { ReadOptions } from './read-command.ts';
import { addRecordCommands } from './record-program.ts';

const NARROWEST = 20;
const WIDEST = 1000;

const EXAMPLES = `
Start here:
  sayso demo                                   see it on an article that comes with it
  sayso read article.html                      who said what, on the terminal
  sayso read https://… --report report.html    the text with every statement marked, for a browser

Everything is read on this machine: no account, no key, nothing sent anywhere.
Exit codes: 0 fine, 1 some input could not be read, 2 a mistake in the command.`;

const READ_EXAMPLES = `
NAMES are files (.html, .txt, .md, .mhtml), addresses (https://…), or - for standard input.

Examples:
  sayso read article.html
  sayso read a.txt b.html https://… -            several at once, in this order
  pbpaste | sayso read -                         what was just copied
  sayso read article.html --speaker velde        one speaker's, by any part of the name
  sayso read article.html --act threaten,demand  what they threaten and demand
  sayso read *.html --from 2031-06 --to 2031-07  by when it was said, else published
  sayso read *.html --json > statements.json     for programs: docs/json.md says what is in it
  sayso read article.html --nested               also what B promised in “A said that B had promised”
  sayso read article.html --report report.html   one self-contained page to read, search and print

What is shown: ┃ direct speech   ┊ paraphrase   ╏ paraphrase with quoted words
Colours follow the terminal; NO_COLOR turns them off, FORCE_COLOR on.`;

/** The commands and their options. `exit` is told the exit code of the command that ran. */
export function buildProgram(world: World, exit: (code: number) => void): Command {
  const program = new Command('sayso')
    .description(
      'Who said what in the news: every attributed statement, with its exact words and its speaker.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.writeNow(text),
      writeErr: (text) => world.stderr.writeNow(text),
      // The one sentence on a mistake is written by `run`.
      outputError: () => undefined,
      getOutHelpWidth: () => world.stdout.columns ?? 80,
    });
  addRead(program, world, exit);
  addRecordCommands(program, world, exit);
  program
    .command('demo')
    .description('read an example article and explain what is seen')
    .action(async () => {
      const [{ runDemo }, openReader] = await Promise.all([import('./demo-command.ts'), loadReader()]);
      exit(await runDemo(world, openReader));
    });
  return program;
}

function addRead(program: Command, world: World, exit: (code: number) => void): void {
  program
    .command('read')
    .description('print who said what in articles: files, addresses, or - for standard input')
    .argument('<names...>', 'files, addresses, or - for standard input')
    .option('--json', 'print JSON: one object, an array for several inputs')
    .option('--report <out.html>', 'write one self-contained page with every statement marked in the text')
    .option('--speaker <name>', "only one speaker's statements, whatever case and accents")
    .option('--act <names>', 'only threats, promises …: names of acts, commas between them', readActs)
    .option('--from <date>', 'only what was said on this day or later: YYYY-MM-DD, YYYY-MM or YYYY', readFrom)
    .option('--to <date>', 'only what was said on this day or before', readTo)
    .option('--register <file>', 'your own persons and bodies, JSON or CSV: their names, aliases, roles')
    .option('--nested', 'also what others are said in a statement to have said; takes half as long again')
    .option('--min-confidence <p>', 'only statements at least this certain, 0 to 1', readProbability, 0)
    .option('--width <columns>', 'wrap to this many columns instead of the width of the terminal', readWidth)
    .addHelpText('after', READ_EXAMPLES)
    .action(async (names: string[], options: ReadOptions) => {
      const [{ runRead }, openReader] = await Promise.all([import('./read-command.ts'), loadReader(options)]);
      exit(await runRead(names, options, world, openReader));
    });
}

/** The reader for so many inputs, no more workers than inputs. Loaded late: help and version need none of it. */
async function loadReader({
  register: registerFile,
  nested = false,
}: Pick<ReadOptions, 'register' | 'nested'> = {}) {
  const { openReader, usualWorkers } = await import('./open-reader.ts');
  const register =
    registerFile === undefined
      ? {}
      : { register: await (await import('./read-register.ts')).readRegister(registerFile) };
  return (inputs: number) =>
    openReader({
      ...{ workers: Math.min(inputs, usualWorkers()), fetch: { stdin: process.stdin }, nested },
      ...register,
    });
}

function readActs(given: string): readonly ActName[] {
  return given.split(',').map((name) => {
    const act = ACT_NAMES.find((known) => known === name.trim().toLowerCase());
    if (act === undefined) throw new InvalidArgumentError(`Give one of ${ACT_NAMES.join(', ')}.`);
    return act;
  });
}

function readFrom(given: string): string {
  return readDays(given).from;
}

function readTo(given: string): string {
  return readDays(given).to;
}

function readDays(given: string): { readonly from: string; readonly to: string } {
  const days = dayBounds(given.trim());
  if (days === null) throw new InvalidArgumentError('Give a date like 2031-06-12, 2031-06 or 2031.');
  return days;
}

function readProbability(given: string): number {
  const value = Number(given);
  if (given.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Give a number from 0 to 1.');
}

function readWidth(given: string): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= NARROWEST && value <= WIDEST) return value;
  throw new InvalidArgumentError(`Give a whole number from ${NARROWEST} to ${WIDEST}.`);
}
