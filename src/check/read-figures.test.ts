import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headedArticle } from '../../test/support/bare-article.ts';
import { wildText } from '../../test/support/wild-text.ts';
import { sha256 } from '../cli/sha256.ts';
import type { Figure } from '../domain/figure.ts';
import { readProse } from './prose.ts';
import { readFigures } from './read-figures.ts';

function read(text: string): readonly Figure[] {
  return readFigures(readProse(headedArticle(text, 0)), [], sha256);
}

/** Each figure as `words | least..greatest unit | counted`, what is absent left out. */
function check(text: string, expected: readonly string[]): void {
  const shown = read(text).map(({ words, low, high, unit, counted }) => {
    const value = low === high ? `${low}` : `${low ?? ''}..${high ?? ''}`;
    return [words.text, unit === null ? value : `${value} ${unit}`, ...(counted ? [counted.text] : [])].join(
      ' | ',
    );
  });
  expect(shown).toEqual(expected);
}

test('counts are read in digits and words, with the things counted', () => {
  check('Veldam holds 7,200 Orvian soldiers captured in spring.', ['7,200 | 7200 | Orvian soldiers']);
  check('Twenty-five women’s groups and two hundred and fifty farmers came.', [
    'Twenty-five | 25 | women’s groups',
    'two hundred and fifty | 250 | farmers',
  ]);
  check('It owns 12 of the 30 ferries.', ['12 | 12 | ferries', '30 | 30 | ferries']);
  check('A 12-member panel met.', ['12 | 12 | member']);
});

test('bounds are part of the words and leave the open side of the interval without an end', () => {
  check('At least 50,000 servicemen died.', ['At least 50,000 | 50000.. | servicemen']);
  check('Fewer than five boats and up to 20 nets were lost.', [
    'Fewer than five | ..5 | boats',
    'up to 20 | ..20 | nets',
  ]);
  check('It took 15 or more years and cost just over £3m.', [
    '15 or more years | 15.. year',
    'just over £3m | 3000000.. GBP',
  ]);
});

test('vague plurals begin at two of their unit', () => {
  check('Tens of thousands of residents fled.', ['Tens of thousands | 20000..100000 | residents']);
  check('She wrote dozens of letters and several hundred postcards.', [
    'dozens | 24.. | letters',
    'several hundred | 200..1000 | postcards',
  ]);
});

test('ranges share the unit and the multiple of their second end', () => {
  check('Between 5 and 10 percent of pupils left.', ['Between 5 and 10 percent | 5..10 % | pupils']);
  check('It will cost $2 to $3 billion.', ['$2 to $3 billion | 2000000000..3000000000 USD']);
  check('It rose from 5 percent to 8 percent.', ['5 percent | 5 %', '8 percent | 8 %']);
});

test('ratios are their first term divided by their second', () => {
  check('The ratio is one to five.', ['one to five | 0.2']);
  check('One in four villagers and two out of three fishers agreed.', [
    'One in four | 0.25 | villagers',
    'two out of three | 0.6666666666666666 | fishers',
  ]);
  check('Nearly half of the crew, three times as many as in May, fell ill.', [
    'Nearly half | 0.5 | crew',
    'three times | 3',
  ]);
});

test('money, durations, ages and measures carry their unit', () => {
  check('The €1.2bn bridge is 30 km long and took two and a half years of work.', [
    '€1.2bn | 1200000000 EUR',
    '30 km | 30 km',
    'two and a half years | 2.5 year | work',
  ]);
  check('Irena Solt, 45, sued a 60-year-old man for half a million euros.', [
    '45 | 45 year',
    '60-year-old | 60 year',
    'half a million euros | 500000 EUR',
  ]);
});

test('anniversaries and ranks are read, and what they are of', () => {
  check('They marked the 80th anniversary of the Veldam landings.', [
    '80th anniversary | 80 year | Veldam landings',
  ]);
  check('He won his third term and the second-round vote.', ['third | 3 | term']);
});

test('a comparison without a number has words and what it is set against, but no value', () => {
  const [figure] = read('Losses were “much lower” than the Orvian losses.');
  expect(figure).toMatchObject({
    ...{ low: null, high: null, bound: 'vague' },
    words: { text: 'much lower' },
    comparedTo: { text: 'than the Orvian losses' },
  });
});

test('dates, times, scores, names, labels and numbers of telephones are no figures', () => {
  check('On June 5, 2024, at 9:30 a.m. the Boeing 737 left Gate 12 on Route 66.', []);
  check('Rovers won 3-1 and the vote was 52 to 48.', []);
  check('Call 555-123-4567 under Article 5 of the G7 plan from Sept. 19 to 22.', []);
  check('No one, she said, is one of them; wait a second, in the 1990s one day came.', []);
});

test('figures lie in the text, in order and disjoint, whatever the text is', () => {
  const bits = fc.constantFrom(
    '5',
    '1,000',
    ' to ',
    '-',
    'one',
    ' in ',
    'million',
    ' of ',
    '%',
    '$',
    '“',
    ' half ',
    '\n',
    'years',
  );
  const text = fc.array(fc.oneof(bits, wildText(6)), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (shown) => {
      let end = 0;
      for (const { words, counted, comparedTo } of read(shown)) {
        for (const { spans, text: quoted } of [words, counted ?? words, comparedTo ?? words]) {
          expect(spans.map((span) => shown.slice(span.start, span.end)).join()).toBe(quoted);
        }
        expect(words.spans[0]?.start ?? -1).toBeGreaterThanOrEqual(end);
        end = words.spans[0]?.end ?? 0;
      }
    }),
  );
});
