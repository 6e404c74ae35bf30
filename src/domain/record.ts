import type { Article } from './article.ts';
import type {
  DifferenceQuery,
  DifferenceResult,
  PositionQuery,
  PositionResult,
  StoredCopies,
  StoredUtterance,
} from './connections.ts';
import type { Connector } from './connector.ts';
import type { Figure } from './figure.ts';
import type { ActName } from './judgement.ts';
import type { NamePlace, StoredNamesake } from './namesake.ts';
import type { Reading } from './reading.ts';
import type { Entity, Form, SpeakerType, Statement } from './statement.ts';

/**
 * An article in the record: `a` and 16 hexadecimal digits. Made of the text and of where it was published (`url`, else
 * the outlet, else nothing), so that the same text at two outlets is two articles, and a changed text at one address is
 * a new one: the next version there.
 */
export type ArticleKey = string;

/** Where a page came from. Clock values are given, never taken: `fetchedAt` is an ISO time. */
export interface Source {
  /**
   * What names it for good: an address, `file:` and an absolute path, `file:…#12` for the twelfth item of an archive.
   * The same bytes at the same address are the same addition.
   */
  readonly address: string;
  /** What is needed to read the bytes again as they were read: `html`, `text`, `mhtml`, `jsonl-item`, `warc-record`, … */
  readonly format: string;
  /** The address after redirects; `null` for files. */
  readonly url: string | null;
  /** Anything else that reading needs (a declared charset, a date from a feed), JSON-safe. */
  readonly hints: Readonly<Record<string, string | null>>;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly fetchedAt: string;
}

/** What a page gave. */
export type AdditionOutcome =
  | { readonly kind: 'reading'; readonly reading: Reading }
  /** No article is on it; kept so that it is not read again. `versions` as in a reading. */
  | { readonly kind: 'no-article'; readonly reason: string; readonly versions: Reading['versions'] };

/** A page with what was read from it. */
export interface Addition {
  readonly source: Source;
  /** The bytes as fetched: what the record can be rebuilt from. */
  readonly bytes: Uint8Array;
  readonly outcome: AdditionOutcome;
}

/**
 * What an addition did.
 *
 * - `added`: a new article. `version`: a new one at an address that had another.
 * - `known`: the article was there; at most its source was noted. `no-article`: only page and source are kept.
 * - `reread`: an article already there was read anew from this page.
 * - `forgotten`: the user had it forgotten; nothing was stored.
 */
export interface Added {
  readonly kind: 'added' | 'version' | 'known' | 'reread' | 'no-article' | 'forgotten';
  /** `null` where there is no article. */
  readonly article: ArticleKey | null;
}

export interface AddOptions {
  /** Replaces what was read from the same page before: for `rebuild`. Default `false`. */
  readonly reread?: boolean;
  /** Stores also what the user had forgotten, which is then no longer forgotten. Default `false`. */
  readonly again?: boolean;
}

/** Something that could not be added. One a `name` and `reason`; gone when its address is added after all. */
export interface Failure {
  /** Its address, as in {@link Source}. */
  readonly address: string;
  /** Stable for programs: `too-large`, `truncated`, … */
  readonly code: string;
  /** One sentence. */
  readonly reason: string;
  readonly at: string;
}

/** The newest that is known of an address. */
export interface KnownSource {
  readonly address: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly page: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly fetchedAt: string;
  /** `null` where no article was on it. */
  readonly article: ArticleKey | null;
}

