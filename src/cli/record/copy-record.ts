import type { Addition, RecordStore } from '../../domain/record.ts';
import { connectAll } from './connect-all.ts';

/** Pages in memory at once. */
const AT_ONCE = 50;

/**
 * Copies everything that was read, and what the user judged, into another record: so that a record in PostgreSQL can be
 * handed on as one SQLite file. Gives how many statements the copy has.
 */
export async function copyRecord(from: RecordStore, to: RecordStore): Promise<number> {
  let batch: Addition[] = [];
  // No reading was made by no versions at all: so every page is given.
  for await (const { source, bytes, hash } of from.stalePages({})) {
    const outcome = await from.outcomeOf(source.address, hash);
    if (outcome) batch.push({ source, bytes, outcome });
    if (batch.length === AT_ONCE) {
      await to.add(batch);
      batch = [];
    }
  }
  await to.add(batch);
  for await (const judgement of from.judgements()) await to.judge(judgement);
  for await (const failure of from.failures()) await to.addFailures([failure]);
  await connectAll(to);
  return (await to.stats()).statements;
}
