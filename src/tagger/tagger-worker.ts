import { parentPort, workerData } from 'node:worker_threads';
import { pronounNetwork } from './pronoun-network.ts';
import { TaggerError, type TaggerErrorCode } from './tagger-error.ts';
import type { Found, FromWorker, Job, ToWorker, WorkerSetup } from './window-job.ts';
import { type OnRun, openWindowReader, type WindowReader } from './window-reader.ts';

// The entry of a worker thread: opens the networks once, then answers one job after the other in the order they came.

const port = parentPort;
if (port === null)
  throw new TypeError('tagger-worker.ts is the entry of a worker thread, not a module to import');

const answer = (message: FromWorker) => port.postMessage(message);
const { windows, pointer, timed } = workerData as WorkerSetup;
/** Of the window being read: windows are read one after the other. */
const time = { encoder: 0, link: 0 };
const onRun: OnRun = (network, milliseconds) => {
  time[network] += milliseconds;
};
const reader =
  windows === null ? null : openWindowReader(windows.networks, windows.settings, timed ? onRun : undefined);
reader?.catch((error: unknown) => {
  answer({ kind: 'refused', ...reasonOf(error) });
  port.close();
});

const answerPronoun = pointer === null ? null : pronounNetwork(pointer);

let last: Promise<void> = Promise.resolve();
port.on('message', (message: ToWorker) => {
  last = last.then(() => handle(message));
});

async function handle(message: ToWorker): Promise<void> {
  if (message.kind === 'close') {
    port?.close();
    return;
  }
  const opened = await reader?.catch(() => null);
  // Already answered for all jobs at once: the model was refused.
  if (opened !== null) await read(opened, message);
}

async function read(
  opened: WindowReader | undefined,
  { id, job }: Extract<ToWorker, { kind: 'read' }>,
): Promise<void> {
  time.encoder = 0;
  time.link = 0;
  try {
    const found = await find(opened, job);
    answer({ kind: 'found', id, found, time: timed && job.kind === 'window' ? { ...time } : null });
  } catch (error) {
    answer({ kind: 'failed', id, ...reasonOf(error) });
  }
}

async function find(opened: WindowReader | undefined, job: Job): Promise<Found> {
  if (job.kind === 'window' && opened !== undefined)
    return { kind: 'window', attributions: await opened.read(job.window) };
  if (job.kind === 'pronoun' && answerPronoun !== null)
    return { kind: 'pronoun', answer: await answerPronoun(job.window) };
  throw new TypeError(`a ${job.kind} was asked about without a network for it`);
}

function reasonOf(error: unknown): { readonly code: TaggerErrorCode; readonly message: string } {
  if (error instanceof TaggerError) return { code: error.code, message: error.message };
  return {
    code: 'worker-failed',
    message: `A window could not be read (${error}). Please report the input.`,
  };
}