/** A page as stored, to be read anew. */
export interface StoredPage {
  readonly source: Source;
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/** An article in the record, with its text only where asked for. */
export interface StoredArticle extends Omit<Article, 'text' | 'blocks' | 'leftOut'> {
  readonly key: ArticleKey;
  /** All addresses that it was found at, in code-unit order. */
  readonly addresses: readonly string[];
  /** 1 for the first version at its address; `versions` is how many there are. */
  readonly version: number;
  readonly versions: number;
  readonly statements: number;
}

/** A statement with where it stands. */
export interface StoredStatement {
  readonly statement: Statement;
  readonly article: StoredArticle;
  /** The same for all statements whose content has the same words, whatever case, accents and punctuation. */
  readonly words: string;
  /** The paragraphs of the article that the statement touches: `text` begins at `start` of the article's text. */
  readonly context: { readonly start: number; readonly text: string };
}

export interface SearchQuery {
  /** Words, which must all be there, and "phrases"; nothing else has a meaning. Empty: everything. */
  readonly words: string;
  /**
   * Part of a name: its words stand one after the other in the speaker's name or an alias. Or its id. Behind a comma or in
   * brackets a role may tell which.
   */
  readonly speaker?: string;
  readonly act?: ActName;
  /** Days, `YYYY-MM-DD`, inclusive, of when it was said, else published. */
  readonly from?: string;
  readonly to?: string;
  /** Whole name of an outlet or agency, whatever case. */
  readonly outlet?: string;
  readonly form?: Form;
  /** Default 20. */
  readonly limit?: number;
}

export interface FacetCount {
  /** What to filter by: a name of a speaker (of several who bear it with a role) or outlet, an act, a year, a month. */
  readonly value: string;
  readonly count: number;
}

export interface SearchResult {
  /** Best first: see `docs/record.md`. The order in which articles were added plays no part. */
  readonly hits: readonly StoredStatement[];
  /** How many match; at least so many when `bounded`. */
  readonly total: number;
  /** Whether so many match that `facets` and `histogram` count only the newest of them, and `hits` are ranked among these. */
  readonly bounded: boolean;
  /** Most first. */
  readonly facets: Readonly<Record<'speaker' | 'act' | 'outlet' | 'year', readonly FacetCount[]>>;
  /** By month, `YYYY-MM`, in order of time; months without any are left out. */
  readonly histogram: readonly FacetCount[];
  /** Names alike, when `speaker` names nobody: what may have been meant. */
  readonly meant: readonly string[];
}

/** An entity with what the record knows of it; its id is that of one of several persons where they bear one name. */
export interface StoredEntity extends Entity {
  /** What tells it from others of its very name, see {@link StoredNamesake}; `null` where one person alone bears it. */
  readonly namesake: Pick<StoredNamesake, 'role'> | null;
  /** Names and mentions that were resolved to it, pronouns left out, commonest first. */
  readonly aliases: readonly string[];
  readonly statements: number;
}

/** A figure with where it stands. */
export interface StoredFigure {
  readonly figure: Figure;
  readonly article: StoredArticle;
  /** The statement in whose content it stands; `null` in the article's own voice. */
  readonly statement: Statement | null;
  /** When it was said, else published; `null` when unknown. */
  readonly day: string | null;
  /** The line of the article in which it stands: `text` begins at `start` of the article's text. */
  readonly context: { readonly start: number; readonly text: string };
}

/** What the user decided. It survives `rebuild`. */
export interface UserJudgement {
  /** `same-entity`, `other-entity`, `same-utterance`, `other-utterance`, … */
  readonly kind: string;
  /** What it is about: entity ids, or `article/statement`, in code-unit order. */
  readonly left: string;
  readonly right: string;
  readonly at: string;
}

export interface RecordStats {
  readonly articles: number;
  readonly statements: number;
  readonly speakers: number;
  readonly figures: number;
  readonly pages: number;
  readonly sources: number;
  readonly failures: number;
  readonly forgotten: number;
  /** Bytes of all pages as fetched, and as stored. */
  readonly pageBytes: number;
  readonly storedPageBytes: number;
  /** Of the whole record on its medium. */
  readonly bytes: number;
  readonly byType: Readonly<Record<SpeakerType, number>>;
  readonly byForm: Readonly<Record<Form, number>>;
  readonly byAct: readonly FacetCount[];
  readonly byOutlet: readonly FacetCount[];
  readonly byYear: readonly FacetCount[];
}

/** Something in the record that is not as it must be. */
export interface Problem {
  /** Stable for programs: `page-hash`, `text-hash`, `span`, `link`, `search-index`, … */
  readonly kind: string;
  /** What is wrong with: a page's hash, an article's key, a statement's id, … */
  readonly about: string;
  readonly message: string;
}

/** What was taken away by `forget`. */
export interface Forgotten {
  readonly article: ArticleKey;
  readonly title: string | null;
  readonly statements: number;
  /** Pages that nobody else needed. */
  readonly pages: number;
}

/**
 * The record: what was read, where it came from, and what the user decided. `record/` implements it for SQLite and for
 * PostgreSQL with the same meaning. Its content depends on what was added, not on the order of adding.
 */
export interface RecordStore {
  /** `sqlite` or `postgres`, and a name for messages that gives no password away. */
  readonly kind: 'sqlite' | 'postgres';
  readonly place: string;

