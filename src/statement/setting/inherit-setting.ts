import type { Statement } from '../../domain/statement.ts';
import { firstWordFrom, type Word } from '../words.ts';
import { readCueVerb } from './cue-verb.ts';
import { readTimePhrase } from './read-time-phrase.ts';

/**
 * The index of the statement that statement `index` was said together with, or `null`: the quotation that it goes on
 * with, an earlier verb of the same source and sentence ("said Monday that … and added that …"), or the statement just
 * before by the same speaker in the same paragraph, both told in the past and without another time between.
 */
export function inheritedFrom(
  words: readonly Word[],
  statements: readonly Statement[],
  index: number,
): number | null {
  const statement = statements[index];
  const previous = statements[index - 1];
  if (statement === undefined || previous === undefined) return null;
  if (statement.speaker.resolvedBy === 'quotation-continued') return index - 1;
  const cue = statement.cue.spans[0];
  const before = previous.cue.spans[0];
  if (cue === undefined || before === undefined || before.start >= cue.start) return null;
  const at = firstWordFrom(words, cue.start);
  const beforeAt = firstWordFrom(words, before.start);
  if (words[at]?.paragraph !== words[beforeAt]?.paragraph || words[at]?.quoted || words[beforeAt]?.quoted)
    return null;
  if (isSameSource(statement, previous) && words[at]?.sentence === words[beforeAt]?.sentence)
    return index - 1;
  const isSame =
    statement.speaker.resolvedBy !== 'unresolved' && statement.speaker.id === previous.speaker.id;
  if (!isSame || !isToldInPast(words, statement) || !isToldInPast(words, previous)) return null;
  return hasTimeIn(words, at, words[at]?.sentence ?? -1) ? null : index - 1;
}

function isSameSource({ source }: Statement, other: Statement): boolean {
  const span = source?.spans[0];
  const otherSpan = other.source?.spans[0];
  return span !== undefined && span.start === otherSpan?.start && span.end === otherSpan.end;
}

function isToldInPast(words: readonly Word[], { cue }: Statement): boolean {
  const spans = cue.spans.map(
    ({ start, end }) => [firstWordFrom(words, start), firstWordFrom(words, end)] as const,
  );
  const first = spans[0]?.[0] ?? 0;
  const cueWords = spans.flatMap(([from, after]) => words.slice(from, after));
  return readCueVerb(cueWords, words.slice(Math.max(0, first - 2), first)).isPast;
}

/** Whether any words of time stand outside of quotations in the sentence around word `at`. */
function hasTimeIn(words: readonly Word[], at: number, sentence: number): boolean {
  const farthest = 40;
  let from = at;
  while (from > 0 && at - from < farthest && words[from - 1]?.sentence === sentence) from--;
  for (let i = from; i < at + farthest && words[i]?.sentence === sentence; i++) {
    if (!words[i]?.quoted && readTimePhrase(words, i) !== null) return true;
  }
  return false;
}
