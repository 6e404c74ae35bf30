import { expect, test } from 'vitest';
import { composeText, joinJudgements } from './compose-text.ts';
import type { PlacedLine } from './place-lines.ts';

const line = (part: PlacedLine['part'], text: string, gap: PlacedLine['gap'] = 'paragraph'): PlacedLine => ({
  part,
  text,
  gap,
});

test('paragraphs are set apart by an empty line, close-set lines by a line end', () => {
  const { text, marks } = composeText([
    line('headline', 'Vote'),
    line('body', 'For:'),
    line('body', 'Quist', 'line'),
  ]);
  expect(text).toBe('Vote\n\nFor:\nQuist');
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Vote', 'For:', 'Quist']);
});

test('markup settles headlines and credits, words decide on furniture, and bylines are left out', () => {
  const { marks } = composeText([
    line('headline', 'ab'),
    line('byline', 'cd'),
    line('subheading', 'ef'),
    line('subheading', 'gh'),
    line('body', 'ij'),
  ]);
  const judged = {
    blocks: [
      { start: 0, end: 2, kind: 'body' as const },
      { start: 4, end: 10, kind: 'body' as const },
      { start: 16, end: 18, kind: 'body' as const },
    ],
    leftOut: [{ start: 12, end: 14, reason: 'related-link' }],
  };
  expect(joinJudgements(marks, judged)).toEqual({
    blocks: [
      { start: 0, end: 2, kind: 'headline' },
      { start: 8, end: 10, kind: 'subheading' },
      { start: 16, end: 18, kind: 'body' },
    ],
    leftOut: [
      { start: 4, end: 6, reason: 'byline' },
      { start: 12, end: 14, reason: 'related-link' },
    ],
  });
});
