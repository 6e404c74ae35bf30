import type { ContentClass } from './act-word.ts';
import { CONTENT_WORDS } from './act-words.generated.ts';
import { findWordAt, indexWords } from './find-words.ts';
import type { Token } from './tokens.ts';

const CLASSES = [...new Set(CONTENT_WORDS.map(({ reading }) => reading))];
const INDEXES = new Map(
  CLASSES.map((name) => [name, indexWords(CONTENT_WORDS.filter(({ reading }) => reading === name))] as const),
);

/** The words of the first hit of a class of content words in `tokens`, from `from` on, or `null`. */
export function findContentWord(
  tokens: readonly Token[],
  name: ContentClass,
  from = 0,
  to = tokens.length,
): readonly Token[] | null {
  const index = INDEXES.get(name);
  if (index === undefined) return null;
  for (let at = Math.max(0, from); at < to; at++) {
    const found = findWordAt(index, tokens, at);
    if (found !== null) return found.tokens.flatMap((i) => tokens[i] ?? []);
  }
  return null;
}

/** As {@link findContentWord}, where the word must begin at `at`. */
export function contentWordAt(
  tokens: readonly Token[],
  name: ContentClass,
  at: number,
): readonly Token[] | null {
  return at < 0 ? null : findContentWord(tokens, name, at, at + 1);
}
