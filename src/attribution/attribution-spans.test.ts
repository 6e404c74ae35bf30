import { expect, it } from 'vitest';
import { attributionSpans } from './attribution-spans.ts';

/** One piece a word or mark of `text`; `|` ends a part, and stands in the text between two. */
function piecesOf(text: string) {
  const pieces = {
    ids: [],
    starts: [] as number[],
    ends: [] as number[],
    features: [],
    lines: [],
    parts: [] as number[],
  };
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}\s|]/gu)) {
    pieces.starts.push(index);
    pieces.ends.push(index + word.length);
    pieces.parts.push(text.slice(0, index).split('|').length - 1);
  }
  const parts = Array.from(text.matchAll(/[^|]+/g), ({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
  }));
  return { pieces, parts };
}

/** The words of content that runs over pieces `start` to `end`. */
function check(text: string, start: number, end: number): string[] {
  const { pieces, parts } = piecesOf(text);
  const found = [{ cue: { start: 0, end: 1 }, source: [], content: [{ start, end }], confidence: 0.5 }];
  const [attribution] = attributionSpans(text, found, pieces, parts);
  expect(attribution).toMatchObject({ source: [], cue: [{ start: 0 }], confidence: 0.5 });
  return attribution?.content.map((span) => text.slice(span.start, span.end)) ?? [];
}

it('runs from the first character of the first piece to the last of the last', () => {
  expect(check('said it  is safe.', 1, 4)).toEqual(['it  is safe']);
});
it('takes accents that are characters of their own along', () => {
  expect(check('said cafe\u0301 owners', 1, 2)).toEqual(['cafe\u0301']);
});
it('leaves the commas and dashes out that join it to its sentence', () => {
  expect(check('said – it, is safe, and', 1, 7)).toEqual(['it, is safe']);
});
it('keeps a closing quotation mark and a full stop', () => {
  expect(check('said “it is safe.”', 1, 7)).toEqual(['“it is safe.”']);
});
it('keeps what is nothing but a dash', () => {
  expect(check('said – –', 1, 3)).toEqual(['– –']);
});
it('leaves out a mark that stands apart', () => {
  const text = 'said “ Reed : No , never';
  const { pieces, parts } = piecesOf(text);
  const content = [
    { start: 1, end: 2 },
    { start: 4, end: 7 },
  ];
  const found = [{ cue: { start: 0, end: 1 }, source: [{ start: 2, end: 3 }], content, confidence: 0.5 }];
  const [attribution] = attributionSpans(text, found, pieces, parts);
  expect(attribution?.content.map(({ start, end }) => text.slice(start, end))).toEqual(['No , never']);
});
it('becomes one span in each part that it runs through', () => {
  expect(check('said it|is safe|now', 1, 5)).toEqual(['it', 'is safe', 'now']);
});
it('takes no accent along from beyond its part', () => {
  expect(check('said cafe|\u0301 owners', 1, 2)).toEqual(['cafe']);
});
