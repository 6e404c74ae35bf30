import { expect, test } from 'vitest';
import { readBareByline, readByline, readLoneName } from './byline.ts';

/** The writers of a byline, checked to be what their offsets show. */
function writers(line: string, read = readByline): readonly string[] | null {
  const byline = read(line);
  for (const { name, start, end } of byline?.writers ?? []) expect(line.slice(start, end)).toBe(name);
  return byline?.writers.map(({ name }) => name) ?? null;
}

test.each([
  ['By Lena Marsh and Omar Said', ['Lena Marsh', 'Omar Said']],
  ['By Lena Marsh, Staff Writer', ['Lena Marsh']],
  ['BY LENA MARSH | 3 June 2024', ['LENA MARSH']],
  ['By Lena van der Marsh in Oldbridge', ['Lena van der Marsh']],
  ['By LENA MARSH, Associated Press', ['LENA MARSH', 'Associated Press']],
  ['By LENA MARSH and OMAR SAID Associated Press', ['LENA MARSH', 'OMAR SAID']],
  ['By Omar al-Said, Example News, Paris', ['Omar al-Said']],
  ['By AFP', ['AFP']],
  ['By our correspondent', []],
  ['Written by Lena Marsh for The Courier', ['Lena Marsh']],
  ['Posted on May 21, 2024 by Lena Marsh', ['Lena Marsh']],
  ['Interview: Lena Marsh', ['Lena Marsh']],
  ['By Theresa May', ['Theresa May']],
])('"%s" says who wrote it', (line, names) => {
  expect(writers(line)).toEqual(names);
});

test.each([
  'By Tuesday Evening',
  'By Lena Marsh’s account it was late',
  'By Oldbridge standards, that is cheap',
  'By popular demand',
  'By Lena Marsh the harbour is called a grave.',
  'Bythe Lena Marsh',
  'By ',
])('"%s" is no byline', (line) => {
  expect(writers(line)).toBe(null);
});

test.each([
  ['Lena Marsh, Omar Said and S.V. Tamm', ['Lena Marsh', 'Omar Said', 'S.V. Tamm']],
  ['Lena Marsh in Oldbridge and Omar Said in Paris', ['Lena Marsh', 'Omar Said']],
  ['Lena Marsh Political Correspondent', ['Lena Marsh']],
  ['PTI | Last Updated: 12 Jun 2024, 09:41 AM IST', ['PTI']],
  ['Oldbridge News', null],
  ['Lena Marsh, who lives in Oldbridge', null],
  ['Lena Marsh in the dark', null],
  ['Lena Marsh in Newcastle upon Tyne', ['Lena Marsh']],
  ['Lantern Festival in Oldbridge lights up the night', null],
  ['Lantern Festival at Oldbridge Town Hall draws thousands', null],
  ['Bigot. Racist. Coward', null],
  ['AFP', null],
])('"%s" without "By"', (line, names) => {
  expect(writers(line, readBareByline)).toEqual(names);
});

test('a name alone is two words or more, and no date, role or outlet', () => {
  expect(readLoneName('Lena Marsh')).toBe('Lena Marsh');
  expect(readLoneName('Arlo J. Finch Jr.')).toBe('Arlo J. Finch Jr.');
  for (const line of [
    'Lena',
    'Monday Morning',
    'Economic Scene',
    'Correction Appended',
    'Oldbridge News',
    'Lena Marsh.',
    'lena marsh',
  ]) {
    expect(readLoneName(line)).toBe(null);
  }
});
