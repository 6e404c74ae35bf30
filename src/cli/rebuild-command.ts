import type { Addition, Failure, StoredPage } from '../domain/record.ts';
import type { IngestTools } from './add-command.ts';
import { inOrder, untilStopped } from './in-order.ts';
import { counted } from './ingest/counted.ts';
import { failureOf, isFatal, readSource } from './ingest/read-lead.ts';
import type { World } from './output.ts';
import { Progress } from './progress.ts';
import { connectAll } from './record/connect-all.ts';
import { safeText } from './safe-text.ts';

/** Pages under way for each worker: while one is tagged, another is unpacked. */
const UNDER_WAY_PER_WORKER = 3;

/** Pages stored in one transaction: few enough that a stop loses a second of work. */
const BATCH = 16;

/** What became of one stored page. */
type Reread =
  | { readonly kind: 'read'; readonly addition: Addition }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'fatal'; readonly error: unknown };

/**
 * Reads every page of the record that another version of sayso or its model has read anew, from the bytes as they were
 * fetched. What the user decided stays. Stopped in the middle, it goes on with the rest the next time. The exit code: 0
 * when all were read, else 1.
 */
export async function runRebuild(world: World, tools: IngestTools): Promise<number> {
  const store = await tools.openStore();
  const reader = tools.openReader();
  try {
    const versions = await reader.versions();
    const total = await store.countStalePages(versions);
    const progress = new Progress(world.stderr, total);
    const reread = async ({ source, bytes }: StoredPage): Promise<Reread> => {
      try {
        return { kind: 'read', addition: await readSource(source, bytes, reader) };
      } catch (error) {
        if (isFatal(error)) return { kind: 'fatal', error };
        return { kind: 'failed', failure: failureOf(source.address, error, new Date().toISOString()) };
      }
    };
    let read = 0;
    let failed = 0;
    let batch: Addition[] = [];
    const flush = async (): Promise<void> => {
      await store.add(batch, { reread: true });
      read += batch.length;
      batch = [];
    };
    try {
      const atOnce = reader.workers * UNDER_WAY_PER_WORKER;
      for await (const each of untilStopped(
        inOrder(store.stalePages(versions), atOnce, reread),
        world.stop,
      )) {
        progress.step(each.kind === 'failed');
        if (each.kind === 'fatal') throw each.error;
        if (each.kind === 'read') {
          batch.push(each.addition);
          if (batch.length >= BATCH) await flush();
          continue;
        }
        failed++;
        await store.addFailures([each.failure]);
        progress.clear();
        await world.stderr.write(`sayso: ${safeText(each.failure.address)}: ${each.failure.reason}\n`);
      }
      if (batch.length > 0) await flush();
    } finally {
      progress.close();
    }
    await connectAll(store, world);
    await world.stdout.write(
      `Read ${counted(read, 'page')} anew${failed > 0 ? `; ${failed} failed and stay as they were` : ''}. Record: ${safeText(store.place)}\n`,
    );
    return failed === 0 && !world.stop.aborted ? 0 : 1;
  } finally {
    await reader.close();
    await store.close();
  }
}
