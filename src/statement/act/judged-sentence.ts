import { type FoundCondition, findConditions } from './find-conditions.ts';
import { type MainClause, readMainClause } from './main-clause.ts';
import { findNegation } from './negation.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A sentence of the content, taken apart. */
export interface JudgedSentence extends Sentence {
  readonly conditions: readonly FoundCondition[];
  readonly main: MainClause;
  /** The word that negates the main clause, or `null`. */
  readonly negation: readonly Token[] | null;
}

/** Takes `sentence` apart; `isFirst` for the first one of a content. */
export function judgeSentence(sentence: Sentence, isFirst: boolean): JudgedSentence {
  const { tokens, isQuestion } = sentence;
  const conditions = findConditions(tokens, isFirst);
  const main = readMainClause(tokens, conditions);
  return { tokens, isQuestion, conditions, main, negation: findNegation(main) };
}
