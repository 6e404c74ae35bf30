import type { SchemaStep } from './schema.ts';

/**
 * Keeps where several stand on one question, and whom a source names of a group. Readings stored before have neither: their
 * pages are marked as read by a sayso that kept less, so that a rebuild reads them anew.
 */
export const SCHEMA_6: SchemaStep = {
  tables: `
-- side: in a group of positions on one question, which is the article's at position.
CREATE TABLE positions (
  article INTEGER NOT NULL REFERENCES articles(n), position INTEGER NOT NULL, side INTEGER NOT NULL, id TEXT NOT NULL,
  holder INTEGER NOT NULL REFERENCES entities(n), name TEXT NOT NULL, stance TEXT NOT NULL, who TEXT, word TEXT NOT NULL,
  question TEXT NOT NULL, statement TEXT NOT NULL, why TEXT NOT NULL, spans TEXT NOT NULL,
  PRIMARY KEY (article, position, side)) STRICT, WITHOUT ROWID;
CREATE INDEX positions_by_holder ON positions(holder);
-- speaker: the position of the group among the statement's speakers.
CREATE TABLE statement_members (
  statement INTEGER NOT NULL REFERENCES statements(n), speaker INTEGER NOT NULL, position INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities(n), name TEXT NOT NULL, mention TEXT NOT NULL, spans TEXT NOT NULL,
  PRIMARY KEY (statement, speaker, position)) STRICT, WITHOUT ROWID;
UPDATE sources SET versions = '{"record":"5"}' WHERE article IS NOT NULL;

CREATE VIEW position_list AS
  SELECT p.id, coalesce(s.said_from, a.published) AS day, e.name AS holder, e.type, p.stance, p.word, p.question,
    a.outlet, a.title, a.url, a.key AS article, p.statement
  FROM positions p JOIN articles a ON a.n = p.article JOIN entities e ON e.n = p.holder
    LEFT JOIN statements s ON s.article = p.article AND s.id = p.statement`,
  sqlite: '',
  postgres: '',
};
