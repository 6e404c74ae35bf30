import { type FoundCondition, findConditions } from './find-conditions.ts';
import { type MainClause, readMainClause } from './main-clause.ts';
import { findNegation } from './negation.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** A sentence of the content, taken apart. */
export interface JudgedSentence extends Sentence {
  /** Its tokens without the marks. */
  readonly words: readonly Token[];
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
  const words = tokens.filter(({ isWord }) => isWord);
  return { tokens, isQuestion, words, conditions, main, negation: findNegation(main) };
}
