import { openDatabase } from '../../src/record/open-record.ts';

/** How many articles, and nodes that lost a place, the next passes over the record at `place` have still to do. */
export async function countUnconnected(place: string): Promise<number> {
  const database = await openDatabase(place);
  const sql = 'SELECT (SELECT count(*) FROM unconnected) + (SELECT count(*) FROM unsettled) AS count';
  const [row] = await database.all<{ count: number }>(sql);
  await database.close();
  if (row === undefined) throw new Error(`nothing was counted at ${place}`);
  return row.count;
}
