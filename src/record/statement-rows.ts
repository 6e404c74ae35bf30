import type { Act, ActName, Condition, Said } from '../domain/judgement.ts';
import type { Entity, Form, Member, Speaker, Statement } from '../domain/statement.ts';
import type { Cell } from './database.ts';
import {
  packSpans,
  plainText,
  plainTextOrNull,
  presentQuote,
  quoteStored,
  type StoredSpans,
  unpackSpans,
} from './spans-text.ts';

/** A row of `statements` as read. */
export interface StatementRow {
  readonly n: number;
  readonly article: number;
  readonly position: number;
  readonly id: string;
  readonly words: string;
  readonly form: Form;
  readonly act: ActName | null;
  readonly act_confidence: number | null;
  readonly condition_polarity: Condition['polarity'] | null;
  readonly condition_voice: Condition['voice'] | null;
  readonly said_from: string | null;
  readonly said_to: string | null;
  readonly said_precision: Said['precision'] | null;
  readonly said_evidence: string | null;
  readonly confidence: number;
  readonly spans: string;
}

/** The columns of a {@link StatementRow}, of a table called `s`. The words in the others are slices of the text. */
export const STATEMENT_COLUMNS = `s.n, s.article, s.position, s.id, s.words, s.form, s.act, s.act_confidence,
  s.condition_polarity, s.condition_voice, s.said_from, s.said_to, s.said_precision, s.said_evidence, s.confidence, s.spans`;

/** A row of `statement_speakers` with its entities; names as the article gives them. */
export interface SpeakerRow {
  readonly statement: number;
  readonly id: string;
  readonly name: string;
  readonly type: Entity['type'];
  readonly resolved_by: string;
  readonly confidence: number;
  readonly for_id: string | null;
  readonly for_name: string | null;
  readonly for_type: Entity['type'] | null;
  readonly spans: string;
}

/** A row of `statement_members` with its entity; the name is as the article gives it. */
export interface MemberRow {
  readonly statement: number;
  readonly speaker: number;
  readonly id: string;
  readonly name: string;
  readonly type: Entity['type'];
  readonly spans: string;
}

/** A speaker as stored, with whom the source names of it. */
export interface StoredSpeaker extends SpeakerRow {
  readonly members: readonly MemberRow[];
}

/** The columns of a {@link SpeakerRow}, and the tables they are of: `p`, and `e` and `b` for the entities. */
export const SPEAKER_COLUMNS = `p.statement, e.id, p.name, e.type, p.resolved_by, p.confidence, b.id AS for_id,
  p.speaks_for_name AS for_name, b.type AS for_type, p.spans`;
export const SPEAKER_TABLES = `statement_speakers p JOIN entities e ON e.n = p.entity
  LEFT JOIN entities b ON b.n = p.speaks_for`;

/** `statement` as a row of `statements`, filed under `words`. */
export function toStatementRow(
  statement: Statement,
  words: string,
  n: number,
  article: number,
  position: number,
): Cell[] {
  const { act, condition, said } = statement;
  return [
    n,
    article,
    position,
    statement.id,
    words,
    statement.form,
    plainTextOrNull(statement.source?.text),
    plainText(statement.cue.text),
    plainText(statement.content.text),
    act?.name ?? null,
    act?.confidence ?? null,
    plainTextOrNull(condition?.words.text),
    condition?.polarity ?? null,
    condition?.voice ?? null,
    plainTextOrNull(statement.negation?.text),
    plainTextOrNull(statement.denied?.text),
    said?.from ?? null,
    said?.to ?? null,
    said?.precision ?? null,
    plainTextOrNull(said?.evidence),
    plainTextOrNull(statement.venue?.text),
    plainTextOrNull(statement.addressee?.text),
    statement.confidence,
    JSON.stringify(statementSpans(statement)),
  ];
}

/** Every span of a statement by its role; roles that may be missing are left out then. */
export function statementSpans(statement: Statement): StoredSpans {
  const { source, cue, content, act, condition, negation, denied, said, venue, addressee } = statement;
  const stored: Record<string, StoredSpans[string]> = {};
  if (source) stored.source = packSpans(source.spans);
  stored.cue = packSpans(cue.spans);
  stored.content = packSpans(content.spans);
  if (act) stored.act = packSpans(act.spans);
  if (condition) {
    stored.condition = packSpans(condition.words.spans);
    stored.marker = packSpans([condition.marker]);
  }
  if (negation) stored.negation = packSpans(negation.spans);
  for (const [index, { spans }] of statement.hedges.entries()) stored[`hedge${index + 1}`] = packSpans(spans);
  if (denied) stored.denied = packSpans(denied.spans);
  if (said) stored.said = packSpans(said.spans);
  if (venue) stored.venue = packSpans(venue.spans);
  if (addressee) stored.addressee = packSpans(addressee.spans);
  return stored;
}

