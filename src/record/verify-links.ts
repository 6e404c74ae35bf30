import type { Problem } from '../domain/record.ts';
import type { Database } from './database.ts';

/** Rows that are told of one link; of more, the first. */
const MOST_TOLD = 100;

/** A link that must lead somewhere: rows `s` of `from`, what of them is told, and the rows `t` of `to` by `on`. */
interface Link {
  readonly from: string;
  readonly about: string;
  readonly to: string;
  readonly on: string;
  /** Of which rows of `from` alone; default: of all. */
  readonly where?: string;
}

const IN_SAME_ARTICLE = 't.article = s.article';

const LINKS: readonly Link[] = [
  { from: 'sources', about: 'address', to: 'pages', on: 't.hash = s.page' },
  {
    from: 'sources',
    about: 'address',
    to: 'articles',
    on: 't.key = s.article',
    where: 's.article IS NOT NULL',
  },
  { from: 'articles', about: 'key', to: 'texts', on: 't.id = s.text_id' },
  {
    from: 'articles',
    about: 'key',
    to: 'sources',
    on: 't.article = s.key AND t.page = s.page AND t.address = s.address',
  },
  ...['notes', 'checks', 'disputes', 'comparisons', 'unconnected'].map(
    (from): Link => ({ from, about: 'article', to: 'articles', on: 't.n = s.article' }),
  ),
  ...['statements', 'figures'].map(
    (from): Link => ({ from, about: 'id', to: 'articles', on: 't.n = s.article' }),
  ),
  {
    from: 'statements',
    about: 'id',
    to: 'statement_speakers',
    on: 't.statement = s.n AND t.position = 0',
  },
  { from: 'statements', about: 'id', to: 'statement_facets', on: 't.statement = s.n' },
  {
    from: 'statement_facets',
    about: 'statement',
    to: 'statements',
    on: `t.n = s.statement AND ${IN_SAME_ARTICLE}`,
  },
  {
    from: 'statement_facets',
    about: 'statement',
    to: 'entities',
    on: 't.n = s.speaker',
    where: 's.speaker IS NOT NULL',
  },
  {
    from: 'statement_facets',
    about: 'statement',
    to: 'outlets',
    on: 't.n = s.outlet',
    where: 's.outlet IS NOT NULL',
  },
  { from: 'statement_speakers', about: 'statement', to: 'statements', on: 't.n = s.statement' },
  { from: 'statement_speakers', about: 'statement', to: 'entities', on: 't.n = s.entity' },
  {
    from: 'statement_speakers',
    about: 'statement',
    to: 'entities',
    on: 't.n = s.speaks_for',
    where: 's.speaks_for IS NOT NULL',
  },
  {
    from: 'figures',
    about: 'id',
    to: 'statements',
    on: `${IN_SAME_ARTICLE} AND t.id = s.statement`,
    where: 's.statement IS NOT NULL',
  },
  ...['one_statement', 'other_statement'].map(
    (column): Link => ({
      from: 'disputes',
      about: 'id',
      to: 'statements',
      on: `${IN_SAME_ARTICLE} AND t.id = s.${column}`,
      where: `s.${column} IS NOT NULL`,
    }),
  ),
  { from: 'node_places', about: 'node', to: 'nodes', on: 't.n = s.node' },
  { from: 'node_places', about: 'node', to: 'articles', on: 't.n = s.article' },
  {
    from: 'node_places',
    about: 'node',
    to: 'statements',
    on: `t.n = s.statement AND ${IN_SAME_ARTICLE}`,
    where: 's.statement > 0',
  },
  {
    from: 'node_places',
    about: 'node',
    to: 'figures',
    on: `t.n = s.figure AND ${IN_SAME_ARTICLE}`,
    where: 's.figure > 0',
  },
  { from: 'node_ties', about: 'one', to: 'nodes', on: 't.n = s.one' },
  { from: 'node_ties', about: 'other', to: 'nodes', on: 't.n = s.other' },
  { from: 'node_groups', about: 'id', to: 'nodes', on: 't.n = s.node AND t.kind = s.kind' },
  { from: 'node_keys', about: 'key', to: 'nodes', on: 't.n = s.holder / 8' },
  { from: 'unsettled', about: 'node', to: 'nodes', on: 't.n = s.node' },
  // What lost its last place is waiting to be settled.
  {
    from: 'nodes',
    about: 'id',
    to: 'node_places',
    on: 't.node = s.n',
    where: 's.n NOT IN (SELECT node FROM unsettled)',
  },
  { from: 'aliases', about: 'alias', to: 'entities', on: 't.n = s.entity' },
  { from: 'alias_words', about: 'word', to: 'aliases', on: 't.n = s.alias' },
  { from: 'positions', about: 'id', to: 'articles', on: 't.n = s.article' },
  { from: 'positions', about: 'id', to: 'entities', on: 't.n = s.holder' },
  { from: 'positions', about: 'id', to: 'statements', on: `${IN_SAME_ARTICLE} AND t.id = s.statement` },
  {
    from: 'statement_members',
    about: 'statement',
    to: 'statement_speakers',
    on: 't.statement = s.statement AND t.position = s.speaker',
  },
  { from: 'statement_members', about: 'statement', to: 'entities', on: 't.n = s.entity' },
  { from: 'entity_roles', about: 'role', to: 'entities', on: 't.n = s.entity' },
  { from: 'entity_roles', about: 'role', to: 'articles', on: 't.n = s.article' },
  { from: 'namesakes', about: 'id', to: 'entities', on: 't.n = s.entity' },
  // 0 stands for all articles that tell nothing.
  { from: 'namesakes', about: 'id', to: 'articles', on: 't.n = s.article', where: 's.article > 0' },
];

/** Rows that point to nothing. */
export async function* verifyLinks(database: Database): AsyncGenerator<Problem> {
  for (const { from, about, to, on, where } of LINKS) {
    const rows = await database.all<{ about: string | number }>(
      `SELECT s.${about} AS about FROM ${from} s WHERE ${where === undefined ? '' : `${where} AND `}
        NOT EXISTS (SELECT 1 FROM ${to} t WHERE ${on}) LIMIT ${MOST_TOLD}`,
    );
    for (const row of rows) {
      yield {
        kind: 'link',
        about: String(row.about),
        message: `A row of ${from} points to nothing in ${to}.`,
      };
    }
  }
}
