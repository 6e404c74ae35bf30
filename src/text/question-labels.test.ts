import { expect, test } from 'vitest';
import { questionLabels } from './question-labels.ts';

/** The lines of which the label's full stop is found, each with what stands before it. */
function labelled(...lines: string[]): string[] {
  const text = lines.join('\n');
  return questionLabels(text).map((offset) => text.slice(text.lastIndexOf('\n', offset) + 1, offset));
}

test('full stops behind Q and A are found at the heads of lines', () => {
  expect(labelled('Q. When?', 'A. In March.', 'It rained.', '"Q. Why?', '“A. Q. is a letter.')).toEqual([
    ...['Q', 'A', '"Q', '“A'],
  ]);
});

test('a few letters alone are no labels', () => {
  expect(labelled('A. Salt', 'B. Sand', 'A. Salt')).toEqual([]);
  expect(labelled('Q. When?', 'A. In March.', 'A. Reed left.')).toEqual([]);
  expect(labelled('He said Q. When?', 'A.Reed', 'Q.', 'QA. Why?')).toEqual([]);
  expect(labelled('')).toEqual([]);
});
