import { expect, it } from 'vitest';
import { beforeNextQuestion } from './before-next-question.ts';

/** What is left of contents that run from each label of `text` to the next, or, unless `runsOn`, to the end of its line. */
function answers(text: string, runsOn = true): string[] {
  const attributions = [...text.matchAll(/^(?:Ida )?(?:Holm|Venn):/gmu)].map(
    ({ 0: label, index }, i, all) => {
      const end = index + label.length;
      const next = all[i + 1]?.index ?? text.length;
      const line = text.indexOf('\n', end);
      return {
        source: [{ start: index, end: end - 1 }],
        cue: [{ start: end - 1, end }],
        content: [{ start: end + 1, end: runsOn || line < 0 ? next : line }],
        confidence: 0.5,
      };
    },
  );
  return beforeNextQuestion(attributions, text).value.map(({ content }) =>
    content.map(({ start, end }) => text.slice(start, end)).join('…'),
  );
}

const INTERVIEW = [
  'Ida Holm: I wrote two letters.\nThat was in May.',
  'Did they answer?',
  'Holm: No.',
  'Nobody?',
  'Holm: A secretary did.',
  'How kind.',
  'Holm: It was.',
].join('\n\n');

it('ends an answer before the line that must be the interviewer’s', () => {
  expect(answers(INTERVIEW)).toEqual([
    'I wrote two letters.\nThat was in May.',
    'No.',
    'A secretary did.',
    'It was.',
  ]);
});

it('leaves answers alone where all are labelled or no line is a question', () => {
  expect(answers('Holm: No.\nVenn: Why?\nHolm: So.\nVenn: And?')).toEqual([
    'No.\n',
    'Why?\n',
    'So.\n',
    'And?',
  ]);
  expect(answers('Holm: No.\nI would not.\nHolm: And so on.\nI did not.\nHolm: Never.')[0]).toBe(
    'No.\nI would not.\n',
  );
});

it('leaves alone what does not reach that line', () => {
  expect(answers(INTERVIEW, false)).toEqual(['I wrote two letters.', 'No.', 'A secretary did.', 'It was.']);
});
