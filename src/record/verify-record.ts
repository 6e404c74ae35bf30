import { createHash } from 'node:crypto';
import type { Problem } from '../domain/record.ts';
import type { Quoted, Span } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { articleKey } from './article-key.ts';
import { type Database, first } from './database.ts';
import { LONGEST_ROLE } from './entity-roles.ts';
import { wordsId } from './fold-words.ts';
import { listArticles } from './list-stored.ts';
import { taggedStatements } from './match-words.ts';
import { readReading } from './read-reading.ts';
import { unpackPage } from './sources.ts';
import { plainText } from './spans-text.ts';

const PAGES_AT_ONCE = 50;

/** Links that must lead somewhere: what is looked for, and what to call it. */
const LINKS: readonly { readonly from: string; readonly about: string; readonly to: string }[] = [
  { from: 'sources s', about: 's.address', to: 'pages t ON t.hash = s.page' },
  {
    from: '(SELECT * FROM sources WHERE article IS NOT NULL) s',
    about: 's.address',
    to: 'articles t ON t.key = s.article',
  },
  { from: 'articles s', about: 's.key', to: 'texts t ON t.id = s.text_id' },
  {
    from: 'articles s',
    about: 's.key',
    to: 'sources t ON t.article = s.key AND t.page = s.page AND t.address = s.address',
  },
  { from: 'statements s', about: 's.id', to: 'articles t ON t.n = s.article' },
  { from: 'statements s', about: 's.id', to: 'statement_speakers t ON t.statement = s.n AND t.position = 0' },
  { from: 'statements s', about: 's.id', to: 'statement_facets t ON t.statement = s.n' },
  { from: 'statement_speakers s', about: 's.statement', to: 'statements t ON t.n = s.statement' },
  { from: 'statement_speakers s', about: 's.statement', to: 'entities t ON t.n = s.entity' },
  {
    from: '(SELECT * FROM statement_facets WHERE speaker IS NOT NULL) s',
    about: 's.statement',
    to: 'entities t ON t.n = s.speaker',
  },
  { from: 'figures s', about: 's.id', to: 'articles t ON t.n = s.article' },
  {
    from: '(SELECT * FROM figures WHERE statement IS NOT NULL) s',
    about: 's.id',
    to: 'statements t ON t.article = s.article AND t.id = s.statement',
  },
  { from: 'node_places s', about: 's.node', to: 'nodes t ON t.n = s.node' },
  { from: 'node_places s', about: 's.node', to: 'articles t ON t.n = s.article' },
  {
    from: '(SELECT * FROM node_places WHERE statement > 0) s',
    about: 's.node',
    to: 'statements t ON t.n = s.statement AND t.article = s.article',
  },
  {
    from: '(SELECT * FROM node_places WHERE figure > 0) s',
    about: 's.node',
    to: 'figures t ON t.n = s.figure AND t.article = s.article',
  },
  { from: 'node_ties s', about: 's.one', to: 'nodes t ON t.n = s.one' },
  { from: 'node_ties s', about: 's.other', to: 'nodes t ON t.n = s.other' },
  { from: 'node_groups s', about: 's.id', to: 'nodes t ON t.n = s.node' },
  // What lost its last place is waiting to be settled.
  {
    from: '(SELECT * FROM nodes WHERE n NOT IN (SELECT node FROM unsettled)) s',
    about: 's.id',
    to: 'node_places t ON t.node = s.n',
  },
  { from: 'aliases s', about: 's.alias', to: 'entities t ON t.n = s.entity' },
  { from: 'positions s', about: 's.id', to: 'articles t ON t.n = s.article' },
  { from: 'positions s', about: 's.id', to: 'entities t ON t.n = s.holder' },
  { from: 'positions s', about: 's.id', to: 'statements t ON t.article = s.article AND t.id = s.statement' },
  {
    from: 'statement_members s',
    about: 's.statement',
    to: 'statement_speakers t ON t.statement = s.statement AND t.position = s.speaker',
  },
  { from: 'statement_members s', about: 's.statement', to: 'entities t ON t.n = s.entity' },
  { from: 'entity_roles s', about: 's.role', to: 'entities t ON t.n = s.entity' },
  { from: 'entity_roles s', about: 's.role', to: 'articles t ON t.n = s.article' },
];

