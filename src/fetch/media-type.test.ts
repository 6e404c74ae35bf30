import { expect, test } from 'vitest';
import { readingOf, typeOfFile } from './media-type.ts';

test.each([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'text'],
  ['application/xml', 'xml'],
  ['multipart/related', 'mhtml'],
  ['application/octet-stream', 'unknown'],
])('%s is read as %s', (essence, reading) => expect(readingOf({ essence, charset: null })).toBe(reading));

test.each([
  ['image/png'],
  ['image/svg+xml'],
  ['application/pdf'],
  ['application/zip'],
  ['application/json'],
  ['application/rss+xml'],
  ['video/mp4'],
  ['text/css'],
  ['constructor'],
])('%s is no article', (essence) => expect(readingOf({ essence, charset: null })).toBeNull());

test.each([
  ['a.txt', 'text/plain'],
  ['notes.MD', 'text/markdown'],
  ['page.HTM', 'text/html'],
  ['dir.txt/page.xhtml', 'application/xhtml+xml'],
  ['saved.mht', 'multipart/related'],
])('%s is of type %s by its ending', (path, essence) => expect(typeOfFile(path)?.essence).toBe(essence));

test.each([['article'], ['a.txt.bak'], ['a.pdf'], ['dir.txt/article'], ['a.constructor'], ['.']])(
  'the ending of %s says nothing',
  (path) => expect(typeOfFile(path)).toBeNull(),
);
