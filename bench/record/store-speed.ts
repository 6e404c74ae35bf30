import type { Addition, RecordStore } from '../../src/domain/record.ts';
import { makeAdditions, STATEMENTS_AN_ARTICLE } from './made-articles.ts';

/** Articles in one transaction: what `sayso add` stores at once. */
const BATCH = 40;

/** How fast statements were stored. */
export interface StoreSpeed {
  readonly statements: number;
  /** Statements a second of the clock and of this process's processor time, making them not counted. */
  readonly perSecond: number;
  readonly perProcessorSecond: number;
  readonly bytesAStatement: number;
}

/** Stores about `statements` made statements in `record`, and measures. */
export async function measureStoring(record: RecordStore, statements: number): Promise<StoreSpeed> {
  const articles = Math.ceil(statements / STATEMENTS_AN_ARTICLE);
  let batch: Addition[] = [];
  let elapsed = 0;
  let processor = 0;
  const store = async () => {
    const [began, cpu] = [performance.now(), process.cpuUsage()];
    await record.add(batch);
    const { user, system } = process.cpuUsage(cpu);
    elapsed += performance.now() - began;
    processor += (user + system) / 1000;
    batch = [];
  };
  for (const addition of makeAdditions(articles)) {
    if (batch.push(addition) === BATCH) await store();
  }
  await store();
  const stored = articles * STATEMENTS_AN_ARTICLE;
  const { bytes } = await record.stats();
  return {
    statements: stored,
    perSecond: stored / (elapsed / 1000),
    perProcessorSecond: stored / (processor / 1000),
    bytesAStatement: bytes / stored,
  };
}
