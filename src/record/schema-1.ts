import type { SchemaStep } from './schema.ts';

/**
 * The first schema. Offsets are UTF-16 code units into `texts.text`. `n` numbers rows within one record and means
 * nothing outside of it. Days are numbers, 20160914, with 00 for what is not known of them.
 */
export const SCHEMA_1: SchemaStep = {
  tables: `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- What was fetched: the bytes packed by gzip, by the SHA-256 of the bytes before packing.
CREATE TABLE pages (hash TEXT PRIMARY KEY, size INTEGER NOT NULL, packed BLOB NOT NULL) STRICT;
-- Where each page came from and which article was on it; reason says why there was none.
CREATE TABLE sources (
  address TEXT NOT NULL, page TEXT NOT NULL REFERENCES pages(hash), article TEXT REFERENCES articles(key),
  reason TEXT, format TEXT NOT NULL, url TEXT, hints TEXT NOT NULL, versions TEXT NOT NULL,
  etag TEXT, last_modified TEXT, fetched_at TEXT NOT NULL, checked_at TEXT NOT NULL,
  PRIMARY KEY (address, page)) STRICT, WITHOUT ROWID;
CREATE INDEX sources_by_article ON sources(article);
CREATE INDEX sources_by_page ON sources(page);

-- The text that all offsets index. nul: offsets of U+0000, which is stored as U+FFFD.
CREATE TABLE texts (id TEXT PRIMARY KEY, text TEXT NOT NULL, nul TEXT) STRICT;
CREATE TABLE outlets (n INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE articles (
  n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, text_id TEXT NOT NULL REFERENCES texts(id),
  page TEXT NOT NULL REFERENCES pages(hash), address TEXT NOT NULL, url TEXT, title TEXT, byline TEXT NOT NULL, agency TEXT,
  credit TEXT NOT NULL, outlet TEXT, published TEXT, published_evidence TEXT, language TEXT,
  blocks TEXT NOT NULL, left_out TEXT NOT NULL, versions TEXT NOT NULL, statements INTEGER NOT NULL) STRICT;
CREATE INDEX articles_by_text ON articles(text_id);
CREATE INDEX articles_by_url ON articles(url);
CREATE TABLE notes (
  article INTEGER NOT NULL REFERENCES articles(n), position INTEGER NOT NULL, stage TEXT NOT NULL, rule TEXT NOT NULL,
  start INTEGER, "end" INTEGER, message TEXT NOT NULL, PRIMARY KEY (article, position)) STRICT, WITHOUT ROWID;

CREATE TABLE entities (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, type TEXT NOT NULL) STRICT;
-- Names and mentions that were resolved to an entity, with how many statements of it bear them.
CREATE TABLE aliases (
  n INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entities(n), alias TEXT NOT NULL,
  statements INTEGER NOT NULL, UNIQUE (entity, alias)) STRICT;
CREATE INDEX aliases_unused ON aliases(statements) WHERE statements <= 0;
-- The words of each alias, folded: which names have a word, begin with one, are spelled like one.
CREATE TABLE alias_words (
  word TEXT NOT NULL, alias INTEGER NOT NULL REFERENCES aliases(n), PRIMARY KEY (word, alias)) STRICT, WITHOUT ROWID;
CREATE INDEX alias_words_by_alias ON alias_words(alias);

-- An appearance of words in an article. words: the same for the same words whatever case, accents, punctuation.
CREATE TABLE statements (
  n INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(n), position INTEGER NOT NULL, id TEXT NOT NULL,
  words TEXT NOT NULL, form TEXT NOT NULL, source TEXT, cue TEXT NOT NULL, content TEXT NOT NULL,
  act TEXT, act_confidence REAL, condition TEXT, condition_polarity TEXT, condition_voice TEXT, negation TEXT,
  denied TEXT, said_from TEXT, said_to TEXT, said_precision TEXT, said_evidence TEXT, venue TEXT, addressee TEXT,
  confidence REAL NOT NULL, spans TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX statements_by_article ON statements(article, position);
CREATE INDEX statements_by_id ON statements(id);
CREATE INDEX statements_by_words ON statements(words);
CREATE TABLE statement_speakers (
  statement INTEGER NOT NULL REFERENCES statements(n), position INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entities(n), name TEXT NOT NULL, mention TEXT, role TEXT, resolved_by TEXT NOT NULL,
  confidence REAL NOT NULL, speaks_for INTEGER REFERENCES entities(n), speaks_for_name TEXT, spans TEXT NOT NULL,
  PRIMARY KEY (statement, position)) STRICT, WITHOUT ROWID;
CREATE INDEX statement_speakers_by_entity ON statement_speakers(entity, statement);
CREATE INDEX statement_speakers_by_speaks_for ON statement_speakers(speaks_for) WHERE speaks_for IS NOT NULL;
-- Narrow copies of what is counted in a search, in step with statements.
CREATE TABLE statement_facets (
  statement INTEGER PRIMARY KEY, article INTEGER NOT NULL, day INTEGER, outlet INTEGER, act TEXT, form TEXT NOT NULL)
  STRICT;
CREATE INDEX statement_facets_by_day ON statement_facets(day);

CREATE TABLE figures (
  n INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(n), position INTEGER NOT NULL, id TEXT NOT NULL,
  words TEXT NOT NULL, kind TEXT NOT NULL, low REAL, high REAL, unit TEXT, bound TEXT NOT NULL, counted TEXT,
  compared_to TEXT, statement TEXT, spans TEXT NOT NULL, UNIQUE (article, position)) STRICT;
CREATE TABLE checks (
  article INTEGER NOT NULL REFERENCES articles(n), position INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
  verdict TEXT NOT NULL, stated TEXT NOT NULL, sum TEXT NOT NULL, why TEXT NOT NULL, spans TEXT NOT NULL,
  PRIMARY KEY (article, position)) STRICT, WITHOUT ROWID;
CREATE TABLE disputes (
  article INTEGER NOT NULL REFERENCES articles(n), position INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
  one TEXT NOT NULL, one_statement TEXT, other TEXT NOT NULL, other_statement TEXT, why TEXT NOT NULL,
  confidence REAL NOT NULL, spans TEXT NOT NULL, PRIMARY KEY (article, position)) STRICT, WITHOUT ROWID;

-- Items that could not be added, and why.
CREATE TABLE failures (
  address TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (address, code))
  STRICT, WITHOUT ROWID;
-- What the user had taken away: texts, addresses and pages that are refused from then on.
CREATE TABLE forgotten (
  kind TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (kind, value)) STRICT, WITHOUT ROWID;
-- What the user decided; it survives a rebuild.
CREATE TABLE judgements (
  kind TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (kind, "left", "right")) STRICT, WITHOUT ROWID;

CREATE VIEW speakers AS
  SELECT e.id, e.name, e.type, count(*) AS statements, count(DISTINCT s.article) AS articles
  FROM entities e JOIN statement_speakers p ON p.entity = e.n JOIN statements s ON s.n = p.statement
  GROUP BY e.id, e.name, e.type;
CREATE VIEW article_versions AS
  SELECT s.address, row_number() OVER (PARTITION BY s.address ORDER BY min(s.fetched_at), s.article) AS version,
    count(*) OVER (PARTITION BY s.address) AS versions, s.article, min(s.fetched_at) AS fetched_at
  FROM sources s WHERE s.article IS NOT NULL GROUP BY s.address, s.article;
CREATE VIEW figure_list AS
  SELECT coalesce(s.said_from, a.published) AS day, f.words, f.kind, f.low, f.high, f.unit, f.bound, f.counted,
    e.name AS speaker, a.outlet, a.title, a.url, a.key AS article, f.statement
  FROM figures f JOIN articles a ON a.n = f.article LEFT JOIN statements s ON s.article = f.article AND s.id = f.statement
    LEFT JOIN statement_speakers p ON p.statement = s.n AND p.position = 0 LEFT JOIN entities e ON e.n = p.entity`,

  sqlite: `
-- Folded words of the content, of what stands around it, and tags of what can be filtered by.
CREATE VIRTUAL TABLE statement_index USING fts5(
  content, context, tags, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
INSERT INTO statement_index(statement_index, rank) VALUES('hashsize', 16777216);
CREATE VIRTUAL TABLE figure_index USING fts5(
  counted, context, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');

CREATE VIEW statement_list AS
  SELECT s.id, coalesce(s.said_from, a.published) AS day, e.name AS speaker, s.act, s.content, s.form, a.outlet,
    a.title, a.url, a.key AS article, s.confidence
  FROM statements s JOIN articles a ON a.n = s.article
    LEFT JOIN statement_speakers p ON p.statement = s.n AND p.position = 0 LEFT JOIN entities e ON e.n = p.entity;
CREATE VIEW statement_spans AS
  SELECT s.id AS statement, a.key AS article, role.key AS role, span.key AS position,
    span.value ->> 0 AS start, span.value ->> 1 AS "end"
  FROM statements s JOIN articles a ON a.n = s.article, json_each(s.spans) role, json_each(role.value) span;`,

  postgres: `
CREATE TABLE statement_index (statement integer PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX statement_index_words ON statement_index USING gin (words) WITH (fastupdate = on);
CREATE TABLE figure_index (figure integer PRIMARY KEY, words tsvector NOT NULL);
CREATE INDEX figure_index_words ON figure_index USING gin (words);

CREATE VIEW statement_list AS
  SELECT s.id, coalesce(s.said_from, a.published) AS day, e.name AS speaker, s.act, s.content, s.form, a.outlet,
    a.title, a.url, a.key AS article, s.confidence
  FROM statements s JOIN articles a ON a.n = s.article
    LEFT JOIN statement_speakers p ON p.statement = s.n AND p.position = 0 LEFT JOIN entities e ON e.n = p.entity;
CREATE VIEW statement_spans AS
  SELECT s.id AS statement, a.key AS article, role.key AS role, span.ordinality - 1 AS position,
    (span.value ->> 0)::int AS start, (span.value ->> 1)::int AS "end"
  FROM statements s JOIN articles a ON a.n = s.article, jsonb_each(s.spans::jsonb) role,
    jsonb_array_elements(role.value) WITH ORDINALITY span(value, ordinality);`,
};
