import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareArticle } from '../../../test/support/bare-article.ts';
import type { blockArticle } from '../../../test/support/block-article.ts';
import { readingOf, type Said } from '../../../test/support/say.ts';
import { wildText } from '../../../test/support/wild-text.ts';
import type { DatedBy } from '../../domain/article.ts';
import { quote, type Span } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import { NOT_JUDGED } from '../not-judged.ts';
import { readWords } from '../words.ts';
import { readSettings } from './read-settings.ts';

/** A Thursday. */
const PUBLISHED: DatedBy = { date: '2031-06-12', evidence: 'json-ld' };
type Lines = Parameters<typeof blockArticle>[0];

/** The settings of `said` in `lines`, as `days | venue | addressee`, what is unknown as `-`. */
function settings(lines: Lines, said: readonly Said[], published: DatedBy | null = PUBLISHED): string[] {
  const { article, statements } = readingOf(lines, said, { published });
  return readSettings(article, readWords(article.text), statements).map((setting) => {
    const days = setting.said && [...new Set([setting.said.from, setting.said.to])].join('..');
    return [days, setting.venue?.text, setting.addressee?.text].map((value) => value ?? '-').join(' | ');
  });
}

/** The setting of the one statement of a sentence. */
function setting(line: string, said: Said, published?: DatedBy | null): string | undefined {
  return settings([['body', line]], [said], published)[0];
}

const BRIDGE = { source: 'Ms. Park', cue: 'said', content: 'that the bridge was safe' };

test('a weekday beside the cue is the newest one up to the day of publication', () => {
  expect(setting('Ms. Park said Wednesday that the bridge was safe.', BRIDGE)).toBe('2031-06-11 | - | -');
  expect(setting('On Friday, Ms. Park said that the bridge was safe.', BRIDGE)).toBe('2031-06-06 | - | -');
  expect(setting('Ms. Park on Thursday said that the bridge was safe.', BRIDGE)).toBe('2031-06-12 | - | -');
});

test('a weekday in what was said dates nothing', () => {
  const content = 'that the strike began Wednesday';
  expect(setting('Ms. Park said that the strike began Wednesday.', { ...BRIDGE, content })).toBe('- | - | -');
});

test('without a date of publication a weekday is unknown, and a date with its year is not', () => {
  expect(setting('Ms. Park said Wednesday that the bridge was safe.', BRIDGE, null)).toBe('- | - | -');
  const line = 'Ms. Park said on March 3, 2029, that the bridge was safe.';
  expect(setting(line, BRIDGE, null)).toBe('2029-03-03 | - | -');
});

test('what happened is not when it was said: after, since, who was', () => {
  for (const words of ['after Monday’s fall', 'before Monday', 'since Monday']) {
    expect(setting(`Ms. Park said ${words} that the bridge was safe.`, BRIDGE)).toBe('- | - | -');
  }
  expect(setting('Ms. Park, who resigned on Monday, said that the bridge was safe.', BRIDGE)).toBe(
    '- | - | -',
  );
});

test('what is still to be said has no date yet', () => {
  const said = { source: 'Ms. Park', cue: 'announce', content: 'her plans' };
  expect(setting('Ms. Park will announce her plans on Wednesday.', said)).toBe('- | - | -');
});

test('weeks, months and years are as wide as their words', () => {
  const on = (words: string) =>
    setting(`Ms. Park said ${words} that the bridge was safe.`, BRIDGE)?.split(' | ')[0];
  expect(on('last week')).toBe('2031-06-02..2031-06-08');
  expect(on('earlier this month')).toBe('2031-06-01..2031-06-12');
  expect(on('last month')).toBe('2031-05-01..2031-05-31');
  expect(on('in November')).toBe('2030-11-01..2030-11-30');
  expect(on('in 2014')).toBe('2014-01-01..2014-12-31');
  expect(on('yesterday')).toBe('2031-06-11');
  expect(on('two days ago')).toBe('2031-06-10');
  expect(on('the next day')).toBe('-');
});

test('last Wednesday is a day when one week alone can be meant, else the two it can be', () => {
  expect(setting('Ms. Park said last Friday that the bridge was safe.', BRIDGE)).toBe('2031-06-06 | - | -');
  expect(setting('Ms. Park said last Wednesday that the bridge was safe.', BRIDGE)).toBe(
    '2031-06-04..2031-06-11 | - | -',
  );
});

test('a date that the calendar lacks, or that lies after publication, dates nothing', () => {
  expect(setting('Ms. Park said on February 30, 2030 that the bridge was safe.', BRIDGE)).toBe('- | - | -');
  expect(setting('Ms. Park said on July 1, 2031 that the bridge was safe.', BRIDGE)).toBe('- | - | -');
});

