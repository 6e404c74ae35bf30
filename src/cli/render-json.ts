import type { Note } from '../domain/note.ts';
import type { Reading } from '../domain/reading.ts';
import type { Speaker, Statement } from '../domain/statement.ts';
import {
  toCheckJson,
  toComparisonJson,
  toDisputeJson,
  toFigureJson,
  toPositionsJson,
} from './finding-json.ts';
import type { ReadingJson } from './json-contract.ts';
import { toJudgementJson } from './judgement-json.ts';
import { toConfidenceJson, toPresentQuotedJson, toQuotedJson, toSpanJson } from './quoted-json.ts';
import { safeJson } from './safe-text.ts';

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
    figures: reading.figures.map(toFigureJson),
    checks: reading.checks.map(toCheckJson),
    disputes: reading.disputes.map(toDisputeJson),
    comparisons: reading.comparisons.map(toComparisonJson),
    positions: reading.positions.map(toPositionsJson),
    notes: reading.notes.map(toNoteJson),
    versions: { ...reading.versions },
  };
}

/** The JSON text of a reading, indented, harmless on a terminal; the same value for every parser. */
export function renderJson(reading: Reading, statements: readonly Statement[]): string {
  return safeJson(JSON.stringify(toReadingJson(reading, statements), null, 2));
}

/** A statement in the shape of `docs/reading.schema.json`. */
export function toStatementJson(statement: Statement): ReadingJson['statements'][number] {
  return {
    id: statement.id,
    source: toQuotedJson(statement.source),
    cue: toQuotedJson(statement.cue),
    content: toPresentQuotedJson(statement.content),
    form: statement.form,
    speaker: toSpeakerJson(statement.speaker),
    speakers: statement.speakers.map(toSpeakerJson),
    ...toJudgementJson(statement),
    confidence: toConfidenceJson(statement.confidence),
    ...(statement.within !== undefined && { within: statement.within }),
  };
}

function toSpeakerJson(speaker: Speaker): ReadingJson['statements'][number]['speaker'] {
  const { speaksFor } = speaker;
  return {
    id: speaker.id,
    name: speaker.name,
    type: speaker.type,
    role: toQuotedJson(speaker.role),
    mention: toQuotedJson(speaker.mention),
    antecedent: toQuotedJson(speaker.antecedent),
    resolvedBy: speaker.resolvedBy,
    confidence: toConfidenceJson(speaker.confidence),
    speaksFor: speaksFor && { id: speaksFor.id, name: speaksFor.name, type: speaksFor.type },
    members: (speaker.members ?? []).map(({ id, name, type, mention }) => ({
      ...{ id, name, type },
      mention: toPresentQuotedJson(mention),
    })),
  };
}

function toNoteJson({ stage, rule, span, message }: Note): ReadingJson['notes'][number] {
  return { stage, rule, span: span && toSpanJson(span), message };
}
