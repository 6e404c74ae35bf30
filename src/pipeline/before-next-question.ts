import type { Note, Noted } from '../domain/note.ts';
import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';

/** Where somebody begins to speak: a label at the head of a line. */
interface Turn extends Span {
  /** The last word of the label: “Noor Achterberg:” and “Achterberg:” are one. */
  readonly key: string;
}

/** As many lines that end in a question mark tell that the lines without a label are the interviewer's. */
const TELLING_QUESTIONS = 2;

/**
 * `attributions` that end before the interviewer's next question, in interviews that label the answers alone: the last line
 * between two turns with one label is somebody else's. Each that is cut is noted.
 */
export function beforeNextQuestion(
  attributions: readonly Attribution[],
  text: string,
): Noted<readonly Attribution[]> {
  const questions = readQuestions(attributions, text);
  const notes: Note[] = [];
  if (questions.length === 0) return { value: attributions, notes };
  const value = attributions.map((attribution) => {
    const begin = attribution.content[0]?.start ?? 0;
    const next = questions.find(({ start }) => start > begin);
    if (next === undefined || attribution.content.every(({ end }) => end <= next.start)) return attribution;
    const content = attribution.content
      .map(({ start, end }) => trimmed(text, start, Math.min(end, next.start)))
      .filter(({ start, end }) => start < end);
    notes.push({
      ...{ stage: 'pipeline', rule: 'answer-cut', span: { start: begin, end: next.start } },
      message: 'An answer was cut before the next question.',
    });
    return { ...attribution, content };
  });
  return { value, notes };
}

/** The lines, in text order, that the interviewer says between two turns of one speaker. */
function readQuestions(attributions: readonly Attribution[], text: string): readonly Span[] {
  const turns = readTurns(attributions, text);
  const questions = turns.flatMap((turn, i) => {
    const next = turns[i + 1];
    if (next?.key !== turn.key) return [];
    const line = lastLine(text, turn, next.start);
    return line === null ? [] : [line];
  });
  const telling = questions.filter(({ end }) => text[end - 1] === '?').length;
  return telling < TELLING_QUESTIONS ? [] : questions;
}

function readTurns(attributions: readonly Attribution[], text: string): readonly Turn[] {
  return attributions
    .flatMap(({ source: [label], cue: [mark] }): Turn[] => {
      if (label === undefined || mark === undefined) return [];
      const isAtHead = label.start === 0 || text[label.start - 1] === '\n';
      const isMark = text.slice(label.end, mark.end) === ':';
      if (!isAtHead || !isMark) return [];
      const key = text.slice(label.start, label.end).split(/\s+/u).at(-1)?.toLowerCase() ?? '';
      return [{ start: label.start, end: mark.end, key }];
    })
    .sort((a, b) => a.start - b.start);
}

/** The last line between the line of `turn` and `end` that is not blank, without blanks at its ends. */
function lastLine(text: string, turn: Turn, end: number): Span | null {
  const lineEnd = text.indexOf('\n', turn.end);
  if (lineEnd < 0 || lineEnd >= end) return null;
  const between = trimmed(text, lineEnd, end);
  if (between.start >= between.end) return null;
  return trimmed(text, Math.max(between.start, text.lastIndexOf('\n', between.end - 1) + 1), between.end);
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, Math.max(start, end));
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
