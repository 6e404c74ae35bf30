import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readingOf, type Said } from '../../../test/support/say.ts';
import { wildText } from '../../../test/support/wild-text.ts';
import type { Reading } from '../../domain/reading.ts';
import { quote } from '../../domain/span.ts';
import { safeText } from '../safe-text.ts';
import { renderReport } from './render-report.ts';

type Lines = Parameters<typeof readingOf>[0];

const LINES: Lines = [
  ['out', 'Share this'],
  ['out', 'Tweet'],
  ['headline', 'Port to close'],
  ['body', 'Ms. Solt said that Mr. Okkers had promised to stay.'],
  ['caption', 'Ms. Solt in her office'],
  ['body', '“We were not asked,” she said. It will rain.'],
];
const SAID: readonly Said[] = [
  { source: 'Ms. Solt', cue: 'said', content: 'that Mr. Okkers had promised to stay', name: 'Irena Solt' },
  { source: 'Mr. Okkers', cue: 'promised', content: 'to stay', name: 'Bram Okkers' },
  { source: 'she', cue: 'said', content: '“We were not asked,”', name: 'Irena Solt', form: 'direct' },
  { content: 'It will rain', form: 'mixed' },
];

function render(...readings: Reading[]): string {
  return renderReport(
    readings.map((reading) => ({ name: 'a.html', reading, statements: reading.statements })),
  );
}

function parse(html: string): ReturnType<typeof parseHTML>['document'] {
  return parseHTML(html).document;
}

const reading = readingOf(LINES, SAID, { title: 'Port to close' });

test('the whole text stands in the page, in order, with nothing added but numbers and labels', () => {
  const document = parse(render(reading));
  for (const element of document.querySelectorAll('.number, .para, .why, .facts, summary')) element.remove();
  const shown = document.querySelector('.text')?.textContent?.replace(/\s+/g, ' ').trim();
  expect(shown).toBe(LINES.map(([, line]) => line).join(' '));
});

test('every statement has one number in the text and one place in the panel, each linked to the other', () => {
  const document = parse(render(reading));
  const numbers = [...document.querySelectorAll('a.number')];
  expect(numbers.map(({ textContent }) => textContent)).toEqual(['1', '2', '3', '4']);
  for (const { id } of numbers) {
    expect(document.getElementById(`p-${id}`)?.querySelector('a')?.getAttribute('href')).toBe(`#${id}`);
    expect(document.getElementById(id)?.getAttribute('href')).toBe(`#p-${id}`);
  }
});

test('a nested statement is marked inside of the outer one', () => {
  const document = parse(render(reading));
  const [outer, inner] = reading.statements;
  const marks = [...document.querySelectorAll('.text span.mark')];
  const at = (words: string) => marks.find(({ textContent }) => textContent === words);
  expect(at('Mr. Okkers')?.getAttribute('data-s')).toBe(`${outer?.id} ${inner?.id}`);
  expect(at('Mr. Okkers')?.className).toMatch(/\bcontent\b.*\bsource\b/);
  expect(at('to stay')?.className).toContain('nested');
});

test('the panel says who tells of a nested statement', () => {
  const [outer, inner, ...others] = reading.statements;
  if (!outer || !inner) throw new Error('two statements are needed');
  const teller = { ...outer.speaker, name: 'Irena <b> Solt' };
  const told = { ...outer, speaker: teller, speakers: [teller] };
  const statements = [told, { ...inner, within: outer.id }, ...others];
  const document = parse(render({ ...reading, statements }));
  const ways = [...document.querySelectorAll('.panel .how')].map(({ textContent }) => textContent ?? '');
  expect(ways.filter((way) => way.includes('as told by Irena <b> Solt'))).toHaveLength(1);
});

test('the panel has a section for each speaker with a count, the one who said most first', () => {
  const sections = [...parse(render(reading)).querySelectorAll('.panel .speaker')];
  expect(sections.map((section) => section.querySelector('.name')?.textContent)).toEqual([
    'Irena Solt',
    'Bram Okkers',
    'Nobody named',
  ]);
  expect(sections[0]?.querySelector('.count')?.textContent).toBe('2');
  expect(sections[0]?.querySelectorAll('li')).toHaveLength(2);
});