/** `speaker` as a row of `statement_speakers`; `numberOf` gives the numbers of entities. */
export function toSpeakerRow(
  speaker: Speaker,
  statement: number,
  position: number,
  numberOf: (entity: Entity) => number,
): Cell[] {
  const { mention, role, antecedent, speaksFor } = speaker;
  const spans: StoredSpans = {
    ...(mention && { mention: packSpans(mention.spans) }),
    ...(role && { role: packSpans(role.spans) }),
    ...(antecedent && { antecedent: packSpans(antecedent.spans) }),
  };
  return [
    statement,
    position,
    numberOf(speaker),
    plainText(speaker.name),
    plainTextOrNull(mention?.text),
    plainTextOrNull(role?.text),
    speaker.resolvedBy,
    speaker.confidence,
    speaksFor && numberOf(speaksFor),
    speaksFor && plainText(speaksFor.name),
    JSON.stringify(spans),
  ];
}

/** The members of `speaker`, the one at `position` of a statement, as rows of `statement_members`. */
export function toMemberRows(
  { members = [] }: Speaker,
  statement: number,
  position: number,
  numberOf: (entity: Entity) => number,
): Cell[][] {
  return members.map((member, at) => [
    statement,
    position,
    at,
    numberOf(member),
    plainText(member.name),
    plainText(member.mention.text),
    JSON.stringify({ mention: packSpans(member.mention.spans) }),
  ]);
}

/** The statement of a row and its speakers, in order; its words are slices of `text`. */
export function toStatement(
  row: StatementRow,
  speakerRows: readonly StoredSpeaker[],
  text: string,
): Statement {
  const stored = JSON.parse(row.spans) as StoredSpans;
  const speakers = speakerRows.map((speaker) => toSpeaker(speaker, text));
  const [speaker] = speakers;
  if (!speaker) throw new RangeError(`statement ${row.id} has no speaker`);
  return {
    id: row.id,
    source: quoteStored(text, stored, 'source'),
    cue: presentQuote(text, stored, 'cue'),
    content: presentQuote(text, stored, 'content'),
    form: row.form,
    speaker,
    speakers,
    act: toAct(row, stored),
    condition: toCondition(row, stored, text),
    negation: quoteStored(text, stored, 'negation'),
    hedges: Object.keys(stored)
      .filter((role) => /^hedge\d+$/.test(role))
      .map((role) => presentQuote(text, stored, role)),
    denied: quoteStored(text, stored, 'denied'),
    said: toSaid(row, stored),
    venue: quoteStored(text, stored, 'venue'),
    addressee: quoteStored(text, stored, 'addressee'),
    confidence: row.confidence,
  };
}

function toAct({ act, act_confidence }: StatementRow, stored: StoredSpans): Act | null {
  return act && { name: act, confidence: act_confidence ?? 0, spans: unpackSpans(stored, 'act') };
}

function toCondition(row: StatementRow, stored: StoredSpans, text: string): Condition | null {
  const [marker] = unpackSpans(stored, 'marker');
  if (!marker) return null;
  return {
    words: presentQuote(text, stored, 'condition'),
    marker,
    polarity: row.condition_polarity ?? 'positive',
    voice: row.condition_voice ?? 'content',
  };
}

function toSaid(row: StatementRow, stored: StoredSpans): Said | null {
  if (row.said_from === null) return null;
  return {
    from: row.said_from,
    to: row.said_to ?? row.said_from,
    precision: row.said_precision ?? 'day',
    evidence: row.said_evidence ?? '',
    spans: unpackSpans(stored, 'said'),
  };
}

function toSpeaker(row: StoredSpeaker, text: string): Speaker {
  const stored = JSON.parse(row.spans) as StoredSpans;
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    role: quoteStored(text, stored, 'role'),
    mention: quoteStored(text, stored, 'mention'),
    antecedent: quoteStored(text, stored, 'antecedent'),
    resolvedBy: row.resolved_by,
    confidence: row.confidence,
    speaksFor:
      row.for_id === null
        ? null
        : { id: row.for_id, name: row.for_name ?? '', type: row.for_type ?? 'unknown' },
    ...(row.members.length > 0 && { members: row.members.map((member) => toMember(member, text)) }),
  };
}

function toMember({ id, name, type, spans }: MemberRow, text: string): Member {
  return { id, name, type, mention: presentQuote(text, JSON.parse(spans) as StoredSpans, 'mention') };
}
