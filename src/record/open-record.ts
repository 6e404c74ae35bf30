import type { EntityRule } from '../domain/entity-rule.ts';
import type { RecordStore } from '../domain/record.ts';
import { addPages } from './add-pages.ts';
import { connectArticles } from './connect-articles.ts';
import type { Database } from './database.ts';
import { dumpRecord } from './dump-record.ts';
import { forgetArticle } from './forget-article.ts';
import { addJudgement, listJudgements } from './judgements.ts';
import {
  findArticles,
  findFigures,
  findStatements,
  listArticles,
  listStatements,
  listStatementsOf,
} from './list-stored.ts';
import { migrate } from './migrate.ts';
import { findEntities, withSame } from './names.ts';
import { findNamesakes } from './parted-names.ts';
import { openPostgres } from './postgres-database.ts';
import { findDifferences } from './read-differences.ts';
import { listCopies, utteranceOf } from './read-groups.ts';
import { readOutcome, readReading } from './read-reading.ts';
import { readStats } from './record-stats.ts';
import { search } from './search.ts';
import {
  addFailures,
  countStalePages,
  knownSources,
  listFailures,
  stalePages,
  touchSource,
} from './sources.ts';
import { openSqlite } from './sqlite-database.ts';
import { findPositions } from './stored-positions.ts';
import { suggestNames } from './suggest-names.ts';
import { verifyRecord } from './verify-record.ts';

/** Milliseconds to wait for another writer, or for a server that restarts. */
const PATIENCE = 60_000;

export interface OpenRecordOptions {
  /** Whether to make a record when there is none; default `false`, which refuses. */
  readonly create?: boolean;
  /** Milliseconds to wait for another writer, or for a server that restarts; default 60,000. */
  readonly patience?: number;
  /**
   * Who is one person by rule, besides those whom the user judged the same and the spellings of one name, and which names
   * are several persons'; default: nobody, and none.
   */
  readonly entityRule?: EntityRule;
}

/**
 * Opens the record at `place`: the path of a SQLite file, or an address that begins with `postgres://`. An older record
 * is brought forward first. Rejects with a `RecordError`.
 */
export async function openRecord(place: string, options: OpenRecordOptions = {}): Promise<RecordStore> {
  const database = await openDatabase(place, options);
  try {
    await migrate(database, options.create ?? false);
  } catch (error) {
    await database.close();
    throw error;
  }
  return recordOf(database, options.entityRule ?? null);
}

/** Opens what is at `place`, whatever is in it. */
export async function openDatabase(
  place: string,
  { create = false, patience = PATIENCE }: Omit<OpenRecordOptions, 'entityRule'> = {},
): Promise<Database> {
  return /^postgres(?:ql)?:\/\//.test(place)
    ? openPostgres(place, { create, patience })
    : openSqlite(place, { create, patience });
}

function recordOf(database: Database, rule: EntityRule | null): RecordStore {
  return {
    kind: database.kind,
    place: database.place,
    add: (additions, options = {}) => addPages(database, additions, options),
    addFailures: (failures) => addFailures(database, failures),
    failures: () => listFailures(database),
    knownSources: (addresses) => knownSources(database, addresses),
    touchSource: (address, validators) => touchSource(database, address, validators),
    stalePages: (versions) => stalePages(database, versions),
    countStalePages: (versions) => countStalePages(database, versions),
    outcomeOf: (address, page) => readOutcome(database, address, page),
    search: (query) => search(database, query, rule),
    statements: (id) => findStatements(database, id),
    statementsOf: (entities) => listStatementsOf(database, entities, rule),
    allStatements: () => listStatements(database),
    findEntities: (name, limit) => findEntities(database, name, limit, rule),
    suggestNames: (typed, limit) => suggestNames(database, typed, limit),
    sameEntities: (entity) => withSame(database, [entity], rule),
    namesakesIn: (places) => findNamesakes(database, places, rule),
    figures: (words, limit) => findFigures(database, words, limit),
    connect: (connector) => connectArticles(database, connector, rule),
    utteranceOf: (article, statement) => utteranceOf(database, article, statement),
    copies: () => listCopies(database),
    differences: (query) => findDifferences(database, query, rule),
    positions: (query) => findPositions(database, query, rule),
    findArticles: (name) => findArticles(database, name),
    articles: () => listArticles(database),
    reading: (article) => readReading(database, article),
    judge: (judgement) => addJudgement(database, judgement),
    judgements: () => listJudgements(database),
    stats: () => readStats(database),
    verify: (connector) => verifyRecord(database, connector ?? null, rule),
    forget: (article, at) => forgetArticle(database, article, at),
    dump: () => dumpRecord(database),
    close: () => database.close(),
  };
}
