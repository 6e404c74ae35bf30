import type { SchemaStep } from './schema.ts';

/**
 * Opens to every SQLite since 3.37 (2021). An index that deletes by itself (`contentless_delete`, 3.43) keeps older ones,
 * and with them Datasette, from looking at any table; so does `->>` in a view (3.38).
 *
 * `spans_hash` tells whether a span was moved whose words no column repeats; `NULL` of an article that an older sayso stored.
 */
export const SCHEMA_9: SchemaStep = {
  tables: 'ALTER TABLE articles ADD COLUMN spans_hash TEXT',
  sqlite: `
DROP TABLE statement_index;
CREATE VIRTUAL TABLE statement_index USING fts5(content, context, tags, content='', tokenize='ascii');
INSERT INTO statement_index(statement_index, rank) VALUES('hashsize', 16777216);
INSERT INTO statement_index(statement_index, rank) VALUES('automerge', 16);
DELETE FROM statement_facets;
DROP TABLE figure_index;
CREATE VIRTUAL TABLE figure_index USING fts5(
  counted, context, content='', tokenize='unicode61 remove_diacritics 0');

DROP VIEW statement_spans;
CREATE VIEW statement_spans AS
  SELECT s.id AS statement, a.key AS article, role.key AS role, span.key AS position,
    json_extract(span.value, '$[0]') AS start, json_extract(span.value, '$[1]') AS "end"
  FROM statements s JOIN articles a ON a.n = s.article, json_each(s.spans) role, json_each(role.value) span;`,
  postgres: '',
  reindexed: { sqlite: ['statements', 'figures'] },
};
