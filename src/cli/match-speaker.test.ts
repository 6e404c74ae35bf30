import { expect, test } from 'vitest';
import { readingOf } from '../../test/support/say.ts';
import { matchesSpeaker } from './match-speaker.ts';

function check(wanted: string, name: string, printed: string): boolean {
  const [statement] = readingOf(
    [['body', `${printed} said it is safe.`]],
    [{ source: printed, content: 'it is safe', name }],
  ).statements;
  if (!statement) throw new RangeError('no statement');
  return matchesSpeaker(statement, wanted);
}

test('any part of the resolved name finds its speaker, whatever case', () => {
  expect(check('SOLT', 'Irena Solt', 'she')).toBe(true);
  expect(check('irena solt', 'Irena Solt', 'she')).toBe(true);
});

test('so does what is printed', () => {
  expect(check('the director', 'Irena Solt', 'The director')).toBe(true);
});

test('accents and letters that Unicode does not take apart do not matter', () => {
  expect(check('lopez', 'Ana López', 'she')).toBe(true);
  expect(check('López', 'Ana Lopez', 'she')).toBe(true);
  expect(check('Lukasz', 'Łukasz Głód', 'he')).toBe(true);
  expect(check('soren', 'Søren Weiß', 'he')).toBe(true);
});

test('only whole words count', () => {
  expect(check('ann', 'Hannah Ost', 'she')).toBe(false);
  expect(check('Solt Irena', 'Irena Solt', 'she')).toBe(false);
});

test('nothing to look for finds nobody', () => {
  expect(check('', 'Irena Solt', 'she')).toBe(false);
  expect(check(' . ', 'Irena Solt', 'she')).toBe(false);
});

test('every one of several speakers is found, the role and the one who is spoken for too', () => {
  const [statement] = readingOf(
    [['body', 'They said it is safe.']],
    [{ source: 'They', content: 'it is safe', name: 'Irena Solt' }],
  ).statements;
  if (!statement) throw new RangeError('no statement');
  const second = {
    ...statement.speaker,
    name: 'Bram Okkers',
    role: { spans: [], text: 'harbour master' },
    speaksFor: { id: 'e000000000000', name: 'Kestria', type: 'state' as const },
  };
  const said = { ...statement, speakers: [statement.speaker, second] };
  for (const wanted of ['okkers', 'solt', 'Harbour Master', 'kestria'])
    expect(matchesSpeaker(said, wanted)).toBe(true);
  expect(matchesSpeaker(said, 'orlund')).toBe(false);
});
