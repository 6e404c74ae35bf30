import type { Evidence } from './evidence.ts';
import type { JudgedSentence } from './judged-sentence.ts';
import { isWrapper } from './sentences.ts';
import type { Token } from './tokens.ts';

const DO = new Set('do does did'.split(' '));

/**
 * What is denied, as tokens without the words that deny it, or `null` where the words do not say: “That is not true” is
 * about something said before.
 *
 * `byCue`: the cue denies (“denied that he had said it”), and what follows is denied as it stands.
 */
export function findDenied(
  content: readonly Token[],
  sentences: readonly JudgedSentence[],
  act: Evidence,
  byCue: boolean,
  isDirect: boolean,
): readonly Token[] | null {
  if (byCue && !isDirect) return trim(content[0]?.lower === 'that' ? content.slice(1) : content);
  const sentence = sentences.find(({ negation, main }) => negation !== null && isOwn(main.person));
  if (sentence === undefined || sentence.negation === null) return namedClaim(content, act);
  const { negation } = sentence;
  const { tokens } = sentence.main;
  const at = tokens.indexOf(negation[0] as Token);
  if (tokens[sentence.main.finite] === undefined || at < 0) return null;
  const denying = new Set<Token>(negation);
  const helper = tokens[at - 1];
  if (helper !== undefined && DO.has(helper.lower)) denying.add(helper);
  const kept = trim(sentence.tokens.filter((token) => !isWrapper(token)));
  return kept === null ? null : kept.filter((token) => !denying.has(token));
}

function isOwn(person: JudgedSentence['main']['person']): boolean {
  return person === 'first' || person === 'ours' || person === 'pronoun';
}

/** “called the claims completely false”: what stands before the word that denies it. */
function namedClaim(content: readonly Token[], act: Evidence): readonly Token[] | null {
  const first = act.tokens.find((token) => content.includes(token));
  const at = first === undefined ? -1 : content.indexOf(first);
  const before = content.slice(0, Math.max(0, at));
  const claim = before.findIndex(({ lower }) =>
    /^(?:claims?|reports?|allegations?|accusations?|rumou?rs?|charges?)$/.test(lower),
  );
  return claim < 0 ? null : trim(before.slice(0, claim + 1));
}

/** `tokens` without marks at either end; `null` when no word is left. */
function trim(tokens: readonly Token[]): readonly Token[] | null {
  let from = 0;
  let to = tokens.length;
  while (from < to && tokens[from]?.isWord === false) from++;
  while (to > from && tokens[to - 1]?.isWord === false && !closesInner(tokens, from, to - 1)) to--;
  return from === to ? null : tokens.slice(from, to);
}

/** Whether the mark at `at` closes one that stands among the words before it. */
function closesInner(tokens: readonly Token[], from: number, at: number): boolean {
  if (!/^[”"»)]$/u.test(tokens[at]?.lower ?? '')) return false;
  const before = tokens.slice(from, at);
  return (
    before.filter(({ lower }) => /^[“"«(]$/u.test(lower)).length >
    before.filter(({ lower }) => /^[”»)]$/u.test(lower)).length
  );
}
