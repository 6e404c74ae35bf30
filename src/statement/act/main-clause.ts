import { startsMainClause } from './clause-starts.ts';
import {
  baseOfVerb,
  COORDINATORS,
  DETERMINERS,
  FIRST_PERSON,
  FIRST_POSSESSIVES,
  isAdverb,
  isAuxiliary,
  LEADING_SUBORDINATORS,
  NOMINATIVES,
  SUBORDINATORS,
} from './closed-words.ts';
import type { FoundCondition } from './find-conditions.ts';
import { isWrapper } from './sentences.ts';
import type { Token } from './tokens.ts';

/** `ours`: “our army”; `third` is everybody else, `pronoun` those who may be the speaker in indirect speech. */
export type Person = 'first' | 'ours' | 'second' | 'pronoun' | 'third' | 'none';

/** The main clause of a sentence, without its conditions and without what is subordinate to it. */
export interface MainClause {
  readonly tokens: readonly Token[];
  readonly person: Person;
  /** The pronoun of `person`, in lower case, or the empty string. */
  readonly pronoun: string;
  /** Index of the first finite verb, or -1. */
  readonly finite: number;
  /** Index of the first verb after auxiliaries, negation and adverbs, or -1. */
  readonly verb: number;
  /** Whether it begins with “to”: “to strike back”. */
  readonly isInfinitive: boolean;
}

const DISCOURSE = new Set('yes no well look so and but or now oh however still then listen again'.split(' '));
const NOT_VERB = new Set("be been being have to not n't never".split(' '));

/** The main clause of a sentence of `tokens` with `conditions`. */
export function readMainClause(tokens: readonly Token[], conditions: readonly FoundCondition[]): MainClause {
  const kept = tokens.filter(
    (token, i) => !isWrapper(token) && !conditions.some(({ from, to }) => i >= from && i < to),
  );
  const from = startOfMain(kept);
  const finite = findFinite(kept, from);
  const to = finite < 0 ? endOfPhrase(kept, from) : endOfMain(kept, finite);
  const clause = kept.slice(from, to);
  const finiteInClause = finite < 0 ? -1 : finite - from;
  return {
    tokens: clause,
    ...readPerson(clause, finiteInClause),
    finite: finiteInClause,
    verb: verbFrom(clause, finiteInClause),
    isInfinitive: clause[0]?.lower === 'to' || (clause[0]?.lower === 'not' && clause[1]?.lower === 'to'),
  };
}

/** Past marks, “that”, “well,” and a clause or phrase in front: “When it rains, | we stay”, “In May, | we leave”. */
function startOfMain(tokens: readonly Token[]): number {
  let from = skipOpening(tokens, 0);
  for (let round = 0; round < 2; round++) {
    const first = tokens[from];
    if (first === undefined || !LEADING_SUBORDINATORS.has(first.lower)) break;
    const comma = tokens.findIndex(
      ({ lower }, i) => i > from && lower === ',' && startsMainClause(tokens, i + 1),
    );
    if (comma < 0) break;
    from = skipOpening(tokens, comma + 1);
  }
  return from;
}

function skipOpening(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from < tokens.length) {
    const token = tokens[from];
    const opens =
      token !== undefined && (!token.isWord || token.lower === 'that' || DISCOURSE.has(token.lower));
    if (!opens) break;
    // “That is untrue”, “No evidence was found”, “So thin is the ice”: a word of the clause.
    const next = tokens[from + 1]?.lower ?? '';
    if (token.isWord && token.lower === 'that' && isAuxiliary(next)) break;
    if (token.lower === 'no' && tokens[from + 1]?.isWord === true) break;
    from++;
  }
  return from;
}

function findFinite(tokens: readonly Token[], from: number): number {
  let inRelative = false;
  for (let i = from; i < tokens.length; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (i > from && (lower === 'who' || lower === 'which' || lower === 'that')) inRelative = true;
    const finite = isAuxiliary(lower)
      ? !isPossessiveS(tokens, i)
      : isLexicalFinite(tokens, i, from) && !isParticiple(tokens, i);
    if (!finite) continue;
    if (!inRelative) return i;
    inRelative = false;
    // The verb that goes with it: “who has never won”.
    if (isAuxiliary(lower)) i += 2;
  }
  return -1;
}

/** “’s” after a name is not “is”: “Stone’s plan”. After a pronoun it is. */
function isPossessiveS(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === "'s" && !NOMINATIVES.has(tokens[at - 1]?.lower ?? '') && !isDeictic(tokens[at - 1])
  );
}

function isDeictic(token: Token | undefined): boolean {
  return token !== undefined && /^(?:that|this|what|here|how|where|who)$/.test(token.lower);
}

