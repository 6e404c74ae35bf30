import type { Figure } from '../domain/figure.ts';
import type { Check, Comparison, Dispute } from '../domain/finding.ts';
import type { Cell } from './database.ts';
import {
  packSpans,
  plainText,
  plainTextOrNull,
  presentQuote,
  quoteStored,
  type StoredSpans,
} from './spans-text.ts';

/** A row of `figures` as read. */
export interface FigureRow extends Omit<Figure, 'words' | 'counted' | 'comparedTo'> {
  readonly n: number;
  readonly article: number;
  readonly spans: string;
}

/** A row of `checks` as read. */
export interface CheckRow extends Omit<Check, 'stated' | 'against'> {
  readonly spans: string;
}

/** A row of `disputes` as read. */
export interface DisputeRow extends Omit<Dispute, 'sides'> {
  readonly one_statement: string | null;
  readonly other_statement: string | null;
  readonly spans: string;
}

/** A row of `comparisons` as read. */
export interface ComparisonRow extends Pick<Comparison, 'id' | 'why'> {
  /** JSON: the ids of the figures, and of the statement of each side or `null`. */
  readonly figures: string;
  readonly statements: string;
  readonly spans: string;
}

/** The columns of a {@link FigureRow}, of a table called `f`. */
export const FIGURE_COLUMNS =
  'f.n, f.article, f.id, f.kind, f.low, f.high, f.unit, f.bound, f.statement, f.spans';

/** `figure` as a row of `figures`. */
export function toFigureRow(figure: Figure, n: number, article: number, position: number): Cell[] {
  const { words, counted, comparedTo } = figure;
  const spans: StoredSpans = {
    words: packSpans(words.spans),
    ...(counted && { counted: packSpans(counted.spans) }),
    ...(comparedTo && { comparedTo: packSpans(comparedTo.spans) }),
  };
  return [
    n,
    article,
    position,
    figure.id,
    plainText(words.text),
    figure.kind,
    figure.low,
    figure.high,
    figure.unit,
    figure.bound,
    plainTextOrNull(counted?.text),
    plainTextOrNull(comparedTo?.text),
    figure.statement,
    JSON.stringify(spans),
  ];
}

/** The figure of a row; its words are slices of `text`. */
export function toFigure(row: FigureRow, text: string): Figure {
  const stored = JSON.parse(row.spans) as StoredSpans;
  return {
    id: row.id,
    words: presentQuote(text, stored, 'words'),
    kind: row.kind,
    low: row.low,
    high: row.high,
    unit: row.unit,
    counted: quoteStored(text, stored, 'counted'),
    bound: row.bound,
    comparedTo: quoteStored(text, stored, 'comparedTo'),
    statement: row.statement,
  };
}

/** `check` as a row of `checks`. */
export function toCheckRow(check: Check, article: number, position: number): Cell[] {
  const spans: StoredSpans = {
    stated: packSpans(check.stated.spans),
    ...Object.fromEntries(check.against.map(({ spans }, index) => [`against${index + 1}`, packSpans(spans)])),
  };
  return [
    article,
    position,
    check.id,
    check.kind,
    check.verdict,
    plainText(check.stated.text),
    plainText(check.sum),
    plainText(check.why),
    JSON.stringify(spans),
  ];
}

/** The check of a row; its words are slices of `text`. */
export function toCheck({ id, kind, verdict, sum, why, spans }: CheckRow, text: string): Check {
  const stored = JSON.parse(spans) as StoredSpans;
  const against = Object.keys(stored)
    .filter((role) => role.startsWith('against'))
    .map((role) => presentQuote(text, stored, role));
  return { id, kind, verdict, stated: presentQuote(text, stored, 'stated'), against, sum, why };
}

/** `dispute` as a row of `disputes`. */
export function toDisputeRow(dispute: Dispute, article: number, position: number): Cell[] {
  const [one, other] = dispute.sides;
  const spans: StoredSpans = { one: packSpans(one.words.spans), other: packSpans(other.words.spans) };
  return [
    article,
    position,
    dispute.id,
    dispute.kind,
    plainText(one.words.text),
    one.statement,
    plainText(other.words.text),
    other.statement,
    plainText(dispute.why),
    dispute.confidence,
    JSON.stringify(spans),
  ];
}

/** The dispute of a row; its words are slices of `text`. */
export function toDispute(row: DisputeRow, text: string): Dispute {
  const stored = JSON.parse(row.spans) as StoredSpans;
  return {
    id: row.id,
    kind: row.kind,
    sides: [
      { words: presentQuote(text, stored, 'one'), statement: row.one_statement },
      { words: presentQuote(text, stored, 'other'), statement: row.other_statement },
    ],
    why: row.why,
    confidence: row.confidence,
  };
}

/** `comparison` as a row of `comparisons`. */
export function toComparisonRow(comparison: Comparison, article: number, position: number): Cell[] {
  const { id, figures, sides, why } = comparison;
  const spans: StoredSpans = Object.fromEntries(
    sides.map(({ words }, index) => [`side${index + 1}`, packSpans(words.spans)]),
  );
  return [
    article,
    position,
    id,
    JSON.stringify(figures),
    JSON.stringify(sides.map(({ statement }) => statement)),
    plainText(why),
    JSON.stringify(spans),
  ];
}

/** The comparison of a row; its words are slices of `text`. */
export function toComparison(
  { id, figures, statements, why, spans }: ComparisonRow,
  text: string,
): Comparison {
  const stored = JSON.parse(spans) as StoredSpans;
  const sides = (JSON.parse(statements) as (string | null)[]).map((statement, index) => ({
    words: presentQuote(text, stored, `side${index + 1}`),
    statement,
  }));
  return { id, figures: JSON.parse(figures) as string[], sides, why };
}