test('the evidence names the words and what they were counted from', () => {
  const line = 'Ms. Park said Wednesday that the bridge was safe.';
  const { article, statements } = readingOf([['body', line]], [BRIDGE], { published: PUBLISHED });
  const [read] = readSettings(article, readWords(article.text), statements);
  expect(read?.said?.evidence).toBe('"Wednesday" counted from 2031-06-12 (json-ld)');
  expect(read?.said?.precision).toBe('day');
  expect(read?.said?.spans.map(({ start, end }) => line.slice(start, end))).toEqual(['Wednesday']);
});

test('a caption’s date fixes the weekday that it is, and no other', () => {
  const lines = (weekday: string): Lines => [
    ['body', `Ms. Park said ${weekday} that the bridge was safe.`],
    ['caption', 'Ms. Park at the bridge, June 11, 2031'],
  ];
  const published = { date: '2031-06-11', evidence: 'text "June 11, 2031"' };
  expect(settings(lines('Wednesday'), [BRIDGE], published)).toEqual(['2031-06-11 | - | -']);
  expect(settings(lines('Friday'), [BRIDGE], published)).toEqual(['- | - | -']);
  const { article, statements } = readingOf(lines('Wednesday'), [BRIDGE], { published });
  const spans = readSettings(article, readWords(article.text), statements)[0]?.said?.spans ?? [];
  expect(spans.map(({ start, end }) => article.text.slice(start, end))).toEqual([
    'Wednesday',
    'June 11, 2031',
  ]);
});

test('of a publication of which the year alone is known no weekday is told', () => {
  const published = { date: '2031', evidence: 'text "© 2031"' };
  expect(setting('Ms. Park said Wednesday that the bridge was safe.', BRIDGE, published)).toBe('- | - | -');
  expect(setting('Ms. Park said last year that the bridge was safe.', BRIDGE, published)).toBe(
    '2030-01-01..2030-12-31 | - | -',
  );
});

test('inside of a quotation days count from when that was said', () => {
  const said = { source: 'she', cue: 'said', content: 'it was safe' };
  expect(setting('“On Monday she said it was safe,” the clerk told me.', said)).toBe('- | - | -');
});

test('the occasion is where it was said, with its own day', () => {
  expect(setting('At Monday’s hearing, Ms. Park said that the bridge was safe.', BRIDGE)).toBe(
    '2031-06-09 | At Monday’s hearing | -',
  );
  expect(setting('At a rally Friday in Ostrava, Ms. Park said that the bridge was safe.', BRIDGE)).toBe(
    '2031-06-06 | At a rally … in Ostrava | -',
  );
  const said = { source: 'Ms. Park', cue: 'said', content: '“It is safe,”' };
  expect(setting('“It is safe,” Ms. Park said in an interview with The Veldam Ledger on Monday.', said)).toBe(
    '2031-06-09 | in an interview with The Veldam Ledger | -',
  );
});

test('a title in quotation marks is taken whole', () => {
  expect(setting('Ms. Park said on “The Sunday Table” that the bridge was safe.', BRIDGE)).toBe(
    '- | on “The Sunday Table” | -',
  );
});

test('those who were told are the addressee', () => {
  const told = { ...BRIDGE, cue: 'told' };
  expect(setting('Ms. Park told reporters on Monday that the bridge was safe.', told)).toBe(
    '2031-06-09 | - | reporters',
  );
  expect(setting('Ms. Park told members of the council that the bridge was safe.', told)).toBe(
    '- | - | members of the council',
  );
  const urged = { source: 'Ms. Park', cue: 'urged', content: 'drivers to turn back' };
  expect(setting('Ms. Park urged drivers to turn back.', urged)).toBe('- | - | drivers');
  const ordered = (content: string) =>
    setting(`Ms. Park ordered ${content}.`, { source: 'Ms. Park', cue: 'ordered', content });
  expect(ordered('the crews not to leave')).toBe('- | - | the crews');
  expect(ordered('boats to Sundmark')).toBe('- | - | -');
  expect(ordered('the gates to be opened')).toBe('- | - | -');
  const asked = { source: 'Ms. Park', cue: 'asked', content: 'for time' };
  expect(setting('Ms. Park asked for time.', asked)).toBe('- | - | -');
});

