import type { Note } from '../domain/note.ts';
import type { Reading } from '../domain/reading.ts';
import type { Quoted, Span } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import type { ReadingJson } from './json-contract.ts';
import { safeJson } from './safe-text.ts';

/** Digits after the point of a confidence: more would only be noise. */
const CONFIDENCE_SCALE = 10_000;

/** A reading in the shape of `docs/reading.schema.json`, with `statements` as its statements. */
export function toReadingJson(reading: Reading, statements: readonly Statement[]): ReadingJson {
  const { article } = reading;
  return {
    article: {
      id: article.id,
      url: article.url,
      title: article.title,
      byline: [...article.byline],
      agency: article.agency,
      credit: [...article.credit],
      outlet: article.outlet,
      published: article.published && {
        date: article.published.date,
        evidence: article.published.evidence,
      },
      language: article.language,
      text: article.text,
      blocks: article.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
      leftOut: article.leftOut.map(({ start, end, reason }) => ({ start, end, reason })),
    },
    statements: statements.map(toStatementJson),
    notes: reading.notes.map(toNoteJson),
    versions: { ...reading.versions },
  };
}

/** The JSON text of a reading, indented, harmless on a terminal; the same value for every parser. */
export function renderJson(reading: Reading, statements: readonly Statement[]): string {
  return safeJson(JSON.stringify(toReadingJson(reading, statements), null, 2));
}

function toStatementJson(statement: Statement): ReadingJson['statements'][number] {
  const { speaker } = statement;
  return {
    id: statement.id,
    source: toQuotedJson(statement.source),
    cue: toQuotedJson(statement.cue),
    content: { spans: statement.content.spans.map(toSpanJson), text: statement.content.text },
    form: statement.form,
    speaker: {
      name: speaker.name,
      type: speaker.type,
      mention: toQuotedJson(speaker.mention),
      resolvedBy: speaker.resolvedBy,
    },
    confidence: Math.round(statement.confidence * CONFIDENCE_SCALE) / CONFIDENCE_SCALE,
  };
}

function toQuotedJson(
  quoted: Quoted | null,
): { spans: { start: number; end: number }[]; text: string } | null {
  if (!quoted || quoted.spans.length === 0) return null;
  return { spans: quoted.spans.map(toSpanJson), text: quoted.text };
}

function toSpanJson({ start, end }: Span): { start: number; end: number } {
  return { start, end };
}

function toNoteJson({ stage, rule, span, message }: Note): ReadingJson['notes'][number] {
  return { stage, rule, span: span && toSpanJson(span), message };
}
