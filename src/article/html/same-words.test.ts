import { expect, test } from 'vitest';
import { lineKey, Passages, sharedWords } from './same-words.ts';

test('two printings of a line have one key', () => {
  expect(lineKey('‘Bridge  to close’')).toBe(lineKey("'BRIDGE TO CLOSE'."));
});

test('titles share the words of the shorter one', () => {
  expect(sharedWords('Bridge to close', 'Bridge to close until autumn, says mayor')).toBe(1);
  expect(sharedWords('Bridge to close', 'Choir wins cup')).toBe(0);
  expect(sharedWords('', 'Choir wins cup')).toBe(0);
  expect(sharedWords('市长否认关闭港口', '市长否认关闭港口 新闻')).toBe(1);
});

test('a passage is known by its words in a row', () => {
  const passages = new Passages([
    'The vote was 611 to 90, said Frank Dole, secretary of the local.',
    'He parks there.',
  ]);
  expect(passages.shareOf('the vote was 611 to 90 said Frank Dole')).toBe(1);
  expect(passages.shareOf('He parks there')).toBe(1);
  expect(passages.shareOf('of the local secretary Frank Dole said 90')).toBe(0);
  expect(passages.shareOf('…')).toBe(0);
});