function isLexicalFinite(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (at === from || token === undefined || !token.isWord) return false;
  const { lower } = token;
  let before = at - 1;
  while (before > from && isAdverb(tokens[before]?.lower ?? '')) before--;
  const previous = tokens[before]?.lower ?? '';
  // A verb follows a pronoun, be it in a list or not: “it sailed”.
  if (NOMINATIVES.has(previous) && previous !== 'there') return !isAdverb(lower);
  if (lower.endsWith('ing') || previous === 'to' || DETERMINERS.has(previous) || !tokens[before]?.isWord)
    return false;
  const base = baseOfVerb(lower);
  if (base === null) return lower.length > 4 && lower.endsWith('ed') && !isAfterAuxiliary(tokens, at);
  return /(?:ed|s)$/u.test(lower) || lower !== base;
}

/** “the man accused of theft | will appeal”: whether the auxiliary of the clause is still to come. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:by|of|in|with|from|on|at|for|as)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  for (let i = at + 2; i < Math.min(tokens.length, at + 10); i++) {
    const lower = tokens[i]?.lower ?? '';
    if (isAuxiliary(lower) && !isPossessiveS(tokens, i)) return true;
    if (!tokens[i]?.isWord || SUBORDINATORS.has(lower) || NOMINATIVES.has(lower) || COORDINATORS.has(lower))
      return false;
  }
  return false;
}

function isAfterAuxiliary(tokens: readonly Token[], at: number): boolean {
  return isAuxiliary(tokens[at - 1]?.lower ?? '') || isAuxiliary(tokens[at - 2]?.lower ?? '');
}

/** Where what is subordinate or coordinate to the clause begins, after its verb. */
function endOfMain(tokens: readonly Token[], finite: number): number {
  for (let i = finite + 1; i < tokens.length; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (
      SUBORDINATORS.has(lower) &&
      (!isDegree(tokens, i) || (!isLikeness(tokens, i) && startsMainClause(tokens, i + 1)))
    )
      return i;
    if (lower === ',' || lower === '—' || lower === '–' || lower === ':') {
      const next = tokens[i + 1]?.lower ?? '';
      if (startsMainClause(tokens, COORDINATORS.has(next) || next === 'but' ? i + 2 : i + 1)) return i;
    }
    if ((lower === 'and' || lower === 'but') && NOMINATIVES.has(tokens[i + 1]?.lower ?? '')) return i;
  }
  return tokens.length;
}

/** “as if”, “as though” */
function isLikeness(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower;
  return tokens[at]?.lower === 'as' && (next === 'if' || next === 'though');
}

/** Without a verb of its own: up to the first clause in it. */
function endOfPhrase(tokens: readonly Token[], from: number): number {
  const at = tokens.findIndex(
    ({ lower }, i) => i > from && /^(?:who|whom|whose|which|that|whether|because)$/.test(lower),
  );
  return at < 0 ? tokens.length : at;
}

/** “so bad”, “as soon”, “that man”, “more than”: no clause follows. */
function isDegree(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower;
  return (
    lower === 'so' ||
    lower === 'as' ||
    lower === 'than' ||
    lower === 'before' ||
    lower === 'after' ||
    lower === 'since'
  );
}

function readPerson(tokens: readonly Token[], finite: number): { person: Person; pronoun: string } {
  if (finite < 0) return { person: 'none', pronoun: '' };
  let at = finite - 1;
  while (at >= 0 && (isAdverb(tokens[at]?.lower ?? '') || tokens[at]?.lower === 'both')) at--;
  const pronoun = tokens[at]?.lower ?? '';
  if (FIRST_PERSON.has(pronoun)) return { person: 'first', pronoun };
  if (pronoun === 'you') return { person: 'second', pronoun };
  if (/^(?:he|she|it|they)$/.test(pronoun)) return { person: 'pronoun', pronoun };
  const first = tokens.slice(0, finite).find(({ lower }) => FIRST_POSSESSIVES.has(lower));
  if (first !== undefined && at >= 0 && tokens.indexOf(first) <= 1)
    return { person: 'ours', pronoun: first.lower };
  return { person: at < 0 ? 'none' : 'third', pronoun: '' };
}

function verbFrom(tokens: readonly Token[], finite: number): number {
  if (finite < 0) return -1;
  if (!isAuxiliary(tokens[finite]?.lower ?? '')) return finite;
  for (let i = finite + 1; i < Math.min(tokens.length, finite + 8); i++) {
    const lower = tokens[i]?.lower ?? '';
    if (NOT_VERB.has(lower) || isAdverb(lower) || isAuxiliary(lower) || NOMINATIVES.has(lower)) continue;
    if (
      lower === 'going' ||
      lower === 'about' ||
      lower === 'set' ||
      lower === 'ready' ||
      lower === 'prepared'
    )
      continue;
    return i;
  }
  return -1;
}
