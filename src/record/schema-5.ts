import type { SchemaStep } from './schema.ts';

/** Keeps which roles articles give to a speaker, by the speaker: they tell whether two persons bear one name. */
export const SCHEMA_5: SchemaStep = {
  tables: `
CREATE TABLE entity_roles (
  entity INTEGER NOT NULL REFERENCES entities(n), role TEXT NOT NULL, article INTEGER NOT NULL REFERENCES articles(n),
  PRIMARY KEY (entity, role, article)) STRICT, WITHOUT ROWID;
INSERT INTO entity_roles (entity, role, article)
  SELECT DISTINCT p.entity, p.role, s.article FROM statement_speakers p JOIN statements s ON s.n = p.statement
  WHERE length(p.role) <= 200`,
  sqlite: '',
  postgres: '',
};
