import type { RecordStore } from '../../domain/record.ts';
import type { World } from '../output.ts';
import { openStore, recordPlace } from '../record-place.ts';

/** The options that every command on the record has. */
export interface RecordOptions {
  /** `--record`. */
  readonly record?: string;
  readonly json?: boolean;
}

/** Does `work` on the record that a command means, which must be there, and closes it whatever comes of it. */
export async function withRecord<T>(
  { record }: RecordOptions,
  world: World,
  work: (record: RecordStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(recordPlace(record, world.env), { create: false });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