test('those who are told stand before a passive verb', () => {
  const told = (line: string, cue: string, source?: string) =>
    setting(line, { cue, content: 'that the bridge was safe', ...(source !== undefined && { source }) });
  expect(told('The jury was told that the bridge was safe.', 'was told')).toBe('- | - | The jury');
  expect(
    told('In May, members of the board had also been assured that the bridge was safe.', 'assured'),
  ).toContain('| members of the board');
  expect(told('Drivers were told by Ms. Park that the bridge was safe.', 'were told', 'Ms. Park')).toBe(
    '- | - | Drivers',
  );
  expect(told('Anyone with a car is told that the bridge was safe.', 'is told')).toBe('- | - | -');
  expect(told('It is believed that the bridge was safe.', 'is believed')).toBe('- | - | -');
});

test('an age is no place', () => {
  expect(setting('Ms. Park said at age seventeen that the bridge was safe.', BRIDGE)).toBe('- | - | -');
});

test('a paper’s name is taken whole, and a listener behind "to" may be this one', () => {
  const told = { ...BRIDGE, cue: 'told' };
  expect(setting('Ms. Park told the Hexby & District Mercury that the bridge was safe.', told)).toBe(
    '- | - | the Hexby & District Mercury',
  );
  const said = { source: 'Ms. Park', cue: 'said', content: '“It is safe,”' };
  expect(setting('“It is safe,” Ms. Park said in a message to this newspaper.', said)).toBe(
    '- | in a message to this newspaper | this newspaper',
  );
});

test('the means of what is told is not where it was told', () => {
  const said = { source: 'Teachers', cue: 'accused', content: 'Ms. Park of ruling' };
  expect(setting('Teachers accused Ms. Park of ruling by e-mail.', said)).toBe('- | - | -');
});

test('a document that is the source is dated by its own words', () => {
  const found = { source: 'A 2029 study', cue: 'found', content: 'that the bridge was safe' };
  expect(setting('A 2029 study found that the bridge was safe.', found)).toBe(
    '2029-01-01..2029-12-31 | - | -',
  );
  const widow = {
    source: 'The widow of a man killed in 2029',
    cue: 'says',
    content: 'that the bridge was safe',
  };
  expect(setting('The widow of a man killed in 2029 says that the bridge was safe.', widow)).toBe(
    '- | - | -',
  );
});

test('a second verb of the sentence and the next sentence of the same speaker share the day', () => {
  const second = { source: 'She', cue: 'added', content: 'that it was old', name: 'Park' };
  const first = { ...BRIDGE, name: 'Park' };
  const line = 'Ms. Park said Wednesday that the bridge was safe. She added that it was old.';
  expect(settings([['body', line]], [first, second])).toEqual(['2031-06-11 | - | -', '2031-06-11 | - | -']);
  const apart: Lines = [
    ['body', 'Ms. Park said Wednesday that the bridge was safe.'],
    ['body', 'She added that it was old.'],
  ];
  expect(settings(apart, [first, second])).toEqual(['2031-06-11 | - | -', '- | - | -']);
  expect(settings([['body', line]], [first, { ...second, name: 'Oder' }])[1]).toBe('- | - | -');
});

test('whatever the text and wherever the spans, nothing leaves the text and nothing throws', () => {
  const words = fc.constantFrom(
    ...[
      'said',
      'told',
      'on',
      'Monday',
      'last',
      'week',
      'June',
      '5,',
      '2031',
      'in',
      'an',
      'interview',
      'with',
      '“A”',
    ],
    ...['reporters', 'who', ',', '.', '\n', 'to', 'the', 'at', 'two days ago', '31 February', 'early', '𝒜'],
  );
  const text = fc.oneof(
    wildText(60),
    fc.array(words, { maxLength: 30 }).map((each) => each.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 200 }), { minLength: 6, maxLength: 6 }), (any, numbers) => {
      const bounds = numbers.map((number) => number % (any.length + 1)).sort((a, b) => a - b);
      const span = (at: number): Span => ({ start: bounds[at] ?? 0, end: bounds[at + 1] ?? 0 });
      const article = {
        ...bareArticle(any, [{ kind: 'body', start: 0, end: any.length }]),
        published: PUBLISHED,
      };
      const base = readingOf([['body', 'x']], [{ content: 'x' }]).statements[0] as Statement;
      const statement: Statement = {
        ...{ ...base, ...NOT_JUDGED, source: quote(any, [span(0)]), cue: quote(any, [span(2)]) },
        content: quote(any, [span(4)]),
      };
      for (const read of readSettings(article, readWords(article.text), [statement, statement])) {
        for (const { start, end } of [
          ...(read.said?.spans ?? []),
          ...(read.venue?.spans ?? []),
          ...(read.addressee?.spans ?? []),
        ]) {
          expect(start >= 0 && start < end && end <= any.length).toBe(true);
        }
        if (read.said) expect(read.said.from <= read.said.to && read.said.to <= '2031-06-12').toBe(true);
      }
    }),
  );
});
