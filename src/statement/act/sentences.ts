import type { Token } from './tokens.ts';

/** A sentence of the judged words, its last mark included. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly isQuestion: boolean;
}

const ENDS = new Set('. ! ? … .. ... ;'.split(' '));
const MARKS = new Set('“ ” " « » ‘ ’ \' „ ‹ › ( ) [ ]'.split(' '));
const ABBREVIATIONS = new Set(
  'mr mrs ms mx dr prof sen rep gov gen lt maj col capt cmdr adm sgt st jr sr rev hon no vs inc corp co ltd u.s u.k jan feb mar apr aug sept sep oct nov dec ft etc'.split(
    ' ',
  ),
);

/** Whether `token` is a quotation mark or a bracket. */
export function isWrapper(token: Token | undefined): boolean {
  return token !== undefined && !token.isWord && MARKS.has(token.lower);
}

/**
 * The sentences of `tokens`, which stand in `text`. One that an attribution interrupts is one sentence when the words
 * between its pieces do not end it: “If,” he said, “they come, we go.”
 */
export function splitSentences(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsAfter(text, tokens, i)) continue;
    // Closing marks belong to the sentence that they close.
    let to = i + 1;
    while (to < tokens.length && isClosing(tokens[to]) && tokens[to]?.piece === tokens[i]?.piece) to++;
    addSentence(sentences, tokens.slice(from, to));
    from = to;
    i = to - 1;
  }
  addSentence(sentences, tokens.slice(from));
  return sentences;
}

function addSentence(sentences: Sentence[], tokens: readonly Token[]): void {
  if (!tokens.some(({ isWord }) => isWord)) return;
  const lastMark = tokens.findLast((token) => !isWrapper(token));
  sentences.push({ tokens, isQuestion: lastMark?.lower === '?' });
}

function isClosing(token: Token | undefined): boolean {
  return token !== undefined && /^[”"»’)\]]$/u.test(token.lower);
}

function endsAfter(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return false;
  if (next.piece !== token.piece && endsBetween(text, token.end, next.start)) return true;
  if (next.start > token.end && text.slice(token.end, next.start).includes('\n')) return true;
  if (token.isWord || !ENDS.has(token.lower)) return false;
  if (token.lower !== '.' && token.lower !== '…' && !token.lower.startsWith('..')) return true;
  const before = tokens[at - 1]?.lower ?? '';
  if (token.lower === '.' && (ABBREVIATIONS.has(before) || before.length === 1)) return false;
  const nextWord = tokens.slice(at + 1, at + 4).find(({ isWord }) => isWord);
  return nextWord === undefined || nextWord.capital || /^\p{N}/u.test(nextWord.lower);
}

/** “We left,” he said. “It rained.” */
function endsBetween(text: string, start: number, end: number): boolean {
  const gap = text.slice(start, end);
  return gap.length > 400 || /[.!?][”"»’\s]*["“«‘„\s]*$/u.test(gap.slice(-12));
}
