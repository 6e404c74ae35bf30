import { expect, test } from 'vitest';
import { storedStatement } from '../../../test/support/stored-statement.ts';
import { findChanges } from './find-changes.ts';
import { findSubjects } from './find-subjects.ts';

const said = (day: string, content: string, act?: 'support' | 'oppose' | 'assert' | 'deny') =>
  storedStatement({ day, content, ...(act ? { act } : {}) });

const changes = (...statements: ReturnType<typeof said>[]) =>
  findChanges(statements).map(({ what, shared }) => `${what}: ${shared.join(', ')}`);

test('a subject is a word that the speaker has more often than others, and no word of doing', () => {
  const own = ['the harbour is closing', 'closing the harbour', 'a harbour and a mill, closing'].map(
    (words) => said('2025-01-01', words),
  );
  const others = [...own, ...Array.from({ length: 40 }, () => said('2025-01-01', 'a mill by the river'))];
  const { subjects, rest } = findSubjects(own, others, 5);
  expect(subjects.map(({ name, statements }) => [name, statements.length])).toEqual([['harbour', 3]]);
  expect(rest).toEqual([]);
});

test('an act and later its opposite on the same thing is a change', () => {
  expect(
    changes(
      said('2025-01-01', 'the harbour tax on grain', 'oppose'),
      said('2025-02-01', 'a harbour tax on grain', 'support'),
    ),
  ).toEqual(['oppose, then support: harbour, grain']);
});

test('a name that both mention is not enough, nor a long statement that only touches the other’s subject', () => {
  expect(
    changes(
      said('2025-01-01', 'his rivals Orla Venn and Tom Arvo', 'oppose'),
      said('2025-02-01', 'Orla Venn', 'support'),
    ),
  ).toEqual([]);
  expect(
    changes(
      said('2025-01-01', 'the harbour tax on grain', 'oppose'),
      said(
        '2025-02-01',
        'a monument to sailors, paid by merchants whose families once fled from the harbour tax and its grain',
        'support',
      ),
    ),
  ).toEqual([]);
});

test('statements of one day do not change each other', () => {
  expect(
    changes(
      said('2025-01-01', 'the harbour tax on grain', 'oppose'),
      said('2025-01-01', 'the harbour tax on grain, again', 'support'),
    ),
  ).toEqual([]);
});

test('a word that names nothing, but tells of what kind something is or what is done, is no subject', () => {
  const own = [
    'a great harbour',
    'I think the great mill',
    'they think of great harbours',
    'a mill, I think, and a great harbour',
  ].map((words) => said('2025-01-01', words));
  const others = Array.from({ length: 40 }, () => said('2025-01-01', 'a road by the river'));
  const { subjects } = findSubjects(own, others, 5);
  expect(subjects.map(({ name }) => name)).toEqual(['harbour']);
});

test('a denial and an assertion that says no itself are one and the same', () => {
  expect(
    changes(
      said('2025-01-01', 'that she had sent letters marked secret', 'deny'),
      said('2025-02-01', 'that none of the letters she sent were marked secret', 'assert'),
    ),
  ).toEqual([]);
  expect(
    changes(
      said('2025-01-01', 'that letters marked secret were sent', 'deny'),
      said('2025-02-01', 'that the letters sent were marked secret', 'assert'),
    ),
  ).toEqual(['deny, then assert: letters, marked, secret, sent']);
});

test('what is named ties two statements sooner than words that nobody is called by', () => {
  expect(
    changes(
      said('2025-01-01', 'the mayor’s presumptive successor', 'oppose'),
      said(
        '2025-02-01',
        'the rowing club against attacks from rivals and his presumptive successor',
        'support',
      ),
    ),
  ).toEqual([]);
  expect(
    changes(
      said('2025-01-01', 'House Speaker Orla Venn', 'oppose'),
      said(
        '2025-02-01',
        'in a mission to mend all roads and harbours, our speaker of the House, Orla Venn',
        'support',
      ),
    ),
  ).toEqual(['oppose, then support: House, Speaker, Orla, Venn']);
});

test('of several statements that a later one changes the one most like it is shown', () => {
  expect(
    changes(
      said('2025-01-01', 'the harbour tax', 'oppose'),
      said('2025-01-02', 'the harbour tax on grain', 'oppose'),
      said('2025-02-01', 'a harbour tax on grain', 'support'),
    ),
  ).toEqual(['oppose, then support: harbour, grain']);
});

test('what is to be done to a thing is not the thing', () => {
  expect(
    changes(
      said('2025-01-01', 'the harbour tax on grain', 'oppose'),
      said('2025-02-01', 'to raise the harbour tax on grain', 'support'),
    ),
  ).toEqual([]);
});

test('a title is no part of a name', () => {
  const own = ['the word of Mr. Venn', 'that Venn was late', 'of Mr Venn'].map((text) =>
    said('2025-01-01', text),
  );
  const others = Array.from({ length: 40 }, () => said('2025-01-01', 'a road by the river'));
  expect(findSubjects(own, others, 5).subjects.map(({ name }) => name)).toEqual(['Venn']);
});
