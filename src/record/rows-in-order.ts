import type { Database } from './database.ts';

/**
 * The rows that `select` gives, in order of `column`, which is unique and one of theirs; `atOnce` at a time, so that memory
 * stays the same however many there are. What is added on the way comes if it stands behind what was given.
 */
export async function* rowsInOrder<Row extends object>(
  database: Database,
  select: string,
  column: keyof Row & string,
  atOnce: number,
): AsyncGenerator<readonly Row[]> {
  const some = (where: string) => `${select} ${where} ORDER BY ${column} LIMIT ${atOnce}`;
  let rows = await database.all<Row>(some(''));
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    yield rows;
    rows = await database.all<Row>(some(`WHERE ${column} > ?`), [last[column] as string | number]);
  }
}
