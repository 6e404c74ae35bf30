import { expect, test } from 'vitest';
import { roleFamily } from './role-family.ts';

test.each([
  ['former Harbel goalkeeper', 'sport'],
  ['mayor of Harbel', 'politics'],
  ['editor-in-chief', 'press'],
  ['co-author', 'arts'],
  ['neighbour', null],
])('“%s” is of %s', (role, family) => expect(roleFamily(role)).toBe(family));

test('a word that only looks like a noun of another walk of life is none', () => {
  expect(roleFamily('Harbel front-runner')).toBe('politics');
  expect(roleFamily('runner-up')).toBeNull();
  expect(roleFamily('major donor')).toBeNull();
  expect(roleFamily('general manager')).toBeNull();
});

test('what stands before a noun may make it one of another walk of life', () => {
  expect(roleFamily('attorney general')).toBe('law');
  expect(roleFamily('Secretary General')).toBe('politics');
  expect(roleFamily('Maj. Gen.')).toBe('military');
  expect(roleFamily('police officer')).toBe('police');
  expect(roleFamily('chief executive officer')).toBe('business');
  expect(roleFamily('press officer')).toBe('speaking');
  expect(roleFamily('palace press secretary')).toBe('speaking');
  expect(roleFamily('intelligence officer')).toBeNull();
});

test('who chairs a committee or party is no businessman', () => {
  expect(roleFamily('Harbour Committee Chairman')).toBe('politics');
  expect(roleFamily('chair of the Harbour Party')).toBe('politics');
  expect(roleFamily('chairman of Harbel Shipping')).toBe('business');
});
