import type { RecordStore } from '../../domain/record.ts';
import { createConnector } from '../../pipeline/connector.ts';
import { sha256 } from '../sha256.ts';

/**
 * Connects all articles of the record that are not connected yet, until `stop` is aborted; what is left is done the next
 * time. Costs next to nothing where there is nothing to do.
 */
export async function connectAll(store: RecordStore, stop?: AbortSignal): Promise<void> {
  const connector = createConnector(sha256);
  while (!stop?.aborted && (await store.connect(connector)) > 0);
}
