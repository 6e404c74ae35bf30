import type { SchemaStep } from './schema.ts';

/** Keeps what different speakers say on the same quantity, beside checks and disputes. `figures`: their ids, as JSON. */
export const SCHEMA_2: SchemaStep = {
  tables: `
CREATE TABLE comparisons (
  article INTEGER NOT NULL REFERENCES articles(n), position INTEGER NOT NULL, id TEXT NOT NULL, figures TEXT NOT NULL,
  statements TEXT NOT NULL, why TEXT NOT NULL, spans TEXT NOT NULL, PRIMARY KEY (article, position))
  STRICT, WITHOUT ROWID`,
  sqlite: '',
  postgres: '',
};
