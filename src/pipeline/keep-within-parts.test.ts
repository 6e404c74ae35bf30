import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../domain/span.ts';
import { keepWithinParts } from './keep-within-parts.ts';

const TEXT = 'She said it is safe.\nShare this\nHe agreed.';
const PARTS = [
  { start: 0, end: 20 },
  { start: 32, end: 42 },
];

function at(words: string): Span {
  const start = TEXT.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

function check(spans: { source?: string[]; cue?: string[]; content: string[] }): {
  shown: string;
  rules: string[];
} {
  const attribution = {
    source: (spans.source ?? []).map(at),
    cue: (spans.cue ?? []).map(at),
    content: spans.content.map(at),
    confidence: 0.5,
  };
  const { value, notes } = keepWithinParts([attribution], PARTS, TEXT);
  const show = (pieces: readonly Span[]) => pieces.map(({ start, end }) => TEXT.slice(start, end)).join('+');
  const shown = value
    .map(({ source, cue, content }) => [source, cue, content].map(show).join(' | '))
    .join('\n');
  return { shown, rules: notes.map(({ rule }) => rule) };
}

test('an attribution inside of the parts stays as it is', () => {
  expect(check({ source: ['She'], cue: ['said'], content: ['it is safe'] })).toEqual({
    shown: 'She | said | it is safe',
    rules: [],
  });
});

test('content that runs into left-out text is cut there, and noted', () => {
  expect(check({ source: ['She'], content: ['it is safe.\nShare'] })).toEqual({
    shown: 'She |  | it is safe.',
    rules: ['statement-cut'],
  });
});

test('content around left-out text becomes two pieces', () => {
  expect(check({ content: ['safe.\nShare this\nHe'] }).shown).toBe(' |  | safe.+He');
});

test('a source in left-out text is taken away', () => {
  expect(check({ source: ['Share'], cue: ['said'], content: ['it is safe'] })).toEqual({
    shown: ' | said | it is safe',
    rules: ['statement-cut'],
  });
});

test('a statement that stands in left-out text altogether is dropped', () => {
  expect(check({ source: ['She'], cue: ['said'], content: ['Share this'] })).toEqual({
    shown: '',
    rules: ['statement-outside-article'],
  });
});

test('an attribution of nothing is no statement, and nothing to note', () => {
  expect(check({ source: ['She'], cue: ['said'], content: [] })).toEqual({ shown: '', rules: [] });
});

test('whatever the spans, nothing outside of the parts is kept', () => {
  const bound = fc.nat({ max: TEXT.length });
  const span = fc.tuple(bound, bound).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const attribution = fc.record({
    source: fc.array(span, { maxLength: 2 }),
    cue: fc.array(span, { maxLength: 2 }),
    content: fc.array(span, { maxLength: 3 }),
    confidence: fc.constant(1),
  });
  fc.assert(
    fc.property(fc.array(attribution, { maxLength: 4 }), (attributions) => {
      for (const kept of keepWithinParts(attributions, PARTS, TEXT).value) {
        for (const { start, end } of [...kept.source, ...kept.cue, ...kept.content]) {
          expect(PARTS.some((part) => part.start <= start && end <= part.end)).toBe(true);
        }
      }
    }),
  );
});
