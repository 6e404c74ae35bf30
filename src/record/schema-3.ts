import type { SchemaStep } from './schema.ts';

/**
 * What made storing slow in a large record: indexes of statements in the order of hashes or names, of which every batch
 * touches a thousand pages. Ids and speakers are found by tags of the word index instead, which is written in order.
 * `words` counts those of the content, for ranking; `speaker` is the entity of the first speaker, `others` how many more
 * there are: who is counted is then known without a look at the wide rows of speakers.
 */
export const SCHEMA_3: SchemaStep = {
  tables: `
DROP INDEX statements_by_id;
DROP INDEX statements_by_words;
DROP INDEX statement_speakers_by_entity;
DROP TABLE statement_facets;
CREATE TABLE statement_facets (
  statement INTEGER PRIMARY KEY, article INTEGER NOT NULL, day INTEGER, outlet INTEGER, act TEXT, form TEXT NOT NULL,
  words INTEGER NOT NULL, speaker INTEGER, others INTEGER NOT NULL) STRICT`,

  sqlite: `
CREATE INDEX articles_by_published ON articles(published DESC);
-- Words come folded, with blanks between. Few merges: a search looks into a few more pieces, storing writes half as much.
DROP TABLE statement_index;
CREATE VIRTUAL TABLE statement_index USING fts5(
  content, context, tags, content='', contentless_delete=1, tokenize='ascii');
INSERT INTO statement_index(statement_index, rank) VALUES('hashsize', 16777216);
INSERT INTO statement_index(statement_index, rank) VALUES('automerge', 16);`,

  postgres: `
CREATE INDEX articles_by_published ON articles(published DESC NULLS LAST);
DELETE FROM statement_index;`,

  reindexed: { sqlite: ['statements'], postgres: ['statements'] },
};
