import { expect, test } from 'vitest';
import { hardlyMeet, sureWalk } from './walks-of-life.ts';

test.each([
  ['senator', 'politics'],
  ['Harbel goalkeeper', 'sport'],
  ['Norlandish foreign minister', 'politics'],
  ['minister for trade', 'politics'],
  ['pastor of the Old Chapel', 'church'],
  ['football player', 'sport'],
  ['detective', 'police'],
])('“%s” tells what somebody is today: %s', (role, walk) =>
  expect(sureWalk(role)).toEqual({ walk, isPast: false }),
);

test.each([
  'former Harbel goalkeeper',
  'ex-senator',
  'then-mayor',
  'retired surgeon',
  'goalkeeper-turned-mayor',
])('“%s” tells what somebody was', (role) => expect(sureWalk(role)?.isPast).toBe(true));

test.each([
  ['candidate', 'anybody may stand'],
  ['singer', 'anybody may sing'],
  ['club president', 'of a state or of a club'],
  ['youth minister', 'of a state or of a church'],
  ['captain', 'of a team, of a ship, of a company'],
  ['key player', 'of a game or of an affair'],
  ['senator’s brother', 'of a senator, who is somebody else'],
  ['neighbour', 'of no walk of life'],
])('“%s” is not sure: %s', (role) => expect(sureWalk(role)).toBeNull());

test('a goalkeeper hardly is a senator as well, while a senator may be a surgeon', () => {
  expect(hardlyMeet('sport', 'politics')).toBe(true);
  expect(hardlyMeet('politics', 'sport')).toBe(true);
  expect(hardlyMeet('politics', 'church')).toBe(true);
  expect(hardlyMeet('politics', 'politics')).toBe(false);
  expect(hardlyMeet('politics', 'medicine')).toBe(false);
});