  /** Adds all or nothing, in one transaction; what it resolves for is on disk. One outcome an addition, in order. */
  add(additions: readonly Addition[], options?: AddOptions): Promise<readonly Added[]>;
  addFailures(failures: readonly Failure[]): Promise<void>;
  /** In order of address and code. */
  failures(): AsyncIterable<Failure>;
  /** What is known of those `addresses` that are. Forgotten ones have `page` `''`. */
  knownSources(addresses: readonly string[]): Promise<ReadonlyMap<string, KnownSource>>;
  /** Notes that an address was asked again and had not changed. */
  touchSource(
    address: string,
    validators: Pick<Source, 'etag' | 'lastModified' | 'fetchedAt'>,
  ): Promise<void>;
  /** Pages whose reading was made by other versions, in order of page and address: what `rebuild` reads anew. */
  stalePages(versions: Reading['versions']): AsyncIterable<StoredPage>;
  /** How many {@link stalePages} gives. */
  countStalePages(versions: Reading['versions']): Promise<number>;

  /** What a page at an address gave, as it was added; `null` when there is no such page there. */
  outcomeOf(address: string, page: string): Promise<AdditionOutcome | null>;

  search(query: SearchQuery): Promise<SearchResult>;
  /** Every statement with this id or beginning with it (at least four characters), in order of article. */
  statements(id: string): Promise<readonly StoredStatement[]>;
  /** All statements of these entities, in order of time, then of article and text. */
  statementsOf(entities: readonly string[]): AsyncIterable<StoredStatement>;
  /** Every statement, in order of article and text: for export. */
  allStatements(): AsyncIterable<StoredStatement>;
  /**
   * Those who are meant by a name or id as in {@link SearchQuery.speaker}, most statements first; merged ones as one, several
   * of one name as several.
   */
  findEntities(name: string, limit: number): Promise<readonly StoredEntity[]>;
  /** Names of speakers that begin with these letters, or are spelled nearly so, likeliest first. */
  suggestNames(typed: string, limit: number): Promise<readonly string[]>;
  /** Ids that the user's judgements make one with `entity`, itself included. */
  sameEntities(entity: string): Promise<readonly string[]>;
  /** Who of several is meant where their names stand, by {@link placeKey}; without names that one person alone bears. */
  namesakesIn(places: readonly NamePlace[]): Promise<ReadonlyMap<string, StoredNamesake>>;
  /** Figures beside which these words stand, in order of time, then of article and text. */
  figures(words: string, limit: number): Promise<readonly StoredFigure[]>;

  /**
   * Connects some of the articles that are not connected yet, by the rules of `connector`, and settles what removed ones
   * left; all or nothing, and repeated until it gives 0. It gives how much it did. What it has done is what the next
   * three give.
   */
  connect(connector: Connector): Promise<number>;
  /** The utterance of a statement of an article; `null` when its words stand nowhere else. */
  utteranceOf(article: ArticleKey, statement: string): Promise<StoredUtterance | null>;
  /** Groups of the same copy, in order of id. */
  copies(): AsyncIterable<StoredCopies>;
  /** Where several stand on one question. */
  positions(query: PositionQuery): Promise<PositionResult>;
  /** What does not agree across articles. */
  differences(query: DifferenceQuery): Promise<DifferenceResult>;

  /** Articles by key, text hash or beginning of either (at least four characters), by address, or by URL. */
  findArticles(name: string): Promise<readonly StoredArticle[]>;
  /** In order of key. */
  articles(): AsyncIterable<StoredArticle>;
  /** The whole reading, or `null` when there is no such article. */
  reading(article: ArticleKey): Promise<Reading | null>;

  judge(judgement: UserJudgement): Promise<void>;
  /** In order of kind, left and right. */
  judgements(): AsyncIterable<UserJudgement>;

  stats(): Promise<RecordStats>;
  /**
   * Checks every link, hash and span; gives what is wrong. With the rules by which it is connected it also compares what
   * articles have to do with each other with what the rules give.
   */
  verify(connector?: Connector): AsyncIterable<Problem>;
  /** Takes an article away, and its pages unless somebody else needs them; adding it again is refused from then on. */
  forget(article: ArticleKey, at: string): Promise<Forgotten | null>;
  /** Every row but clock values, a JSON line each, in an order of its own: the same content gives the same lines. */
  dump(): AsyncIterable<string>;
  close(): Promise<void>;
}
