import type { SchemaStep } from './schema.ts';

/** Joins whoever bears the name of the entity `e` in the article `a`; `at` tells the two of one row apart. */
const bearer = (at = '') => `
    LEFT JOIN namesakes here${at} ON here${at}.entity = e${at}.n AND here${at}.article = a${at}.n
    LEFT JOIN namesakes rest${at} ON rest${at}.entity = e${at}.n AND rest${at}.article = 0`;
/** Their id, and their name with what tells them from others who bear it. */
const idOf = (at = '') => `coalesce(here${at}.id, rest${at}.id, e${at}.id)`;
const labelOf = (at = '') => `coalesce(here${at}.label, rest${at}.label, e${at}.name)`;

/**
 * Keeps who bears a name of several persons, so that views tell them apart as sayso does: worked out by the pass that
 * connects articles, for the names that it finds in `unparted`. All of it can be made anew from roles and judgements.
 */
export const SCHEMA_8: SchemaStep = {
  tables: `
-- article: 0 for whoever bears the name where an article tells nothing. id, label: of that person.
CREATE TABLE namesakes (
  entity INTEGER NOT NULL REFERENCES entities(n), article INTEGER NOT NULL, id TEXT NOT NULL, label TEXT NOT NULL,
  PRIMARY KEY (entity, article)) STRICT, WITHOUT ROWID;
-- Names whose roles or judgements changed since the last pass.
CREATE TABLE unparted (entity INTEGER PRIMARY KEY) STRICT;
INSERT INTO unparted (entity) SELECT DISTINCT entity FROM entity_roles;

DROP VIEW IF EXISTS speakers;
CREATE VIEW speakers AS
  SELECT ${idOf()} AS id, e.name, ${labelOf()} AS label, e.type, count(*) AS statements,
    count(DISTINCT a.n) AS articles
  FROM entities e JOIN statement_speakers p ON p.entity = e.n JOIN statements s ON s.n = p.statement
    JOIN articles a ON a.n = s.article${bearer()}
  GROUP BY ${idOf()}, e.name, ${labelOf()}, e.type;
DROP VIEW IF EXISTS figure_list;
CREATE VIEW figure_list AS
  SELECT coalesce(s.said_from, a.published) AS day, f.words, f.kind, f.low, f.high, f.unit, f.bound, f.counted,
    e.name AS speaker, ${idOf()} AS speaker_id, ${labelOf()} AS speaker_label, a.outlet, a.title, a.url,
    a.key AS article, f.statement
  FROM figures f JOIN articles a ON a.n = f.article LEFT JOIN statements s ON s.article = f.article AND s.id = f.statement
    LEFT JOIN statement_speakers p ON p.statement = s.n AND p.position = 0 LEFT JOIN entities e ON e.n = p.entity${bearer()};
DROP VIEW IF EXISTS statement_list;
CREATE VIEW statement_list AS
  SELECT s.id, coalesce(s.said_from, a.published) AS day, e.name AS speaker, ${idOf()} AS speaker_id,
    ${labelOf()} AS speaker_label, s.act, s.content, s.form, a.outlet, a.title, a.url, a.key AS article, s.confidence
  FROM statements s JOIN articles a ON a.n = s.article
    LEFT JOIN statement_speakers p ON p.statement = s.n AND p.position = 0 LEFT JOIN entities e ON e.n = p.entity${bearer()};
DROP VIEW IF EXISTS utterance_list;
CREATE VIEW utterance_list AS
  SELECT g.id AS utterance, d.id AS wording, s.id AS statement, coalesce(s.said_from, a.published) AS day,
    e.name AS speaker, ${idOf()} AS speaker_id, ${labelOf()} AS speaker_label, s.content, a.outlet, a.title, a.url,
    a.key AS article
  FROM node_groups g JOIN nodes d ON d.n = g.node JOIN node_places p ON p.node = g.node
    JOIN statements s ON s.n = p.statement JOIN articles a ON a.n = p.article
    LEFT JOIN statement_speakers w ON w.statement = s.n AND w.position = 0 LEFT JOIN entities e ON e.n = w.entity${bearer()}
  WHERE g.kind = 'wording';
DROP VIEW IF EXISTS difference_list;
CREATE VIEW difference_list AS
  SELECT t.kind, s.id AS one, coalesce(s.said_from, a.published) AS one_day, e.name AS one_speaker,
    ${idOf()} AS one_speaker_id, ${labelOf()} AS one_speaker_label,
    f.words AS one_figure, s.content AS one_content, a.outlet AS one_outlet, a.key AS one_article,
    s2.id AS other, coalesce(s2.said_from, a2.published) AS other_day, e2.name AS other_speaker,
    ${idOf('2')} AS other_speaker_id, ${labelOf('2')} AS other_speaker_label,
    f2.words AS other_figure, s2.content AS other_content, a2.outlet AS other_outlet, a2.key AS other_article,
    t.strength AS confidence
  FROM node_ties t JOIN node_places p ON p.node = t.one JOIN statements s ON s.n = p.statement
    JOIN articles a ON a.n = p.article LEFT JOIN figures f ON f.n = p.figure
    LEFT JOIN statement_speakers w ON w.statement = s.n AND w.position = 0 LEFT JOIN entities e ON e.n = w.entity
    JOIN node_places p2 ON p2.node = t.other JOIN statements s2 ON s2.n = p2.statement
    JOIN articles a2 ON a2.n = p2.article LEFT JOIN figures f2 ON f2.n = p2.figure
    LEFT JOIN statement_speakers w2 ON w2.statement = s2.n AND w2.position = 0
    LEFT JOIN entities e2 ON e2.n = w2.entity${bearer()}${bearer('2')}
  WHERE t.kind IN ('figure-changed', 'figures-differ', 'reversed', 'contradicted');
DROP VIEW IF EXISTS position_list;
CREATE VIEW position_list AS
  SELECT p.id, coalesce(s.said_from, a.published) AS day, e.name AS holder, ${idOf()} AS holder_id,
    ${labelOf()} AS holder_label, e.type, p.stance, p.word, p.question, a.outlet, a.title, a.url, a.key AS article,
    p.statement
  FROM positions p JOIN articles a ON a.n = p.article JOIN entities e ON e.n = p.holder
    LEFT JOIN statements s ON s.article = p.article AND s.id = p.statement${bearer()}`,
  sqlite: '',
  postgres: '',
};
