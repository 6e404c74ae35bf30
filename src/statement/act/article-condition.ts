import type { Statement } from '../../domain/statement.ts';
import { type FoundCondition, findConditions } from './find-conditions.ts';
import { readTokens, type Token } from './tokens.ts';

/** A condition in the article’s own words stands at most this far from its statement, in code units. */
const REACH = 300;

/**
 * The condition that the article’s own words set beside a statement, in its sentence: “Unless the council backs down,
 * residents threaten to go to court”; “threatened sanctions if the plant was restarted”.
 */
export function findArticleCondition(
  text: string,
  statement: Pick<Statement, 'source' | 'cue' | 'content'>,
): { readonly tokens: readonly Token[]; readonly found: FoundCondition } | null {
  const spans = [...(statement.source?.spans ?? []), ...statement.cue.spans, ...statement.content.spans];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return after(text, end) ?? before(text, start);
}

function before(text: string, start: number) {
  const from = startOfSentence(text, start);
  const tokens = readTokens(text, [{ start: from, end: start }]);
  if (tokens.length === 0) return null;
  // Up to the comma before the statement: other words between belong to neither.
  if (tokens.at(-1)?.lower !== ',') return null;
  const [found] = findConditions(tokens, false);
  if (found?.kind !== 'condition' || found.to < tokens.length - 1) return null;
  const opens = tokens
    .slice(0, found.from)
    .every(({ lower, isWord }) => !isWord || lower === 'but' || lower === 'and');
  return opens ? { tokens, found } : null;
}

function after(text: string, end: number) {
  const tokens = readTokens(text, [{ start: end, end: endOfSentence(text, end) }]);
  const first = tokens.findIndex(({ isWord }) => isWord);
  if (first < 0 || first > 1 || (first === 1 && tokens[0]?.lower !== ',')) return null;
  const rest = tokens.slice(first);
  const [found] = findConditions(rest, false);
  return found?.kind === 'condition' && found.from === 0 ? { tokens: rest, found } : null;
}

function startOfSentence(text: string, at: number): number {
  const least = Math.max(0, at - REACH);
  for (let i = at - 1; i >= least; i--) {
    const mark = text.charAt(i);
    if (mark === '\n') return i + 1;
    if (
      /[.!?]/.test(mark) &&
      /["”’»\s]/u.test(text.charAt(i + 1)) &&
      !/\b(?:mr|mrs|ms|dr|st)$/iu.test(text.slice(Math.max(0, i - 4), i))
    ) {
      return i + 1;
    }
  }
  return least === 0 ? 0 : at;
}

function endOfSentence(text: string, at: number): number {
  const most = Math.min(text.length, at + REACH);
  for (let i = at; i < most; i++) {
    const mark = text.charAt(i);
    if (mark === '\n') return i;
    if (/[.!?]/.test(mark) && (i + 1 === text.length || /["”’»\s]/u.test(text.charAt(i + 1)))) return i;
  }
  return most;
}
