import { officeBefore } from './office-before-name.ts';
import type { ParsedName } from './person-name.ts';
import { factOf, roleOfWords } from './role-words.ts';
import { isParty, type RoleFact, roleNoun } from './roles.ts';
import { FUNCTION_WORDS } from './source-nouns.ts';
import { stateOfTheUnion } from './states-of-the-union.ts';
import type { Word } from './words.ts';

/** How many words an apposition may have. */
const LONGEST_APPOSITION = 14;
const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|baroness|dr|prof)$/u;
/** How many words may stand before a name without a comma: “Republican presidential nominee Maria Stone”. */
const LONGEST_PRENOMINAL = 6;

/** What the words around a name say of its bearer: titles, words before it, appositions on both sides, party. */
export function readRoleFacts(text: string, words: readonly Word[], name: ParsedName): readonly RoleFact[] {
  const facts = [
    readBefore(words, name) ?? readTitle(words, name),
    readOffice(words, name),
    readAppositionAfter(words, name),
    readAppositionBefore(words, name),
    ...readParty(text, words, name),
  ];
  return facts.filter((role) => role !== null);
}

/** “Florida Senator | Maria Stone”, “Republican presidential nominee | Maria Stone”. */
function readBefore(words: readonly Word[], name: ParsedName): RoleFact | null {
  let first = name.first;
  // “Tory backbencher | Sir Alan Moss”: an honorific is no office.
  const isHonoured = name.nameFirst === name.first + 1 && HONORIFIC.test(words[name.first]?.lower ?? '');
  // A title says enough by itself; before it stand verbs as well: “met former President | Maria Stone”.
  const reach = name.nameFirst > name.first && !isHonoured ? 1 : LONGEST_PRENOMINAL;
  while (name.first - first < reach) {
    const before = words[first - 1];
    if (before === undefined || words[first]?.gap !== ' ' || before.possessive) break;
    if (FUNCTION_WORDS.has(before.lower) || words[first]?.startsSentence === true) break;
    if (reach === 1 && !/^(?:former|then|late|acting|deputy|vice|prime|interim)$/u.test(before.lower)) break;
    first--;
  }
  const last = isHonoured ? name.first - 1 : name.nameFirst - 1;
  for (let noun = last; noun >= Math.max(first, last - 1); noun--) {
    const word = words[noun]?.lower ?? '';
    // “Prime Minister Designate Maria Stone”; but in “the director chastised Stone” a verb stands between.
    if (noun < last && words[last]?.capital !== true) break;
    if (roleNoun(word) !== null || isParty(word)) return factOf(words, { first, noun, last });
  }
  return null;
}

/** “Dr. | Ida Holm”: an honorific that is a role too, where no other stands before it. */
function readTitle(words: readonly Word[], { first, nameFirst }: ParsedName): RoleFact | null {
  const isRole = nameFirst === first + 1 && roleNoun(words[first]?.lower ?? '') !== null;
  return isRole ? factOf(words, { first, noun: first, last: first }) : null;
}

/** “Superintendent of Police | Arjun Menon”: an office, and what it is of. */
function readOffice(words: readonly Word[], name: ParsedName): RoleFact | null {
  const office = officeBefore(words, name.first);
  let last = name.nameFirst - 1;
  if (HONORIFIC.test(words[last]?.lower ?? '')) last--;
  if (office === null || last < name.first) return null;
  let first = office;
  while (words[first]?.gap === ' ' && words[first - 1]?.capital === true && !words[first - 1]?.possessive)
    first--;
  return factOf(words, { first, noun: office, last });
}

