import type { Quoted, Span } from '../domain/span.ts';

/** Digits after the point of a confidence: more would only be noise. */
const CONFIDENCE_SCALE = 10_000;

interface QuotedJson {
  spans: { start: number; end: number }[];
  text: string;
}

/** The words and where they stand; `null` when there are none. */
export function toQuotedJson(quoted: Quoted | null): QuotedJson | null {
  return quoted === null || quoted.spans.length === 0 ? null : toPresentQuotedJson(quoted);
}

/** The words and where they stand. */
export function toPresentQuotedJson({ spans, text }: Quoted): QuotedJson {
  return { spans: spans.map(toSpanJson), text };
}

export function toSpanJson({ start, end }: Span): { start: number; end: number } {
  return { start, end };
}

/** A probability with four digits after the point. */
export function toConfidenceJson(confidence: number): number {
  return Math.round(confidence * CONFIDENCE_SCALE) / CONFIDENCE_SCALE;
}
