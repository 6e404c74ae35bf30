import type { Reading } from '../domain/reading.ts';
import type { Statement } from '../domain/statement.ts';

/** A reading on its way out. */
export interface ReadInput {
  /** As the user named it. */
  readonly name: string;
  readonly reading: Reading;
  /** Those of its statements that the user asked for, in text order. */
  readonly statements: readonly Statement[];
}

/** Where readings go, one at a time and in input order. */
export interface ReadingSink {
  add(input: ReadInput): Promise<void>;
  /** After the last reading, also when there was none. */
  end(): Promise<void>;
}
