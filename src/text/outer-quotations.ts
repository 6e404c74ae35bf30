import type { Span } from '../domain/span.ts';
import { quotationMarks } from './quotation-marks.ts';

/** A quotation inside of no other, with its marks. */
export interface OuterQuotation extends Span {
  /** `false` for one that runs to the end of its line: one of several paragraphs is closed in the last alone. */
  readonly isClosed: boolean;
}

/** The outermost quotations of `text`, in text order. */
export function outerQuotations(text: string): readonly OuterQuotation[] {
  const quotations: OuterQuotation[] = [];
  let open: number | null = null;
  const closeAtLineEnd = (start: number) => {
    const lineEnd = text.indexOf('\n', start);
    quotations.push({ start, end: lineEnd < 0 ? text.length : lineEnd, isClosed: false });
  };
  for (const { offset, kind, depth } of quotationMarks(text)) {
    if (depth > 0) continue;
    if (kind === 'close' && open !== null) quotations.push({ start: open, end: offset + 1, isClosed: true });
    if (kind === 'open' && open !== null) closeAtLineEnd(open);
    open = kind === 'open' ? offset : null;
  }
  if (open !== null) closeAtLineEnd(open);
  return quotations;
}
