import type { Cell, Database } from './database.ts';
import type { IndexedWords } from './index-words.ts';

/** Between words of different columns, so that no phrase runs from one into the other. */
const GAP = 64;
/** PostgreSQL knows no position beyond; later words share the last one. */
const LAST_POSITION = 16_383;

/** Puts statements into the search index, under the numbers of their rows. */
export async function indexRows(
  database: Database,
  kind: 'statement' | 'figure',
  rows: readonly (readonly [number, IndexedWords])[],
): Promise<void> {
  if (database.kind === 'sqlite') {
    const names = kind === 'statement' ? ['content', 'context', 'tags'] : ['counted', 'context'];
    await database.insert(
      {
        name: `${kind}_index`,
        columns: { rowid: 'int', ...Object.fromEntries(names.map((name) => [name, 'text' as const])) },
        isIndex: true,
      },
      rows.map(([n, { content, context, tags }]): Cell[] =>
        kind === 'statement' ? [n, content, context, tags] : [n, content, context],
      ),
    );
  } else {
    await database.insert(
      { name: `${kind}_index`, columns: { [kind]: 'int', words: 'words' } },
      rows.map(([n, words]): Cell[] => [n, vectorOf(words)]),
    );
  }
}

/** Takes rows out of the search index. */
export async function unindexRows(
  database: Database,
  kind: 'statement' | 'figure',
  article: number,
): Promise<void> {
  const key = database.kind === 'sqlite' ? 'rowid' : kind;
  await database.run(`DELETE FROM ${kind}_index WHERE ${key} IN (SELECT n FROM ${kind}s WHERE article = ?)`, [
    article,
  ]);
}

/**
 * Words as PostgreSQL's `tsvector`, written out: its own parser would split and drop words by the server's language.
 * Content has weight A, context D; tags stand apart by their `#`.
 */
function vectorOf({ content, context, tags }: IndexedWords): string {
  const places = new Map<string, string[]>();
  const note = (word: string, position: number, weight: string) => {
    const known = places.get(word);
    const place = `${Math.min(position, LAST_POSITION)}${weight}`;
    if (known) known.push(place);
    else places.set(word, [place]);
  };
  const [inside, around] = [wordsIn(content), wordsIn(context)];
  for (const [index, word] of inside.entries()) note(word, index + 1, 'A');
  for (const [index, word] of around.entries()) note(word, inside.length + GAP + index, 'D');
  const words = [...places].map(([word, at]) => `'${word}':${at.join(',')}`);
  return [...words, ...wordsIn(tags).map((tag) => `'#${tag}'`)].join(' ');
}

function wordsIn(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
