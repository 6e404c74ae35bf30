import { type Database, first } from './database.ts';
import { foldWords } from './fold-words.ts';
import { taggedStatements } from './match-words.ts';
import { deleteWith, MEMBER, namesOf, rowsWith } from './name-rows.ts';
import { markUnparted, toldIn } from './part-names.ts';
import { unindexArticle } from './unindex-article.ts';

/** Tables whose rows belong to an article and go with it. */
const BELONGING = [
  'unconnected',
  'node_places',
  'notes',
  'figures',
  'checks',
  'disputes',
  'comparisons',
  'positions',
  'statements',
];
/** Tables whose rows belong to a statement. */
const OF_STATEMENTS = ['statement_speakers', 'statement_members', 'statement_facets'];

/**
 * Takes the article numbered `article` out of the record, with its statements and with names that nobody else bears.
 * Its sources, pages and judgements stay. To be called within a transaction.
 */
export async function removeArticle(database: Database, article: number): Promise<void> {
  const row = await first<{ key: string; text_id: string }>(
    database,
    'SELECT key, text_id FROM articles WHERE n = ?',
    [article],
  );
  if (row) await unindexArticle(database, { n: article, key: row.key });
  const entities = await forgetNames(database, article);
  await markUnparted(database, await toldIn(database, [article]));
  for (const table of ['entity_roles', 'namesakes'])
    await deleteWith(database, `DELETE FROM ${table} WHERE article = ? AND entity`, entities, [article]);
  for (const table of OF_STATEMENTS) {
    await database.run(
      `DELETE FROM ${table} WHERE statement IN (SELECT n FROM statements WHERE article = ?)`,
      [article],
    );
  }
  // What its nodes have to do with others is settled by the next pass.
  await database.run(
    'INSERT INTO unsettled (node) SELECT DISTINCT node FROM node_places WHERE article = ? ON CONFLICT DO NOTHING',
    [article],
  );
  for (const table of BELONGING) await database.run(`DELETE FROM ${table} WHERE article = ?`, [article]);
  await database.run('DELETE FROM articles WHERE n = ?', [article]);
  await database.run(
    'DELETE FROM texts WHERE id = ? AND NOT EXISTS (SELECT 1 FROM articles WHERE text_id = texts.id)',
    [row?.text_id ?? ''],
  );
  await dropUnused(database, entities);
}

/** Takes the names that the article's statements added off the counts of their entities. */
async function forgetNames(database: Database, article: number): Promise<readonly number[]> {
  const speakers = await database.all<{
    entity: number;
    speaks_for: number | null;
    name: string;
    mention: string | null;
    resolved_by: string;
  }>(
    `SELECT p.entity, p.speaks_for, p.name, p.mention, p.resolved_by FROM statement_speakers p
      JOIN statements s ON s.n = p.statement WHERE s.article = ?
      UNION ALL SELECT m.entity, NULL, m.name, m.mention, '${MEMBER}' FROM statement_members m
      JOIN statements s ON s.n = m.statement WHERE s.article = ?`,
    [article, article],
  );
  for (const { entity, name, mention, resolved_by } of speakers) {
    for (const alias of namesOf(name, mention, resolved_by)) {
      await database.run('UPDATE aliases SET statements = statements - 1 WHERE entity = ? AND alias = ?', [
        entity,
        alias,
      ]);
    }
  }
  const entities = new Set(speakers.map(({ entity }) => entity));
  await renameEntities(database, [...entities]);
  return [...entities, ...speakers.flatMap(({ speaks_for }) => speaks_for ?? [])];
}

/** Gives entities the least of the names that are left to them, as if the others had never been read. */
async function renameEntities(database: Database, entities: readonly number[]): Promise<void> {
  const names = new Map(
    (
      await rowsWith<{ n: number; name: string }>(database, 'SELECT n, name FROM entities WHERE n', entities)
    ).map(({ n, name }) => [n, name]),
  );
  const aliases = await rowsWith<{ entity: number; alias: string; statements: number }>(
    database,
    'SELECT entity, alias, statements FROM aliases WHERE entity',
    entities,
  );
  for (const [n, name] of names) {
    const same = aliases
      .filter(({ entity, alias, statements }) => entity === n && statements > 0 && sameName(alias, name))
      .map(({ alias }) => alias)
      .sort();
    const [least] = same;
    if (least !== undefined && least !== name) {
      await database.run('UPDATE entities SET name = ? WHERE n = ?', [least, n]);
    }
  }
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase() && foldWords(one).length > 0;
}

/** Drops names without a statement, and entities that no statement names any more. */
async function dropUnused(database: Database, entities: readonly number[]): Promise<void> {
  await database.run('DELETE FROM alias_words WHERE alias IN (SELECT n FROM aliases WHERE statements <= 0)');
  await database.run('DELETE FROM aliases WHERE statements <= 0');
  const ids = await rowsWith<{ n: number; id: string }>(database, 'SELECT n, id FROM entities WHERE n', [
    ...new Set(entities),
  ]);
  for (const { n, id } of ids) {
    const { from, cells } = taggedStatements([id], database);
    await database.run(
      `DELETE FROM entities WHERE n = ? AND NOT EXISTS (SELECT 1 FROM statement_speakers WHERE speaks_for = ?)
        AND NOT EXISTS (SELECT 1 FROM ${from})`,
      [n, n, ...cells],
    );
    await database.run(
      'DELETE FROM namesakes WHERE entity = ? AND NOT EXISTS (SELECT 1 FROM entities WHERE n = ?)',
      [n, n],
    );
  }
}
