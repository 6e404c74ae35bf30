import { expect, test } from 'vitest';
import { parsePeerOutput, peerAttributions } from './peer.ts';

const TEXT = '🚢 “Late,” said Orla Quill.';
const ARTICLE = {
  path: 'a.txt',
  quotations: [{ source: [[15, 25]], cue: [[10, 14]], content: [[2, 9]] }],
  error: null,
};
const REFUSED = { path: 'b.txt', quotations: [], error: 'an odd number of marks' };
const TOTAL = { articles: 2, load_seconds: 1.5, seconds: 0.25, versions: { spacy: '3' } };
const print = (...lines: unknown[]) => `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;

test('the last line is the clock, the others are articles', () => {
  const run = parsePeerOutput(print(ARTICLE, REFUSED, TOTAL));
  expect(run).toEqual({
    articles: [ARTICLE, REFUSED],
    seconds: 0.25,
    loadSeconds: 1.5,
    versions: { spacy: '3' },
  });
});

test('output that was cut off is refused', () => {
  expect(() => parsePeerOutput(print(ARTICLE, REFUSED))).toThrow();
  expect(() => parsePeerOutput('')).toThrow();
});

test('code points become offsets', () => {
  const [article] = parsePeerOutput(print(ARTICLE, TOTAL)).articles;
  const [found] = article ? peerAttributions(article, TEXT) : [];
  const [source, cue, content] = [found?.source[0], found?.cue[0], found?.content[0]];
  expect(TEXT.slice(source?.start, source?.end)).toBe('Orla Quill');
  expect(TEXT.slice(cue?.start, cue?.end)).toBe('said');
  expect(TEXT.slice(content?.start, content?.end)).toBe('“Late,”');
});
