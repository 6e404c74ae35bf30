import { push } from '../../domain/push.ts';
import type { WordGroup } from './act-word.ts';
import { isAdverb } from './closed-words.ts';
import type { Token } from './tokens.ts';

/** The words of a lexicon by each of their first forms, those with more words first. */
export type WordIndex<R> = ReadonlyMap<string, readonly Entry<R>[]>;

/** A word of the lexicon. */
interface Entry<R> {
  readonly reading: R;
  readonly as: WordGroup<R>['as'];
  /** Of one form only: a phrase that begins so is fixed from end to end. */
  readonly isFixed: boolean;
  readonly rest: readonly string[];
}

/** A word of the lexicon found in tokens. */
export interface Found<R> {
  readonly word: Entry<R>;
  /** Index of its first token. */
  readonly at: number;
  /** The indices of all of its tokens. */
  readonly tokens: readonly number[];
}

/** How many words may stand inside of “call … for”, “is … worried”. */
const WIDEST_GAP = { verb: 3, noun: 1, phrase: 2 } as const;

/** Before a word that is both, these make a noun of it: “his claim”, “a question about”. */
const BEFORE_NOUN = new Set(
  "the a an his her its their my our your this that these those any no some such 's new first final".split(
    ' ',
  ),
);

const STRICTLY_BEFORE_NOUN = new Set('the a an no his its their my our your'.split(' '));

export function indexWords<R>(groups: readonly WordGroup<R>[]): WordIndex<R> {
  const index = new Map<string, Entry<R>[]>();
  for (const { reading, as, words } of groups) {
    for (const [forms, rest] of words) {
      const isFixed = as === 'phrase' && !forms.includes(' ');
      const entry = { reading, as, isFixed, rest: rest === '' ? [] : rest.split(' ') };
      for (const form of new Set(forms.split(' '))) {
        push(index, form, entry);
      }
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.rest.length - a.rest.length);
  return index;
}

/** The word of `index` whose first token is the one at `at`, the longest there; `null` when there is none. */
export function findWordAt<R>(
  index: WordIndex<R>,
  tokens: readonly Token[],
  at: number,
  placedAsNoun?: boolean,
): Found<R> | null {
  const entries = index.get(tokens[at]?.lower ?? '');
  if (entries === undefined) return null;
  let best: Found<R> | null = null;
  const before = tokens[at - 1]?.lower ?? '';
  const isNoun = placedAsNoun ?? BEFORE_NOUN.has(before);
  const isOnlyNoun = STRICTLY_BEFORE_NOUN.has(before);
  for (const word of entries) {
    // “the accused”, “a travel ban”: no verb.
    if (isOnlyNoun && word.as === 'verb') continue;
    const found = matchRest(word, tokens, at);
    if (found === null) continue;
    if (best === null) best = { word, at, tokens: found };
    else if (found.length < best.tokens.length) break;
    // Of two words spelt alike the one that its place makes it: “the question”, “they question”.
    else if ((word.as === 'noun') === isNoun && (best.word.as === 'noun') !== isNoun)
      best = { word, at, tokens: found };
  }
  return best;
}

function matchRest<R>(word: Entry<R>, tokens: readonly Token[], at: number): readonly number[] | null {
  const found = [at];
  let next = at + 1;
  let gap: number = word.isFixed ? 0 : WIDEST_GAP[word.as];
  for (const expected of word.rest) {
    const place = placeOf(expected, tokens, next, gap);
    if (place < 0) return null;
    gap = 0;
    found.push(place);
    next = place + 1;
  }
  return found;
}

function placeOf(expected: string, tokens: readonly Token[], from: number, gap: number): number {
  for (let i = from; i <= from + gap; i++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (token.lower === expected) return i;
    if (!token.isWord || (PARTICLES.has(expected) && !isBetween(token.lower))) return -1;
  }
  return -1;
}

const PARTICLES = new Set(
  'for on upon to of with against about out off up down in into by at from over away back aside through'.split(
    ' ',
  ),
);
const BETWEEN = new Set('him her them it us me himself herself themselves itself yesterday today'.split(' '));

/** What may stand between a verb and its particle: “called again for”, “called Monday for”, “ruled it out”. */
function isBetween(lower: string): boolean {
  return isAdverb(lower) || BETWEEN.has(lower) || lower.endsWith('day');
}
