import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayPart, partName } from './part-name.ts';

/** `senator 2031-05-01`: the roles of one article, parted by "+", and its day; the articles are numbered. */
function parts(...told: readonly string[]): string[] {
  const tellings = told.map((each, article) => {
    const [, roles = '', day = null] = /^(.*?)(?: (\d{4}-\d\d-\d\d))?$/.exec(each) ?? [];
    return { article, day, roles: roles === '' ? [] : roles.split('+') };
  });
  return partName(tellings).map(
    ({ walk, role, articles, takesRest }) =>
      `${walk} (${role}): ${[...articles].sort((a, b) => a - b)}${takesRest ? ' and rest' : ''}`,
  );
}

test('two whose walks of life hardly meet are two persons; of whom nothing is told is neither', () => {
  expect(parts('senator', 'Harbel goalkeeper', '', 'senator')).toEqual([
    'politics (senator): 0,3',
    'sport (Harbel goalkeeper): 1',
  ]);
});

test('people change jobs and offices', () => {
  expect(parts('senator', 'former senator', 'governor')).toEqual([]);
  expect(parts('foreign minister', 'minister', 'Norlandish president', 'candidate')).toEqual([]);
  expect(parts('senator', 'former goalkeeper')).toEqual([]);
  expect(parts('senator', 'surgeon', 'singer', 'professor')).toEqual([]);
  expect(parts('goalkeeper 2031-05-01', 'senator 2033-06-01')).toEqual([]);
  expect(parts('goalkeeper 2031-05-01', 'senator 2033-04-01')).toHaveLength(2);
  expect(parts('goalkeeper 2031-05-01', 'senator 2033-06-01', 'goalkeeper 2034-01-01')).toHaveLength(2);
});

test('one article that gives both walks of life makes one person of them', () => {
  expect(parts('senator', 'goalkeeper', 'senator+goalkeeper')).toEqual([]);
  expect(parts('senator', 'goalkeeper', 'senator+former goalkeeper')).toEqual([]);
});

test('who was something in another article may be either of two', () => {
  expect(parts('senator', 'goalkeeper', 'former goalkeeper')).toEqual([
    'politics (senator): 0',
    'sport (goalkeeper): 1',
  ]);
});

test('a walk of life that goes with one of two is that one’s, and one that goes with either tells of neither', () => {
  expect(parts('senator', 'goalkeeper', 'surgeon')).toEqual([
    'medicine (senator): 0,2',
    'sport (goalkeeper): 1',
  ]);
  expect(parts('senator', 'priest', 'professor')).toEqual(['church (priest): 1', 'politics (senator): 0']);
});

test('three of one name are three', () => {
  expect(parts('senator', 'goalkeeper', 'priest').map((each) => each.replace(/ .*/, ''))).toEqual([
    'church',
    'politics',
    'sport',
  ]);
});

test('the one whom ten times as many articles tell of has the rest as well', () => {
  const senators = Array.from({ length: 10 }, () => 'senator');
  expect(parts(...senators, 'goalkeeper', '')).toEqual([
    'politics (senator): 0,1,2,3,4,5,6,7,8,9 and rest',
    'sport (goalkeeper): 10',
  ]);
  expect(parts(...senators.slice(1), 'goalkeeper', '').join()).not.toContain('rest');
});

test('the role that stands for one is the commonest that tells the walk of life', () => {
  expect(parts('Sen.', 'senator', 'senator+neighbour', 'goalkeeper')[0]).toBe('politics (senator): 0,1,2');
});

test('it depends on the set of articles, and asks to be asked whenever it would part', () => {
  const role = fc.constantFrom(
    'senator',
    'goalkeeper',
    'former goalkeeper',
    'singer',
    'surgeon',
    'priest',
    'neighbour',
  );
  const telling = fc.record({
    article: fc.integer(),
    day: fc.constantFrom(null, '2031-01-01', '2032-06-01', '2034-01-01'),
    roles: fc.array(role, { maxLength: 2 }),
  });
  const tellings = fc.uniqueArray(telling, { selector: ({ article }) => article, maxLength: 12 });
  fc.assert(
    fc.property(tellings, (all) => {
      const shown = (found: ReturnType<typeof partName<number>>) =>
        found.map((each) => ({ ...each, articles: [...each.articles].sort((a, b) => a - b) }));
      const found = partName(all);
      expect(shown(partName([...all].reverse()))).toEqual(shown(found));
      expect(found.length).not.toBe(1);
      const articles = found.flatMap((each) => [...each.articles]);
      expect(new Set(articles).size).toBe(articles.length);
      if (found.length > 0) expect(mayPart(all.flatMap(({ roles }) => roles))).toBe(true);
    }),
  );
});
