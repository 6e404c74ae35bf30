import { runAdd } from '../../src/cli/add-command.ts';
import { explain } from '../../src/cli/cli-error.ts';
import { outputOf } from '../../src/cli/output.ts';
import { runRebuild } from '../../src/cli/rebuild-command.ts';
import { openStore } from '../../src/cli/record-place.ts';
import type { RecordStore } from '../../src/domain/record.ts';
import { fastReader } from '../support/fast-reader.ts';

// `sayso add` with a tagger that takes no time, as a process of its own that can be killed:
//   add-program add|rebuild MODEL RECORD NAMES…

const [command = '', model = '', place = '', ...names] = process.argv.slice(2);
const world = {
  stdout: outputOf(process.stdout, () => undefined),
  stderr: outputOf(process.stderr, () => undefined),
  env: {},
  stop: new AbortController().signal,
};
/** The record, which tells its parent when it is about to store or to connect something: that is when to kill. */
async function toldStore(): Promise<RecordStore> {
  const store = await openStore(place, { create: true });
  process.send?.('opened');
  return {
    ...store,
    add: (additions, options) => {
      process.send?.('storing');
      return store.add(additions, options);
    },
    connect: (connector) => {
      process.send?.('connecting');
      return store.connect(connector);
    },
  };
}

const tools = { openReader: () => fastReader(model), openStore: toldStore };
try {
  process.exitCode =
    command === 'rebuild' ? await runRebuild(world, tools) : await runAdd(names, {}, world, tools);
} catch (error) {
  process.stderr.write(`sayso: ${explain(error)}\n`);
  process.exitCode = 1;
}
