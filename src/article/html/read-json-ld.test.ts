import { expect, test } from 'vitest';
import { readJsonLd } from './read-json-ld.ts';

const read = (...objects: unknown[]) => readJsonLd(objects.map((object) => JSON.stringify(object)));

test('an article is found in a list, in a graph, and as the main entity of its page', () => {
  const article = { '@type': 'NewsArticle', headline: 'Bridge shut' };
  for (const shape of [
    [article],
    { '@graph': [{ '@type': 'WebPage' }, article] },
    { '@type': 'WebPage', mainEntity: article },
  ]) {
    expect(read(shape).articles.map(({ headline }) => headline)).toEqual(['Bridge shut']);
  }
});

test.each([
  ['a string', 'Mara Lind', ['Mara Lind']],
  ['an object', { '@type': 'Person', name: 'Mara Lind' }, ['Mara Lind']],
  ['a list of both', ['Mara Lind', { name: 'Jon Ek' }, { name: 'Jon Ek' }], ['Mara Lind', 'Jon Ek']],
  ['a list of names', { name: ['Mara Lind', 'Jon Ek'] }, ['Mara Lind', 'Jon Ek']],
  ['a reference', { '@id': '#mara' }, ['Mara Lind']],
  ['nothing', null, []],
])('an author may be %s', (_, author, expected) => {
  const graph = [
    { '@id': '#mara', '@type': 'Person', name: 'Mara Lind' },
    { '@type': 'Article', headline: 'x', author },
  ];
  expect(read({ '@graph': graph }).articles[0]?.authors).toEqual(expected);
});

test('the whole comes before its parts, and what is no article is none', () => {
  const live = {
    '@type': 'LiveBlogPosting',
    headline: 'Storm live',
    liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'Schools shut' }],
  };
  expect(read({ '@type': 'Person', name: 'x' }, live).articles.map(({ headline }) => headline)).toEqual([
    'Storm live',
    'Schools shut',
  ]);
});

test('types may be lists and full addresses, titles HTML-escaped', () => {
  const [article] = read({
    '@type': ['Thing', 'http://schema.org/NewsArticle'],
    headline: 'Mayor &amp; <i>council</i>',
  }).articles;
  expect(article?.headline).toBe('Mayor & council');
});

test('comment marks, semicolons and raw line ends are read over; what is broken is counted', () => {
  const { articles, broken } = readJsonLd([
    '<!-- {"@type":"Article","headline":"a"} -->',
    '//<![CDATA[\n{"@type":"Article","headline":"b"};\n//]]>',
    '{"@type":"Article","headline":"c\nd"}',
    '{"@type":"Article","headline":"it "breaks" here"}',
    '  ',
  ]);
  expect(articles.map(({ headline }) => headline)).toEqual(['a', 'b', 'c d']);
  expect(broken).toBe(1);
});

test('an article that is not free says so', () => {
  expect(read({ '@type': 'Article', headline: 'x', isAccessibleForFree: 'False' }).articles[0]?.free).toBe(
    false,
  );
  expect(read({ '@type': 'Article', headline: 'x' }).articles[0]?.free).toBe(true);
});

test('deep and wide JSON is read within bounds', () => {
  expect(readJsonLd(['['.repeat(50_000) + ']'.repeat(50_000)]).articles).toEqual([]);
  expect(
    read(Array.from({ length: 20_000 }, () => ({ '@type': 'Article', headline: 'x' }))).articles.length,
  ).toBeLessThanOrEqual(5_000);
});
