import type { Note, Noted } from '../domain/note.ts';
import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { countLeading } from '../text/count-leading.ts';
import { quotationMarks } from '../text/quotation-marks.ts';
import { takenBy } from './taken-spans.ts';

/**
 * `attributions` whose contents take in the whole of a quotation, from mark to mark, that they begin or end in the middle
 * of: “‘No excuses. We go again,’ she said” is said by one person, where nobody else has a part of it. Each that is made
 * longer is noted.
 */
export function wholeQuotations(
  attributions: readonly Attribution[],
  text: string,
): Noted<readonly Attribution[]> {
  const quotations = readQuotations(text);
  const notes: Note[] = [];
  if (quotations.length === 0) return { value: attributions, notes };
  const isTaken = takenBy(attributions);
  const value = attributions.map((attribution) => {
    const content = attribution.content.map((span) => {
      const whole = toMarks(
        span,
        quotations,
        (part) => !isTaken(part) && /[\p{L}\p{N}]/u.test(text.slice(part.start, part.end)),
      );
      if (whole !== span)
        notes.push({
          ...{ stage: 'pipeline', rule: 'quotation-completed', span: { start: whole.start, end: whole.end } },
          message: 'A statement took in the rest of its quotation, which nobody else says.',
        });
      return whole;
    });
    return content.every((span, i) => span === attribution.content[i])
      ? attribution
      : { ...attribution, content };
  });
  return { value, notes };
}

/** The outermost quotations that are closed, with their marks, in text order. */
function readQuotations(text: string): readonly Span[] {
  const quotations: Span[] = [];
  let start = -1;
  for (const { offset, kind, depth } of quotationMarks(text)) {
    if (depth > 0) continue;
    if (kind === 'open') start = offset;
    else if (start >= 0) {
      quotations.push({ start, end: offset + 1 });
      start = -1;
    }
  }
  return quotations;
}

/** `span`, or that and what is left of the quotations that it begins and ends in, where that is `free`. */
function toMarks(span: Span, quotations: readonly Span[], isFree: (part: Span) => boolean): Span {
  const around = (offset: number) => {
    const quotation =
      quotations[countLeading(quotations.length, (at) => (quotations[at]?.start ?? 0) < offset) - 1];
    return quotation !== undefined && offset < quotation.end ? quotation : null;
  };
  const first = around(span.start);
  const last = around(span.end);
  const start = first !== null && isFree({ start: first.start, end: span.start }) ? first.start : span.start;
  const end = last !== null && isFree({ start: span.end, end: last.end }) ? last.end : span.end;
  return start === span.start && end === span.end ? span : { start, end };
}