test('what was left out stands in its place, folded away, with the reason', () => {
  const details = [...parse(render(reading)).querySelectorAll('details.left-out')];
  expect(details).toHaveLength(1);
  expect(details[0]?.querySelector('summary')?.textContent).toBe('Left out: share button');
  expect(details[0]?.textContent).toContain('Tweet');
  expect(details[0]?.hasAttribute('open')).toBe(false);
});

test('no id is used twice, also when the same article is in the report twice', () => {
  const document = parse(render(reading, reading));
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(document.querySelectorAll('nav.contents a')).toHaveLength(2);
});

test('the policy forbids every request and allows exactly the style and the script of the page', () => {
  const document = parse(render(reading));
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  expect(policy).toContain("default-src 'none'");
  const hash = (code: string) => createHash('sha256').update(code, 'utf8').digest('base64');
  expect(policy).toContain(`style-src 'sha256-${hash(document.querySelector('style')?.textContent ?? '')}'`);
  const script = document.querySelector('script:not([type])')?.textContent ?? '';
  expect(policy).toContain(`script-src 'sha256-${hash(script)}'`);
  expect(render(reading)).not.toMatch(/ (style|onclick|onload)=/);
  expect(render(reading)).not.toMatch(/(src|href)="(?!#|data:,)/);
});

test('landmarks and headings are there for those who hear the page', () => {
  const document = parse(render(reading));
  expect(document.documentElement.getAttribute('lang')).toBe('en');
  for (const landmark of ['header', 'main', 'article', 'aside[aria-label]', 'footer']) {
    expect(document.querySelectorAll(landmark)).toHaveLength(1);
  }
  const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName[1]));
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, index) => {
    expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
  });
  for (const button of document.querySelectorAll('button')) expect(button.textContent).not.toBe('');
});

test('whatever the article says, it stays text: in elements, in attributes, and in the JSON for the script', () => {
  const hostile = fc.oneof(
    wildText(20),
    fc.constantFrom(
      '"><img src=x onerror=alert(1)>',
      "' onfocus=alert(1) '",
      '</script><script>alert(1)</script>',
      '<!--',
    ),
  );
  fc.assert(
    fc.property(hostile, hostile, (words, name) => {
      const text = `${words} she said`;
      const wild = readingOf([['body', text]], [{ content: words, source: 'she', name }], {
        title: words,
        byline: [name],
      });
      const document = parse(render(wild));
      expect(document.querySelectorAll('script')).toHaveLength(2);
      expect(document.querySelectorAll('img, iframe, [onerror], [onfocus]')).toHaveLength(0);
      const shown = document.querySelector('.panel .words')?.textContent;
      expect(shown).toBe(safeText(words));
      const kept = JSON.parse(document.getElementById('readings')?.textContent ?? '');
      expect(kept[0].article.text).toBe(wild.article.text);
    }),
    { numRuns: 30 },
  );
});

test('the same reading gives the same page', () => {
  expect(render(reading)).toBe(render(reading));
});

const TALLY =
  'Ms. Solt vowed on Monday to close the port if it floods: one to five, 6,500 against 1,300. The union spoke of 900.';

