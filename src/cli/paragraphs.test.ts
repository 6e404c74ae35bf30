import { expect, test } from 'vitest';
import { blockArticle } from '../../test/support/block-article.ts';
import { paragraphAt, paragraphsOf, placeName } from './paragraphs.ts';

function placeOf(words: string, lines: Parameters<typeof blockArticle>[0]): string {
  const article = blockArticle(lines);
  return placeName(paragraphAt(paragraphsOf(article), article.text.indexOf(words)));
}

test('paragraphs are counted through the body, other blocks have their name', () => {
  const lines = [
    ['headline', 'Port to close'],
    ['body', 'The port will close.'],
    ['caption', 'Ms. Park speaks'],
    ['body', 'She left at noon.'],
  ] as const;
  expect(placeOf('Port to', lines)).toBe('headline');
  expect(placeOf('will close', lines)).toBe('paragraph 1');
  expect(placeOf('Park', lines)).toBe('caption');
  expect(placeOf('noon', lines)).toBe('paragraph 2');
});

test('a block is cut at its blank lines, not at its line breaks', () => {
  const lines = [['body', 'One line\nof the first.\n\n \nThe second.']] as const;
  expect(placeOf('of the first', lines)).toBe('paragraph 1');
  expect(placeOf('second', lines)).toBe('paragraph 2');
});

test('without paragraphs there is no place', () => {
  expect(placeName(paragraphAt([], 0))).toBe('outside of the paragraphs');
});
