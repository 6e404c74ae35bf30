import { expect, test } from 'vitest';
import { lookOf } from './terminal-look.ts';

const TERMINAL = { isTerminal: true, columns: 90 };
const PIPE = { isTerminal: false, columns: undefined };

test('a terminal gets colours and its own width, a pipe neither', () => {
  expect(lookOf(TERMINAL, {})).toEqual({ colours: true, ascii: false, width: 90 });
  expect(lookOf(PIPE, {})).toEqual({ colours: false, ascii: false, width: 80 });
});

test('NO_COLOR wins over FORCE_COLOR, which wins over the stream', () => {
  expect(lookOf(TERMINAL, { NO_COLOR: '1', FORCE_COLOR: '1' }).colours).toBe(false);
  expect(lookOf(PIPE, { FORCE_COLOR: '1' }).colours).toBe(true);
  expect(lookOf(TERMINAL, { FORCE_COLOR: '0' }).colours).toBe(false);
  expect(lookOf(TERMINAL, { NO_COLOR: '' }).colours).toBe(true);
});

test('a dumb terminal gets neither colours nor line drawing', () => {
  expect(lookOf(TERMINAL, { TERM: 'dumb' })).toEqual({ colours: false, ascii: true, width: 90 });
});

test('lines never grow too long to read, unless asked for', () => {
  expect(lookOf({ isTerminal: true, columns: 300 }, {}).width).toBe(110);
  expect(lookOf({ isTerminal: true, columns: 3 }, {}).width).toBe(20);
  expect(lookOf(TERMINAL, {}, 200).width).toBe(200);
});
