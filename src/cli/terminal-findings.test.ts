import { expect, test } from 'vitest';
import { readingOf } from '../../test/support/say.ts';
import type { Figure } from '../domain/figure.ts';
import type { Check, Dispute } from '../domain/finding.ts';
import type { Reading } from '../domain/reading.ts';
import { type Quoted, quote } from '../domain/span.ts';
import { renderReading } from './render-terminal.ts';

const TEXT =
  'Ms. Solt said the ratio is one to five: 6,500 sacks against 1,300. The union spoke of 900 sacks. It rained.';
const LOOK = { colours: false, ascii: false, width: 60 };

function words(shown: string): Quoted {
  const start = TEXT.indexOf(shown);
  expect(start).toBeGreaterThanOrEqual(0);
  return quote(TEXT, [{ start, end: start + shown.length }]);
}

function figure(shown: string, counted: string | null, statement: string | null): Figure {
  return {
    ...{ id: `f${'0'.repeat(12)}`, words: words(shown), kind: 'count', low: 1, high: 1, unit: null },
    ...{ counted: counted === null ? null : words(counted), bound: 'exact', comparedTo: null, statement },
  };
}

function withFindings(): Reading {
  const reading = readingOf(
    [['body', TEXT]],
    [
      {
        source: 'Ms. Solt',
        cue: 'said',
        content: 'the ratio is one to five: 6,500 sacks against 1,300',
        name: 'Irena Solt',
      },
      { source: 'The union', cue: 'spoke of', content: '900 sacks', type: 'organisation' },
    ],
  );
  const [first, second] = reading.statements.map(({ id }) => id);
  const check: Check = {
    ...{ id: `c${'0'.repeat(12)}`, kind: 'ratio', verdict: 'agrees', stated: words('one to five') },
    ...{
      against: [words('6,500'), words('1,300')],
      sum: '6,500 / 1,300 = 5',
      why: 'One sentence gives them.',
    },
  };
  const dispute: Dispute = {
    ...{ id: `d${'0'.repeat(12)}`, kind: 'figures', why: 'Both count sacks.', confidence: 0.9 },
    sides: [
      { words: words('6,500 sacks'), statement: first ?? null },
      { words: words('900 sacks'), statement: second ?? null },
    ],
  };
  const figures = [figure('6,500', 'sacks', first ?? null), figure('one to five', null, first ?? null)];
  return { ...reading, figures, checks: [check], disputes: [dispute] };
}

test('checks, disputes and figures stand at the end, each with where it belongs', () => {
  const reading = withFindings();
  const lines = renderReading(reading, reading.statements, LOOK);
  expect(lines.slice(lines.indexOf('Checks'))).toEqual([
    'Checks',
    ' = “one to five” · agrees · paragraph 1',
    '   6,500 / 1,300 = 5',
    '   One sentence gives them.',
    '',
    'Does not agree',
    ' ≠ “6,500 sacks” — Irena Solt, 1',
    '   “900 sacks” — The union, 2',
    '   Both count sacks.',
    '',
    'Figures',
    '   6,500 sacks (1) · one to five (1)',
  ]);
});

test('with some statements only, what stands in none of them is not shown', () => {
  const reading = withFindings();
  const second = renderReading(reading, reading.statements.slice(1), LOOK).join('\n');
  expect(second).not.toContain('Checks');
  expect(second).not.toContain('Figures');
  expect(second).toContain('“900 sacks” — The union, 1');
});

test('a reading without findings has no such sections', () => {
  const reading = { ...withFindings(), figures: [], checks: [], disputes: [] };
  const shown = renderReading(reading, reading.statements, LOOK).join('\n');
  expect(shown).not.toMatch(/Checks|Does not agree|Figures/);
});

test('positions show who stands where, by which words, and on what', () => {
  const reading = withFindings();
  const [first, second] = reading.statements;
  if (first === undefined || second === undefined) throw new RangeError('two statements are needed');
  const side = ({ id, speaker }: typeof first, stance: 'for' | 'open', word: string, question: string) => ({
    ...{ holder: { id: speaker.id, name: speaker.name, type: speaker.type }, who: speaker.mention, stance },
    ...{ word: words(word), question: words(question), statement: id },
  });
  const sides = [side(first, 'for', 'said', '6,500 sacks'), side(second, 'open', 'spoke of', '900 sacks')];
  const positions = [{ id: `p${'0'.repeat(12)}`, sides, why: 'both on “sacks”' }];
  const lines = renderReading({ ...reading, positions }, reading.statements, LOOK);
  const from = lines.indexOf('Positions');
  expect(lines.slice(from, from + 4)).toEqual([
    'Positions',
    ' ‖ Irena Solt · for · “said” “6,500 sacks”, 1',
    '   The union · undecided · “spoke of” “900 sacks”, 2',
    '   both on “sacks”',
  ]);
  const one = renderReading({ ...reading, positions }, [], LOOK).join('\n');
  expect(one).not.toContain('Positions');
});

test('what the article states as fact is shown as its own side', () => {
  const reading = withFindings();
  const [dispute] = reading.disputes;
  if (!dispute) throw new RangeError('no dispute');
  const fact: Dispute = {
    ...dispute,
    sides: [dispute.sides[0], { words: words('It rained'), statement: null }],
  };
  const shown = renderReading({ ...reading, disputes: [fact] }, reading.statements, LOOK).join('\n');
  expect(shown).toContain('“It rained” — the article, paragraph 1');
});
