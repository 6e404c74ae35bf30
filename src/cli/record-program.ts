import type { Command } from 'commander';
import { addIngestCommands } from './ingest-program.ts';
import { addLookupCommands } from './lookup-program.ts';
import type { World } from './output.ts';

/** The commands on the record. `exit` is told the exit code of the command that ran. */
export function addRecordCommands(program: Command, world: World, exit: (code: number) => void): void {
  addIngestCommands(program, world, exit);
  addLookupCommands(program, world, exit);
}
