import { ByteWriter } from './byte-writer.ts';
import type { Cell, ColumnType } from './database.ts';
import { VectorWriter } from './vector-writer.ts';

/** PostgreSQL's types for columns, and the numbers that its protocol has for them. */
const TYPES: Readonly<Record<ColumnType, { readonly name: string; readonly number: number }>> = {
  text: { name: 'text', number: 25 },
  int: { name: 'int4', number: 23 },
  real: { name: 'float8', number: 701 },
  blob: { name: 'bytea', number: 17 },
  words: { name: 'tsvector', number: 3614 },
};

/** Bytes of a cell to begin with; there may be more. */
const USUAL_SIZE = 48;

/** The name of an array of `type`. */
export function arrayType(type: ColumnType): string {
  return `${TYPES[type].name}[]`;
}

/** One column of `rows` as PostgreSQL takes an array in binary: it then has nothing to parse, and quotes nothing. */
export function packColumn(type: ColumnType, rows: readonly (readonly Cell[])[], column: number): Buffer {
  const bytes = new ByteWriter(20 + rows.length * USUAL_SIZE);
  // One dimension; there may be NULLs; so many of this type, the first of which is number 1.
  for (const value of [1, 1, TYPES[type].number, rows.length, 1]) bytes.int32(value);
  const vectors = new VectorWriter();
  for (const row of rows) writeCell(bytes, type, row[column] ?? null, vectors);
  return bytes.bytes();
}

function writeCell(bytes: ByteWriter, type: ColumnType, cell: Cell, vectors: VectorWriter): void {
  if (cell === null) {
    bytes.int32(-1);
  } else if (cell instanceof Uint8Array) {
    bytes.int32(cell.length);
    bytes.blob(cell);
  } else if (typeof cell === 'string') {
    bytes.sized(() => (type === 'words' ? vectors.write(bytes, cell) : bytes.text(cell)));
  } else if (type === 'int') {
    bytes.int32(4);
    bytes.int32(cell);
  } else {
    bytes.int32(8);
    bytes.double(cell);
  }
}
