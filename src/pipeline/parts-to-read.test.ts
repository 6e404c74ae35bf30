import { expect, test } from 'vitest';
import { blockArticle } from '../../test/support/block-article.ts';
import type { BlockKind } from '../domain/article.ts';
import { partsToRead } from './parts-to-read.ts';

/** `lines` are the blocks, each a paragraph of its own; the parts that the tagger gets are `expected`. */
function check(lines: readonly (readonly [BlockKind | 'out', string])[], expected: readonly string[]): void {
  const article = blockArticle(lines);
  expect(partsToRead(article).map(({ start, end }) => article.text.slice(start, end))).toEqual(expected);
}

test('paragraphs that follow each other make one part, headline and caption parts of their own', () => {
  check(
    [
      ['headline', 'Port to close'],
      ['body', 'The port will close, officials said.'],
      ['body', '“We are sorry,” one said.'],
      ['caption', 'Ms. Park speaks'],
      ['body', 'She left at noon.'],
    ],
    [
      'Port to close',
      'The port will close, officials said.\n\n“We are sorry,” one said.',
      'Ms. Park speaks',
      'She left at noon.',
    ],
  );
});

test('left-out text between two paragraphs is in no part', () => {
  check(
    [
      ['body', 'The port will close.'],
      ['out', 'Share this'],
      ['body', 'She said so.'],
    ],
    ['The port will close.', 'She said so.'],
  );
});

test('datelines and credits are not read, and a credit separates paragraphs', () => {
  check(
    [
      ['dateline', 'VELDAM (CPA) –'],
      ['body', 'The port will close.'],
      ['credit', '© 2031 Coastal Press Agency'],
      ['body', 'She said so.'],
    ],
    ['The port will close.', 'She said so.'],
  );
});

test('blank blocks and no blocks give no parts', () => {
  check([['body', '  ']], []);
  check([], []);
});
