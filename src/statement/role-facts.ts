import type { ParsedName } from './person-name.ts';
import { isParty, type Role, readRole, roleNoun } from './roles.ts';
import { FUNCTION_WORDS, PHRASE_ENDS } from './source-nouns.ts';
import { stateOfTheUnion } from './states-of-the-union.ts';
import type { Word } from './words.ts';

/** How many words an apposition may have. */
const LONGEST_APPOSITION = 14;
/** How many words may stand before a name without a comma: “Republican presidential nominee Maria Stone”. */
const LONGEST_PRENOMINAL = 6;

/** What the words around a name say of its bearer: titles, words before it, appositions on both sides, party. */
export function readRoleFacts(text: string, words: readonly Word[], name: ParsedName): readonly Role[] {
  const facts = [
    readBefore(words, name),
    readAppositionAfter(words, name),
    readAppositionBefore(words, name),
    ...readParty(text, words, name),
  ];
  return facts.filter((role) => role !== null);
}

/** “Florida Senator | Maria Stone”, “Republican presidential nominee | Maria Stone”. */
function readBefore(words: readonly Word[], name: ParsedName): Role | null {
  let first = name.first;
  // A title says enough by itself; before it stand verbs as well: “met former President | Maria Stone”.
  const reach = name.nameFirst > name.first ? 1 : LONGEST_PRENOMINAL;
  while (name.first - first < reach) {
    const before = words[first - 1];
    if (before === undefined || words[first]?.gap !== ' ' || before.possessive) break;
    if (FUNCTION_WORDS.has(before.lower) || words[first]?.startsSentence === true) break;
    if (reach === 1 && !/^(?:former|then|late|acting|deputy|vice|prime|interim)$/u.test(before.lower)) break;
    first--;
  }
  const row = words.slice(first, name.nameFirst).map((word) => word.text);
  for (let i = row.length - 1; i >= 0; i--) {
    const word = row[i] ?? '';
    if (roleNoun(word) !== null || isParty(word.toLowerCase())) return readRole(row, i) ?? partyRole(word);
    if (i < row.length - 1) break;
  }
  return null;
}

function partyRole(word: string): Role {
  return { noun: roleNoun(word) ?? word.toLowerCase(), modifiers: new Set(), isFormer: false };
}

/** “Maria Stone, the mayor of Harbel, …”, “Maria Stone, 56, a nurse, …”, “Maria Stone is the mayor of Harbel”. */
function readAppositionAfter(words: readonly Word[], name: ParsedName): Role | null {
  let from = name.last + 1;
  if (/^[,)]?,\s*$/u.test(words[from]?.gap ?? '') && /^\d{1,3}$/u.test(words[from]?.text ?? '')) from++;
  const opener = words[from];
  if (opener === undefined || opener.startsSentence) return null;
  const isCopula = opener.gap === ' ' && /^(?:is|was|became)$/u.test(opener.lower);
  if (isCopula) from++;
  else if (!/^[,(–—-]*,?\s*[,(–—-]\s*$/u.test(opener.gap)) return null;
  const row = rowFrom(words, from);
  return roleOfPhrase(row.map((word) => word.text));
}

/** The words from `from` to the next comma, bracket or end of the sentence. */
function rowFrom(words: readonly Word[], from: number): readonly Word[] {
  const row: Word[] = [];
  for (let i = from; i < from + LONGEST_APPOSITION; i++) {
    const word = words[i];
    if (word === undefined || word.startsSentence || (i > from && !/^[.’'“”"]*\s?["“’']?$/u.test(word.gap)))
      break;
    row.push(word);
  }
  return row;
}

/** The role of a noun phrase: its noun is the last role word before the first preposition. */
export function roleOfPhrase(phrase: readonly string[]): Role | null {
  const end = phrase.findIndex((word, i) => i > 0 && PHRASE_ENDS.has(word.toLowerCase()));
  const core = end < 0 ? phrase : phrase.slice(0, end);
  const noun = core.length - 1;
  if (noun < 0 || roleNoun(core[noun] ?? '') === null) return null;
  const relative = phrase.findIndex((word, i) => i >= noun && /^(?:who|whom|whose|which|that)$/iu.test(word));
  return readRole(relative < 0 ? phrase : phrase.slice(0, relative), noun);
}

/** “the mayor of Harbel, | Maria Stone, said”: a definite phrase up to the comma before the name. */
function readAppositionBefore(words: readonly Word[], name: ParsedName): Role | null {
  const opener = words[name.first];
  if (opener === undefined || opener.startsSentence || !/^,\s$/u.test(opener.gap)) return null;
  const next = words[name.last + 1];
  if (next !== undefined && !next.startsSentence && !/^[,)]/u.test(next.gap)) return null;
  for (let i = name.first - 1; i >= 0 && i > name.first - LONGEST_APPOSITION; i--) {
    const word = words[i];
    if (word === undefined) return null;
    const isStart =
      word.startsSentence ||
      /[,;:"“”—–(]/u.test(word.gap) ||
      /^(?:said|says|by|and|told|with)$/u.test(words[i - 1]?.lower ?? '');
    if (/^(?:the|its|their|his|her|our|my|another|a|an)$/u.test(word.lower) && isStart) {
      return roleOfPhrase(words.slice(i, name.first).map((each) => each.text));
    }
    if (word.startsSentence || word.gap.includes(',')) return null;
  }
  return null;
}

/** “Sen. Maria Stone (D-Vt.)”, “Maria Stone (Fla.)”, “Maria Stone, Democrat of Vermont”. */
function readParty(text: string, words: readonly Word[], name: ParsedName): readonly Role[] {
  const end = words[name.last]?.end ?? 0;
  const match = /^(?:’s|'s)? \((?:(R|D|I)-)?(\p{Lu}[\p{L}.]{1,6})\)/u.exec(text.slice(end, end + 20));
  if (match === null) return [];
  const state = stateOfTheUnion(match[2] ?? '');
  const modifiers = new Set(state === null ? [] : [state.toLowerCase()]);
  const party = { R: 'republican', D: 'democrat', I: 'independent' }[match[1] ?? ''];
  if (party === undefined)
    return state === null ? [] : [{ noun: 'representative', modifiers, isFormer: false }];
  return [{ noun: party, modifiers, isFormer: false }];
}
