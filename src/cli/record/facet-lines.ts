import type { FacetCount, SearchResult } from '../../domain/record.ts';
import { safeText } from '../safe-text.ts';
import { separator } from '../terminal-canvas.ts';
import { stylesFor, type TerminalLook } from '../terminal-look.ts';
import { wrapRuns } from '../wrap-runs.ts';

/** Values of one facet that are shown. */
const SHOWN = 6;
/** Columns of the longest bar of a histogram. */
const LONGEST_BAR = 30;
/** Rows of a histogram; with more months than that, years are shown. */
const MOST_ROWS = 24;

/** Facets with counts, a line each: `by speaker: Irena Solt 12 · Bram Okkers 3`. */
export function facetLines({ facets }: SearchResult, look: TerminalLook): readonly string[] {
  const { aside } = stylesFor(look);
  return (['speaker', 'act', 'outlet'] as const).flatMap((name) => {
    const shown = facets[name].slice(0, SHOWN).map(({ value, count }) => `${safeText(value)} ${count}`);
    if (shown.length === 0) return [];
    return wrapRuns([{ text: `by ${name}: ${shown.join(separator(look))}`, style: aside }], look.width);
  });
}

/** A histogram of months, or of years when there are many. */
export function histogramLines(months: readonly FacetCount[], look: TerminalLook): readonly string[] {
  const rows = months.length > MOST_ROWS ? yearsOf(months) : months;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const { aside } = stylesFor(look);
  return rows.map(({ value, count }) => {
    const bar = (look.ascii ? '#' : '▇').repeat(Math.max(1, Math.round((count / most) * LONGEST_BAR)));
    return aside(`${value.padEnd(8)} ${bar} ${count}`);
  });
}

function yearsOf(months: readonly FacetCount[]): FacetCount[] {
  const years = new Map<string, number>();
  for (const { value, count } of months) {
    const year = value.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return [...years].map(([value, count]) => ({ value, count }));
}
