import { expect, test } from 'vitest';
import { printedWriters, writerNames } from './writer-names.ts';

function check(values: readonly string[], ...expected: string[]): void {
  expect(writerNames(values)).toEqual(expected);
}

test('writers are named one each, without "By"', () => {
  check(['By Mara Lind and Jon Ek'], 'Mara Lind', 'Jon Ek');
  check(['Mara Lind, Jon Ek, and Petra van Dam'], 'Mara Lind', 'Jon Ek', 'Petra van Dam');
  check(['Mara Lind', 'Mara Lind'], 'Mara Lind');
  check(['Story by: Mara Lind'], 'Mara Lind');
  check(['Von Gregor Lind', 'View all posts by Jon Ek'], 'Gregor Lind', 'Jon Ek');
  check(['Von Lind', 'Von der Linden Ada'], 'Von Lind', 'Von der Linden Ada');
});

test('what is not a list of names stays whole', () => {
  check(['Mara Lind, political editor'], 'Mara Lind, political editor');
  check(['Staff and agencies'], 'Staff and agencies');
  check(['AFP/Reuters'], 'AFP/Reuters');
});

test('addresses and handles name nobody', () => {
  check([
    'https://example.org/mara-lind',
    '@maralind',
    'mara@example.org',
    'example.org/staff/mara',
    '{"name":"Mara"}',
    ' ',
  ]);
});

test('marked bylines give the full names in them, and nothing else', () => {
  expect(printedWriters(['Par Jeanne Le Goff (avec AFP)'])).toEqual(['Jeanne Le Goff']);
  expect(printedWriters(['Mara Lind, political editor', 'By Jon Ek and Petra van Dam | 4 min read'])).toEqual(
    ['Mara Lind', 'Jon Ek', 'Petra van Dam'],
  );
  expect(printedWriters(['4 Min Read', 'AFP', 'By our own correspondent', ''])).toEqual([]);
});
