import type { RecordStore } from '../../domain/record.ts';
import type { Entity } from '../../domain/statement.ts';

/** Entities of one name that are looked at. */
const NAMESAKES = 5;

/** The name, by id, under which the record takes each of `entities` for one with others, where that is another name. */
export async function shownNames(
  store: Pick<RecordStore, 'findEntities' | 'sameEntities'>,
  entities: readonly Entity[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { id, name } of new Map(entities.map((entity) => [entity.id, entity] as const)).values()) {
    for (const found of await store.findEntities(name, NAMESAKES)) {
      if (found.id === id) break;
      if (!(await store.sameEntities(found.id)).includes(id)) continue;
      names.set(id, found.name);
      break;
    }
  }
  return names;
}
