import { expect, test } from 'vitest';
import { readingOf, type Said } from '../../test/support/say.ts';
import { sha256 } from '../cli/sha256.ts';
import { judgeStatements } from '../pipeline/judge-statements.ts';
import { readWords } from '../statement/words.ts';
import { findPositions } from './find-positions.ts';
import { readProse } from './prose.ts';

/** Who stands where in `text`, as `holder stance “word”`, one list a question. */
function positions(text: string, said: readonly Said[]): string[][] {
  const { article, statements } = readingOf([['body', text]], said);
  const judged = judgeStatements(article, readWords(article.text), statements);
  const groups = findPositions(readProse(article), judged, sha256);
  return groups.map(({ sides }) =>
    sides.map(({ holder, stance, word }) => `${holder.name} ${stance} “${word.text}”`),
  );
}

const state = { type: 'state' } as const;

test('states that are against, undecided and for one thing stand side by side', () => {
  const text =
    'Norland announced that it was considering sending observers to Korr. Westmark has ruled out sending observers. Orvia supports sending observers.';
  const said: Said[] = [
    {
      source: 'Norland',
      cue: 'announced',
      content: 'that it was considering sending observers to Korr',
      ...state,
    },
    { source: 'Westmark', cue: 'has ruled out', content: 'sending observers', ...state },
    { source: 'Orvia', cue: 'supports', content: 'sending observers', ...state },
  ];
  expect(positions(text, said)).toEqual([
    ['Norland open “considering”', 'Westmark against “ruled out”', 'Orvia for “supports”'],
  ]);
});

test('what is not ruled out is open, and what is not supported is opposed', () => {
  const text =
    'Solt did not rule out the sale of the port. Ruk said he does not support the sale of the port.';
  const said: Said[] = [
    { source: 'Solt', cue: 'did not rule out', content: 'the sale of the port' },
    { source: 'Ruk', cue: 'said', content: 'he does not support the sale of the port' },
  ];
  expect(positions(text, said)).toEqual([['Solt open “not rule out”', 'Ruk against “not support”']]);
});

test('a word that points back ties a position to the question told before', () => {
  const text =
    'Orvia is in favour of a conference, whereas Lutania rejects it. The union backs the proposal.';
  const said: Said[] = [
    { source: 'Orvia', cue: 'is in favour of', content: 'a conference', ...state },
    { source: 'Lutania', cue: 'rejects', content: 'it', ...state },
    { source: 'The union', cue: 'backs', content: 'the proposal', type: 'organisation' },
  ];
  expect(positions(text, said)).toEqual([
    ['Orvia for “in favour of”', 'Lutania against “rejects”', 'The union for “backs”'],
  ]);
});

test('“certain councils” and “other councils” are on one question', () => {
  const text =
    'Certain councils remain opposed to the toll. Few spoke of it. Other councils are considering a lower fee.';
  const said: Said[] = [
    { source: 'Certain councils', cue: 'remain opposed to', content: 'the toll', type: 'group' },
    { source: 'Other councils', cue: 'are considering', content: 'a lower fee', type: 'group' },
  ];
  expect(positions(text, said)).toEqual([
    ['Certain councils against “opposed to”', 'Other councils open “considering”'],
  ]);
  // Without the pair of words, two questions are two questions.
  const apart = text.replace('Other councils', 'Small councils');
  const [first, second] = said;
  if (first === undefined || second === undefined) throw new RangeError('two are needed');
  expect(positions(apart, [first, { ...second, source: 'Small councils' }])).toEqual([]);
});

test('one speaker alone, another question, and the name of a person alone make no positions', () => {
  const text =
    'Solt opposes the tunnel. Ruk supports the harbour tax. Hale praised the books of Ida Morrow. Orm attacked the speeches of Ida Morrow.';
  const said: Said[] = [
    { source: 'Solt', cue: 'opposes', content: 'the tunnel' },
    { source: 'Ruk', cue: 'supports', content: 'the harbour tax' },
    { source: 'Hale', cue: 'praised', content: 'the books of Ida Morrow' },
    { source: 'Orm', cue: 'attacked', content: 'the speeches of Ida Morrow' },
  ];
  expect(positions(text, said)).toEqual([]);
});

test('who agrees that a thing is so takes no stand on it', () => {
  const text = 'Solt agreed that the bridge would rust. Ruk opposes the bridge that would rust.';
  const said: Said[] = [
    { source: 'Solt', cue: 'agreed', content: 'that the bridge would rust' },
    { source: 'Ruk', cue: 'opposes', content: 'the bridge that would rust' },
  ];
  expect(positions(text, said)).toEqual([]);
});
