import type { ArticleNames } from './article-names.ts';
import { spanOfWords } from './name-runs.ts';
import { asPrinted, type Resolution, toState } from './resolution.ts';
import { TITLES } from './source-nouns.ts';
import { LONGEST_STATE, stateNamed } from './states.ts';

/** “Number 10”, “the Quai d’Orsay”: a source that is the name of a seat, whatever its words are by themselves. */
export function wholeState({ text, words }: ArticleNames, first: number, last: number): Resolution | null {
  if (last - first > LONGEST_STATE || words[first] === undefined) return null;
  const from = words[first].lower === 'the' && first < last ? first + 1 : first;
  const span = spanOfWords(text, words, from, last);
  const state = stateNamed(text.slice(span.start, span.end));
  return state?.kind === 'seat' ? toState(state.country, span, 'place-for-state') : null;
}

/** “the Harbours and Fisheries Committee, which …”: a row of capitals with “and” in it. */
export function bodyWithAnd(names: ArticleNames, first: number, last: number): Resolution | null {
  const { text, words } = names;
  const from = words[first]?.lower === 'the' ? first + 1 : first;
  let end = from;
  while (
    end < last &&
    (words[end + 1]?.capital === true || words[end + 1]?.lower === 'and') &&
    words[end + 1]?.gap === ' '
  )
    end++;
  const isWhole = end === last || /^[,(]/u.test(words[end + 1]?.gap.trim() ?? '');
  const isRow =
    words[from]?.capital === true &&
    words[end]?.capital === true &&
    end > from + 1 &&
    !TITLES.has(words[from]?.lower ?? '');
  return isWhole && isRow
    ? asPrinted(text, spanOfWords(text, words, from, end), 'organisation', 'organisation')
    : null;
}
