import type { Statement } from '../../src/domain/statement.ts';
import { NOT_JUDGED } from '../../src/statement/not-judged.ts';

/** A statement of `words` by the person `name`, with nothing else known; `more` overrides any of its fields. */
export function quotedStatement(name: string, words: string, more: Partial<Statement> = {}): Statement {
  const speaker = {
    id: `e-${name}`,
    name,
    type: 'person',
    role: null,
    mention: null,
    antecedent: null,
    resolvedBy: 'name',
    confidence: 1,
    speaksFor: null,
  } as const;
  return {
    id: 's000000000000',
    source: null,
    cue: { spans: [], text: '' },
    content: { spans: [{ start: 0, end: words.length }], text: words },
    form: 'direct',
    speaker,
    speakers: [speaker],
    ...NOT_JUDGED,
    confidence: 1,
    ...more,
  };
}
