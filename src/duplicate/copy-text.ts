import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { outerQuotations } from '../text/outer-quotations.ts';
import { readWords, type Words } from './read-words.ts';

/** An article as its copy is compared: the words of its running text, and which of them it quotes. */
export interface CopyText {
  readonly words: Words;
  /** 1 for each word between quotation marks, 0 for the writer's own. */
  readonly quoted: Uint8Array;
  /** How many of the words are the writer's own. */
  readonly own: number;
}

/** Words that are compared of one article; what follows is not looked at. Long reports have 5,000. */
const MOST_WORDS = 20_000;

/**
 * The running text of an article. Headlines, captions and credits stay out: a copy gets others, and a photograph's
 * caption stands under many an article. Quoted words are told apart because two writers who heard the same speech
 * quote the same words without copying from each other.
 */
export function readCopyText(article: Pick<Article, 'text' | 'blocks'>): CopyText {
  const words = readWords(article.text, runningParts(article), MOST_WORDS);
  const quoted = markQuoted(article.text, words);
  return { words, quoted, own: quoted.reduce((sum, flag) => sum - flag, quoted.length) };
}

function runningParts({ text, blocks }: Pick<Article, 'text' | 'blocks'>): readonly Span[] {
  const body = blocks.filter(({ kind }) => kind === 'body');
  return body.length > 0 ? body : blocks.length > 0 ? [] : [{ start: 0, end: text.length }];
}

function markQuoted(text: string, { starts }: Words): Uint8Array {
  const quoted = new Uint8Array(starts.length);
  let word = 0;
  for (const { start, end } of outerQuotations(text)) {
    while (word < starts.length && (starts[word] ?? 0) < start) word++;
    while (word < starts.length && (starts[word] ?? 0) < end) quoted[word++] = 1;
  }
  return quoted;
}
