import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { countLeading } from '../text/count-leading.ts';

/** Whether any of `attributions` has something of a stretch; each answer takes logarithmic time. */
export function takenBy(attributions: readonly Attribution[]): (stretch: Span) => boolean {
  const spans = attributions
    .flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
    .sort((a, b) => a.start - b.start);
  /** How far those up to each of them reach. */
  const reach: number[] = [];
  for (const { end } of spans) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) =>
    (reach[countLeading(spans.length, (at) => (spans[at]?.start ?? 0) < end) - 1] ?? 0) > start;
}
