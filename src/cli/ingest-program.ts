import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import type { AddCommandOptions, IngestTools } from './add-command.ts';
import type { World } from './output.ts';
import type { WatchOptions } from './watch-command.ts';

const ADD_EXAMPLES = `
NAMES are files, folders, lists (.jsonl), feeds (RSS, Atom, JSON), web archives (.warc, .warc.gz), sitemaps, addresses.

Examples:
  sayso add articles/                            every article in a folder and below it
  sayso add list.jsonl crawl.warc.gz             docs/adding.md says what a line of a list holds
  sayso add https://… --record news.db           a page, or all that a feed or sitemap lists

Stopped or killed, it goes on where it was when it is run again. What is there already is not read again.`;

/** The options of commands that read articles into the record. */
interface IngestCommandOptions {
  readonly record?: string;
  readonly workers?: number;
  /** The file of the user's own persons and bodies. */
  readonly register?: string;
}

const RECORD_HELP = 'the record: a file, or postgres://…; else SAYSO_RECORD, else sayso.db here';
const REGISTER_HELP = 'your own persons and bodies, JSON or CSV: their names, aliases, roles';
const WORKERS_HELP = 'articles read at the same time; by default one for each processor core';

/** The commands that bring articles into the record. `exit` is told the exit code of the command that ran. */
export function addIngestCommands(program: Command, world: World, exit: (code: number) => void): void {
  addAdd(program, world, exit);
  addWatch(program, world, exit);
  program
    .command('rebuild')
    .description(
      'read every page of the record anew, as it was fetched, with this version of sayso and its model',
    )
    .option('--record <place>', RECORD_HELP)
    .option('--workers <n>', WORKERS_HELP, readWorkers)
    .option('--register <file>', REGISTER_HELP)
    .action(async (options: IngestCommandOptions) => {
      const { runRebuild } = await import('./rebuild-command.ts');
      exit(await runRebuild(world, await toolsFor(options, world, false)));
    });
}

/** What a command opens; a record that is not there yet is made with `create`. */
async function toolsFor(
  { record, workers, register }: IngestCommandOptions,
  world: World,
  create: boolean,
): Promise<IngestTools> {
  const [{ openReader }, { openStore, recordPlace }, own] = await Promise.all([
    import('./open-reader.ts'),
    import('./record-place.ts'),
    register === undefined
      ? {}
      : import('./read-register.ts').then(async ({ readRegister }) => ({
          register: await readRegister(register),
        })),
  ]);
  return {
    openReader: () => openReader({ workers: workers ?? availableParallelism(), ...own }),
    openStore: () => openStore(recordPlace(record, world.env), { create }),
  };
}

function addAdd(program: Command, world: World, exit: (code: number) => void): void {
  program
    .command('add')
    .description('add articles to the record: files, folders, lists, feeds, archives, sitemaps, addresses')
    .argument('<names...>', 'files, folders or addresses')
    .option('--record <place>', RECORD_HELP)
    .option('--workers <n>', WORKERS_HELP, readWorkers)
    .option('--register <file>', REGISTER_HELP)
    .option('--again', 'add also what was taken out with sayso forget')
    .addHelpText('after', ADD_EXAMPLES)
    .action(async (names: string[], options: AddCommandOptions & IngestCommandOptions) => {
      const { runAdd } = await import('./add-command.ts');
      exit(await runAdd(names, options, world, await toolsFor(options, world, true)));
    });
}

function addWatch(program: Command, world: World, exit: (code: number) => void): void {
  program
    .command('watch')
    .description('look at feeds and sitemaps again and again, and add what is new, until stopped with Ctrl-C')
    .argument('<feeds...>', 'addresses of feeds or sitemaps')
    .option('--record <place>', RECORD_HELP)
    .option('--workers <n>', WORKERS_HELP, readWorkers)
    .option('--register <file>', REGISTER_HELP)
    .option('--every <minutes>', 'minutes between two looks at a feed', readMinutes, 15)
    .option('--once', 'look once and end')
    .action(async (feeds: string[], options: WatchOptions & IngestCommandOptions) => {
      const { runWatch } = await import('./watch-command.ts');
      exit(await runWatch(feeds, options, world, await toolsFor(options, world, true)));
    });
}

function readWorkers(given: string): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= 1 && value <= 256) return value;
  throw new InvalidArgumentError('Give a whole number from 1 to 256.');
}

function readMinutes(given: string): number {
  const value = Number(given);
  if (given.trim() !== '' && value >= 1 && value <= 1440) return value;
  throw new InvalidArgumentError('Give a number from 1 to 1440.');
}
