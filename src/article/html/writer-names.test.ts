import { expect, test } from 'vitest';
import { writerNames } from './writer-names.ts';

function check(values: readonly string[], ...expected: string[]): void {
  expect(writerNames(values)).toEqual(expected);
}

test('writers are named one each, without "By"', () => {
  check(['By Mara Lind and Jon Ek'], 'Mara Lind', 'Jon Ek');
  check(['Mara Lind, Jon Ek, and Petra van Dam'], 'Mara Lind', 'Jon Ek', 'Petra van Dam');
  check(['Mara Lind', 'Mara Lind'], 'Mara Lind');
  check(['Story by: Mara Lind'], 'Mara Lind');
});

test('what is not a list of names stays whole', () => {
  check(['Mara Lind, political editor'], 'Mara Lind, political editor');
  check(['Staff and agencies'], 'Staff and agencies');
  check(['AFP/Reuters'], 'AFP/Reuters');
});

test('addresses and handles name nobody', () => {
  check(['https://example.org/mara-lind', '@maralind', 'mara@example.org', 'example.org/staff/mara', ' ']);
});
