import { TextDecoder as NodeDecoder } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from './charset.ts';

const NO_BREAK = 'Ms. Okafor said: “The yard stays – for now.” It costs £5m… José agreed.';

/** The bytes of `text` in a single-byte or double-byte encoding, by turning Node's own decoder around. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new NodeDecoder(label);
  const table = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && !table.has(character)) table.set(character, [high, low]);
    }
  }
  for (let byte = 0xff; byte >= 0; byte--) {
    const character = decoder.decode(Uint8Array.of(byte));
    if (character !== '\uFFFD') table.set(character, [byte]);
  }
  return Uint8Array.from(
    Array.from(text).flatMap((character) => table.get(character) ?? fail(character, label)),
  );
}

function fail(character: string, label: string): never {
  throw new Error(`${character} is not in ${label}`);
}

/** windows-1252 for the characters used here, whatever this Node's decoder makes of it. */
function windows1252(text: string): Uint8Array {
  const high: Readonly<Record<string, number>> = {
    '“': 0x93,
    '”': 0x94,
    '’': 0x92,
    '–': 0x96,
    '…': 0x85,
    '€': 0x80,
  };
  return Uint8Array.from(Array.from(text, (character) => high[character] ?? character.charCodeAt(0)));
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

function join(...parts: (Uint8Array | string)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

const RUSSIAN = 'Мэр Анна Лесова сказала журналистам во вторник, что завод не будет продан никому.';
const JAPANESE = '市長は火曜日、記者団に対し「工場は売らない」と述べた。';

describe('the byte order mark', () => {
  test.each([
    ['utf-8', join(Uint8Array.of(0xef, 0xbb, 0xbf), Buffer.from(NO_BREAK))],
    ['utf-16le', join(Uint8Array.of(0xff, 0xfe), utf16(NO_BREAK, false))],
    ['utf-16be', join(Uint8Array.of(0xfe, 0xff), utf16(NO_BREAK, true))],
  ])('of %s tells more than a header, and is removed', (charset, bytes) => {
    expect(decode(bytes, 'windows-1251', true)).toEqual({ content: NO_BREAK, charset });
  });

  test('is removed once: a second one is a character of the text', () => {
    expect(decode(Buffer.from('\uFEFF\uFEFFa'), null, false).content).toBe('\uFEFFa');
  });
});

describe('the header', () => {
  test('tells more than a meta element', () => {
    const bytes = join('<meta charset="utf-8">', encode(RUSSIAN, 'koi8-r'));
    const { content, charset } = decode(bytes, 'KOI8-R', true);
    expect(charset).toBe('koi8-r');
    expect(content).toContain(RUSSIAN);
  });

  test('that says ISO 8859-1 means windows-1252, as in every browser', () => {
    expect(decode(windows1252(NO_BREAK), 'iso-8859-1', true)).toEqual({
      content: NO_BREAK,
      charset: 'windows-1252',
    });
  });

  test('is followed where it is wrong, as in every browser', () => {
    expect(decode(Buffer.from('José'), 'windows-1252', false).content).toBe('JosÃ©');
  });

  test('with an unknown or refused encoding says nothing', () => {
    expect(decode(Buffer.from('José'), 'none-such', false).content).toBe('José');
    expect(decode(Buffer.from('José'), 'iso-2022-kr', false).content).toBe('José');
  });
});

describe('the markup', () => {
  const check = (head: string, charset: string, isMarkup = true) =>
    expect(decode(join(head, encode(RUSSIAN, 'windows-1251')), null, isMarkup).charset).toBe(charset);

  test('names it in a meta element', () =>
    check('<!doctype html><meta charset=windows-1251>', 'windows-1251'));
  test('names it in an http-equiv', () =>
    check(
      '<html><head><META HTTP-EQUIV="Content-Type" content="text/html; charset=iso-8859-5">',
      'iso-8859-5',
    ));
  test('names it far below the first kilobyte', () =>
    check(`<script>${'x'.repeat(5000)}</script><!-- a --><meta charset="iso-8859-5">`, 'iso-8859-5'));
  test('does not name it in a comment, near or far', () => {
    check('<!-- <meta charset="iso-8859-5"> --><p>', 'windows-1251');
    check(`<script>${'x'.repeat(5000)}</script><!-- <meta charset="iso-8859-5"> --><p>`, 'windows-1251');
  });
  test('names it in the XML declaration', () =>
    check('<?xml version="1.0" encoding="iso-8859-5"?><html>', 'iso-8859-5'));
  test('is not looked at in text', () => check('<meta charset="iso-8859-5">', 'windows-1251', false));
  test('cannot name UTF-16, since it was read without it', () =>
    expect(decode(Buffer.from('<meta charset="utf-16">José'), null, true).charset).toBe('utf-8'));
  test('with 100,000 unclosed comments or meta elements is read in time', () => {
    check('<!--'.repeat(100_000), 'windows-1251');
    check('<meta '.repeat(100_000), 'windows-1251');
  });
});

describe('the content', () => {
  test.each([
    ['windows-1251', encode(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['koi8-r', encode(RUSSIAN, 'koi8-r'), RUSSIAN],
    ['shift_jis', encode(JAPANESE, 'shift_jis'), JAPANESE],
    ['windows-1252', windows1252(NO_BREAK), NO_BREAK],
    ['windows-1252', windows1252(`${'The vote is on Tuesday. '.repeat(20_000)}“No,” said José.`), null],
    ['utf-8', Buffer.from('plain'), 'plain'],
    ['utf-16le', utf16(NO_BREAK, false), NO_BREAK],
    ['utf-16be', utf16(NO_BREAK, true), NO_BREAK],
  ])('without a label is found to be %s', (charset, bytes, content) => {
    const decoded = decode(bytes, null, false);
    expect(decoded.charset).toBe(charset);
    if (content !== null) expect(decoded.content).toBe(content);
    else expect(decoded.content.endsWith('“No,” said José.')).toBe(true);
  });

  test('in UTF-8 stays so with a stray byte in it, or cut inside of a character', () => {
    expect(decode(join(Buffer.from(RUSSIAN), '\xff', Buffer.from(RUSSIAN)), null, false).content).toBe(
      `${RUSSIAN}\uFFFD${RUSSIAN}`,
    );
    expect(decode(Buffer.from(RUSSIAN).subarray(0, 1), null, false).charset).not.toBe('utf-8');
    expect(decode(Buffer.from(`${RUSSIAN}“`).subarray(0, -1), null, false).charset).toBe('utf-8');
  });

  test('keeps its line ends, tabs and trailing blanks', () => {
    const text = '\r\na\tb\rc\n\n  ';
    expect(decode(Buffer.from(text), null, false).content).toBe(text);
  });
});

test('valid UTF-8 comes back as the same string', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .filter((string) => !string.startsWith('\uFEFF'));
  fc.assert(
    fc.property(text, fc.boolean(), (string, isMarkup) => {
      const bytes = Buffer.from(string);
      expect(decode(bytes, 'utf-8', isMarkup)).toEqual({ content: string, charset: 'utf-8' });
      if (!string.includes('\0')) expect(decode(bytes, null, false).content).toBe(string);
    }),
  );
});

test('any bytes decode to something, with or without a label', () => {
  const label = fc.option(
    fc.constantFrom('utf-8', 'gbk', 'big5', 'euc-kr', 'iso-2022-jp', 'x-user-defined', 'what'),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), label, fc.boolean(), (bytes, declared, isMarkup) => {
      const { content, charset } = decode(bytes, declared, isMarkup);
      expect(typeof content).toBe('string');
      expect(charset).toBe(charset.toLowerCase());
    }),
  );
});
