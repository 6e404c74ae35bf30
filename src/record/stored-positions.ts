import type { PositionQuery, PositionResult, StoredPositions } from '../domain/connections.ts';
import type { EntityRule } from '../domain/entity-rule.ts';
import { push } from '../domain/push.ts';
import type { Database } from './database.ts';
import { searchWords } from './fold-words.ts';
import { rowsWith } from './name-rows.ts';
import { entitiesMeant } from './names.ts';
import { POSITION_COLUMNS, POSITION_TABLES, type PositionRow, toPositions } from './position-rows.ts';
import { saidBy } from './said-by.ts';
import { articlesByNumber, readTexts } from './stored-articles.ts';
import { SUGGESTED, suggestNames } from './suggest-names.ts';

const USUAL_LIMIT = 50;

/** A side of a group, as it is looked for. */
interface Side {
  readonly article: number;
  readonly key: string;
  readonly position: number;
  readonly question: string;
  readonly title: string | null;
  readonly day: string | null;
  readonly entity: string;
  /** The number of its statement. */
  readonly n: number;
}

/** See `RecordStore.positions`. */
export async function findPositions(
  database: Database,
  { words = '', speaker, limit = USUAL_LIMIT }: PositionQuery,
  rule: EntityRule | null,
): Promise<PositionResult> {
  const ids = speaker === undefined ? null : await entitiesMeant(database, speaker, rule);
  if (ids?.length === 0) {
    return { groups: [], total: 0, meant: await suggestNames(database, speaker ?? '', SUGGESTED) };
  }
  const isHolder = ids && (await holderAmong(database, ids, rule));
  const sought = searchWords(words);
  const found = (await readGroups(database)).filter((sides) => {
    if (isHolder && !sides.some(isHolder)) return false;
    const there = new Set(
      searchWords([sides[0]?.title ?? '', ...sides.map(({ question }) => question)].join(' ')),
    );
    return sought.every((word) => there.has(word));
  });
  found.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return { groups: await load(database, found.slice(-limit)), total: found.length, meant: [] };
}

/** Tells whether a side is one of those whom `ids` mean. */
async function holderAmong(
  database: Database,
  ids: readonly string[],
  rule: EntityRule | null,
): Promise<(side: Side) => boolean> {
  const { names, without } = await saidBy(database, ids, rule);
  const [own, others] = [new Set(names), new Set(without)];
  return ({ entity, n }) => own.has(entity) && !others.has(n);
}

/** All groups of the record, of which there are few. */
async function readGroups(database: Database): Promise<readonly (readonly Side[])[]> {
  const rows = await database.all<Side>(
    `SELECT p.article, a.key, p.position, p.question, a.title, coalesce(s.said_from, a.published) AS day, h.id AS entity, s.n
      FROM ${POSITION_TABLES} JOIN articles a ON a.n = p.article
      JOIN statements s ON s.article = p.article AND s.id = p.statement ORDER BY p.article, p.position, p.side`,
  );
  const groups = new Map<string, Side[]>();
  for (const row of rows) {
    const key = `${row.article} ${row.position}`;
    push(groups, key, row);
  }
  return [...groups.values()];
}

function orderOf([first]: readonly Side[]): string {
  return `${first?.day ?? '9999'} ${first?.key} ${String(first?.position).padStart(6, '0')}`;
}

async function load(
  database: Database,
  groups: readonly (readonly Side[])[],
): Promise<readonly StoredPositions[]> {
  const numbers = [...new Set(groups.flatMap((sides) => sides.map(({ article }) => article)))];
  const articles = await articlesByNumber(database, numbers);
  const texts = await readTexts(
    database,
    [...articles.values()].map(({ id }) => id),
  );
  const rows = await rowsWith<PositionRow & { article: number; side: number }>(
    database,
    `SELECT p.article, p.side, ${POSITION_COLUMNS} FROM ${POSITION_TABLES} WHERE p.article`,
    numbers,
  );
  return groups.flatMap((sides): StoredPositions[] => {
    const [{ article: n, position } = { article: 0, position: 0 }] = sides;
    const article = articles.get(n);
    const own = rows.filter((row) => row.article === n && row.position === position);
    const [group] = toPositions(
      own.sort((a, b) => a.side - b.side),
      texts.get(article?.id ?? '') ?? '',
    );
    return article && group ? [{ group, article, days: sides.map(({ day }) => day) }] : [];
  });
}
