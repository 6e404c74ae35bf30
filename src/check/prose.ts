import type { Article, BlockKind } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { countLeading } from '../text/count-leading.ts';
import { beforeFirstWord, nextWord } from '../text/next-word.ts';

/** A word, a number in digits, or one mark, and where it stands. Quotation marks are no tokens. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly lower: string;
  /** Whether nothing at all stands between the token before and this one: "$5", "30-year". */
  readonly glued: boolean;
  /** Whether a quotation mark stands between the token before and this one. */
  readonly marked: boolean;
  /** Counted over the whole article; every block begins a new one. */
  readonly sentence: number;
  readonly block: number;
}

/** The words of an article in text order: what every reading of this folder starts from. */
export interface Prose {
  readonly article: Article;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The index of the first token of each sentence. */
  readonly sentences: readonly number[];
  /** The kind of each block that was read, counted as `Token.block` counts. */
  readonly blocks: readonly BlockKind[];
}

/** Where figures are read: a dateline and a credit state none. */
const READ: ReadonlySet<BlockKind> = new Set(['headline', 'standfirst', 'subheading', 'body', 'caption']);

/** Initials ("U.S."), digits with their separators ("7,200.5"), words with apostrophes, or any other character. */
const TOKEN = /(?:\p{Lu}\.){2,}|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:[’'][\p{L}\p{M}]+)*|[^\s\p{L}\d]/uy;

const QUOTATION_MARKS: ReadonlySet<string> = new Set(`"'“”‘’«»„‟‹›\`´`);
const LETTER = /^\p{L}/u;
const UPPER = /^[\p{Lu}\p{Lt}\d]/u;

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov gen lt maj col capt cmdr sgt rev hon st ste mt jr sr no nos vs dept co corp ' +
    'inc ltd jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif colo conn fla ga ill ind kan ky la md mass ' +
    'mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo approx est'
  ).split(' '),
);

/** The words of the article proper. Linear in the text. */
export function readProse(article: Article): Prose {
  const tokens: Token[] = [];
  const sentences: number[] = [];
  const blocks: BlockKind[] = [];
  for (const block of article.blocks) {
    if (!READ.has(block.kind)) continue;
    readBlock(article.text, block, blocks.length, tokens, sentences);
    blocks.push(block.kind);
  }
  return { article, text: article.text, tokens, sentences, blocks };
}

/** The lower-case form of token `at`, or an empty string outside of the text. */
export function lowerAt({ tokens }: Prose, at: number): string {
  return tokens[at]?.lower ?? '';
}

/** The index of the first token that starts at `offset` or later. */
export function firstTokenFrom({ tokens }: Prose, offset: number): number {
  return countLeading(tokens.length, (at) => (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < offset);
}

/** The indices of the tokens that start in `spans`, one span after the other. */
export function tokensWithin(prose: Prose, spans: readonly Span[]): readonly number[] {
  const found: number[] = [];
  for (const { start, end } of spans) {
    for (let at = firstTokenFrom(prose, start); (prose.tokens[at]?.start ?? end) < end; at++) found.push(at);
  }
  return found;
}

/** The index after the last token of the sentence that token `at` stands in. */
export function sentenceEnd({ tokens, sentences }: Prose, at: number): number {
  const sentence = tokens[at]?.sentence;
  return sentence === undefined ? tokens.length : (sentences[sentence + 1] ?? tokens.length);
}

/** The index of the first token of the sentence that token `at` stands in. */
export function sentenceStart({ tokens, sentences }: Prose, at: number): number {
  return sentences[tokens[at]?.sentence ?? 0] ?? 0;
}

/** Whether `token` begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const code = token.text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : UPPER.test(token.text);
}

function readBlock(text: string, block: Span, index: number, tokens: Token[], sentences: number[]): void {
  const first = tokens.length;
  let previousEnd = -1;
  let marked = false;
  const shownBlock = text.slice(block.start, block.end);
  const found = beforeFirstWord();
  while (nextWord(shownBlock, TOKEN, found)) {
    const { isPlain } = found;
    const shown = shownBlock.slice(found.start, found.end);
    const kind = isPlain ? 'word' : kindOf(shown);
    if (kind === 'mark' && QUOTATION_MARKS.has(shown)) {
      marked = true;
      continue;
    }
    const start = block.start + found.start;
    const end = start + shown.length;
    if (tokens.length === first || endsBefore(tokens, shown, start > previousEnd))
      sentences.push(tokens.length);
    const lower = isPlain ? shown.toLowerCase() : kind === 'word' ? lowered(shown) : shown;
    const sentence = sentences.length - 1;
    tokens.push({
      start,
      end,
      kind,
      text: shown,
      lower,
      glued: start === previousEnd,
      marked,
      sentence,
      block: index,
    });
    previousEnd = end;
    marked = false;
  }
}

/** Whether the last of `tokens` ends a sentence, `next` being the first word of another. */
function endsBefore(tokens: readonly Token[], next: string, apart: boolean): boolean {
  const last = tokens[tokens.length - 1];
  if (!apart || last === undefined || last.kind !== 'mark' || !UPPER.test(next)) return false;
  if (last.text === '!' || last.text === '?' || last.text === '…') return true;
  if (last.text !== '.') return false;
  const before = tokens[tokens.length - 2];
  if (before?.kind !== 'word') return true;
  return before.text.length > 1 && !ABBREVIATIONS.has(before.lower);
}

function kindOf(shown: string): Token['kind'] {
  const code = shown.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return 'number';
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'word' : 'mark';
  return LETTER.test(shown) ? 'word' : 'mark';
}

/** Lower case, with straight apostrophes, so that look-ups need one spelling. */
function lowered(shown: string): string {
  const lower = shown.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
