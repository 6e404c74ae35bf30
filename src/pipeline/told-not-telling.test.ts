import { expect, it } from 'vitest';
import { toldNotTelling } from './told-not-telling.ts';

/** The sources that are left of `‹source› … «cue» … ⟦content⟧` in `marked`, and the rules of the notes. */
function left(marked: string): { sources: string[]; rules: string[] } {
  const text = marked.replace(/[‹›«»⟦⟧]/gu, '');
  const spanOf = (open: string, close: string) => {
    const at = (mark: string) => marked.slice(0, marked.indexOf(mark)).replace(/[‹›«»⟦⟧]/gu, '').length;
    return marked.includes(open) ? [{ start: at(open), end: at(close) }] : [];
  };
  const attribution = {
    source: spanOf('‹', '›'),
    cue: spanOf('«', '»'),
    content: spanOf('⟦', '⟧'),
    confidence: 0.5,
  };
  const { value, notes } = toldNotTelling([attribution], text);
  return {
    sources: value.flatMap(({ source }) => source.map(({ start, end }) => text.slice(start, end))),
    rules: notes.map(({ rule }) => rule),
  };
}

it.each([
  '‹Residents› «are urged» ⟦to boil water⟧.',
  '‹Customers› «have been warned to expect» ⟦delays⟧.',
  '‹Motorists› are also being «asked» ⟦to avoid the area⟧.',
  '‹She› was repeatedly «told» ⟦the roof was safe⟧.',
  '‹The jury› «was not told» ⟦that he had left⟧.',
])('takes nobody who is told something for who says it: %s', (marked) => {
  expect(left(marked)).toEqual({ sources: [], rules: ['listener-not-speaker'] });
});

it('takes whoever stands behind “by” for who says it', () => {
  expect(left('‹Councillors› «were told» by the surveyor ⟦that the roof was unsafe⟧.').sources).toEqual([
    'the surveyor',
  ]);
  expect(left('‹Staff› «were assured» by email, ⟦it seems⟧.').sources).toEqual([]);
});

it.each([
  '‹The board› «urged» residents ⟦to boil water⟧.',
  '‹Tarn, who was late,› «told» the court ⟦it was dark⟧.',
  'Residents «were urged» ⟦to boil water⟧ by ‹the board›.',
  '‹The tests› «are said» ⟦to be safe⟧.',
  '‹The union› has «warned» ⟦of delays⟧.',
  '«Asked» ⟦why⟧.',
])('keeps whoever says something: %s', (marked) => {
  expect(left(marked).rules).toEqual([]);
});
