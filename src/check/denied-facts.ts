import { quote } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { countLeading } from '../text/count-leading.ts';
import { readPrintedDates } from './dates.ts';
import type { Denial } from './denials.ts';
import type { DisputeDraft } from './dispute-draft.ts';
import { firstTokenFrom, lowerAt, type Prose, sentenceEnd, sentenceStart } from './prose.ts';
import { lowerWords, reachOf } from './statement-words.ts';

/** Words that open a clause in contrast to what follows it. */
const CONTRAST = /^(?:while|although|though|whereas|even)$/;
/** How far after such a word the denial may stand, in tokens. */
const REACH = 8;
const PERFECT = /^(?:has|have|had)$/;
const CONTRADICTING = /^contradict(?:s|ed|ing)$/;
const FALSELY = /^(?:falsely|wrongly|incorrectly|erroneously|mistakenly|untruthfully)$/;
const CLAIMING =
  /^(?:claim|claims|claimed|claiming|said|says|saying|stat(?:ed|es|ing)|assert(?:ed|s|ing)?|alleg(?:ed|es|ing)|suggest(?:ed|s|ing)?|insist(?:ed|s|ing)?|tell|told|tells|accus(?:ed|es|ing))$/;
/** What an article says of the words before: "This is totally bogus.", "That is not true." */
const FALSE =
  /^(?:that|this|it|which|the claim|the statement|that claim|this claim|that statement) (?:is|was|'s|claim is|statement is)? ?(?:simply |totally |completely |just |also |plainly |demonstrably |entirely |flatly )?(?:false|untrue|not true|wrong|incorrect|bogus|a lie|not so|not the case|inaccurate|baseless|nonsense|not accurate|misleading)\b/;

/**
 * Statements and what the article itself states against them: "denied that it was preparing an assault, before
 * launching it", "while it denies wanting an empire, it has annexed …", "video shows …, contradicting the claim that
 * …", "falsely claimed that …", "… That is not true."
 */
export function findDeniedFacts(
  prose: Prose,
  statements: readonly Statement[],
  denials: readonly Denial[],
): readonly DisputeDraft[] {
  const clauses = denials.length === 0 ? (at: number): number => at : clauseEnds(prose, statements);
  const own = inOwnVoice(statements);
  return [
    ...denials.flatMap(
      (denial) => beforeDoing(prose, denial, clauses) ?? whileDenying(prose, denial, clauses, own) ?? [],
    ),
    ...statements.flatMap(
      (statement) =>
        contradicting(prose, statement) ??
        falselyClaimed(prose, statement) ??
        calledFalse(prose, statement, own) ??
        [],
    ),
  ];
}

/** "denied for months that it was preparing an offensive, ‹before launching its assault on March 3, 2031›". */
function beforeDoing(prose: Prose, denial: Denial, clauseEnd: (at: number) => number): DisputeDraft | null {
  const { end } = reachOf(denial.statement);
  let at = firstTokenFrom(prose, end);
  if (lowerAt(prose, at) === ',') at++;
  const before = lowerAt(prose, at) === 'before' && /ing$/.test(lowerAt(prose, at + 1));
  const only = lowerAt(prose, at) === 'only' && lowerAt(prose, at + 1) === 'to';
  if (!(before || only) || !inSentence(prose, at, denial.statement)) return null;
  return draft(
    denial,
    prose,
    at,
    clauseEnd(at),
    `the article goes on: “${lowerAt(prose, at)} ${lowerAt(prose, at + 1)}”`,
    0.85,
  );
}

/** "While the palace denies wanting an empire, ‹it has annexed five regions›". */
function whileDenying(
  prose: Prose,
  denial: Denial,
  clauseEnd: (at: number) => number,
  own: (offset: number) => boolean,
): DisputeDraft | null {
  const { start, end } = reachOf(denial.statement);
  const cue = firstTokenFrom(prose, denial.statement.cue.spans[0]?.start ?? start);
  const first = Math.max(sentenceStart(prose, cue), cue - REACH);
  let opens = false;
  for (let at = first; at < cue; at++) opens ||= CONTRAST.test(lowerAt(prose, at));
  const comma = firstTokenFrom(prose, end);
  if (!opens || lowerAt(prose, comma) !== ',' || !inSentence(prose, comma, denial.statement)) return null;
  const main = comma + 1;
  const next = clauseEnd(main);
  let states = false;
  for (let at = main + 1; at < Math.min(next, main + 5); at++) states ||= PERFECT.test(lowerAt(prose, at));
  const offset = prose.tokens[main]?.start ?? 0;
  if (!states || !own(offset)) return null;
  return draft(denial, prose, main, next, 'the article sets it against the denial', 0.65);
}

/** "‹Video shows that he had his hands up›, contradicting the claim that ‹he had not›". */
function contradicting(prose: Prose, statement: Statement): DisputeDraft | null {
  const words = lowerWords(prose, statement.cue.spans);
  if (!words.some((word) => CONTRADICTING.test(word))) return null;
  const cue = firstTokenFrom(prose, statement.cue.spans[0]?.start ?? 0);
  const first = sentenceStart(prose, cue);
  const last = lowerAt(prose, cue - 1) === ',' ? cue - 1 : cue;
  if (last - first < 4 || !/ing$/.test(words.find((word) => CONTRADICTING.test(word)) ?? '')) return null;
  return {
    kind: 'fact',
    sides: [{ words: quoteTokens(prose, first, last), statement: null }, sideOf(statement)],
    why: `the article says that the one contradicts the other: “${statement.cue.text}”`,
    confidence: 0.9,
  };
}

/** "falsely claimed that …": the article's own verdict stands in the cue. */
function falselyClaimed(prose: Prose, statement: Statement): DisputeDraft | null {
  const words = lowerWords(prose, statement.cue.spans);
  const at = words.findIndex((word) => FALSELY.test(word));
  if (at < 0 || !words.some((word) => CLAIMING.test(word)) || words.includes('not')) return null;
  return {
    kind: 'fact',
    sides: [sideOf(statement), { words: statement.cue, statement: null }],
    why: `the article calls it false: “${statement.cue.text}”`,
    confidence: 0.85,
  };
}

/** "…, she said. ‹That is not true.›" in the article's own voice. */
function calledFalse(
  prose: Prose,
  statement: Statement,
  own: (offset: number) => boolean,
): DisputeDraft | null {
  const { end } = reachOf(statement);
  const last = firstTokenFrom(prose, end) - 1;
  const next = sentenceEnd(prose, last);
  const start = prose.tokens[next]?.start;
  if (start === undefined || prose.tokens[next]?.marked || !own(start)) return null;
  const stop = sentenceEnd(prose, next);
  const words: string[] = [];
  for (let at = next; at < Math.min(stop, next + 7); at++) words.push(lowerAt(prose, at));
  if (!FALSE.test(words.join(' '))) return null;
  return {
    kind: 'fact',
    sides: [sideOf(statement), { words: quoteTokens(prose, next, stop), statement: null }],
    why: 'the article says of it that it is not so',
    confidence: 0.8,
  };
}

function draft(
  denial: Denial,
  prose: Prose,
  first: number,
  next: number,
  why: string,
  confidence: number,
): DisputeDraft {
  return {
    kind: 'fact',
    sides: [
      { words: denial.denied, statement: denial.statement.id },
      { words: quoteTokens(prose, first, next), statement: null },
    ],
    why,
    confidence,
  };
}

function sideOf(statement: Statement): { words: Statement['content']; statement: string } {
  return { words: statement.content, statement: statement.id };
}

function quoteTokens({ tokens, text }: Prose, first: number, next: number): Statement['content'] {
  return quote(text, [{ start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 }]);
}

function inSentence(prose: Prose, at: number, statement: Statement): boolean {
  const last = firstTokenFrom(prose, reachOf(statement).end) - 1;
  return prose.tokens[at] !== undefined && prose.tokens[at]?.sentence === prose.tokens[last]?.sentence;
}

/**
 * Tells where the clause at a token ends: at the next comma that is no part of a date, before “and” with the speaker of
 * another statement (“has annexed five regions | and many officials point out”), or with its sentence.
 */
function clauseEnds(prose: Prose, statements: readonly Statement[]): (at: number) => number {
  const speakers = new Set(
    statements.flatMap((statement) =>
      statement.speakers.flatMap(({ mention }) =>
        (mention?.spans ?? []).slice(0, 1).map(({ start }) => firstTokenFrom(prose, start)),
      ),
    ),
  );
  const inDate = new Set<number>();
  for (const { first, next } of readPrintedDates(prose)) for (let at = first; at < next; at++) inDate.add(at);
  return (at) => {
    const end = sentenceEnd(prose, at);
    for (let i = at + 1; i < end; i++) {
      if ([',', ';', '—', '–'].includes(lowerAt(prose, i)) && !inDate.has(i)) return i;
      if (/^(?:and|but)$/.test(lowerAt(prose, i)) && speakers.has(i + 1)) return i;
    }
    return lowerAt(prose, end - 1) === '.' ? end - 1 : end;
  };
}

/** Tells of any offset whether it stands in no statement's content. Offsets may come in any order. */
function inOwnVoice(statements: readonly Statement[]): (offset: number) => boolean {
  const pieces = statements.flatMap(({ content }) => content.spans).sort((a, b) => a.start - b.start);
  // Pieces that overlap become one, so that the last one beginning before an offset decides.
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return (offset) => {
    const before = countLeading(
      joined.length,
      (at) => (joined[at]?.start ?? Number.POSITIVE_INFINITY) <= offset,
    );
    return offset >= (joined[before - 1]?.end ?? 0);
  };
}
