import type { Span } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import { type Word, wordsWithin } from '../words.ts';

/** Words `[first, after)`, by their indices. */
export interface Stretch {
  readonly first: number;
  readonly after: number;
}

/** The sentence that a statement's cue stands in, by what each of its stretches is. */
export interface Clause {
  /** The sentence's words, no farther than a bounded way from source and cue. */
  readonly sentence: Stretch;
  readonly cue: Stretch;
  readonly source: Stretch | null;
  /** Every piece of the content, also outside of the sentence, in text order. */
  readonly contents: readonly Stretch[];
}

/** Farther away than this, words belong to something else. */
const FARTHEST = 120;

/** The clause of `statement`, or `null` when no words attribute it. */
export function readClause(words: readonly Word[], { cue, source, content }: Statement): Clause | null {
  const cueWords = stretchOf(words, cue.spans);
  if (cueWords === null) return null;
  const all = source === null ? null : stretchOf(words, source.spans);
  // A source in another sentence ("Stone was furious. Said she …") is no part of this one.
  const here = sentenceAround(words, cueWords);
  const sourceWords = all !== null && all.first >= here.first && all.after <= here.after ? all : null;
  const contents = content.spans.flatMap((span) => stretchOf(words, [span]) ?? []);
  return { sentence: here, cue: cueWords, source: sourceWords, contents };
}

/** Where the next content begins after `at`, or the sentence ends. */
export function endBeforeContent({ contents, sentence }: Clause, at: number): number {
  return contents.reduce((end, { first }) => (first >= at ? Math.min(end, first) : end), sentence.after);
}

function stretchOf(words: readonly Word[], spans: readonly Span[]): Stretch | null {
  const last = spans.at(-1);
  const [start] = spans;
  if (start === undefined || last === undefined) return null;
  const [first, after] = wordsWithin(words, { start: start.start, end: last.end });
  return first === after ? null : { first, after };
}

function sentenceAround(words: readonly Word[], { first, after }: Stretch): Stretch {
  let start = first;
  while (start > 0 && first - start < FARTHEST && joins(words, start - 1)) start--;
  let end = after;
  while (end < words.length && end - after < FARTHEST && joins(words, end - 1)) end++;
  return { first: start, after: end };
}

/** Whether the words at `at` and after it are of one sentence: "5 p.m. Friday" is. */
function joins(words: readonly Word[], at: number): boolean {
  const here = words[at];
  const next = words[at + 1];
  if (here === undefined || next === undefined || here.paragraph !== next.paragraph) return false;
  if (here.sentence === next.sentence) return true;
  return here.lower === 'm' && /^[ap]$/u.test(words[at - 1]?.lower ?? '') && words[at]?.gap === '.';
}
