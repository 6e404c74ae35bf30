import type { Note, Noted } from '../domain/note.ts';
import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { countLeading } from '../text/count-leading.ts';
import { outerQuotations } from '../text/outer-quotations.ts';
import { pipelineNote } from './pipeline-note.ts';
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
  const quotations = outerQuotations(text).filter(({ isClosed }) => isClosed);
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
        notes.push(
          pipelineNote(
            'quotation-completed',
            whole,
            'A statement took in the rest of its quotation, which nobody else says.',
          ),
        );
      return whole;
    });
    return content.every((span, i) => span === attribution.content[i])
      ? attribution
      : { ...attribution, content };
  });
  return { value, notes };
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
