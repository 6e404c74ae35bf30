import { expect, test } from 'vitest';
import { storedStatement } from '../../../test/support/stored-statement.ts';
import { findChanges } from './find-changes.ts';
import { findSubjects } from './find-subjects.ts';

const said = (day: string, content: string, act?: 'support' | 'oppose') =>
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
