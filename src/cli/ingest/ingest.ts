import type { Added, RecordStore } from '../../domain/record.ts';
import type { Lead } from '../../fetch/items/lead.ts';
import { inOrder, untilStopped } from '../in-order.ts';
import { safeText } from '../safe-text.ts';
import { type LeadOutcome, type LeadTools, readLead } from './read-lead.ts';

/** Leads under way for each worker: while one is tagged, another is fetched and a third waits for its turn. */
const UNDER_WAY_PER_WORKER = 3;

/** Articles stored in one transaction: few enough that a stop loses seconds of work at most. */
const BATCH = 32;
const BATCH_BYTES = 8_000_000;
/** Milliseconds after which what has been read is stored, however little it is. */
const STORED_AFTER = 1000;

/** Codes of failures that lie with a network or server, and may be over soon. */
const PASSING: ReadonlySet<string> = new Set(['timeout', 'unreachable', 'unknown-host', 'bad-response']);

/** What has happened to the leads so far. */
export interface Tally {
  added: number;
  /** New versions of articles that the record had. */
  versions: number;
  /** Whose bytes or article the record had. */
  known: number;
  noArticle: number;
  forgotten: number;
  failed: number;
  /** Those of the failed that may succeed the next time as they are: a server that did not answer. */
  passing: number;
  statements: number;
}

/** A lead that could not be read, or holds no article. */
export interface Unread {
  readonly name: string;
  readonly reason: string;
}

export interface IngestOptions extends LeadTools {
  readonly stop: AbortSignal;
  /** Told when a lead is done with: stored, known or failed. */
  readonly onDone: (isFailed: boolean) => void;
  /** Told of each lead that gave no article. */
  readonly onUnread: (unread: Unread) => void;
}

/**
 * Reads `leads` and stores what they give, in their order, until all are done or `stop` is aborted; what has been read
 * by then is stored. However many there are, only those under way and one batch are held. Rejects when the model or the
 * record cannot be used; all that was stored before stays.
 */
export async function ingest(leads: AsyncIterable<Lead>, options: IngestOptions): Promise<Tally> {
  const batch = new Batch(options);
  const read = (lead: Lead): Promise<LeadOutcome> => readLead(lead, options);
  const outcomes = inOrder(leads, options.reader.workers * UNDER_WAY_PER_WORKER, read);
  for await (const outcome of untilStopped(outcomes, options.stop)) {
    if (outcome.kind === 'fatal') {
      await batch.store().catch(() => undefined);
      throw outcome.error;
    }
    await batch.take(outcome);
  }
  await batch.store();
  return batch.tally;
}

/** Outcomes on their way into the record. */
class Batch {
  readonly tally: Tally = {
    added: 0,
    versions: 0,
    known: 0,
    noArticle: 0,
    forgotten: 0,
    failed: 0,
    passing: 0,
    statements: 0,
  };
  readonly #options: IngestOptions;
  #outcomes: Exclude<LeadOutcome, { readonly kind: 'fatal' }>[] = [];
  #bytes = 0;
  #since = 0;

  constructor(options: IngestOptions) {
    this.#options = options;
  }

  /** Keeps `outcome` until there are enough to store. */
  async take(outcome: Exclude<LeadOutcome, { readonly kind: 'fatal' }>): Promise<void> {
    if (this.#outcomes.length === 0) this.#since = performance.now();
    this.#outcomes.push(outcome);
    if (outcome.kind === 'read') this.#bytes += outcome.addition.bytes.length;
    const isFull = this.#outcomes.length >= BATCH || this.#bytes >= BATCH_BYTES;
    if (isFull || performance.now() - this.#since > STORED_AFTER) await this.store();
  }

  /** Stores all that is kept; only then is anything counted or told. */
  async store(): Promise<void> {
    const outcomes = this.#outcomes;
    this.#outcomes = [];
    this.#bytes = 0;
    const { store, again } = this.#options;
    const read = outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [outcome] : []));
    const additions = read.map(({ addition }) => addition);
    const added = additions.length === 0 ? [] : await store.add(additions, { again: again ?? false });
    const failures = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.failure] : []));
    if (failures.length > 0) await store.addFailures(failures);
    await touch(outcomes, store);
    let next = 0;
    for (const outcome of outcomes) {
      this.#count(outcome, outcome.kind === 'read' ? (added[next++] ?? null) : null);
    }
  }

  #count(outcome: LeadOutcome, added: Added | null): void {
    const { tally } = this;
    const { onDone, onUnread } = this.#options;
    if (outcome.kind === 'failed') {
      tally.failed++;
      if (PASSING.has(outcome.failure.code)) tally.passing++;
      onUnread({ name: outcome.name, reason: reasonAt(outcome) });
    } else if (outcome.kind === 'known') {
      if (outcome.source.article === null) tally.noArticle++;
      else tally.known++;
    } else if (outcome.kind === 'forgotten') {
      tally.forgotten++;
    } else if (outcome.kind === 'read') {
      this.#countRead(outcome, added?.kind ?? 'known');
    }
    onDone(outcome.kind === 'failed');
  }

  #countRead({ name, addition }: Extract<LeadOutcome, { kind: 'read' }>, kind: Added['kind']): void {
    const { tally } = this;
    const { outcome } = addition;
    if (outcome.kind === 'no-article') {
      tally.noArticle++;
      this.#options.onUnread({ name, reason: `Nothing to read: ${outcome.reason}.` });
    } else if (kind === 'forgotten') tally.forgotten++;
    else if (kind === 'known') tally.known++;
    else {
      if (kind === 'version') tally.versions++;
      else tally.added++;
      tally.statements += outcome.reading.statements.length;
    }
  }
}

/** Why `name` failed, which people know by its name and the record by its address. */
function reasonAt({ name, failure: { address, reason } }: Extract<LeadOutcome, { kind: 'failed' }>): string {
  const shown = `${safeText(address)} `;
  return reason.startsWith(shown) ? `${safeText(name)} ${reason.slice(shown.length)}` : reason;
}

/** Notes of pages that were asked again when that was. */
async function touch(outcomes: readonly LeadOutcome[], store: RecordStore): Promise<void> {
  for (const outcome of outcomes) {
    if (outcome.kind === 'known' && outcome.touched !== null) {
      await store.touchSource(outcome.source.address, outcome.touched);
    }
  }
}