/** “Maria Stone, the mayor of Harbel, …”, “Maria Stone, 56, a nurse, …”, “Maria Stone is the mayor of Harbel”. */
function readAppositionAfter(words: readonly Word[], name: ParsedName): RoleFact | null {
  let from = name.last + 1;
  if (/^[,)]?,\s*$/u.test(words[from]?.gap ?? '') && /^\d{1,3}$/u.test(words[from]?.text ?? '')) from++;
  const opener = words[from];
  if (opener === undefined || opener.startsSentence) return null;
  const isCopula = opener.gap === ' ' && /^(?:is|was|became)$/u.test(opener.lower);
  if (isCopula) from++;
  else if (!/^[,(–—-]*,?\s*[,(–—-]\s*$/u.test(opener.gap)) return null;
  const end = endOfRow(words, from);
  // “is the mayor of Harbel and lives there”: another thing told of her.
  const joint = isCopula ? words.slice(from, end + 1).findIndex(({ lower }) => lower === 'and') : -1;
  const last = joint < 0 ? end : from + joint - 1;
  return last < from ? null : roleOfWords(words, from, last);
}

/** The index of the last word from `from` on before the next comma, bracket or end of the sentence. */
function endOfRow(words: readonly Word[], from: number): number {
  for (let i = from; i < from + LONGEST_APPOSITION; i++) {
    const word = words[i];
    if (word === undefined || word.startsSentence || (i > from && !/^[.’'“”"]*\s?["“’']?$/u.test(word.gap)))
      return i - 1;
  }
  return from + LONGEST_APPOSITION - 1;
}

/** “the mayor of Harbel, | Maria Stone, said”: a definite phrase up to the comma before the name. */
function readAppositionBefore(words: readonly Word[], name: ParsedName): RoleFact | null {
  const opener = words[name.first];
  if (opener === undefined || opener.startsSentence || !/^[)\]]?,\s$/u.test(opener.gap)) return null;
  const next = words[name.last + 1];
  if (next !== undefined && !next.startsSentence && !/^[,)]/u.test(next.gap)) return null;
  for (let i = name.first - 1; i >= 0 && i > name.first - LONGEST_APPOSITION; i--) {
    const word = words[i];
    if (word === undefined) return null;
    const isStart =
      word.startsSentence ||
      /[,;:"“”—–(]/u.test(word.gap) ||
      /^(?:said|says|by|and|told|with|but|as|while|when)$/u.test(words[i - 1]?.lower ?? '');
    // “the mayor of Harbel, Maria Stone”, “Reed’s spokeswoman, Maria Stone”.
    const isOpener = /^(?:the|its|their|his|her|our|my|another|a|an)$/u.test(word.lower) || word.possessive;
    if (isOpener && isStart) {
      return roleOfWords(words, i, name.first - 1);
    }
    // “Harbour Bank’s | chief executive, Ida Holm,”: an owner of several words, the last of which has the ’s.
    const isOwner = word.capital && words.slice(i, name.first).some(({ possessive }) => possessive);
    if (isStart && isOwner) return roleOfWords(words, i, name.first - 1);
    if (word.startsSentence || word.gap.includes(',')) return null;
  }
  return null;
}

/** “Sen. Maria Stone (D-Vt.)”, “Maria Stone (Fla.)”, “Maria Stone, Democrat of Vermont”. */
function readParty(text: string, words: readonly Word[], name: ParsedName): readonly RoleFact[] {
  const end = words[name.last]?.end ?? 0;
  // Hardly any name has a bracket behind it.
  if (!text.slice(end, end + 4).includes(' (')) return [];
  const match = /^(?:’s|'s)? \((?:(R|D|I)-)?(\p{Lu}[\p{L}.]{1,6})\)/u.exec(text.slice(end, end + 20));
  if (match === null) return [];
  const state = stateOfTheUnion(match[2] ?? '');
  const modifiers = new Set(state === null ? [] : [state.toLowerCase()]);
  const party = { R: 'republican', D: 'democrat', I: 'independent' }[match[1] ?? ''];
  if (party === undefined) return state === null ? [] : [toldInBrackets('representative', modifiers)];
  return [toldInBrackets(party, modifiers)];
}

function toldInBrackets(noun: string, modifiers: ReadonlySet<string>): RoleFact {
  return { noun, modifiers, isFormer: false, span: null, first: -1, nounAt: -1, last: -1 };
}
