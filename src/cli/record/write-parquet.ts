import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { StoredStatement } from '../../domain/record.ts';
import { STATEMENT_TABLE, toTableRow } from './statement-table.ts';

/** Statements in memory at once, and in one row group of the file. */
const ROWS_AT_ONCE = 20_000;

/** Writes `statements` to the Parquet file `path`, a column for each of a statement's table; gives how many. */
export async function writeParquet(
  path: string,
  statements: AsyncIterable<StoredStatement>,
): Promise<number> {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [
      { name: 'root', num_children: STATEMENT_TABLE.length },
      ...STATEMENT_TABLE.map((name) =>
        name === 'confidence'
          ? ({ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' } as const)
          : ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const),
      ),
    ],
  });
  let rows: (string | number | null)[][] = [];
  let written = 0;
  const flush = async () => {
    if (rows.length === 0) return;
    const group = rows;
    rows = [];
    written += group.length;
    await writer.write({
      columnData: STATEMENT_TABLE.map((name, index) => ({
        name,
        data: group.map((row) => row[index] ?? null),
      })),
      rowGroupSize: ROWS_AT_ONCE,
    });
  };
  for await (const statement of statements) {
    if (rows.push(toTableRow(statement)) === ROWS_AT_ONCE) await flush();
  }
  await flush();
  await writer.finish();
  return written;
}
