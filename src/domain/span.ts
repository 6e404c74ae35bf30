/**
 * A half-open `[start, end)` pair of offsets: UTF-16 code-unit indices into the text that the span belongs to
 * (`Article.text` wherever nothing else is said), so that `text.slice(start, end)` is exactly what the span shows.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans of one text in text order, with the words they show. */
export interface Quoted {
  readonly spans: readonly Span[];
  /** The slices of `spans`, joined by {@link PIECE_SEPARATOR} where there are several. */
  readonly text: string;
}

/** Stands between the pieces of a discontinuous span in `Quoted.text`; it is no part of the source text. */
export const PIECE_SEPARATOR = ' … ';

/** The words that `spans` show in `text`. Throws `RangeError` when a span lies outside of `text`. */
export function quote(text: string, spans: readonly Span[]): Quoted {
  for (const { start, end } of spans) {
    if (!(start >= 0 && start <= end && end <= text.length)) {
      throw new RangeError(`span ${start}-${end} lies outside of a text of ${text.length} code units`);
    }
  }
  return { spans, text: spans.map(({ start, end }) => text.slice(start, end)).join(PIECE_SEPARATOR) };
}

/** Whether some code unit lies within a span of either; spans that only touch have none in common. */
export function overlap(one: readonly Span[], other: readonly Span[]): boolean {
  return one.some((span) => other.some(({ start, end }) => span.start < end && start < span.end));
}
