import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchNames, type SpeakerMatch } from './same-speaker.ts';

/** Whether two names, each of an entity of its own, are one speaker's, whichever comes first. */
function match(one: string, other: string): SpeakerMatch {
  const [here, there] = [one, other].map((name) => ({ id: name, words: name.toLowerCase().split(' ') }));
  if (here === undefined || there === undefined) throw new RangeError('two names were to be given');
  const [found, back] = [matchNames([here], [there]), matchNames([there], [here])];
  expect(back).toBe(found);
  return found;
}

test('a surname and initials are the full name', () => {
  expect(match('Quell', 'Marta Quell')).toBe('same');
  expect(match('M Quell', 'Marta Quell')).toBe('same');
  expect(match('M Quell', 'Marta Ida Quell')).toBe('same');
  expect(match('I Quell', 'Marta Ida Quell')).toBe('same');
  expect(match('M I Quell', 'Marta Ida Quell')).toBe('same');
  expect(match('Marta Quell', 'Dora Quell')).toBe('other');
  expect(match('Marta Quell', 'Marta Lind')).toBe('other');
});

test('another initial is another speaker, also where it begins the first name', () => {
  expect(match('Marta M Quell', 'Marta B Quell')).toBe('other');
  expect(match('Marta Marta Quell', 'Marta Ida Quell')).toBe('other');
});

test('no name stands for itself and for another word of the name', () => {
  expect(match('M M Quell', 'Marta Ida Quell')).toBe('other');
  expect(match('Q Quell', 'Marta Quell')).toBe('other');
});

test('it does not matter which of two names comes first', () => {
  const name = fc
    .array(fc.constantFrom('a', 'ann', 'b', 'bea', 'moss'), { minLength: 1, maxLength: 4 })
    .map((words) => words.join(' '));
  fc.assert(fc.property(name, name, (one, other) => match(one, other) !== 'unknown'));
});
