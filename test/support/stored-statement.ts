import type { ActName } from '../../src/domain/judgement.ts';
import type { StoredStatement } from '../../src/domain/record.ts';
import { readingOf } from './say.ts';

/** A stored statement whose article, published on `day`, is nothing but its content. */
export function storedStatement(said: {
  readonly day: string;
  readonly content: string;
  readonly act?: ActName;
}): StoredStatement {
  const act = said.act === undefined ? null : { name: said.act, confidence: 0.9, spans: [] };
  const published = { date: said.day, evidence: 'test' };
  const { article, statements } = readingOf(
    [['body', said.content]],
    [{ content: said.content, judged: { act } }],
    { published },
  );
  const [statement] = statements;
  if (statement === undefined) throw new RangeError('no statement');
  const { text, ...facts } = article;
  return {
    statement,
    article: { ...facts, key: article.id, addresses: [], version: 1, versions: 1, statements: 1 },
    words: said.content,
    context: { start: 0, text },
  };
}
