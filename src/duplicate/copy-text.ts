import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { quotationMarks } from '../text/quotation-marks.ts';
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
  for (const { start, end } of quotations(text)) {
    while (word < starts.length && (starts[word] ?? 0) < start) word++;
    while (word < starts.length && (starts[word] ?? 0) < end) quoted[word++] = 1;
  }
  return quoted;
}

/** From each outermost opening mark to the mark that closes it, or to the end of its paragraph. */
function* quotations(text: string): Generator<Span> {
  let open: number | null = null;
  for (const { offset, kind, depth } of quotationMarks(text)) {
    if (depth > 0) continue;
    // A quotation of several paragraphs is closed in the last one alone, and opened anew by each.
    if (open !== null) yield { start: open, end: kind === 'close' ? offset : lineEnd(text, open) };
    open = kind === 'open' ? offset : null;
  }
  if (open !== null) yield { start: open, end: lineEnd(text, open) };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
