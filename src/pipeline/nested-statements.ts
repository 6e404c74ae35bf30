import type { Article } from '../domain/article.ts';
import type { Attribution, Statement } from '../domain/statement.ts';
import type { Tagger } from '../domain/tagging.ts';
import { outerStatement } from '../statement/outer-statement.ts';
import { beginStatements } from '../statement/read-statements.ts';
import { readNested } from './read-nested.ts';

/**
 * The statements that stand in the contents of `statements`, which were made of `attributions`: each with the id of the
 * one it is `within`. Only what somebody else is said to have said: not what the outer speaker says of herself, nor what
 * a pronoun says that nobody could resolve. `statements` change nothing by it.
 */
export async function nestedStatements(
  article: Article,
  attributions: readonly Attribution[],
  statements: readonly Statement[],
  tagger: Tagger,
  hash: (text: string) => string,
): Promise<readonly Statement[]> {
  const nested = await readNested(article.text, attributions, tagger);
  if (nested.length === 0) return [];
  const begun = beginStatements(article, [...attributions, ...nested]);
  const answers = await tagger.whoIsMeant?.(article.text, begun.questions);
  const known = new Set(statements.map(({ id }) => id));
  const outer = outerStatement(statements.map(({ content }) => ({ content: content.spans })));
  return begun.finish(hash, answers).value.flatMap((statement) => {
    const at = known.has(statement.id) ? null : outer(statement.cue.spans[0]?.start ?? 0, -1);
    const holder = at === null ? undefined : statements[at];
    return holder === undefined || !isAnothers(statement, holder)
      ? []
      : [{ ...statement, within: holder.id }];
  });
}

const PRONOUN = /^(?:he|she|they|it|who|which|that|this)$/iu;

function isAnothers({ speaker, source }: Statement, outer: Statement): boolean {
  if (outer.speakers.some(({ id }) => id === speaker.id)) return false;
  return speaker.resolvedBy !== 'unresolved' || !PRONOUN.test(source?.text ?? '');
}
