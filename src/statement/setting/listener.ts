import type { Word } from '../words.ts';
import type { Clause } from './clause.ts';
import { BE, isDoneToListener } from './cue-verb.ts';
import { type NounPhrase, OBJECT_PRONOUNS, readNounPhrase } from './noun-phrase.ts';
import { isAudience } from './occasion-words.ts';

/** Whose names after "to" are no listeners: "in response to a question". */
const NO_LISTENERS = new Set('question questions request requests criticism report reports means'.split(' '));
const DETERMINERS = new Set(
  'the a an this that these those his her their its our my all some many several'.split(' '),
);

/**
 * The listener that begins at word `at`, read up to word `to` at most: behind "told" at once, behind "said" with "to"
 * or "before". `null` when none does: "to leave" is none.
 */
export function readListener(
  words: readonly Word[],
  at: number,
  to: number,
  takes: 'object' | 'to',
): NounPhrase | null {
  const preposition = words[at]?.lower;
  const hasPreposition = preposition === 'to' || (preposition === 'before' && takes === 'to');
  if (takes === 'object' && !hasPreposition) return withMembers(words, readNounPhrase(words, at, to), to);
  const phrase = hasPreposition ? readNounPhrase(words, at + 1, to) : null;
  if (phrase === null || !isListener(words, phrase)) return null;
  // "testified before the committee"; "said before the vote" tells when.
  if (preposition === 'before' && !isAudience(words[phrase.after - 1]?.lower ?? '')) return null;
  return withMembers(words, phrase, to);
}

/** Words between a listener and what is done to them: “have also been ‹told›”. */
const AUXILIARIES = new Set(
  'has have had will would can could should must may might to not also again now then'.split(' '),
);
/** As many words may a listener have that stands before the verb. */
const LONGEST_BEFORE = 12;

/** The listener of a passive verb: “‹Residents› are urged to boil water”. `null` for other verbs, and where it is not clear. */
export function readListenerBefore(words: readonly Word[], { sentence, cue }: Clause): NounPhrase | null {
  let verb = cue.after - 1;
  while (verb >= cue.first && !isDoneToListener(words[verb]?.lower ?? '')) verb--;
  const end = verb < cue.first ? null : startOfPassive(words, verb, sentence.first);
  if (end === null) return null;
  for (let at = Math.max(sentence.first, end - LONGEST_BEFORE); at < end; at++) {
    if (at > sentence.first && !beginsClause(words, at)) continue;
    const phrase = withMembers(words, readNounPhrase(words, at, end), end);
    if (phrase?.after === end && isListener(words, phrase)) return phrase;
  }
  return null;
}

/** Where “have also been ‹told›” begins, the verb at `verb`; `null` where no form of “be” stands before it. */
function startOfPassive(words: readonly Word[], verb: number, from: number): number | null {
  const lowerAt = (at: number) => words[at]?.lower ?? '';
  const isPassed = (at: number) => at >= from && (AUXILIARIES.has(lowerAt(at)) || lowerAt(at).endsWith('ly'));
  let at = verb - 1;
  while (isPassed(at)) at--;
  if (at < from || !BE.has(lowerAt(at))) return null;
  while (BE.has(lowerAt(at - 1)) || isPassed(at - 1)) at--;
  return Math.max(at, from);
}

function beginsClause(words: readonly Word[], at: number): boolean {
  return (
    /,/u.test(words[at]?.gap ?? '') ||
    /^(?:and|but|that|when|while|as|because|if|after|before|so|then)$/u.test(words[at - 1]?.lower ?? '')
  );
}

/** Whether what stands behind "to" can listen: "to reporters", "to the crowd", "to Congress"; never "to leave". */
export function isListener(words: readonly Word[], { first, after }: NounPhrase): boolean {
  const word = words[first];
  const noun = words[after - 1]?.lower ?? '';
  if (word === undefined || NO_LISTENERS.has(noun)) return false;
  if (word.capital || word.possessive || OBJECT_PRONOUNS.has(word.lower)) return true;
  return isAudience(noun) || DETERMINERS.has(word.lower) || /[^s]s$/u.test(noun);
}

/** "members of the committee", "a reporter for The Times". */
export function withMembers(
  words: readonly Word[],
  phrase: NounPhrase | null,
  to: number,
): NounPhrase | null {
  if (phrase === null) return null;
  const joint = words[phrase.after];
  if (joint === undefined || phrase.after >= to || joint.gap !== ' ') return phrase;
  if (joint.lower !== 'of' && joint.lower !== 'for' && joint.lower !== 'from') return phrase;
  const members = readNounPhrase(words, phrase.after + 1, to);
  if (members === null || members.times.length > 0) return phrase;
  return joint.lower === 'of' || members.head === 'proper' ? { ...phrase, after: members.after } : phrase;
}
