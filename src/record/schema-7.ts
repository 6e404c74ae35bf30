import type { SchemaStep } from './schema.ts';

/**
 * By day, the newest statements are found first. In PostgreSQL what is counted of a statement stands beside its words: a
 * search of thousands then reads one row of each.
 */
export const SCHEMA_7: SchemaStep = {
  tables: '',
  sqlite: 'CREATE INDEX statement_facets_by_day ON statement_facets(day)',

  postgres: `
CREATE TABLE statement_index_7 (
  statement integer PRIMARY KEY, article integer NOT NULL, day integer, outlet integer, act text COLLATE "C",
  form text COLLATE "C" NOT NULL, length integer NOT NULL, speaker integer, others integer NOT NULL,
  words tsvector NOT NULL);
INSERT INTO statement_index_7
  SELECT i.statement, f.article, f.day, f.outlet, f.act, f.form, f.words, f.speaker, f.others, i.words
  FROM statement_index i JOIN statement_facets f ON f.statement = i.statement
  ORDER BY i.statement;
DROP TABLE statement_index;
DROP TABLE statement_facets;
ALTER TABLE statement_index_7 RENAME TO statement_index;
ALTER INDEX statement_index_7_pkey RENAME TO statement_index_pkey;
CREATE INDEX statement_index_words ON statement_index USING gin (words) WITH (fastupdate = on);
CREATE INDEX statement_index_by_day ON statement_index(day);
CREATE VIEW statement_facets AS
  SELECT statement, article, day, outlet, act, form, length AS words, speaker, others FROM statement_index`,
};
