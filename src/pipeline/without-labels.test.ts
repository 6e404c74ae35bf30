import { expect, it } from 'vitest';
import { withoutLabels } from './without-labels.ts';

/** The sources that are left of `‹source› cue` at the heads of the lines of `marked`, and the notes. */
function left(marked: string): { sources: string[]; rules: string[] } {
  const text = marked.replace(/[‹›]/gu, '');
  const attributions = [...marked.matchAll(/‹([^›]+)›(\s*)(\S+)/gu)].map(
    ({ 1: name = '', 2: gap = '', 3: cue = '' }) => {
      const start = text.indexOf(`${name}${gap}${cue}`);
      const cueStart = start + name.length + gap.length;
      return {
        source: [{ start, end: start + name.length }],
        cue: [{ start: cueStart, end: cueStart + cue.length }],
        content: [{ start: cueStart + cue.length, end: text.length }],
        confidence: 0.5,
      };
    },
  );
  const { value, notes } = withoutLabels(attributions, text);
  return {
    sources: value.map(({ source: [span] }) => text.slice(span?.start, span?.end)),
    rules: notes.map(({ rule }) => rule),
  };
}

it('leaves out whom a letter greets', () => {
  expect(left('‹Sir› – Your editorial claims it.\n‹SIR› : It is so.\n‹Dear Editor› : Why?')).toEqual({
    sources: [],
    rules: ['label-not-speaker', 'label-not-speaker', 'label-not-speaker'],
  });
});

it('leaves out the rubric before a headline', () => {
  expect(left('‹Analysis› : why the bridge fell').sources).toEqual([]);
  expect(left('‹Q&A› : why the bridge fell\n‹Poll› : most want it back').sources).toEqual(['Poll']);
});

it('keeps everybody else', () => {
  const marked = '‹Sir Tom Venn› : It is so.\n‹Sir› said so.\nThen ‹Sir› : no.\n‹VENN› : Sir, no.';
  expect(left(marked)).toEqual({ sources: ['Sir Tom Venn', 'Sir', 'Sir', 'VENN'], rules: [] });
});
