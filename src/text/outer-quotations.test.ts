import { expect, it } from 'vitest';
import { outerQuotations } from './outer-quotations.ts';

it('gives quotations from mark to mark, inner ones left out, and open ones to the end of their line', () => {
  const text = '“He said ‘no’,” she said. “And so\n“it was,” he wrote. “Yes';
  const found = outerQuotations(text).map(({ start, end, isClosed }) => [text.slice(start, end), isClosed]);
  expect(found).toEqual([
    ['“He said ‘no’,”', true],
    ['“And so', false],
    ['“it was,”', true],
    ['“Yes', false],
  ]);
});
