import { expect, test } from 'vitest';
import { renderTable } from './table.ts';

test('numbers end below each other, names begin below each other', () => {
  expect(
    renderTable(
      ['figure', 'median', 'max'],
      [
        ['one worker', '9.5', '10.25'],
        ['two', '18.75'],
      ],
    ),
  ).toEqual([
    'figure      median    max',
    '----------  ------  -----',
    'one worker     9.5  10.25',
    'two          18.75',
  ]);
});

test('a table without rows is its head', () => {
  expect(renderTable(['a', 'bc'], [])).toEqual(['a  bc', '-  --']);
});
