import type { RecordStore, StoredStatement } from '../../domain/record.ts';
import { type Appearance, appearancesOf, type Utterance } from '../../duplicate/utterances.ts';
import { sha256 } from '../sha256.ts';
import { sortDay } from './stored-day.ts';

/** A statement of the record as an appearance of an utterance. */
export interface StoredAppearance extends Appearance {
  readonly stored: StoredStatement;
}

/** Phrases of a quotation that are searched for, whoever the speaker, and how many words each has. */
const PHRASES = 4;
const PHRASE_WORDS = 4;
/** Statements taken of each search. */
const MOST_FOUND = 200;
/** Entities of the speaker's name that are looked through: "Donald Trump" is "Trump" in another article. */
const MOST_NAMESAKES = 20;

/** Every appearance of what `target` says, itself among them, the first first; `null` when it stands alone. */
export async function findAppearances(
  store: RecordStore,
  target: StoredStatement,
): Promise<Utterance<StoredAppearance> | null> {
  const found = new Map<string, StoredAppearance>();
  const keep = (stored: StoredStatement): void => {
    found.set(`${stored.article.key}/${stored.statement.id}`, toAppearance(stored));
  };
  for await (const stored of store.statementsOf(await namesakes(store, target))) keep(stored);
  for (const phrase of phrasesOf(target.statement.content.text)) {
    for (const stored of (await store.search({ words: `"${phrase}"`, limit: MOST_FOUND })).hits) keep(stored);
  }
  return appearancesOf(toAppearance(target), found.values(), sha256);
}

async function namesakes(store: RecordStore, { statement }: StoredStatement): Promise<string[]> {
  const ids = new Set<string>();
  for (const { id, name, resolvedBy } of statement.speakers) {
    if (resolvedBy === 'unresolved') continue;
    for (const same of await store.sameEntities(id)) ids.add(same);
    const surname = name.trim().split(/\s+/).at(-1) ?? '';
    if (surname === '') continue;
    for (const entity of await store.findEntities(surname, MOST_NAMESAKES)) ids.add(entity.id);
  }
  return [...ids];
}

/** Runs of words at even distances, those of the beginning and end among them. */
function phrasesOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const last = words.length - PHRASE_WORDS;
  if (last < 0) return [];
  const starts = Array.from({ length: PHRASES }, (_, at) => Math.round((last * at) / (PHRASES - 1)));
  return [...new Set(starts)].map((start) => words.slice(start, start + PHRASE_WORDS).join(' '));
}

function toAppearance(stored: StoredStatement): StoredAppearance {
  const { article, statement } = stored;
  const day = sortDay(statement, article);
  return { article: article.key, day: day === '9999' ? null : day, statement, stored };
}
