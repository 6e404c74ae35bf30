import type { ArticleNames } from './article-names.ts';
import { endOfBody } from './bodies.ts';
import { readNameRuns } from './name-runs.ts';
import type { SourcePart } from './split-source.ts';
import type { Word } from './words.ts';

/** Nouns for those whose work it is to speak for somebody else. */
const SPOKESPEOPLE =
  /^(?:spokes(?:man|woman|person|people|persons|men|women)|lawyers?|attorneys?|solicitors?|barristers?|counsel|publicists?)$/u;

/** Whether `lower`, singular or plural, is a noun for those whose work it is to speak for somebody else. */
export function speaksForOthers(lower: string): boolean {
  return SPOKESPEOPLE.test(lower);
}

/** Of these only with a word before it: “press secretary”, “press officer”, “communications director”. */
const OFFICE = /^(?:secretary|secretaries|officers?|director|chief|aide)$/u;
const OF_THE_PRESS = /^(?:press|communications|media)$/u;

/** Whether a role with this noun, singular or plural, may be that of somebody who speaks for others. */
export function maySpeakForOthers(lower: string): boolean {
  return speaksForOthers(lower) || OFFICE.test(lower);
}

/**
 * The words that name whom the bearer of the role at `words[noun]` speaks for: X of “a spokesman for X”, “X’s lawyer”,
 * “X spokeswoman Maria Stone”, “spokeswoman Maria Stone of X”. `null` when it is no such role, or nobody is named.
 * Nothing outside of `words[first]` to `words[last]`, the phrase, is read.
 */
export function readPrincipal(
  { words }: ArticleNames,
  { first, noun, last }: { readonly first: number; readonly noun: number; readonly last: number },
): SourcePart | null {
  const lower = words[noun]?.lower ?? '';
  const isOffice = OFFICE.test(lower) && OF_THE_PRESS.test(words[noun - 1]?.lower ?? '');
  if (!isOffice && !speaksForOthers(lower)) return null;
  // “attorney general” is an office of its own.
  if (words[noun + 1]?.lower === 'general') return null;
  return principalAfter(words, noun, last) ?? principalBefore(words, first, isOffice ? noun - 1 : noun);
}

/** “for the Harbel Water Board”, “of X”; a name may stand between: “spokeswoman Maria Stone of X”. */
function principalAfter(words: readonly Word[], noun: number, last: number): SourcePart | null {
  let joint = noun + 1;
  while (joint <= last && words[joint]?.capital === true && /^\.?[ \u00a0]$/u.test(words[joint]?.gap ?? ''))
    joint++;
  const isApart = joint > noun + 1;
  const joints = isApart ? /^(?:for|of)$/u : /^(?:for|of|with|at|to)$/u;
  if (joint >= last || !joints.test(words[joint]?.lower ?? '')) return null;
  if (words[joint]?.gap !== ' ') return null;
  const end = endOfPrincipal(words, joint + 1, last);
  return end < joint + 1 ? null : { first: joint + 1, last: end };
}

/** “Stone’s | lawyer”, “her | lawyer”, “the Stone campaign | spokesman”. */
function principalBefore(words: readonly Word[], first: number, noun: number): SourcePart | null {
  const owner = words[noun - 1];
  if (owner === undefined || noun <= first) return null;
  if (/^(?:his|her|its|their)$/u.test(owner.lower) && !owner.capital)
    return { first: noun - 1, last: noun - 1 };
  let from = noun;
  while (from > first && /^[’']? $/u.test(words[from]?.gap ?? '') && isNamePart(words, from - 1)) from--;
  // “spokesman”, “a campaign spokesman”: nobody is named.
  const isNamed = words
    .slice(from, noun)
    .some(({ capital, lower }) => capital && !/^(?:a|an|the)$/u.test(lower));
  return isNamed ? { first: from, last: noun - 1 } : null;
}

const SMALL =
  /^(?:the|of|for|and|campaign|government|army|police|military|team|company|group|office|family|ministry)$/u;

function isNamePart(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  return word.capital || SMALL.test(word.lower);
}

/** Where the named principal ends: after its row of capitals, or its noun phrase in small letters. */
function endOfPrincipal(words: readonly Word[], from: number, last: number): number {
  const opener = words[from];
  const start = /^(?:the|his|her|its|their|a|an)$/u.test(opener?.lower ?? '') ? from + 1 : from;
  if (/^(?:his|her|its|their)$/u.test(opener?.lower ?? '') && from === last) return last;
  const [run] = readNameRuns(words.slice(start, Math.min(last + 1, start + 12)));
  const isOwner = run !== undefined && words[start + run.last]?.possessive === true;
  if (run !== undefined && run.first === 0 && !isOwner)
    return Math.min(last, endOfBody(words, start + run.last));
  let end = isOwner ? start + run.last : start - 1;
  while (
    end < last &&
    words[end + 1]?.gap === ' ' &&
    !/^(?:who|which|that|said|says|and|in|on)$/u.test(words[end + 1]?.lower ?? '')
  )
    end++;
  // “for the owner, Maria Stone,”: the name says who that is.
  const [apposed] = readNameRuns(words.slice(end + 1, Math.min(last + 1, end + 9)));
  const isApposed = apposed?.first === 0 && /^,\s$/u.test(words[end + 1]?.gap ?? '');
  return isApposed ? end + 1 + apposed.last : end;
}
