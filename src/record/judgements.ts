import { nameId } from '../domain/namesake.ts';
import type { UserJudgement } from '../domain/record.ts';
import type { Database } from './database.ts';
import { markUnparted } from './part-names.ts';
import { entitiesBy } from './parted-names.ts';

const JUDGEMENTS = {
  name: 'judgements',
  columns: { kind: 'text', '"left"': 'text', '"right"': 'text', at: 'text' },
} as const;

/** Judgements that are kept in memory at once. */
const AT_ONCE = 1000;

/** Keeps what the user decided; the two it is about are put in order, so that it is kept once. */
export async function addJudgement(
  database: Database,
  { kind, left, right, at }: UserJudgement,
): Promise<void> {
  const [one, other] = [left, right].sort();
  await database.transaction(async (inside) => {
    await inside.insert(JUDGEMENTS, [[kind, one ?? left, other ?? right, at]], 'DO NOTHING');
    const named = await entitiesBy(inside, 'id', [left, right].map(nameId));
    await markUnparted(
      inside,
      named.map(({ n }) => n),
    );
  });
}

/** See `RecordStore.judgements`. */
export async function* listJudgements(database: Database): AsyncGenerator<UserJudgement> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const rows = await database.all<UserJudgement>(
      `SELECT kind, "left", "right", at FROM judgements ORDER BY kind, "left", "right" LIMIT ${AT_ONCE} OFFSET ?`,
      [offset],
    );
    yield* rows;
    if (rows.length < AT_ONCE) return;
  }
}
