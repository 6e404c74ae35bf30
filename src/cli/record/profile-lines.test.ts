import { expect, test } from 'vitest';
import { storedStatement } from '../../../test/support/stored-statement.ts';
import type { StoredStatement } from '../../domain/record.ts';
import { findSubjects } from './find-subjects.ts';
import { type Profile, profileLines } from './profile-lines.ts';

const LOOK = { colours: false, ascii: false, width: 100 };

const speaker = {
  id: 'e1',
  name: 'Orla Venn',
  type: 'person' as const,
  aliases: [],
  statements: 3,
  namesake: null,
};

function linesOf(profile: Partial<Profile>): readonly string[] {
  const nothing = {
    others: [],
    statements: [],
    subjects: [],
    rest: [],
    changes: [],
    differences: [],
    positions: [],
    names: () => null,
  };
  return profileLines({ speaker, ...nothing, ...profile }, LOOK, 5);
}

function saidIn(statement: StoredStatement, from: string, to: string): StoredStatement {
  const said = { from, to, precision: 'year' as const, evidence: '', spans: [] };
  return { ...statement, statement: { ...statement.statement, said } };
}

test('a year is shown as a year, never as its first month', () => {
  const statement = storedStatement({ day: '2025-03-01', content: 'the mill' });
  const lines = linesOf({ statements: [saidIn(statement, '1977-01-01', '1977-12-31'), statement] });
  expect(lines.filter((line) => line.includes('▇')).map((line) => line.slice(0, 8))).toEqual([
    '1977    ',
    '2025-03 ',
  ]);
});

test('subjects beyond the first twelve are named with how to see one', () => {
  const words = 'mill road river bridge school tower ferry market garden chapel dairy forge quarry'.split(
    ' ',
  );
  const own = words.flatMap((word, at) =>
    Array.from({ length: 20 - at }, () => storedStatement({ day: '2025-03-01', content: `the ${word}` })),
  );
  const others = Array.from({ length: 40 }, () => storedStatement({ day: '2025-03-01', content: 'a cart' }));
  const { subjects, rest } = findSubjects(own, others, 40);
  const lines = linesOf({ statements: own, subjects, rest });
  expect(lines.slice(lines.indexOf('More subjects'))).toEqual([
    'More subjects',
    '“quarry” 8',
    'to see one: sayso search quarry --speaker "Orla Venn"',
  ]);
});
