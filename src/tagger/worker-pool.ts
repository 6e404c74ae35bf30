import type { Worker } from 'node:worker_threads';
import type { PieceAttribution } from '../attribution/window-attributions.ts';
import type { PronounWindow } from '../coreference/pronoun-window.ts';
import type { PronounAnswer } from '../domain/coreference.ts';
import { startWorker } from './start-worker.ts';
import { TaggerError } from './tagger-error.ts';
import type { Found, FromWorker, Job, NetworkTime, ToWorker, WindowJob, WorkerSetup } from './window-job.ts';

/** Jobs that a worker holds at a time: the one that it reads, and one so that it need not wait for the next. */
const JOBS_A_WORKER = 2;

/**
 * Jobs that wait before another worker is started. Starting a thread and opening the model in it takes as long as
 * reading some four windows, so that a short article is read faster by the workers there are.
 */
const BACKLOG_FOR_ANOTHER = 4;

interface Waiting {
  readonly job: Job;
  readonly resolve: (found: Found) => void;
  readonly reject: (error: TaggerError) => void;
}

interface Member {
  readonly worker: Worker;
  readonly held: Map<number, Waiting>;
}

/**
 * Threads that read windows. Each job is answered by itself, in whatever order; the answer does not depend on the
 * thread. A class because its threads must be closed.
 */
export class WorkerPool {
  readonly #setup: WorkerSetup;
  readonly #most: number;
  readonly #onWindow: (time: NetworkTime) => void;
  readonly #members = new Set<Member>();
  /** Jobs not yet given to a worker, the first at `#first`: taking from the front of an array moves all the rest. */
  #queue: Waiting[] = [];
  #first = 0;
  #jobs = 0;
  /** Why no job is taken any more. */
  #refusal: TaggerError | null = null;

  /**
   * `most` threads at most; none is started before {@link start} or the first job. `onWindow` is told of each window
   * when `setup` is timed.
   */
  constructor(setup: WorkerSetup, most: number, onWindow: (time: NetworkTime) => void = () => undefined) {
    this.#setup = setup;
    this.#most = most;
    this.#onWindow = onWindow;
  }

  /** Starts the first thread if there is none, so that it opens the model while the caller does something else. */
  start(): void {
    if (this.#members.size === 0 && this.#refusal === null) this.#addMember();
  }

  /** The attributions of one window. Rejects with `TaggerError`. */
  async read(window: WindowJob): Promise<readonly PieceAttribution[]> {
    const found = await this.#ask({ kind: 'window', window });
    return found.kind === 'window' ? found.attributions : [];
  }

  /** Whom the pronoun of one window means. Rejects with `TaggerError`. */
  async answer(window: PronounWindow): Promise<PronounAnswer> {
    const found = await this.#ask({ kind: 'pronoun', window });
    return found.kind === 'pronoun' ? found.answer : new Map();
  }

  #ask(job: Job): Promise<Found> {
    return new Promise((resolve, reject) => {
      if (this.#refusal !== null) {
        reject(this.#refusal);
        return;
      }
      this.#queue.push({ job, resolve, reject });
      this.#dispatch();
    });
  }

  /** Ends all threads; whatever still waits rejects with `closed`. Closing twice is no error. */
  async close(): Promise<void> {
    const workers = [...this.#members].map(({ worker }) => worker);
    this.#refuse(new TaggerError('closed', 'The tagger was closed: open another to read on.'));
    await Promise.all(workers.map((worker) => endWorker(worker)));
  }

  get #waiting(): number {
    return this.#queue.length - this.#first;
  }

  #dispatch(): void {
    if (this.#waiting === 0) return;
    this.start();
    const tooMany = this.#waiting > BACKLOG_FOR_ANOTHER * this.#members.size;
    if (tooMany && this.#members.size < this.#most) this.#addMember();
    let member = this.#freest();
    while (member !== null && this.#waiting > 0) {
      this.#give(member);
      member = this.#freest();
    }
    if (this.#waiting === 0 || this.#first > 1_000) {
      this.#queue = this.#queue.slice(this.#first);
      this.#first = 0;
    }
  }

  #freest(): Member | null {
    let freest: Member | null = null;
    for (const member of this.#members) {
      if (member.held.size < (freest?.held.size ?? JOBS_A_WORKER)) freest = member;
    }
    return freest;
  }

  #give(member: Member): void {
    const waiting = this.#queue[this.#first];
    if (waiting === undefined) return;
    this.#first++;
    const id = this.#jobs++;
    member.held.set(id, waiting);
    member.worker.ref();
    member.worker.postMessage({ kind: 'read', id, job: waiting.job } satisfies ToWorker);
  }

  #addMember(): void {
    const member: Member = { worker: startWorker(this.#setup), held: new Map() };
    this.#members.add(member);
    const { worker } = member;
    // A thread with nothing to do keeps no process alive.
    worker.unref();
    worker.on('message', (message: FromWorker) => this.#hear(member, message));
    worker.on('error', (cause) => this.#lose(member, cause));
    worker.on('exit', (code) => this.#lose(member, new Error(`the thread ended with code ${code}`)));
  }

  #hear(member: Member, message: FromWorker): void {
    if (message.kind === 'refused') {
      this.#refuse(new TaggerError(message.code, message.message));
      return;
    }
    // An answer that comes while the pool closes: letting go of the thread now would end the process in the middle.
    if (this.#refusal !== null) return;
    const waiting = member.held.get(message.id);
    member.held.delete(message.id);
    if (member.held.size === 0) member.worker.unref();
    if (message.kind === 'found' && message.time !== null) this.#onWindow(message.time);
    if (message.kind === 'found') waiting?.resolve(message.found);
    else waiting?.reject(new TaggerError(message.code, message.message));
    this.#dispatch();
  }

  /** A thread has ended without being told to: what it held is lost, the others and new ones go on with the rest. */
  #lose(member: Member, cause: unknown): void {
    if (!this.#members.delete(member)) return;
    const message = `A reading thread ended in the middle of its work (${cause}). Try fewer workers, or a smaller input.`;
    for (const { reject } of member.held.values()) reject(new TaggerError('worker-failed', message, cause));
    member.held.clear();
    this.#dispatch();
  }

  #refuse(refusal: TaggerError): void {
    this.#refusal ??= refusal;
    const waiting = [...this.#members].flatMap(({ held }) => [...held.values()]);
    for (const { reject } of [...waiting, ...this.#queue.slice(this.#first)]) reject(this.#refusal);
    for (const { held, worker } of this.#members) {
      held.clear();
      worker.unref();
    }
    this.#members.clear();
    this.#queue = [];
    this.#first = 0;
  }
}

/** Lets the thread finish the window that it reads: ending it inside of native code can bring the process down. */
async function endWorker(worker: Worker): Promise<void> {
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.ref();
  worker.postMessage({ kind: 'close' } satisfies ToWorker);
  await ended;
}
