import type { RecordStore } from '../domain/record.ts';
import { sha256 } from './sha256.ts';

/** The record where none is named: a file in the folder that the command is run in. */
const USUAL_PLACE = 'sayso.db';

/** The place of the record: as named by `--record`, else by `SAYSO_RECORD`, else `sayso.db` in the working folder. */
export function recordPlace(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  return named || env.SAYSO_RECORD || USUAL_PLACE;
}

/** Opens the record at `place`; one that is not there is made with `create`, else refused. Loaded on first use. */
export async function openStore(place: string, options: { readonly create: boolean }): Promise<RecordStore> {
  const { openRecord } = await import('../record/open-record.ts');
  const { createEntityRule } = await import('../pipeline/entity-rule.ts');
  return openRecord(place, { ...options, entityRule: createEntityRule(sha256) });
}
