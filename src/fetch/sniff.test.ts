import { expect, test } from 'vitest';
import { isBinary, isMhtmlStart, sniffFormat, sniffMarkup } from './sniff.ts';

test.each([
  ['<!DOCTYPE html><html>', 'html'],
  ['\uFEFF \r\n<html lang="en">', 'html'],
  ['<!-- saved --><?xml version="1.0"?>\n<!doctype html public "x">', 'html'],
  ['<?xml version="1.0"?><rss version="2.0">', 'feed'],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['<?xml version="1.0"?><svg width="1">', 'image'],
  ['<?xml version="1.0"?><invoice>', 'xml'],
  ['<p>A paragraph</p>', null],
  ['Plain words <html>', null],
  ['<htmlx>', null],
  ['', null],
])('%j begins with the markup %s', (start, markup) => expect(sniffMarkup(start, false)).toBe(markup));

test('loose markup counts where nothing is declared', () => {
  expect(sniffMarkup('<p>A paragraph</p>', true)).toBe('html');
  expect(sniffMarkup('<div class="story">', true)).toBe('html');
  expect(sniffMarkup('< /p>The ratio', true)).toBeNull();
  expect(sniffMarkup('<Inaudible> she said', true)).toBeNull();
});

test('a start of nothing but comments is read in time', () => {
  expect(sniffMarkup('<!-- -->'.repeat(100_000), true)).toBeNull();
  expect(sniffMarkup('<!--'.repeat(100_000), true)).toBeNull();
});

test('the head of an MHTML file is told from a letter', () => {
  expect(
    isMhtmlStart('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
  ).toBe(true);
  expect(isMhtmlStart('From: the editor\nThe MIME-Version: header is old.\n')).toBe(false);
});

const binary = async (bytes: Uint8Array, content = Buffer.from(bytes).toString('latin1')) =>
  isBinary(content, bytes, await sniffFormat(bytes));

test.each([
  ['a PNG image', '89504e470d0a1a0a0000000d49484452'],
  ['a JPEG image', 'ffd8ffe000104a46494600010100'],
  ['a GIF image', '4749463839610100010080000000'],
  ['a PDF file', Buffer.from('%PDF-1.7\nplain words, no controls at all').toString('hex')],
  ['an RTF file', Buffer.from('{\\rtf1\\ansi Plain words}').toString('hex')],
  ['a ZIP archive', '504b0304140000000800'],
  ['a gzip file', '1f8b0800000000000003'],
  ['unknown bytes', '0102030405060708a0b0c0'],
  ['text with a NUL', Buffer.from('abc\0def').toString('hex')],
])('%s is no text', async (_, hex) => expect(await binary(Buffer.from(hex, 'hex'))).toBe(true));

test('16-bit sound is no text though it decodes well', async () => {
  const sound = Buffer.concat([
    Buffer.from('RIFF\x24\0\0\0WAVEfmt '),
    Buffer.from('a\0b\0c\0'.repeat(200), 'latin1'),
  ]);
  expect(await binary(sound, 'abc'.repeat(200))).toBe(true);
});

test.each([
  ['an article that begins as a bitmap does', 'BMW will close its yard, the minister said.'],
  ['an article that begins as a program does', 'MZ Group said on Tuesday that it would sell.'],
  ['escape sequences, form feeds and tabs', '\u001b[1mBold\u001b[0m\f\tshe said'],
  ['lost quotation marks', `${'It is safe, said Ms. Park. '.repeat(3)}\uFFFDNo\uFFFD`],
  ['one NUL in a long page', `${'It is safe, said Ms. Park. '.repeat(100)}\0`],
  ['nothing', ''],
])('%s is text', async (_, text) => expect(await binary(Buffer.from(text), text)).toBe(false));
