import { sha256 } from '../../src/cli/sha256.ts';
import type { Judgement, Setting } from '../../src/domain/judgement.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { quote, type Span } from '../../src/domain/span.ts';
import type { Form, Speaker, SpeakerType, Statement } from '../../src/domain/statement.ts';
import { entityOf } from '../../src/statement/entity-of.ts';
import { NOT_JUDGED } from '../../src/statement/not-judged.ts';
import { blockArticle } from './block-article.ts';

/** A statement by the words that it shows; each is looked for after the one before, content first. */
export interface Said {
  readonly content: string | readonly string[];
  readonly source?: string;
  readonly cue?: string;
  readonly name?: string;
  readonly type?: SpeakerType;
  /** Words that stand in the text. */
  readonly role?: string;
  readonly form?: Form;
  readonly resolvedBy?: string;
  readonly confidence?: number;
  /** Act, condition, setting and the like, as far as they matter. */
  readonly judged?: Partial<Judgement & Setting>;
}

/** A speaker of whom nothing is known. */
export const UNRESOLVED: Speaker = {
  id: 'e000000000000',
  name: '',
  type: 'unknown',
  role: null,
  mention: null,
  antecedent: null,
  resolvedBy: 'unresolved',
  confidence: 0,
  speaksFor: null,
};

/** A reading of `lines` (see `blockArticle`) in which `said` was said, in this order. */
export function readingOf(
  lines: Parameters<typeof blockArticle>[0],
  said: readonly Said[],
  facts: Partial<Reading['article']> = {},
): Reading {
  const article = { ...blockArticle(lines), ...facts };
  const id = sha256(article.text);
  return {
    article: { ...article, id },
    statements: said.map((each, index) => statementOf(article.text, each, index)),
    figures: [],
    checks: [],
    disputes: [],
    comparisons: [],
    positions: [],
    notes: [],
    versions: { sayso: '0.0.0', model: 'test' },
  };
}

function statementOf(text: string, said: Said, index: number): Statement {
  const find = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new RangeError(`"${words}" does not stand in the text`);
    return { start, end: start + words.length };
  };
  const content = quote(text, (typeof said.content === 'string' ? [said.content] : said.content).map(find));
  const source = said.source === undefined ? null : quote(text, [find(said.source)]);
  const speaker: Speaker = {
    ...UNRESOLVED,
    ...entityOf(said.name ?? said.source ?? '', said.type ?? 'person', sha256),
    role: said.role === undefined ? null : quote(text, [find(said.role)]),
    mention: source,
    resolvedBy: said.resolvedBy ?? 'full-name',
    confidence: said.resolvedBy === 'unresolved' ? 0 : 1,
  };
  return {
    id: `s${sha256(`${index}`).slice(0, 12)}`,
    source,
    cue: quote(text, said.cue === undefined ? [] : [find(said.cue)]),
    content,
    form: said.form ?? 'indirect',
    speaker,
    speakers: [speaker],
    ...NOT_JUDGED,
    ...said.judged,
    confidence: said.confidence ?? 0.9,
  };
}
