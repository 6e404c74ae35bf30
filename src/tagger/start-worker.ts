import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerSetup } from './window-job.ts';

/**
 * Starts a thread that runs `tagger-worker`, compiled or as source.
 *
 * Node 20 reads no TypeScript, and a thread does not inherit the loader that its parent registered: a thread of the
 * source registers tsx itself before it imports the entry.
 */
export function startWorker(setup: WorkerSetup): Worker {
  // Options meant for the main thread (`--import`, `--test`, …) are not for this one.
  const options = { workerData: setup, execArgv: [], resourceLimits: { stackSizeMb: stackMegabytes() } };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./tagger-worker.js', import.meta.url), options);
  return new Worker(sourceBootstrap(), { ...options, eval: true });
}

/** What Node gives a thread. */
const USUAL_STACK_MB = 4;
/** Stack that onnxruntime needs for each character of the command line: some 300 bytes, measured. */
const STACK_BYTES_A_CHARACTER = 500;

/**
 * The stack of a thread that opens networks. onnxruntime matches a regular expression against the whole command line
 * of the process when its first session opens, and recurses at each character: with some 15,000 characters of file
 * names the usual stack overflows, which ends the process (seen in 1.30.0 on Linux).
 */
function stackMegabytes(): number {
  const characters = [process.execPath, ...process.execArgv, ...process.argv].join(' ').length;
  return USUAL_STACK_MB + Math.ceil((characters * STACK_BYTES_A_CHARACTER) / 1_000_000);
}

/**
 * CommonJS, as evaluated worker code is. A failed import ends the thread with its error. The package's own compiler
 * settings count, whatever folder the command is run in.
 */
function sourceBootstrap(): string {
  const tsx = import.meta.resolve('tsx/esm/api');
  const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
  const entry = new URL('./tagger-worker.ts', import.meta.url).href;
  return `import(${JSON.stringify(tsx)})
    .then(({ register }) => { register({ tsconfig: ${JSON.stringify(tsconfig)} }); return import(${JSON.stringify(entry)}); })
    .catch((error) => setImmediate(() => { throw error; }));`;
}
