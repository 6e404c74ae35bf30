import type { Span } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { firstTokenFrom, lowerAt, type Prose, tokensWithin } from './prose.ts';

/** The lower-case words of `spans`. */
export function lowerWords(prose: Prose, spans: readonly Span[]): readonly string[] {
  return tokensWithin(prose, spans).map((at) => lowerAt(prose, at));
}

/** From the first offset of a statement's cue and content to the last. */
export function reachOf({ cue, content }: Statement): Span {
  const spans = [...cue.spans, ...content.spans];
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** The sentence that a statement's content begins in, counted over the article. */
export function sentenceOf(prose: Prose, { content, cue }: Statement): number {
  const start = content.spans[0]?.start ?? cue.spans[0]?.start ?? 0;
  return prose.tokens[firstTokenFrom(prose, start)]?.sentence ?? 0;
}

/** Whether the two statements are known to have different speakers. */
export function differentSpeakers(a: Statement, b: Statement): boolean {
  const ids = new Set(a.speakers.map(({ id }) => id));
  return isTold(a) && isTold(b) && b.speakers.every(({ id }) => !ids.has(id));
}

/** A pronoun that nobody could resolve may be anybody, the other speaker too: “this finding”, “he said”. */
function isTold({ speaker: { name, resolvedBy } }: Statement): boolean {
  return name !== '' && !(resolvedBy === 'unresolved' && PRONOUN.test(name));
}

const PRONOUN = /^(?:this|that|these|those|it|its|he|his|him|she|her|they|their|them|who|which|i|we|you)$/i;
