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
  const options = { workerData: setup, execArgv: [] };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./tagger-worker.js', import.meta.url), options);
  const entry = new URL('./tagger-worker.ts', import.meta.url).href;
  return new Worker(sourceBootstrap(import.meta.resolve('tsx/esm/api'), entry), { ...options, eval: true });
}

/** CommonJS, as evaluated worker code is. A failed import ends the thread with its error. */
function sourceBootstrap(tsx: string, entry: string): string {
  return `import(${JSON.stringify(tsx)})
    .then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })
    .catch((error) => setImmediate(() => { throw error; }));`;
}
