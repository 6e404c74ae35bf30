import type { RecordStore } from '../domain/record.ts';
import type { LeadOptions } from '../fetch/items/leads-of.ts';
import { counted } from './ingest/counted.ts';
import { ingest, type Tally, type Unread } from './ingest/ingest.ts';
import type { PageReader } from './open-reader.ts';
import type { World } from './output.ts';
import { Progress } from './progress.ts';
import { connectAll } from './record/connect-all.ts';
import { safeText } from './safe-text.ts';

/** What `add` opens; tests give their own. */
export interface IngestTools {
  readonly openReader: () => PageReader;
  readonly openStore: () => Promise<RecordStore>;
  /** How leads are found, by default as for everybody. */
  readonly leads?: LeadOptions;
}

/** The options of `sayso add`, checked. */
export interface AddCommandOptions {
  /** Stores also what the user had forgotten. */
  readonly again?: boolean;
}

/** So many inputs that gave nothing are listed; the others are counted, and all stand in the record. */
const MOST_LISTED = 50;

/**
 * Adds everything that `names` hold to the record. What cannot be read keeps nothing else from being added; it is
 * listed at the end and kept in the record. The exit code: 0 when all was added or there already, else 1.
 */
export async function runAdd(
  names: readonly string[],
  options: AddCommandOptions,
  world: World,
  tools: IngestTools,
): Promise<number> {
  const store = await tools.openStore();
  const reader = tools.openReader();
  const progress = new Progress(world.stderr, null);
  const unread = new UnreadList();
  const began = performance.now();
  let passedOver = 0;
  try {
    const [{ leadsOf }, { countLeads }] = await Promise.all([
      import('../fetch/items/leads-of.ts'),
      import('../fetch/items/count-leads.ts'),
    ]);
    if (world.stderr.isTerminal) void countLeads(names).then((total) => progress.expect(total));
    const onPassedOver = (): void => {
      passedOver++;
    };
    const tally = await ingest(leadsOf(names, { ...tools.leads, signal: world.stop, onPassedOver }), {
      store,
      reader,
      stop: world.stop,
      now: () => new Date().toISOString(),
      recheckMs: 0,
      again: options.again ?? false,
      onDone: (isFailed) => progress.step(isFailed),
      onUnread: (each) => unread.add(each),
    });
    progress.close();
    await connectAll(store, world);
    await unread.write(world);
    const seconds = (performance.now() - began) / 1000;
    if (world.stop.aborted)
      await world.stderr.write('sayso: Stopped: run it again, and it goes on from here.\n');
    else if (inputsOf(tally) + passedOver === 0) {
      await world.stderr.write('sayso: Nothing to add: what you named holds no article.\n');
      return 1;
    }
    await world.stdout.write(summary(tally, { passedOver, seconds, place: store.place }));
    return tally.failed === 0 && tally.noArticle === 0 && !world.stop.aborted ? 0 : 1;
  } finally {
    progress.close();
    await reader.close();
    await store.close();
  }
}

/** The first inputs that gave nothing, and how many more there were. */
class UnreadList {
  readonly #first: Unread[] = [];
  #count = 0;

  add(unread: Unread): void {
    this.#count++;
    if (this.#first.length < MOST_LISTED) this.#first.push(unread);
  }

  async write({ stderr }: World): Promise<void> {
    for (const { name, reason } of this.#first) {
      const shown = safeText(name);
      // Most messages begin with the name as it is.
      const named = reason.startsWith(`${shown} `) ? reason : `${shown}: ${reason}`;
      await stderr.write(`sayso: ${named}\n`);
    }
    const more = this.#count - this.#first.length;
    if (more > 0) await stderr.write(`sayso: and ${more} more, all in the record's table of failures.\n`);
  }
}

/** How many were looked at, whatever came of them. */
function inputsOf({ added, versions, known, noArticle, forgotten, failed }: Tally): number {
  return added + versions + known + noArticle + forgotten + failed;
}

interface Circumstances {
  readonly passedOver: number;
  readonly seconds: number;
  readonly place: string;
}

function summary(tally: Tally, { passedOver, seconds, place }: Circumstances): string {
  const { added, versions, known, noArticle, forgotten, failed, statements } = tally;
  const all = inputsOf(tally);
  const others = [
    versions > 0 ? counted(versions, 'new version') : '',
    known > 0 ? `${known} already there` : '',
    noArticle > 0 ? `${noArticle} without an article` : '',
    forgotten > 0 ? `${forgotten} forgotten before (--again adds them)` : '',
    failed > 0 ? `${failed} failed` : '',
    passedOver > 0 ? `${counted(passedOver, 'item')} of other kinds passed over` : '',
  ].filter((part) => part !== '');
  const said = `Added ${counted(added, 'article')} with ${counted(statements, 'statement')}`;
  const rate = `${counted(all, 'input')} in ${shownSeconds(seconds)}, ${(all / seconds).toFixed(1)} a second.`;
  return `${[said, ...others].join('; ')}.\n${rate} Record: ${safeText(place)}\n`;
}

function shownSeconds(seconds: number): string {
  return seconds < 90 ? `${seconds.toFixed(1)} s` : `${(seconds / 60).toFixed(1)} min`;
}
