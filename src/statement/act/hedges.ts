import { NOMINATIVES } from './closed-words.ts';
import { findWordAt, indexWords } from './find-words.ts';
import type { Token } from './tokens.ts';

/** Phrases that weaken what is said; a word before `|` has all forms that are listed for it. */
const PHRASES: readonly (readonly [forms: string, rest: string])[] = [
  ...'reportedly allegedly apparently possibly perhaps maybe probably likely unlikely seemingly supposedly presumably purportedly ostensibly potentially arguably conceivably evidently'
    .split(' ')
    .map((word) => [word, ''] as const),
  ['seem seems seemed', ''],
  ['appear appears appeared', 'to'],
  ['it', 'appears'],
  ['it', 'appeared'],
  ['i', 'think'],
  ['i', 'believe'],
  ['i', 'guess'],
  ['i', 'suspect'],
  ['i', 'suppose'],
  ['we', 'think'],
  ['we', 'believe'],
  ['we', 'suspect'],
  ['in', 'my view'],
  ['in', 'my opinion'],
  ['in', 'our view'],
  ['as', 'if'],
  ['as', 'though'],
  ['sort', 'of'],
  ['kind', 'of'],
  ['tend tends tended', 'to'],
  ['said thought believed understood rumoured rumored alleged reported', 'to be'],
  ['said thought believed understood rumoured rumored alleged reported', 'to have'],
  ['it', 'is possible'],
  ['it', 'was possible'],
  ["it's", 'possible'],
];

const INDEX = indexWords([{ reading: 'hedge', as: 'phrase', words: PHRASES }]);

const BEFORE_NOUN = new Set('the a an among of for by from with these those'.split(' '));
const MODALS = new Set('may might could'.split(' '));
const NO_KIND_AFTER = new Set(
  'a the this that these those what some any every all same another its his her of'.split(' '),
);

/** The hedges among `tokens`: for each the tokens of its words. */
export function findHedges(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const hedges: (readonly Token[])[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (MODALS.has(token.lower)) {
      if (isWeakModal(tokens, at)) hedges.push([token]);
      continue;
    }
    const found = findWordAt(INDEX, tokens, at);
    if (found === null || !isHedge(tokens, at)) continue;
    hedges.push(found.tokens.flatMap((i) => tokens[i] ?? []).filter(isNoPreposition(found.word.rest[0])));
    at = found.tokens.at(-1) ?? at;
  }
  return hedges;
}

/** Of “appears to” and “said to be” the verb alone is shown. */
function isNoPreposition(rest: string | undefined): (token: Token, i: number) => boolean {
  return (_, i) => i === 0 || rest !== 'to';
}

/** “a kind of bread” and “the same sort of” are no hedges, nor is “seems” in “it never seems to end”. */
function isHedge(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] ?? { lower: '' };
  // “among likely voters” names them.
  if (lower === 'likely' || lower === 'unlikely') return !BEFORE_NOUN.has(tokens[at - 1]?.lower ?? '');
  if (lower === 'kind' || lower === 'sort') return !NO_KIND_AFTER.has(tokens[at - 1]?.lower ?? '') && at > 0;
  return true;
}

/** “could not” is past, “May” a month, “could you” a request. */
function isWeakModal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1]?.lower ?? '';
  if (token === undefined || at === 0) return false;
  if (token.lower === 'may' && (token.capital || /^\p{N}/u.test(next))) return false;
  if (NOMINATIVES.has(next) && next !== 'it') return false;
  return token.lower !== 'could' || (next !== 'not' && next !== "n't");
}
