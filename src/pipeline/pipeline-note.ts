import type { Note } from '../domain/note.ts';
import type { Span } from '../domain/span.ts';

/** A note of the rule `rule` of this folder. Of `span`, which may be told more of, offsets alone are kept. */
export function pipelineNote(rule: string, span: Span | null, message: string): Note {
  return { stage: 'pipeline', rule, span: span && { start: span.start, end: span.end }, message };
}
