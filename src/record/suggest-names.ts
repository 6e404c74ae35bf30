import type { Database } from './database.ts';
import { foldWords } from './fold-words.ts';
import { rowsWith } from './name-rows.ts';
import { bearableMistakes, countMistakes } from './spelling.ts';
import { ALIASES_AT_ONCE, type AliasRow, readEntities } from './stored-entities.ts';

/** Names suggested where a filter finds nobody. */
export const SUGGESTED = 5;
/** Sorts behind every word. */
const LAST = '\u{10ffff}';

/** Names that may have been meant by `typed`: begun so, else spelled nearly so. Likeliest first. */
export async function suggestNames(
  database: Database,
  typed: string,
  limit: number,
): Promise<readonly string[]> {
  const sought = foldWords(typed);
  const begun = await namesBegun(database, sought);
  const names = begun.length > 0 ? begun : await namesSpelledNearly(database, sought);
  return names.slice(0, limit);
}

async function namesBegun(database: Database, sought: readonly string[]): Promise<readonly string[]> {
  const last = sought.at(-1);
  if (last === undefined) return [];
  const rows = await database.all<AliasRow>(
    `SELECT DISTINCT a.entity, a.alias, a.statements FROM aliases a JOIN alias_words w ON w.alias = a.n
      WHERE w.word >= ? AND w.word < ? ORDER BY a.statements DESC, a.alias LIMIT ${ALIASES_AT_ONCE}`,
    [last, last + LAST],
  );
  const begins = ` ${sought.join(' ')}`;
  return namesOfRows(
    database,
    rows.filter(({ alias }) => ` ${foldWords(alias).join(' ')}`.includes(begins)),
    (name) => ` ${foldWords(name).join(' ')}`.includes(begins),
  );
}

async function namesSpelledNearly(database: Database, sought: readonly string[]): Promise<readonly string[]> {
  const scores = new Map<number, number>();
  const corrected = new Set<string>();
  for (const word of new Set(sought)) {
    const near = await wordsNear(database, word);
    if (near.size === 0) continue;
    const aliases = await rowsWith<{ word: string; alias: number }>(
      database,
      'SELECT word, alias FROM alias_words WHERE word',
      [...near.keys()],
    );
    for (const { word: found, alias } of aliases) {
      corrected.add(found);
      scores.set(alias, (scores.get(alias) ?? 0) + 1 / (1 + (near.get(found) ?? 0)));
    }
  }
  const best = [...scores].sort(([, a], [, b]) => b - a).slice(0, ALIASES_AT_ONCE);
  const top = best[0]?.[1] ?? 0;
  const rows = await rowsWith<AliasRow>(
    database,
    'SELECT entity, alias, statements FROM aliases WHERE n',
    best.filter(([, score]) => score === top).map(([alias]) => alias),
  );
  return namesOfRows(database, rows, (name) => foldWords(name).some((word) => corrected.has(word)));
}

/** Words of names that begin with the same letter and have few mistakes, with how many. */
async function wordsNear(database: Database, word: string): Promise<ReadonlyMap<string, number>> {
  const [initial = ''] = word;
  const rows = await database.all<{ word: string }>(
    'SELECT DISTINCT word FROM alias_words WHERE word >= ? AND word < ?',
    [initial, initial + LAST],
  );
  const near = new Map<string, number>();
  for (const row of rows) {
    const mistakes = countMistakes(word, row.word, bearableMistakes(word.length));
    if (mistakes !== null) near.set(row.word, mistakes);
  }
  return near;
}

/** The entities' own names: those that are meant themselves before those with an alias that is, most statements first. */
async function namesOfRows(
  database: Database,
  rows: readonly AliasRow[],
  isMeant: (name: string) => boolean,
): Promise<readonly string[]> {
  const entities = await readEntities(database, [...new Set(rows.map(({ entity }) => entity))]);
  return [
    ...new Set(
      entities
        .sort(
          (a, b) =>
            Number(isMeant(b.name)) - Number(isMeant(a.name)) ||
            b.statements - a.statements ||
            (a.name < b.name ? -1 : 1),
        )
        .map(({ name }) => name),
    ),
  ];
}