/** A reading in which everything that can be known of a statement is known, with a check and a dispute. */
function judgedReading(): Reading {
  const span = (words: string) => {
    const start = TALLY.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    return { start, end: start + words.length };
  };
  const words = (shown: string) => quote(TALLY, [span(shown)]);
  const base = readingOf(
    [['body', TALLY]],
    [
      {
        ...{
          source: 'Ms. Solt',
          cue: 'vowed',
          content: 'to close the port if it floods',
          name: 'Irena Solt',
        },
        judged: {
          act: { name: 'threaten', confidence: 0.9, spans: [] },
          condition: {
            words: words('if it floods'),
            marker: span('if'),
            polarity: 'positive',
            voice: 'content',
          },
          said: {
            ...{ from: '2031-06-09', to: '2031-06-09', precision: 'day', spans: [span('Monday')] },
            evidence: '"Monday" counted from 2031-06-12 (json-ld)',
          },
        },
      },
      { source: 'The union', cue: 'spoke of', content: '900', type: 'organisation' },
    ],
  );
  return {
    ...base,
    checks: [
      {
        ...{ id: 'c000000000001', kind: 'ratio', verdict: 'agrees', stated: words('one to five') },
        ...{ against: [words('6,500'), words('1,300')], sum: '6,500 / 1,300 = 5', why: 'One sentence.' },
      },
    ],
    disputes: [
      {
        ...{ id: 'd000000000001', kind: 'figures', why: 'Both count sacks.', confidence: 0.9 },
        sides: [
          { words: words('6,500'), statement: null },
          { words: words('900'), statement: base.statements[1]?.id ?? null },
        ],
      },
    ],
    comparisons: [
      {
        ...{ id: 'm000000000001', figures: [], why: 'Both count sacks.' },
        sides: [
          { words: words('1,300'), statement: base.statements[0]?.id ?? null },
          { words: words('900'), statement: base.statements[1]?.id ?? null },
        ],
      },
    ],
    positions: [
      {
        ...{ id: 'p000000000001', why: 'both on “sacks”' },
        sides: base.statements.slice(0, 2).map(({ id, speaker }, at) => ({
          ...{
            holder: { id: speaker.id, name: speaker.name, type: speaker.type },
            who: null,
            stance: 'open',
          },
          ...{
            word: words(['vowed', 'spoke of'][at] ?? ''),
            question: words(['1,300', '900'][at] ?? ''),
            statement: id,
          },
        })),
      },
    ],
  };
}

test('act, condition and day stand in the panel, and the condition is marked in the text', () => {
  const document = parse(render(judgedReading()));
  const item = document.querySelector('.panel li[data-s]');
  expect(item?.querySelector('.act')?.textContent).toBe('threat');
  expect(item?.querySelector('.condition')?.textContent).toContain('if it floods');
  expect(item?.querySelector('time')?.getAttribute('datetime')).toBe('2031-06-09');
  expect(item?.querySelector('.when')?.textContent).toContain('counted from 2031-06-12');
  const marked = [...document.querySelectorAll('.text .mark.condition')].map(
    ({ textContent }) => textContent,
  );
  expect(marked).toEqual(['if it floods']);
});

test('every place of a check, a dispute, a comparison and a position has a link that leads to its words', () => {
  const document = parse(render(judgedReading()));
  const links = [...document.querySelectorAll('.findings a[dir]')];
  expect(links.map(({ textContent }) => textContent)).toEqual([
    ...['“one to five”', '“6,500”', '“1,300”'],
    ...['“6,500”', '“900”', '“1,300”', '“900”'],
    ...['“vowed”', '“1,300”', '“spoke of”', '“900”'],
  ]);
  for (const link of links) {
    const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    expect(`“${target?.textContent?.replace(/^\d(?=900)/, '')}”`).toBe(link.textContent);
  }
  expect(document.querySelector('.findings .sum')?.textContent).toBe('6,500 / 1,300 = 5');
  expect(document.querySelector('.findings .disagrees')?.textContent).toContain('the article');
});

test('acts can be chosen where the report shows any, the speakers of a conjoined source each', () => {
  const judged = judgedReading();
  const options = [...parse(render(judged)).querySelectorAll('#act option')];
  expect(options.map((option) => option.getAttribute('value'))).toEqual(['*', 'threat']);
  expect(parse(render(reading)).getElementById('act')).toBeNull();

  const [first] = judged.statements;
  if (!first) throw new RangeError('no statement');
  const second = { ...first.speaker, name: 'Bram Okkers' };
  const both = { ...judged, statements: [{ ...first, speakers: [first.speaker, second] }] };
  const document = parse(render(both));
  const named = [...document.querySelectorAll('#speaker option')].map(({ textContent }) => textContent);
  expect(named).toEqual(['everyone', 'Irena Solt (1)', 'Bram Okkers (1)']);
  const keys = [...document.querySelectorAll('#speaker option')].slice(1).map((o) => o.getAttribute('value'));
  expect(document.querySelector('.panel li[data-s]')?.getAttribute('data-speakers')).toBe(keys.join(' '));
  expect(document.querySelector('.speaker .how')?.textContent).toContain('with Bram Okkers');
});
