import type { Attribution } from '../domain/statement.ts';

/** How many contents that begin before a place are looked at: quotations are not nested deeper. */
const DEPTH = 8;

/**
 * A look-up of the attribution in whose content a place lies: its index in `attributions`, the innermost one, and
 * never `self`; `null` when there is none.
 */
export function outerStatement(
  attributions: readonly Attribution[],
): (offset: number, self: number) => number | null {
  const contents = attributions
    .flatMap(({ content }, index) => content.map(({ start, end }) => ({ start, end, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return (offset, self) => {
    let low = 0;
    let high = contents.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((contents[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= Math.max(0, low - DEPTH); i--) {
      const content = contents[i];
      if (content !== undefined && content.end > offset && content.index !== self) return content.index;
    }
    return null;
  };
}
