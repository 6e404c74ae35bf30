import type { Figure } from '../domain/figure.ts';
import type { Check, Comparison, Dispute, PositionGroup, Stance } from '../domain/finding.ts';
import type { Reading } from '../domain/reading.ts';
import type { Quoted, Span } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';

/** Figures, checks, disputes, comparisons and positions to show beside some statements of a reading. */
export interface Findings {
  readonly figures: readonly Figure[];
  readonly checks: readonly Check[];
  readonly disputes: readonly Dispute[];
  readonly comparisons: readonly Comparison[];
  readonly positions: readonly PositionGroup[];
}

/**
 * What belongs to `statements`: with all of them everything of the reading, with some of them only what stands in those.
 */
export function findingsOf(reading: Reading, statements: readonly Statement[]): Findings {
  if (statements.length === reading.statements.length) return reading;
  const ids = new Set(statements.map(({ id }) => id));
  const contents = statements.flatMap(({ content }) => content.spans);
  const isShown = ({ spans }: Quoted) =>
    spans.some((span) => contents.some((content) => touches(span, content)));
  return {
    figures: reading.figures.filter(({ statement }) => statement !== null && ids.has(statement)),
    checks: reading.checks.filter(({ stated, against }) => [stated, ...against].some(isShown)),
    disputes: reading.disputes.filter(({ sides }) =>
      sides.some(({ statement }) => statement !== null && ids.has(statement)),
    ),
    comparisons: reading.comparisons.filter(({ sides }) =>
      sides.some(({ statement }) => statement !== null && ids.has(statement)),
    ),
    positions: reading.positions.filter(({ sides }) => sides.some(({ statement }) => ids.has(statement))),
  };
}

const STANCES: Readonly<Record<Stance, string>> = { for: 'for', against: 'against', open: 'undecided' };

/** A stance as it is shown: `undecided`. */
export function stanceWord(stance: Stance): string {
  return STANCES[stance];
}

/** A figure with what it counts, as one slice of the text where they stand together: "6,465 Ukrainian soldiers". */
export function figurePhrase(text: string, { words, counted }: Figure): string {
  const [first] = words.spans;
  const last = counted?.spans.at(-1);
  const isOne = words.spans.length === 1 && counted?.spans.length === 1;
  if (first === undefined || last === undefined || !isOne) return words.text;
  const start = Math.min(first.start, last.start);
  const end = Math.max(first.end, last.end);
  // "50,000 of the soldiers": farther apart, the figure alone is clearer.
  const between = end - start - (first.end - first.start) - (last.end - last.start);
  return between <= FARTHEST ? text.slice(start, end) : words.text;
}

/** Characters between a figure and what it counts that are still read as one phrase. */
const FARTHEST = 12;

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
