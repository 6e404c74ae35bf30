import { expect, test } from 'vitest';
import { invented } from '../../test/support/additions.ts';
import { readProse } from '../check/prose.ts';
import { sha256 } from '../cli/sha256.ts';
import { readFindings } from '../pipeline/find-checks.ts';
import { readQuantityClaims } from './quantity-claims.ts';

/** The words beside each figure of what Ada Lind said that can be compared, those counted first. */
function claims(content: string): string[] {
  const made = invented(
    [`Long after the others had gone Ada Lind said ${content}.`],
    [{ content, source: 'Ada Lind', cue: 'said' }],
  );
  const reading = { ...made, ...readFindings(made.article, made.statements, sha256) };
  return readQuantityClaims(readProse(made.article), reading, () => null).map(
    ({ claim: { printed, counted, near } }) => `${printed}: ${[...counted, ...near].join(' ')}`,
  );
}

test('a figure is told of by the words beside it', () => {
  expect(claims('the harbour wall needs 340 oak pillars')).toEqual(['340: oak pillar harbour need wall']);
});

test('a figure that somebody gave at some time before is not compared', () => {
  const content = 'the harbour wall needs 340 oak pillars';
  const made = invented(
    [`Ada Lind, who once said ${content}, left.`],
    [{ content, source: 'Ada Lind', cue: 'said' }],
  );
  const reading = { ...made, ...readFindings(made.article, made.statements, sha256) };
  expect(readQuantityClaims(readProse(made.article), reading, () => null)).toEqual([]);
});

test('words of a part that is named behind it tell nothing of the whole', () => {
  expect(claims('the old archive of the town holds 2,000 letters, including secret ones')).toEqual([
    '2,000: letter archiv hold old town',
  ]);
  expect(claims('the old archive of the town holds 2,000 letters, among them secret ones')).toEqual([
    '2,000: letter archiv hold old town',
  ]);
});

test('a figure under a condition or in a question is of no quantity that somebody gives', () => {
  expect(claims('if the tide is high the harbour wall needs 340 oak pillars')).toEqual([]);
  expect(claims('the council decides whether the $15 minimum wage is right')).toEqual([]);
  expect(claims('even if the tide is low the harbour wall needs 340 oak pillars')).toHaveLength(1);
  expect(claims('the harbour wall needs 340 oak pillars if the tide is high')).toEqual([]);
});
