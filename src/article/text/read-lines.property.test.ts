import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../domain/span.ts';
import { LEFT_OUT_REASONS } from './left-out-reasons.ts';
import { judgeLines } from './read-lines.ts';
import { readMetadata } from './read-metadata.ts';

/** Lines that one rule or another takes for something, to be put in any order. */
const LINES = [
  'Spread the love',
  'By Lena Marsh',
  'Lena Marsh',
  'Advertisement',
  'Harbour to stay shut',
  'PARIS (AFP) – The harbour was shut on Monday.',
  'The gate on Monday. (Lena Marsh/AP)',
  '© 2024 Example News',
  'AFP',
  '– “No way back” –',
  '9:05 p.m.',
  'June 5, 2024',
  '< /p>',
  '<b>Shut</b>.',
  'The mayor of Oldbridge said on Monday that the harbour would stay shut until spring.',
  'Lena Marsh is a reporter for the Ledger.',
  '# Shut',
  'Read more',
  'Fishermen who gathered at the gate called the decision “an insult” and went home early.',
  '@lena',
  '🚢 Ships',
  '\u0000\u0007',
  '\u202Eshut',
  '___',
  '[caption]A gate[/caption]',
  'Related',
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      ' ',
      '.',
      '\n',
      '\r',
      '<',
      '>',
      '(',
      ')',
      '/',
      '©',
      '–',
      '—',
      '"',
      '|',
      ':',
      '1',
      '\ud83d',
      '\u2028',
      '\u00a0',
    ),
    maxLength: 300,
  }),
  fc
    .array(fc.constantFrom(...LINES), { maxLength: 14 })
    .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n', '\r', ' ').map((end) => lines.join(end))),
);

function checkCover(text: string, skip: readonly Span[] = []): void {
  const { blocks, leftOut } = judgeLines(text, { title: null, captions: [], skip });
  for (const list of [blocks, leftOut]) {
    for (const [at, part] of list.entries())
      expect(part.start).toBeGreaterThanOrEqual(list[at - 1]?.end ?? 0);
  }
  const parts = [...blocks, ...leftOut, ...skip].sort((a, b) => a.start - b.start);
  let end = 0;
  for (const part of parts) {
    expect(part.start).toBeGreaterThanOrEqual(end);
    expect(part.end).toBeGreaterThan(part.start);
    expect(text.slice(end, part.start)).toMatch(/^\s*$/);
    end = part.end;
  }
  expect(text.slice(end)).toMatch(/^\s*$/);
  for (const { reason } of leftOut) expect(Object.keys(LEFT_OUT_REASONS)).toContain(reason);
}

test('blocks and left-out ranges are sorted, disjoint, in bounds, and cover every non-blank character', () => {
  fc.assert(
    fc.property(anyText, (text) => checkCover(text)),
    { numRuns: 400 },
  );
});

test('what is skipped is covered by nothing', () => {
  const skipped = fc.tuple(anyText, fc.nat(300), fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(skipped, ([text, at, length]) => {
      const start = Math.min(at, text.length);
      const end = Math.min(text.length, start + length);
      checkCover(text, end > start ? [{ start, end }] : []);
    }),
    { numRuns: 200 },
  );
});

test('no text makes reading its metadata throw, and every note stands inside of the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { blocks, leftOut } = judgeLines(text, { title: null, captions: [], skip: [] });
      const { notes } = readMetadata(text, blocks, leftOut, {
        title: null,
        byline: [],
        published: null,
        outlet: null,
      });
      for (const { span } of notes) if (span) expect(span.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 200 },
  );
});

/** Rows that make a careless pattern try every character anew from every other. */
const LONG_ROWS = [
  '.',
  ' ',
  '<',
  '<a ',
  'a ',
  'A',
  'Ab ',
  '(',
  '"',
  '–',
  '| ',
  'x ',
  '/',
  '©',
  'By A, ',
  '&',
  '[',
  'Share ',
  '1:',
  '\u00a0',
  '🚢',
  '<!--',
  'of ',
  'AFP ',
];

/** Processor time, since a busy machine says nothing about the code. Milliseconds. */
function timeToJudge(text: string): number {
  const started = process.cpuUsage();
  judgeLines(text, { title: null, captions: [], skip: [] });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

test.each(LONG_ROWS)('lines of 200,000 characters of %j take time by their length', (unit) => {
  const line = unit.repeat(Math.ceil(200_000 / unit.length));
  const text = `Harbour to stay shut\n${line}\n${line}x`;
  expect(timeToJudge(text)).toBeLessThan(3_000);
  checkCover(text);
});

/** Long heads, tails and lists: where one line's verdict asks for its neighbours'. */
const PROSE = 'The mayor of Oldbridge said on Monday that the harbour would stay shut until spring.\n';
const MANY = [
  LINES.join('\n').concat('\n').repeat(150),
  `Harbour to stay shut\n${'Shut again\nBy Lena Marsh\n'.repeat(2_000)}${PROSE}`,
  `${PROSE}${'Lena Marsh is a reporter for the Ledger who lives in Oldbridge.\n'.repeat(4_000)}`,
  `${PROSE}By Lena Marsh\n${'Ferry strike called off after two days\n'.repeat(4_000)}`,
  `${PROSE}${'By Lena Marsh\nLena Marsh\n@lena\n'.repeat(1_500)}`,
];

test.each(MANY)('thousands of lines take time by their number (text %#)', (text) => {
  expect(timeToJudge(text)).toBeLessThan(6_000);
});
