import type { Note, Noted } from '../domain/note.ts';
import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { countLeading } from '../text/count-leading.ts';
import { trim, withinParts } from './keep-within-parts.ts';
import { pipelineNote } from './pipeline-note.ts';
import { isAtHeadOfLine } from './without-labels.ts';

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
    const next = questions[countLeading(questions.length, (at) => (questions[at]?.start ?? 0) <= begin)];
    if (next === undefined || attribution.content.every(({ end }) => end <= next.start)) return attribution;
    const cut = { start: begin, end: next.start };
    notes.push(pipelineNote('answer-cut', cut, 'An answer was cut before the next question.'));
    return {
      ...attribution,
      content: withinParts(attribution.content, [{ start: 0, end: next.start }], text),
    };
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
      if (!isAtHeadOfLine(text, label.start) || text.slice(label.end, mark.end) !== ':') return [];
      const key = text.slice(label.start, label.end).split(/\s+/u).at(-1)?.toLowerCase() ?? '';
      return [{ start: label.start, end: mark.end, key }];
    })
    .sort((a, b) => a.start - b.start);
}

/** The last line between the line of `turn` and `end` that is not blank, without blanks at its ends. */
function lastLine(text: string, turn: Turn, end: number): Span | null {
  const lineEnd = text.indexOf('\n', turn.end);
  if (lineEnd < 0 || lineEnd >= end) return null;
  const between = trim(lineEnd, end, text);
  if (between === null) return null;
  return trim(Math.max(between.start, text.lastIndexOf('\n', between.end - 1) + 1), between.end, text);
}
