import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOf, type Said } from '../../../test/support/say.ts';
import { markedSpans, segmentText, spansByParagraph } from './segment-text.ts';

/** The segments of `text`, each as its words and the roles that they have, the widest span first. */
function check(text: string, said: readonly Said[]): string[] {
  const { statements } = readingOf([['body', text]], said);
  const order = new Map(statements.map((statement, index) => [statement, index + 1]));
  return segmentText({ start: 0, end: text.length }, markedSpans(statements)).map(({ start, end, marks }) =>
    [
      text.slice(start, end),
      ...marks.map(({ statement, role }) => `${role}${statement === null ? '' : order.get(statement)}`),
    ].join('|'),
  );
}

test('text without statements is one segment', () => {
  expect(check('Nothing here.', [])).toEqual(['Nothing here.']);
});

test('source, cue and content are segments of their own', () => {
  expect(check('She said it is safe.', [{ source: 'She', cue: 'said', content: 'it is safe' }])).toEqual([
    'She|source1',
    ' ',
    'said|cue1',
    ' ',
    'it is safe|content1',
    '.',
  ]);
});

test('a statement nested in another has both, the inner one last', () => {
  const said = [
    { source: 'Ann', cue: 'said', content: 'Ben promised to go' },
    { source: 'Ben', cue: 'promised', content: 'to go' },
  ];
  expect(check('Ann said Ben promised to go', said).slice(4)).toEqual([
    'Ben|content1|source2',
    ' |content1',
    'promised|content1|cue2',
    ' |content1',
    'to go|content1|content2',
  ]);
});

test('spans that overlap without nesting are cut where either ends', () => {
  expect(check('one two three', [{ content: 'one two' }, { content: 'two three' }])).toEqual([
    'one |content1',
    'two|content2|content1',
    ' three|content2',
  ]);
});

test('a span over two paragraphs is among the spans of both', () => {
  const text = 'one two\n\nthree four';
  const { statements } = readingOf([['body', text]], [{ content: 'two\n\nthree' }]);
  const paragraphs = [
    { start: 0, end: 7 },
    { start: 9, end: 19 },
  ];
  expect(spansByParagraph(paragraphs, markedSpans(statements)).map(({ length }) => length)).toEqual([1, 1]);
});

test('whatever the spans, the segments join to the whole text and each knows all of its spans', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz';
  const word = fc
    .tuple(fc.nat(24), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => text.slice(start, start + length));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      const { statements } = readingOf(
        [['body', text]],
        words.map((content) => ({ content })),
      );
      const segments = segmentText({ start: 0, end: text.length }, markedSpans(statements));
      expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      for (const { start, end, marks } of segments) {
        const over = statements.filter(({ content }) =>
          content.spans.some((s) => s.start <= start && end <= s.end),
        );
        expect(new Set(marks.map(({ statement }) => statement))).toEqual(new Set(over));
      }
    }),
  );
});
