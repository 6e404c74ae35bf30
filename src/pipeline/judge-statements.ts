import type { Article } from '../domain/article.ts';
import type { Judgement, Setting } from '../domain/judgement.ts';
import type { Statement } from '../domain/statement.ts';
import { judgeStatement } from '../statement/act/judge-statement.ts';
import { NOT_JUDGED } from '../statement/not-judged.ts';
import { readSettings } from '../statement/setting/read-settings.ts';
import type { Word } from '../statement/words.ts';

/**
 * `statements` of `article`, in text order, each with what it does, and when, where and to whom it was said. `words` are
 * all words of the article.
 */
export function judgeStatements(
  article: Article,
  words: readonly Word[],
  statements: readonly Statement[],
): readonly Statement[] {
  const settings = readSettings(article, words, statements);
  return statements.map((statement, index) =>
    judged(statement, judgeStatement(article.text, statement), settings[index]),
  );
}

/** Written out: several spreads into one object take long for every statement of every article. */
function judged(
  { id, source, cue, content, form, speaker, speakers, confidence, within }: Statement,
  { act, condition, negation, hedges, denied }: Judgement,
  { said, venue, addressee }: Setting = NOT_JUDGED,
): Statement {
  return {
    id,
    source,
    cue,
    content,
    form,
    speaker,
    speakers,
    act,
    condition,
    negation,
    hedges,
    denied,
    said,
    venue,
    addressee,
    confidence,
    ...(within !== undefined && { within }),
  };
}
