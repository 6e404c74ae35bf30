import { expect, test } from 'vitest';
import { invented } from '../../test/support/additions.ts';
import { isToldOfBefore } from './told-of-before.ts';

function toldOfBefore(line: string, cue: string): boolean {
  const content = 'the harbour pact';
  const made = invented([line], [{ content, source: 'Ada Lind', cue }]);
  const [statement] = made.statements;
  if (statement === undefined) throw new Error('somebody must have said it');
  return isToldOfBefore(made.article.text, statement);
}

test.each([
  ['Ada Lind, who once praised the harbour pact, voted no.', 'praised'],
  ['Ada Lind had previously praised the harbour pact.', 'praised'],
  ['Ada Lind used to praise the harbour pact.', 'praise'],
  ['Ada Lind at first opposed the harbour pact.', 'at first opposed'],
])('what was said at some time before has no day: %s', (line, cue) => {
  expect(toldOfBefore(line, cue)).toBe(true);
});

test.each([
  ['Ada Lind praised the harbour pact.', 'praised'],
  ['The pact once failed, and Ada Lind praised the harbour pact.', 'praised'],
  ['Ada Lind, who once lived in Harbel, praised the harbour pact.', 'praised'],
])('what is said in the article has its day: %s', (line, cue) => {
  expect(toldOfBefore(line, cue)).toBe(false);
});
