import { expect, test } from 'vitest';
import { headedArticle } from '../../test/support/bare-article.ts';
import { sha256 } from '../cli/sha256.ts';
import { findChecks } from './find-checks.ts';
import { readProse } from './prose.ts';
import { readFigures } from './read-figures.ts';

/** The checks of a text published on `day`, as `verdict: sum`. */
function check(text: string, expected: readonly string[], day = '2031-06-05'): void {
  const article = { ...headedArticle(text, 0), published: { date: day, evidence: 'test' } };
  const prose = readProse(article);
  const checks = findChecks(prose, readFigures(prose, [], sha256), sha256);
  expect(checks.map(({ verdict, sum }) => `${verdict}: ${sum}`)).toEqual(expected);
}

test('a ratio is checked against the two amounts of its sentence, the larger over the smaller', () => {
  check('It rated 32% of claims false, compared to 11% of others – a 3 to 1 margin.', [
    'agrees: 32 / 11 = 2.91, stated: 3',
  ]);
  check('It rated 50% of claims false, compared to 10% of others – a 3 to 1 margin.', [
    'disagrees: 50 / 10 = 5.00, stated: 3',
  ]);
});

test('a ratio that the text names again is checked against the amounts told with it', () => {
  check(
    'For losses the ratio is one to five, he said. This ratio was similar for prisoners. Orvia holds 7,200 ' +
      'Lutanian soldiers, compared to 1,500 Orvian soldiers held in Lutan.',
    ['agrees: 7,200 / 1,500 = 4.80, stated: 5'],
  );
  check('For losses the ratio is one to five. Orvia has 900 boats, compared to 300 in Lutan.', []);
});

test('a multiple is checked between the amounts on both its sides', () => {
  check('The yard built 200 boats, twice as many as the 150 boats of Korr.', [
    'disagrees: 200 / 150 = 1.33, stated: 2',
  ]);
  check('The yard built 200 boats, more than twice as many as the 90 boats of Korr.', [
    'agrees: 200 / 90 = 2.22, stated: 2',
  ]);
});

test('a share is checked where the text says it once more', () => {
  check('Only 25 of the 80 members, or 31 percent, voted.', ['agrees: 25 / 80 = 31.25 %, stated: 31 %']);
  check('Only 25 of the 80 members (41 percent) voted.', ['disagrees: 25 / 80 = 31.25 %, stated: 41 %']);
  check('Only 25 of the 80 members voted, while 41 percent of the boats left.', []);
});

test('parts are added up where all are listed', () => {
  check('The ferry carried 30 people: 12 women and 18 men.', ['agrees: 12 + 18 = 30, stated: 30']);
  check('They sold 12 boats and 19 nets, a total of 30.', ['disagrees: 12 + 19 = 31, stated: 30']);
  check('The ferry carried 30 people, including 12 women and 11 men.', []);
  check('The ferry carried 30 people: 12 women and 11 men who had boarded in Korr and others.', []);
});

test('a change is checked against what was before and after', () => {
  check('Output rose 20 percent, from 50 tonnes to 60 tonnes.', [
    'agrees: (60 − 50) / 50 = 20 %, stated: 20 %',
  ]);
  check('Support stands at 85 percent, a 15 percent drop from the 95 percent of May.', [
    'disagrees: 95 − 85 = 10, stated: 15',
  ]);
  check('It took in 11,491 boats, 15 percent over the limit of 10,000 boats.', [
    'agrees: (11,491 − 10,000) / 10,000 = 14.9 %, stated: 15 %',
  ]);
});

test('a duration is checked against the dates that the text ties to it', () => {
  check('It began ten years ago, in 2021.', ['agrees: 2021 to 2031-06-05 = 10 years, stated: ten years']);
  check('He ruled for twelve years, from 2001 to 2009.', [
    'disagrees: 2001 to 2009 = 8 years, stated: twelve years',
  ]);
  check('They marked the 80th anniversary of the landings of 1951.', [
    'agrees: 2031 − 1951 = 80 years, stated: 80',
  ]);
});

test('the length of an event is checked where the article dates its beginning, and alike', () => {
  const told = 'After two and a half years of war the town is empty.';
  check(`${told} Orvia launched its assault on February 24, 2029.`, [
    'roughly: 2029-02-24 to 2031-06-05 = 2 years 3 months, stated: two and a half years',
  ]);
  check(`${told} Orvia launched its assault in May 2029. The war began in 2021.`, []);
  check(`${told} A storm began in May 2029.`, []);
});

test('figures that the text does not tie together are not checked', () => {
  check('It owns 12 ferries. It sold 5 ferries in 2029 and 9 ferries ten years later.', []);
});

test('the same quantity given twice is checked where the sentences are about the same', () => {
  check(
    'The Korr mill will dismiss nearly 500 mill workers after the fire. The fire made the Korr owner dismiss 497 mill workers.',
    ['agrees: 497, stated: nearly 500'],
  );
  check(
    'The mill has 500 mill workers after the fire. Another 300 mill workers left the mill after the fire.',
    [],
  );
  check('The mill has 500 mill workers. A rival employs 300 mill workers in Korr.', []);
});

test('a change told as an amount and in percent is checked against what it led to', () => {
  check('The index rose 20 points, or 2 percent, to 1,020.', [
    'agrees: 20 / (1,020 − 20) = 2 %, stated: 2 %',
  ]);
  check('Shares fell $5, or 20 percent, to close at $45.', ['disagrees: 5 / (45 + 5) = 10 %, stated: 20 %']);
});

test('a part singled out of a whole is checked against its share', () => {
  check('The group spent $215 million, of which just $9.2 million, or about 4 percent, went to Korr.', [
    'agrees: 9,200,000 / 215,000,000 = 4.28 %, stated: 4 %',
  ]);
  check('The group spent $215 million and $9.2 million, or 4.9 percent of output, in Korr.', []);
});
