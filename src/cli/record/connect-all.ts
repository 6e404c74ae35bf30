import type { RecordStore } from '../../domain/record.ts';
import { createConnector } from '../../pipeline/connector.ts';
import type { World } from '../output.ts';
import { sha256 } from '../sha256.ts';
import { StatusLine } from '../status-line.ts';

/**
 * Connects all articles of the record that are not connected yet, until `world.stop`; what is left is done the next time.
 * Costs next to nothing where there is nothing to do; a terminal shows what goes on where it takes long.
 */
export async function connectAll(
  store: Pick<RecordStore, 'connect'>,
  world?: Pick<World, 'stderr' | 'stop'>,
): Promise<void> {
  const connector = createConnector(sha256);
  const status = world === undefined ? null : new StatusLine(world.stderr, comparingLine);
  try {
    while (!world?.stop.aborted && (await store.connect(connector)) > 0);
  } finally {
    status?.close();
  }
}

/** `comparing the articles with each other, 12 s so far` */
function comparingLine(elapsed: number): string {
  return `comparing the articles with each other, ${Math.round(elapsed / 1000)} s so far`;
}
