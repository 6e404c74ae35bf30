import type { RoleFact } from './roles.ts';
import { isParty, readRole, roleNoun } from './roles.ts';
import { PHRASE_ENDS, TITLES } from './source-nouns.ts';
import type { Word } from './words.ts';

/** Small words that a role goes on after: “mayor of Harbel”, “minister for trade”. */
const JOINTS = /^(?:of|for|at|in|to|on|with)$/u;
const DETERMINERS = /^(?:the|a|an|its|their|his|her|our|my|this|that|another|one)$/u;

/**
 * The role of a noun phrase, `words[first]` to `words[last]`: its noun is the last word before the first preposition.
 * `null` when that is no role.
 */
export function roleOfWords(words: readonly Word[], first: number, last: number): RoleFact | null {
  let noun = first;
  while (noun < last && !PHRASE_ENDS.has(words[noun + 1]?.lower ?? '')) noun++;
  if (roleNoun(words[noun]?.text ?? '') === null) return null;
  let end = noun;
  while (end < last && !/^(?:who|whom|whose|which|that)$/u.test(words[end + 1]?.lower ?? '')) end++;
  return factOf(words, { first, noun, last: end });
}

/** The role whose noun is `words[noun]`, read from all words of the phrase; a party may be one by itself. */
export function factOf(
  words: readonly Word[],
  { first, noun, last }: { readonly first: number; readonly noun: number; readonly last: number },
): RoleFact | null {
  const start = afterOwner(words, first, noun);
  const phrase = words.slice(start, last + 1).map(({ text }) => text);
  const lower = words[noun]?.lower ?? '';
  const role =
    readRole(phrase, noun - start) ??
    (isParty(lower) ? { noun: lower, modifiers: new Set<string>(), isFormer: false } : null);
  if (role === null) return null;
  const from = startOfRole(words, first, noun);
  const to = endOfRole(words, noun, last);
  const lastWord = words[to];
  // “Lt. Gov.” with its full stop.
  const hasStop = TITLES.has(lastWord?.lower ?? '') && /^\.\s/u.test(words[to + 1]?.gap ?? '') ? 1 : 0;
  const span = { start: words[from]?.start ?? 0, end: (lastWord?.end ?? 0) + hasStop };
  const { noun: roleName, modifiers, isFormer } = role;
  return { noun: roleName, modifiers, isFormer, span, first: from, nounAt: noun, last: to };
}

/** “the Norlandish president’s | eldest daughter”: what is said of the owner is not said of her. */
function afterOwner(words: readonly Word[], first: number, noun: number): number {
  for (let i = noun - 1; i > first; i--) {
    if (words[i]?.possessive === true && roleNoun(words[i]?.lower ?? '') !== null) return i + 1;
  }
  return first;
}

/** After the article: “the | Norlandish mayor”. */
function startOfRole(words: readonly Word[], first: number, noun: number): number {
  let from = first;
  while (from < noun && DETERMINERS.test(words[from]?.lower ?? '')) from++;
  return from;
}

/** “mayor of Harbel | since May”: what belongs to the noun, as far as one phrase after a preposition tells. */
function endOfRole(words: readonly Word[], noun: number, last: number): number {
  let end = noun;
  while (end + 2 <= last && JOINTS.test(words[end + 1]?.lower ?? '') && words[end + 1]?.gap === ' ') {
    let to = end + 2;
    while (to < last && isOfPhrase(words, to + 1, last)) to++;
    end = to;
  }
  return end;
}

function isOfPhrase(words: readonly Word[], at: number, last: number): boolean {
  const word = words[at];
  if (word === undefined || !/^(?: &)? $/u.test(word.gap) || PHRASE_ENDS.has(word.lower)) return false;
  // “minister of trade and industry,” to its end; “… of trade and left” is two things.
  if (word.lower === 'and') return words[at + 1]?.capital === true || at + 1 === last;
  return !/^(?:but|or|is|was|has|had|said|says)$/u.test(word.lower);
}
