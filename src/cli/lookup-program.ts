import { type Command, InvalidArgumentError, Option } from 'commander';
import { DIFFERENCE_KINDS } from '../domain/connections.ts';
import { ACT_NAMES } from '../domain/judgement.ts';
import { dayBounds } from './asked-for.ts';
import type { DifferOptions } from './differ-command.ts';
import type { ExportOptions } from './export-command.ts';
import type { FiguresOptions } from './figures-command.ts';
import type { World } from './output.ts';
import type { PositionsOptions } from './positions-command.ts';
import type { QuoteOptions } from './quote-command.ts';
import type { RecordOptions } from './record/with-record.ts';
import type { SameOptions } from './same-command.ts';
import type { SearchOptions } from './search-command.ts';
import type { SpeakerOptions } from './speaker-command.ts';

const RECORD_HELP = 'the record: a file, or postgres://…; else SAYSO_RECORD, else sayso.db here';
const MOST = 5_000;

/** The commands that ask the record, and the one that takes something out of it. */
export function addLookupCommands(program: Command, world: World, exit: (code: number) => void): void {
  addSearch(program, world, exit);
  onRecord(program, 'speaker', 'print what one speaker said, by subject and time, changes marked')
    .argument('<name>', 'the name, or a part of it')
    .option('--limit <n>', 'statements shown of each subject', readCount, 5)
    .option('--width <columns>', 'wrap to this many columns', readWidth)
    .action(async (name: string, options: SpeakerOptions) => {
      const { runSpeaker } = await import('./speaker-command.ts');
      exit(await runSpeaker(name, options, world));
    });
  onRecord(program, 'quote', 'print one statement in its place, its other appearances, and what they changed')
    .argument('<id>', 'the id of a statement, or its beginning')
    .option('--width <columns>', 'wrap to this many columns', readWidth)
    .action(async (id: string, options: QuoteOptions) => {
      const { runQuote } = await import('./quote-command.ts');
      exit(await runQuote(id, options, world));
    });
  onRecord(
    program,
    'same',
    'print the groups of articles that carry the same copy, the likely original first',
  )
    .option('--width <columns>', 'wrap to this many columns', readWidth)
    .action(async (options: SameOptions) => {
      const { runSame } = await import('./same-command.ts');
      exit(await runSame(options, world));
    });
  onRecord(program, 'figures', 'print the figures given beside these words over time, and by whom')
    .argument('<words...>', 'words that stand in the same line')
    .option('--limit <n>', 'print so many, those first that count what the words say', readCount, 50)
    .option('--width <columns>', 'wrap to this many columns', readWidth)
    .action(async (words: string[], options: FiguresOptions) => {
      const { runFigures } = await import('./figures-command.ts');
      exit(await runFigures(words, options, world));
    });
  addDiffer(program, world, exit);
  onRecord(program, 'positions', 'print who is for, against or undecided on one question, side by side')
    .argument('[words...]', 'words of the question or of the title')
    .option('--speaker <name>', 'only where this one takes a stand, by any part of the name')
    .option('--limit <n>', 'print so many, the last ones', readCount, 50)
    .option('--width <columns>', 'wrap to this many columns', readWidth)
    .action(async (words: string[], options: PositionsOptions) => {
      const { runPositions } = await import('./positions-command.ts');
      exit(await runPositions(words, options, world));
    });
  addExport(program, world, exit);
  onRecord(program, 'stats', 'print how much the record holds').action(async (options: RecordOptions) => {
    const { runStats } = await import('./stats-command.ts');
    exit(await runStats(options, world));
  });
  onRecord(program, 'verify', 'check every page, link and span of the record').action(
    async (options: RecordOptions) => {
      const { runVerify } = await import('./verify-command.ts');
      exit(await runVerify(options, world));
    },
  );
  onRecord(program, 'forget', 'take one article out of the record, and refuse it from then on')
    .argument('<article>', 'its key, its address, or the SHA-256 of its text')
    .action(async (article: string, options: RecordOptions) => {
      const { runForget } = await import('./forget-command.ts');
      exit(await runForget(article, options, world, new Date()));
    });
}

function onRecord(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--record <place>', RECORD_HELP)
    .option('--json', 'print JSON');
}

function addSearch(program: Command, world: World, exit: (code: number) => void): void {
  onRecord(program, 'search', 'find statements by words and "phrases" in them and around them')
    .argument('[words...]', 'words, which must all be there; quoted ones together')
    .option('--speaker <name>', 'only those of a speaker, by any part of the name')
    .addOption(new Option('--act <name>', 'only threats, promises …').choices(ACT_NAMES))
    .option('--from <date>', 'only what was said on this day or later: YYYY-MM-DD, YYYY-MM or YYYY', readDay)
    .option('--to <date>', 'only what was said on this day or before', readDay)
    .option('--outlet <name>', 'only of this outlet or agency')
    .addOption(
      new Option('--form <form>', 'only direct, indirect or mixed speech').choices([
        'direct',
        'indirect',
        'mixed',
      ]),
    )
    .option('--limit <n>', 'print so many', readCount, 20)
    .option('--csv', 'print CSV, a line for each statement')
    .option('--width <columns>', 'wrap to this many columns', readWidth)
    .action(async (words: string[], options: SearchOptions) => {
      const { runSearch } = await import('./search-command.ts');
      exit(await runSearch(words, options, world));
    });
}

function addDiffer(program: Command, world: World, exit: (code: number) => void): void {
  onRecord(program, 'differ', 'print what does not agree across articles: figures, denials, reversals')
    .argument('[words...]', 'words that stand in one side or the other')
    .option('--speaker <name>', 'only those of a speaker, by any part of the name')
    .addOption(new Option('--kind <kind>', 'only those of this kind').choices(DIFFERENCE_KINDS))
    .option('--from <date>', 'only where the later side was said on this day or later', readDay)
    .option('--to <date>', 'only where the later side was said on this day or before', readDay)
    .option('--limit <n>', 'print so many, the surest first', readCount, 20)
    .option('--csv', 'print CSV, a line for each')
    .option('--width <columns>', 'wrap to this many columns', readWidth)
    .action(async (words: string[], options: DifferOptions) => {
      const { runDiffer } = await import('./differ-command.ts');
      exit(await runDiffer(words, options, world));
    });
}

function addExport(program: Command, world: World, exit: (code: number) => void): void {
  onRecord(program, 'export', 'write every statement of the record for other programs')
    .addOption(
      new Option('--format <format>', 'csv, jsonl, parquet, or sqlite: a record of its own')
        .choices(['csv', 'jsonl', 'parquet', 'sqlite'])
        .makeOptionMandatory(),
    )
    .option('--output <file>', 'the file to write; csv and jsonl go to standard output without')
    .action(async (options: ExportOptions) => {
      const { runExport } = await import('./export-command.ts');
      exit(await runExport(options, world));
    });
}

function readCount(given: string): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= 1 && value <= MOST) return value;
  throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST}.`);
}

function readWidth(given: string): number {
  const value = Number(given);
  if (Number.isInteger(value) && value >= 20 && value <= 1000) return value;
  throw new InvalidArgumentError('Give a whole number from 20 to 1000.');
}

function readDay(given: string): string {
  const day = given.trim();
  if (dayBounds(day) === null)
    throw new InvalidArgumentError('Give a date like 2031-06-12, 2031-06 or 2031.');
  return day;
}
