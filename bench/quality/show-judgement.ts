import type { Span } from '../../src/domain/span.ts';
import type { Spans } from './attribution-words.ts';
import type { Judgement, Required } from './judge-item.ts';
import type { OwnItem } from './own-set.ts';

const NONE = '(none)';

/** The text of an item with what was not right in it, for a person to read: several lines, the last without an end. */
export function showMisses(item: OwnItem, judgement: Judgement): string {
  const line = (sign: string, attribution: Spans) => `  ${sign} ${showSpans(item.text, attribution)}`;
  const missed = judgement.required.flatMap((entry: Required) => {
    if (entry.right) return [];
    const lines = [line('missed ', entry.gold)];
    return entry.predicted === null ? lines : [...lines, line('  found', entry.predicted)];
  });
  const paired = new Set(judgement.required.map((entry) => entry.predicted));
  const extra = judgement.extra.filter((attribution) => !paired.has(attribution));
  const text = item.text.trim().replaceAll('\n', '\n  ');
  return [
    `${item.id} [${item.category}]`,
    `  ${text}`,
    ...missed,
    ...extra.map((a) => line('extra  ', a)),
  ].join('\n');
}

function showSpans(text: string, { source, cue, content }: Spans): string {
  const show = (spans: readonly Span[]) => {
    const pieces = spans.map(({ start, end }) => text.slice(start, end).replaceAll('\n', ' ¶ '));
    return pieces.join(' … ') || NONE;
  };
  return `${show(source)} | ${show(cue)} | ${show(content)}`;
}
