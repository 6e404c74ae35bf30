import type { Attribution } from '../domain/statement.ts';
import { countLeading } from '../text/count-leading.ts';

/** How many contents that begin before a place are looked at: quotations are not nested deeper. */
const DEPTH = 8;

/**
 * A look-up of the attribution in whose content a place lies: its index in `attributions`, the innermost one, and
 * never `self`; `null` when there is none.
 */
export function outerStatement(
  attributions: readonly Pick<Attribution, 'content'>[],
): (offset: number, self: number) => number | null {
  const contents = attributions
    .flatMap(({ content }, index) => content.map(({ start, end }) => ({ start, end, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return (offset, self) => {
    const begun = countLeading(contents.length, (at) => (contents[at]?.start ?? 0) <= offset);
    for (let i = begun - 1; i >= Math.max(0, begun - DEPTH); i--) {
      const content = contents[i];
      if (content !== undefined && content.end > offset && content.index !== self) return content.index;
    }
    return null;
  };
}