/** Checks pages, texts, spans, links and the search index; see `RecordStore.verify`. */
export async function* verifyRecord(database: Database): AsyncGenerator<Problem> {
  yield* verifyFile(database);
  yield* verifyPages(database);
  yield* verifyLinks(database);
  yield* verifyIndex(database);
  yield* verifyRoles(database);
  for await (const { key } of listArticles(database)) yield* verifyArticle(database, key);
}

async function* verifyFile(database: Database): AsyncGenerator<Problem> {
  if (database.kind !== 'sqlite') return;
  const rows = await database.all<{ integrity_check: string }>('PRAGMA integrity_check(20)');
  for (const { integrity_check } of rows) {
    if (integrity_check !== 'ok') {
      yield { kind: 'file', about: database.place, message: `The file is damaged: ${integrity_check}.` };
    }
  }
}

async function* verifyPages(database: Database): AsyncGenerator<Problem> {
  for (let after = ''; ; ) {
    const rows = await database.all<{ hash: string; size: number; packed: Uint8Array }>(
      `SELECT hash, size, packed FROM pages WHERE hash > ? ORDER BY hash LIMIT ${PAGES_AT_ONCE}`,
      [after],
    );
    for (const { hash, size, packed } of rows) {
      const bytes = await unpackPage(hash, packed).catch(() => null);
      const found = bytes && createHash('sha256').update(bytes).digest('hex');
      if (found !== hash || bytes?.length !== size) {
        yield {
          kind: 'page-hash',
          about: hash,
          message: 'The stored bytes of a page are not those fetched.',
        };
      }
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.hash;
  }
}

async function* verifyLinks(database: Database): AsyncGenerator<Problem> {
  for (const { from, about, to } of LINKS) {
    const table = to.slice(0, to.indexOf(' '));
    const rows = await database.all<{ about: string | number }>(
      `SELECT ${about} AS about FROM ${from} LEFT JOIN ${to} WHERE t.${LINK_KEYS[table] ?? 'n'} IS NULL LIMIT 100`,
    );
    for (const row of rows) {
      const of = from.replace(/^\(SELECT \* FROM (\w+).*$/, '$1').replace(/ s$/, '');
      yield {
        kind: 'link',
        about: String(row.about),
        message: `A row of ${of} points to nothing in ${table}.`,
      };
    }
  }
}

/** A column of each table that is never empty, where it is not `n`. */
const LINK_KEYS: Readonly<Record<string, string>> = {
  pages: 'hash',
  texts: 'id',
  sources: 'address',
  statement_speakers: 'statement',
  statement_facets: 'statement',
  node_places: 'node',
};

async function* verifyIndex(database: Database): AsyncGenerator<Problem> {
  for (const kind of ['statement', 'figure']) {
    const key = database.kind === 'sqlite' ? 'rowid' : kind;
    const missing = await first<{ count: number }>(
      database,
      `SELECT count(*) AS count FROM ${kind}s WHERE n NOT IN (SELECT ${key} FROM ${kind}_index)`,
    );
    const extra = await first<{ count: number }>(
      database,
      `SELECT count(*) AS count FROM ${kind}_index WHERE ${key} NOT IN (SELECT n FROM ${kind}s)`,
    );
    const wrong = (missing?.count ?? 0) + (extra?.count ?? 0);
    if (wrong > 0) {
      yield { kind: 'search-index', about: `${kind}s`, message: `${wrong} of them are indexed wrongly.` };
    }
  }
}

/** Whether the roles by which names are parted are those of the statements. */
async function* verifyRoles(database: Database): AsyncGenerator<Problem> {
  const told = `SELECT DISTINCT p.entity, p.role, s.article FROM statement_speakers p
    JOIN statements s ON s.n = p.statement WHERE length(p.role) BETWEEN 1 AND ${LONGEST_ROLE}`;
  const kept = 'SELECT entity, role, article FROM entity_roles';
  for (const [one, other] of [
    [told, kept],
    [kept, told],
  ]) {
    const rows = await database.all<{ role: string }>(
      `SELECT role FROM (${one} EXCEPT ${other}) r LIMIT 100`,
    );
    for (const { role } of rows) {
      yield { kind: 'role', about: role, message: 'The roles of a speaker are not those of its statements.' };
    }
  }
}

async function* verifyArticle(database: Database, key: string): AsyncGenerator<Problem> {
  const reading = await readReading(database, key).catch((error: unknown) => error as Error);
  if (!reading || reading instanceof Error) {
    yield { kind: 'article', about: key, message: 'The article cannot be read back.' };
    return;
  }
  const { article, statements } = reading;
  if (createHash('sha256').update(article.text, 'utf8').digest('hex') !== article.id) {
    yield { kind: 'text-hash', about: key, message: 'The stored text of an article is not the one read.' };
  }
  if (articleKey(article) !== key) {
    yield { kind: 'article-key', about: key, message: 'An article is stored under the key of another.' };
  }
  const spans: readonly Span[] = [
    ...article.blocks,
    ...article.leftOut,
    ...reading.notes.flatMap(({ span }) => span ?? []),
    ...reading.figures.flatMap(({ words, counted, comparedTo }) => quotedSpans(words, counted, comparedTo)),
    ...reading.checks.flatMap(({ stated, against }) => quotedSpans(stated, ...against)),
    ...[...reading.disputes, ...reading.comparisons].flatMap(({ sides }) =>
      quotedSpans(...sides.map(({ words }) => words)),
    ),
    ...reading.positions.flatMap(({ sides }) =>
      sides.flatMap(({ who, word, question }) => quotedSpans(who, word, question)),
    ),
  ];
  if (spans.some((span) => !inside(span, article.text))) {
    yield { kind: 'span', about: key, message: 'A span of the article lies outside of its text.' };
  }
  const stored = await database.all<StoredWords>(
    `SELECT s.n, s.id, s.words, s.source, s.cue, s.content FROM statements s JOIN articles a ON a.n = s.article
      WHERE a.key = ? ORDER BY s.position`,
    [key],
  );
  for (const [index, statement] of statements.entries()) {
    yield* verifyStatement(statement, stored[index], article.text);
  }
  yield* verifyFound(
    database,
    key,
    stored.map(({ n }) => n),
    statements.map(({ id }) => id),
  );
}

/** Whether all statements of an article are found by their ids, which other articles' may have too. */
async function* verifyFound(
  database: Database,
  key: string,
  numbers: readonly number[],
  ids: readonly string[],
): AsyncGenerator<Problem> {
  if (ids.length === 0) return;
  const { n, from, cells } = taggedStatements(ids, database);
  const found = new Set(
    (await database.all<{ n: number }>(`SELECT ${n} AS n FROM ${from}`, cells)).map((row) => row.n),
  );
  const lost = numbers.filter((number) => !found.has(number)).length;
  if (lost > 0) {
    yield {
      kind: 'search-index',
      about: key,
      message: `${lost} of its statements are not found by their ids.`,
    };
  }
}

interface StoredWords {
  readonly n: number;
  readonly id: string;
  readonly words: string;
  readonly source: string | null;
  readonly cue: string;
  readonly content: string;
}

function* verifyStatement(
  statement: Statement,
  stored: StoredWords | undefined,
  text: string,
): Generator<Problem> {
  const { id, source, cue, content } = statement;
  if (statementSpansOf(statement).some((span) => !inside(span, text))) {
    yield { kind: 'span', about: id, message: 'A span of the statement lies outside of its article.' };
  }
  const shown = [source?.text ?? null, cue.text, content.text].map((words) => words && plainText(words));
  if ([stored?.source ?? null, stored?.cue, stored?.content].some((words, index) => words !== shown[index])) {
    yield { kind: 'words', about: id, message: 'The words of the statement are not those at its spans.' };
  }
  if (stored?.words !== wordsId(content.text)) {
    yield { kind: 'words', about: id, message: 'The statement is filed under other words than its own.' };
  }
}

function statementSpansOf(statement: Statement): Span[] {
  const { source, cue, content, act, condition, negation, hedges, denied, said, venue, addressee } =
    statement;
  return [
    ...quotedSpans(source, cue, content, condition?.words, negation, denied, venue, addressee, ...hedges),
    ...(act?.spans ?? []),
    ...(condition ? [condition.marker] : []),
    ...(said?.spans ?? []),
    ...statement.speakers.flatMap(({ role, mention, antecedent, members = [] }) =>
      quotedSpans(role, mention, antecedent, ...members.map((member) => member.mention)),
    ),
  ];
}

function quotedSpans(...quoted: readonly (Quoted | null | undefined)[]): Span[] {
  return quoted.flatMap((each) => each?.spans ?? []);
}

function inside({ start, end }: Span, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}
