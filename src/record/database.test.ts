import { expect, test } from 'vitest';
import { describeRecords } from '../../test/support/record-places.ts';
import type { Cell, Table } from './database.ts';
import { openDatabase } from './open-record.ts';

const TABLE: Table = {
  name: 'cells',
  columns: { n: 'int', word: 'text', amount: 'real', bytes: 'blob' },
};

/** So many that they are not inserted by one statement. */
const MANY = 700;

describeRecords('a database', (newPlace) => {
  async function opened() {
    const database = await openDatabase(newPlace(), { create: true });
    const blob = database.kind === 'sqlite' ? 'BLOB' : 'bytea';
    await database.script(
      `CREATE TABLE cells (n INTEGER PRIMARY KEY, word TEXT, amount ${database.kind === 'sqlite' ? 'REAL' : 'double precision'}, bytes ${blob})`,
    );
    return database;
  }

  test('gives back every cell as it was inserted', async () => {
    const database = await opened();
    const long = 'a line that is longer than what is written letter by letter, with “marks”, \\ and 港';
    const rows: Cell[][] = [
      [1, 'plain', 0.1, new Uint8Array([0, 255, 92])],
      [-2_147_483_648, 'ёлка', -1e300, new Uint8Array()],
      [2_147_483_647, '', 3, null],
      [0, null, null, new Uint8Array(5000).fill(7)],
      [7, long, 1e-7, null],
      [8, long.repeat(100), 2, null],
      [9, 'NULL', 2, null],
      [10, '{"a",\t\\N}\r\n', 2, null],
    ];
    await database.insert(TABLE, rows);
    for (const [n = null, word, amount, bytes] of rows) {
      const [row] = await database.all<Record<string, Cell>>('SELECT * FROM cells WHERE n = ?', [n]);
      // libsql gives an ArrayBuffer, pg a Buffer.
      const given = row?.bytes && new Uint8Array(row.bytes as Uint8Array);
      expect({ ...row, bytes: given }).toEqual({ n, word, amount, bytes });
    }
    await database.close();
  });

  test('inserts many rows in their order, and does with those whose key is taken as it is told', async () => {
    const database = await opened();
    const rows = Array.from({ length: MANY }, (_, n): Cell[] => [n, `${n}`, n / 2, null]);
    await database.insert(TABLE, rows);
    await database.insert(TABLE, [[5, 'new', 0, null], ...rows.slice(100)], 'DO NOTHING');
    await database.insert(TABLE, [[6, 'new', 0, null]], '(n) DO UPDATE SET word = excluded.word');
    const stored = await database.all<{ n: number; word: string }>('SELECT n, word FROM cells ORDER BY n');
    expect(stored.map(({ word }) => word)).toEqual(rows.map(([n]) => (n === 6 ? 'new' : `${n}`)));
    await database.close();
  });

  test('keeps nothing of a transaction in which one of many inserts fails', async () => {
    const database = await opened();
    const rows = Array.from({ length: MANY }, (_, n): Cell[] => [n, `${n}`, null, null]);
    for (const isLarge of [false, true]) {
      const work = database.transaction(
        async (inside) => {
          const all = [
            rows.slice(0, 300),
            [...rows.slice(300), [5, 'taken', null, null]],
            [[9999, 'last', null, null]],
          ];
          const inserted = all.map((each) => inside.insert(TABLE, each));
          await Promise.allSettled(inserted);
          await Promise.all(inserted);
        },
        { isLarge },
      );
      await expect(work).rejects.toThrow(/unique/i);
      expect(await database.all('SELECT n FROM cells')).toEqual([]);
    }
    await database.close();
  });
});
