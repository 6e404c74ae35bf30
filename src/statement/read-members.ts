import type { ArticleNames } from './article-names.ts';
import { spanOfWords } from './name-runs.ts';
import { nameEndingAt } from './parse-source.ts';
import { type Resolution, toPerson, toState } from './resolution.ts';
import { resolveName } from './resolve-name.ts';
import type { SourcePart } from './split-source.ts';
import { LONGEST_STATE, stateNamed } from './states.ts';

/** Members that are read of one group. */
const MOST_MEMBERS = 8;
/** What may stand between two members. */
const JOINT = /^(?:and|or)$/u;
/** Words without a capital that stand in names and before them. */
const IN_NAMES = /^(?:the|of)$/u;
/** Words among which the names behind a source are looked for. */
const LONGEST_LIST = 24;
/** Nouns for many whose names follow “of”: “the governments of Norland and Westmark”. */
const NAMED_AFTER_OF = /^(?:states|countries|nations|governments|provinces|republics|cities|leaders)$/u;

/**
 * Whom the words of a source name as members of a group: Norland and Westmark of “countries such as Norland and
 * Westmark”, “several states, including Norland, …”, “the states of Norland and Westmark”. Those that are no names are
 * left out. Empty when the source names none. Names that the words announce right behind the source count as its own.
 */
export function readMembers(names: ArticleNames, part: SourcePart): readonly Resolution[] {
  const { words } = names;
  const last = lastWithMembers(names, part.last);
  const from = membersFrom(names, part.first, last);
  if (from === null) return [];
  const members: Resolution[] = [];
  let begin = from;
  for (let i = from; i <= last && members.length < MOST_MEMBERS; i++) {
    const next = words[i + 1];
    const isLast = i === last || JOINT.test(next?.lower ?? '') || /^[.)\]]{0,2},/u.test(next?.gap ?? '');
    if (JOINT.test(words[i]?.lower ?? '')) begin = i + 1;
    else if (isLast) {
      const member = memberIn(names, begin, i);
      // “such as Norland, which …”: after the names, more is told of them.
      if (member === null && members.length > 0 && words[begin]?.capital !== true) break;
      if (member !== null) members.push(member);
      begin = i + 1;
    }
  }
  return members;
}

/**
 * The index of the last name that is announced right behind a source that ends with the word `last`: that of Norland for
 * “Some states[, such as Norland,] however”, where the tagger has left it out. `last` where nothing is.
 */
function lastWithMembers({ words }: ArticleNames, last: number): number {
  const isBehind = (i: number) => /^,? $/u.test(words[i]?.gap ?? '');
  const isSuchAs = isSuchAsAt(words, last + 1);
  if (!isBehind(last + 1) || !(isSuchAs || words[last + 1]?.lower === 'including')) return last;
  let end = last;
  for (let i = last + (isSuchAs ? 3 : 2); i <= last + LONGEST_LIST && isBehind(i); i++) {
    const word = words[i];
    if (word === undefined) break;
    if (word.capital) end = i;
    else if (!(JOINT.test(word.lower) || (IN_NAMES.test(word.lower) && word.gap === ' '))) break;
  }
  return end;
}

function isSuchAsAt(words: ArticleNames['words'], i: number): boolean {
  return words[i]?.lower === 'such' && words[i + 1]?.lower === 'as';
}

/** The index of the first word after what announces members, or `null`. */
function membersFrom({ words }: ArticleNames, first: number, last: number): number | null {
  for (let i = first + 1; i < last; i++) {
    const [lower, next] = [words[i]?.lower ?? '', words[i + 1]?.lower ?? ''];
    if (words[i]?.capital === true) continue;
    if (/^(?:including|like|notably|namely|especially)$/u.test(lower)) return i + 1;
    if (isSuchAsAt(words, i) || (lower === 'among' && /^(?:them|those)$/u.test(next))) return i + 2;
    if (lower === 'of' && NAMED_AFTER_OF.test(words[i - 1]?.lower ?? '')) return i + 1;
    // “who said”: no member is announced after a clause has begun.
    if (/^(?:who|which|that|whose)$/u.test(lower)) return null;
  }
  return null;
}

/** The state, person or body that the words `first` to `last` name. */
function memberIn(names: ArticleNames, first: number, last: number): Resolution | null {
  const { text, words, people } = names;
  const state = stateIn(names, first, last);
  if (state !== null) return state;
  for (let i = last; i >= first; i--) {
    if (words[i]?.capital !== true) continue;
    const mention = people.mentionAt(i);
    if (mention !== null) {
      const span = { start: mention.start, end: mention.end };
      return { ...toPerson(text, mention.person, mention.form), place: span };
    }
    const name = nameEndingAt(words, first, i);
    // “their Republican counterparts”: a row of capitals may be all title.
    if (name === null || name.nameFirst > name.last) return null;
    const named = resolveName(names, name, 'name');
    return named.type === 'group' || named.resolvedBy === 'unresolved' ? null : named;
  }
  return null;
}

/** The longest name of a state in the words; what else the words hold does not matter (“the States -United States”). */
function stateIn({ text, words }: ArticleNames, first: number, last: number): Resolution | null {
  for (let length = Math.min(LONGEST_STATE, last - first + 1); length > 0; length--) {
    for (let i = first; i + length - 1 <= last; i++) {
      const span = spanOfWords(text, words, i, i + length - 1);
      const state = words[i]?.capital === true ? stateNamed(text.slice(span.start, span.end)) : null;
      // “Norlandish officials” are no Norland.
      if (state === null || state.kind === 'demonym') continue;
      return toState(state.country, span, state.kind === 'name' ? 'state' : 'place-for-state');
    }
  }
  return null;
}
