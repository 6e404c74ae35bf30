import type { Act, ActName, Condition, Judgement } from '../../domain/judgement.ts';
import { type Quoted, quote, type Span } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import { findArticleCondition } from './article-condition.ts';
import { decideAct } from './decide-act.ts';
import { findDenied } from './denied.ts';
import type { Evidence } from './evidence.ts';
import type { FoundCondition } from './find-conditions.ts';
import { findHedges } from './hedges.ts';
import { type JudgedSentence, judgeSentence } from './judged-sentence.ts';
import { type CueReading, readCue } from './read-cue.ts';
import { splitSentences } from './sentences.ts';
import { readTokens, spansOf, type Token } from './tokens.ts';
import { readVoice } from './voice.ts';

/** Below this an act is not told: better none than a wrong one. */
const LEAST_CERTAIN = 0.45;

/** The acts that a condition can be set for. */
const CONDITIONAL: ReadonlySet<ActName> = new Set<ActName>([
  ...(['threaten', 'promise', 'demand', 'request', 'propose'] as const),
  ...(['agree', 'refuse', 'intend', 'predict'] as const),
]);
/** Those for which “without X”, “in exchange for X” and the like say when they hold. */
const BARGAINS: ReadonlySet<ActName> = new Set<ActName>(['threaten', 'refuse', 'propose', 'agree']);

/**
 * What `statement` of `text` does: its act, the condition set for it, what negates and what weakens it, what is denied.
 *
 * Decided on cue and content together; what is uncertain is `null`. All spans are words of the statement, but for a
 * condition in the article’s own words, which stands beside it in the same sentence. Negation and hedges are those of
 * main clauses. Pure, and linear in the length of the statement; it never throws on odd text.
 */
export function judgeStatement(text: string, statement: Statement): Judgement {
  const content = readTokens(text, statement.content.spans);
  const sentences = splitSentences(text, content).map((sentence, i) => judgeSentence(sentence, i === 0));
  const cue = readCue(text, statement, content);
  const voice = readVoice(statement);
  const { type } = statement.speaker;
  const found = decideAct({
    cue,
    sentences,
    voice,
    isDocument: type === 'document',
    isThing: type === 'unknown' && /^(?:the|a|an|this|that|its?)\b/iu.test(statement.source?.text ?? ''),
  });
  const act = found === null || found.confidence < LEAST_CERTAIN ? null : found;
  return {
    act: act === null ? null : toAct(text, act),
    condition: act === null ? null : readCondition(text, statement, sentences, act),
    negation: readNegation(text, sentences),
    hedges: readHedges(text, cue, sentences),
    denied: act?.name === 'deny' ? readDenied(text, content, sentences, cue, act, voice.isDirect) : null,
  };
}

function toAct(text: string, { name, confidence, tokens }: Evidence): Act {
  return { name, confidence, spans: spansOf(tokens, text) };
}

function readCondition(
  text: string,
  statement: Statement,
  sentences: readonly JudgedSentence[],
  act: Evidence,
): Condition | null {
  if (!CONDITIONAL.has(act.name)) return null;
  for (const { conditions, tokens } of ownFirst(sentences, act)) {
    const found = conditions.find((condition) => counts(condition, act.name));
    if (found !== undefined) return toCondition(text, tokens, found, 'content');
  }
  const beside = findArticleCondition(text, statement);
  if (beside === null || !counts(beside.found, act.name)) return null;
  return toCondition(text, beside.tokens, beside.found, 'article');
}

/** The sentences that the act was decided on, or all of them when it was decided on the cue alone. */
function ownFirst(sentences: readonly JudgedSentence[], { tokens }: Evidence): readonly JudgedSentence[] {
  const own = sentences.filter((sentence) => tokens.some((token) => sentence.tokens.includes(token)));
  return own.length > 0 ? own : sentences;
}

function counts({ kind, isWeak }: FoundCondition, act: ActName): boolean {
  return kind === 'condition' && (!isWeak || BARGAINS.has(act));
}

function toCondition(
  text: string,
  tokens: readonly Token[],
  { from, markerTo, to, polarity }: FoundCondition,
  voice: Condition['voice'],
): Condition {
  const marker = spansOf(tokens.slice(from, markerTo), text);
  return {
    words: quote(text, piecesOf(tokens.slice(from, to))),
    marker: { start: marker[0]?.start ?? 0, end: marker.at(-1)?.end ?? 0 },
    polarity,
    voice,
  };
}

/** One span for each piece of the content, the marks at its ends left out where the content was interrupted. */
function piecesOf(tokens: readonly Token[]): Span[] {
  const pieces = new Set(tokens.map(({ piece }) => piece));
  if (pieces.size <= 1) return spanOf(tokens);
  return [...pieces].flatMap((number) => {
    const piece = tokens.filter((token) => token.piece === number);
    const first = piece.findIndex(({ isWord }) => isWord);
    const last = piece.findLastIndex(({ isWord }) => isWord);
    return spanOf(first < 0 ? [] : piece.slice(first, last + 1));
  });
}

function spanOf(tokens: readonly Token[]): Span[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

/** The negation of the first sentence: what follows in a long quotation has its own. */
function readNegation(text: string, [first]: readonly JudgedSentence[]): Quoted | null {
  return first?.negation == null ? null : quote(text, spansOf(first.negation, text));
}

function readHedges(text: string, cue: CueReading, sentences: readonly JudgedSentence[]): Quoted[] {
  const hedges = [
    ...findHedges([...cue.before, ...cue.words]),
    ...sentences.flatMap(({ main }) => findHedges(main.tokens)),
  ];
  return hedges
    .map((tokens) => quote(text, spansOf(tokens, text)))
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function readDenied(
  text: string,
  content: readonly Token[],
  sentences: readonly JudgedSentence[],
  cue: CueReading,
  act: Evidence,
  isDirect: boolean,
): Quoted | null {
  const byCue = cue.reading === 'deny' || cue.reading === 'reject';
  const denied = findDenied(content, sentences, act, byCue, isDirect);
  if (denied === null || denied.length === 0) return null;
  return quote(text, runsOf(content, denied));
}

/** The spans of `kept` tokens, a new one begun where a token of `all` is left out or a piece ends. */
function runsOf(all: readonly Token[], kept: readonly Token[]): Span[] {
  const isKept = new Set(kept);
  const spans: { start: number; end: number }[] = [];
  let open: { start: number; end: number; piece: number } | null = null;
  for (const token of all) {
    if (!isKept.has(token) && token.isWord) open = null;
    if (!isKept.has(token)) continue;
    if (open !== null && open.piece === token.piece) open.end = token.end;
    else {
      open = { start: token.start, end: token.end, piece: token.piece };
      spans.push(open);
    }
  }
  return spans.map(({ start, end }) => ({ start, end }));
}
