import {
  baseOfVerb,
  COORDINATORS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  NOMINATIVES,
  SUBORDINATORS,
} from './closed-words.ts';
import { isWrapper } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A verb stands at most this many words after the first of its subject. */
const LONGEST_SUBJECT = 14;

const QUESTION_WORDS = new Set('what why how who where when'.split(' '));
const CLAUSE_MARKS = new Set(', ; : — – --'.split(' '));

/** Whether a clause of its own begins at `at`: a subject and its verb, a command, or a question. */
export function startsMainClause(tokens: readonly Token[], at: number): boolean {
  let from = at;
  while (isWrapper(tokens[from]) || isSkipped(tokens, from)) from++;
  const first = tokens[from];
  if (first === undefined || !first.isWord) return false;
  const { lower } = first;
  if (QUESTION_WORDS.has(lower) && lower !== 'who' && lower !== 'when' && lower !== 'where') return true;
  if (COORDINATORS.has(lower) || SUBORDINATORS.has(lower)) return false;
  if (NOMINATIVES.has(lower)) return verbWithin(tokens, from + 1, 5);
  if (lower === 'do' || lower === 'let' || lower === 'please') return true;
  if (isAuxiliary(lower)) return false;
  if (baseOfVerb(lower) === lower && !first.capital && isCommand(tokens, from)) return true;
  return verbWithin(tokens, from + 1, LONGEST_SUBJECT);
}

/** Whether a finite verb stands in `[from, to)`. */
export function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteAt(tokens, i, from)) return true;
  return false;
}

function isFiniteAt(tokens: readonly Token[], at: number, from: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (isAuxiliary(lower)) return true;
  const base = baseOfVerb(lower);
  if (base === null || at === from || lower.endsWith('ing')) return false;
  const before = tokens[at - 1]?.lower ?? '';
  return before !== 'to' && !DETERMINERS.has(before);
}

function isSkipped(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower;
  return (
    lower !== undefined && (lower === 'then' || (isAdverb(lower) && lower !== 'not' && lower !== 'never'))
  );
}

/** “leave the city”: what follows a command is its object, and no verb follows in the clause. */
function isCommand(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !next.isWord) return false;
  return !isAuxiliary(next.lower) && next.lower !== 'of';
}

function verbWithin(tokens: readonly Token[], from: number, words: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + words); i++) {
    const token = tokens[i];
    if (token === undefined || CLAUSE_MARKS.has(token.lower) || SUBORDINATORS.has(token.lower)) return false;
    // “a man I once admired” is no clause but a noun with one.
    if (i > from && NOMINATIVES.has(token.lower)) return false;
    if (isFiniteAt(tokens, i, from - 1)) return true;
  }
  return false;
}
