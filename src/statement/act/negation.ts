import type { MainClause } from './main-clause.ts';
import type { Token } from './tokens.ts';

const NEGATIVE_WORDS = new Set('nobody none nothing neither nowhere hardly scarcely'.split(' '));
/** “no doubt”, “not only”, “no matter”: not what they seem. */
const NO_NEGATION_BEFORE = new Set('doubt matter wonder only just least merely sooner'.split(' '));

/**
 * The word that makes a clause a negative one (“not”, “won’t”, “never”, “no” of its subject or object), as its tokens,
 * or `null`. What is subordinate is no part of a {@link MainClause}: “said he did it because he could not wait” is positive.
 */
export function findNegation({ tokens, finite }: MainClause): readonly Token[] | null {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1]?.lower ?? '';
    if (NO_NEGATION_BEFORE.has(next)) continue;
    if (token.lower === "n't") return [tokens[at - 1] ?? token, token];
    if (token.lower === 'not' || token.lower === 'never') {
      // “whether or not”; “he, not she”: it denies a word, and not the clause.
      const isWord = token.lower === 'not' && tokens[at - 1]?.isWord === false && at > finite;
      if (tokens[at - 1]?.lower !== 'or' && !isWord) return [token];
    }
    if (NEGATIVE_WORDS.has(token.lower)) return [token];
    if (
      token.lower === 'no' &&
      tokens[at - 1]?.lower !== 'or' &&
      tokens[at + 1]?.isWord === true &&
      isDeterminer(tokens, at, finite)
    )
      return [token];
  }
  return null;
}

/** “no receipts were kept”, “there is no truth”: before the verb, or right after it. */
function isDeterminer(tokens: readonly Token[], at: number, finite: number): boolean {
  return finite < 0 || at <= finite + 3 || tokens.slice(finite, at).every(({ isWord }) => isWord);
}
