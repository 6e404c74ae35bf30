import type { Statement } from '../domain/statement.ts';

/**
 * `statements` in text order: by the first offset of source, cue or content, then by where the content begins, the
 * longer content first, so that a statement comes before one nested in it. Ids are made unique on the way: the
 * second statement with an id gets one derived from it and from its count, the same in every run.
 */
export function orderStatements(
  statements: readonly Statement[],
  hash: (text: string) => string,
): readonly Statement[] {
  const sorted = statements
    .map((statement) => ({ statement, first: firstOffset(statement), ...contentBounds(statement) }))
    .sort((a, b) => a.first - b.first || a.start - b.start || b.end - a.end)
    .map(({ statement }) => statement);
  const taken = new Set<string>();
  return sorted.map((statement) => {
    let id = statement.id;
    for (let count = 2; taken.has(id); count++) id = `s${hash(`${statement.id} ${count}`).slice(0, 12)}`;
    taken.add(id);
    return id === statement.id ? statement : { ...statement, id };
  });
}

/** Where `statement` begins in the text: the first offset of its source, its cue or its content. */
export function firstOffset({ source, cue, content }: Statement): number {
  const starts = [source?.spans[0], cue.spans[0], content.spans[0]].map((span) => span?.start ?? Infinity);
  return Math.min(...starts);
}

function contentBounds({ content }: Statement): { start: number; end: number } {
  return { start: content.spans[0]?.start ?? Infinity, end: content.spans.at(-1)?.end ?? 0 };
}
