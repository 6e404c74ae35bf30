import { expect, it } from 'vitest';
import { wholeQuotations } from './whole-quotations.ts';

/** The contents that `⟦content⟧` in `marked` come to, each of a statement of its own, and how many notes there are. */
function contents(marked: string): { contents: string[]; notes: number } {
  const text = marked.replace(/[⟦⟧]/gu, '');
  const spans = [...marked.matchAll(/⟦([^⟧]*)⟧/gu)].map(({ 1: inner = '', index }, i) => {
    const start = index - 2 * i;
    return { start, end: start + inner.length };
  });
  const attributions = spans.map((span) => ({ source: [], cue: [], content: [span], confidence: 0.5 }));
  const { value, notes } = wholeQuotations(attributions, text);
  return {
    contents: value.flatMap(({ content }) => content.map(({ start, end }) => text.slice(start, end))),
    notes: notes.length,
  };
}

it('takes in what stands before and after it in its quotation', () => {
  expect(contents('She wrote: “No excuses. ⟦We go again.”⟧').contents).toEqual([
    '“No excuses. We go again.”',
  ]);
  expect(contents('‘⟦No excuses.⟧ We go again,’ she wrote.').contents).toEqual(['No excuses. We go again,’']);
  expect(contents('They were "stiff. ⟦No joy" at all⟧, he said.')).toEqual({
    contents: ['"stiff. No joy" at all'],
    notes: 1,
  });
});

it.each([
  ['the rest is somebody else’s', '“⟦It rained,⟧ and she said ⟦it snowed,⟧” he wrote.'],
  ['nothing but marks is left', '“⟦It rained⟧,” she wrote.'],
  ['it begins before the quotation and ends behind it', 'She said ⟦that it was “a mess” then⟧.'],
  ['the quotation is never closed', 'She wrote: “No excuses. ⟦We go again.⟧'],
])('stays as it is where %s', (_, marked) => {
  const found = contents(marked);
  expect(found.notes).toBe(0);
  expect(found.contents).toEqual([...marked.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, inner]) => inner));
});
