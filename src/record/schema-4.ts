import type { SchemaStep } from './schema.ts';

/**
 * What articles have to do with each other: kept as they arrive, a pass behind. `nodes` are what is compared, each once
 * however many places it has; `node_ties` what came of it; `node_groups` which belong together. All of it can be made
 * anew from readings.
 */
export const SCHEMA_4: SchemaStep = {
  tables: `
CREATE TABLE unconnected (article INTEGER PRIMARY KEY) STRICT;
INSERT INTO unconnected (article) SELECT n FROM articles;
-- keys: where body does not tell them, pairs of 32-bit integers: a hash and how much it counts.
CREATE TABLE nodes (
  n INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, keys BLOB) STRICT;
-- holder: eight times a node's number, and how much the key counts.
CREATE TABLE node_keys (key INTEGER NOT NULL, holder INTEGER NOT NULL, PRIMARY KEY (key, holder)) STRICT, WITHOUT ROWID;
-- statement and figure: 0 where the whole article, or the whole statement, is meant.
CREATE TABLE node_places (
  article INTEGER NOT NULL REFERENCES articles(n), statement INTEGER NOT NULL, figure INTEGER NOT NULL,
  node INTEGER NOT NULL REFERENCES nodes(n), PRIMARY KEY (article, statement, figure, node)) STRICT, WITHOUT ROWID;
CREATE INDEX node_places_by_node ON node_places(node);
CREATE TABLE node_ties (
  one INTEGER NOT NULL REFERENCES nodes(n), other INTEGER NOT NULL REFERENCES nodes(n), kind TEXT NOT NULL,
  strength REAL NOT NULL, body TEXT NOT NULL, PRIMARY KEY (one, other)) STRICT, WITHOUT ROWID;
CREATE INDEX node_ties_by_other ON node_ties(other);
CREATE INDEX node_ties_by_kind ON node_ties(kind);
CREATE TABLE node_groups (
  node INTEGER PRIMARY KEY REFERENCES nodes(n), id TEXT NOT NULL, kind TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE INDEX node_groups_by_id ON node_groups(id);
CREATE INDEX node_groups_by_kind ON node_groups(kind, id);
-- Nodes that lost a place since the last pass.
CREATE TABLE unsettled (node INTEGER PRIMARY KEY) STRICT;

CREATE VIEW utterances AS
  SELECT g.id, count(DISTINCT g.node) AS wordings, count(*) AS statements, count(DISTINCT p.article) AS articles,
    min(coalesce(s.said_from, a.published)) AS first_day
  FROM node_groups g JOIN node_places p ON p.node = g.node JOIN statements s ON s.n = p.statement
    JOIN articles a ON a.n = p.article WHERE g.kind = 'wording' GROUP BY g.id;
CREATE VIEW utterance_list AS
  SELECT g.id AS utterance, d.id AS wording, s.id AS statement, coalesce(s.said_from, a.published) AS day,
    e.name AS speaker, s.content, a.outlet, a.title, a.url, a.key AS article
  FROM node_groups g JOIN nodes d ON d.n = g.node JOIN node_places p ON p.node = g.node
    JOIN statements s ON s.n = p.statement JOIN articles a ON a.n = p.article
    LEFT JOIN statement_speakers w ON w.statement = s.n AND w.position = 0 LEFT JOIN entities e ON e.n = w.entity
  WHERE g.kind = 'wording';
CREATE VIEW copy_groups AS
  SELECT g.id AS copy, g.role, a.published, a.outlet, a.agency, a.title, a.url, a.key AS article
  FROM node_groups g JOIN node_places p ON p.node = g.node JOIN articles a ON a.n = p.article WHERE g.kind = 'copy';
CREATE VIEW difference_list AS
  SELECT t.kind, s.id AS one, coalesce(s.said_from, a.published) AS one_day, e.name AS one_speaker,
    f.words AS one_figure, s.content AS one_content, a.outlet AS one_outlet, a.key AS one_article,
    s2.id AS other, coalesce(s2.said_from, a2.published) AS other_day, e2.name AS other_speaker,
    f2.words AS other_figure, s2.content AS other_content, a2.outlet AS other_outlet, a2.key AS other_article,
    t.strength AS confidence
  FROM node_ties t JOIN node_places p ON p.node = t.one JOIN statements s ON s.n = p.statement
    JOIN articles a ON a.n = p.article LEFT JOIN figures f ON f.n = p.figure
    LEFT JOIN statement_speakers w ON w.statement = s.n AND w.position = 0 LEFT JOIN entities e ON e.n = w.entity
    JOIN node_places p2 ON p2.node = t.other JOIN statements s2 ON s2.n = p2.statement
    JOIN articles a2 ON a2.n = p2.article LEFT JOIN figures f2 ON f2.n = p2.figure
    LEFT JOIN statement_speakers w2 ON w2.statement = s2.n AND w2.position = 0
    LEFT JOIN entities e2 ON e2.n = w2.entity
  WHERE t.kind IN ('figure-changed', 'figures-differ', 'reversed', 'contradicted')`,
  sqlite: '',
  postgres: '',
};
