import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Page } from '../domain/page.ts';
import { readContentType } from './content-type.ts';
import { FetchError } from './fetch-error.ts';
import { makePage } from './make-page.ts';

const MB = 1_000_000;

const make = (content: string | Uint8Array, type: string | null = null, name = 'story'): Promise<Page> =>
  makePage({ name, url: null, bytes: Buffer.from(content), declared: readContentType(type) }, MB);

async function refusalOf(content: string | Uint8Array, type: string | null = null): Promise<FetchError> {
  const error = await make(content, type).catch((reason: unknown) => reason);
  if (!(error instanceof FetchError)) throw new Error(`no refusal: ${JSON.stringify(error)}`);
  return error;
}

test.each([
  ['Ms. Park said no.', null, 'text'],
  ['<!doctype html><p>Ms. Park said no.', null, 'html'],
  ['<p>Ms. Park said no.', null, 'html'],
  ['<p>Ms. Park said no.', 'text/plain', 'text'],
  ['<!doctype html><p>Ms. Park said no.', 'text/plain', 'html'],
  ['# The yard\n\n<b>No</b>, said Ms. Park.', 'text/markdown', 'text'],
  ['Ms. Park said no.', 'text/html', 'html'],
  ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><p>No', 'application/xml', 'html'],
  ['<?xml version="1.0"?><html>', null, 'html'],
  ['{"said": "no"}', 'application/octet-stream', 'text'],
  ['BMW will close its yard, the minister said.', null, 'text'],
])('%j declared as %s is %s', async (content, type, kind) => {
  expect(await make(content, type)).toMatchObject({ kind, content, name: 'story', url: null });
});

test('a whole page in UTF-16 without any label is seen to be one', async () => {
  const page = await make(Buffer.from('<!doctype html><p>“No,” said Ms. Park.', 'utf16le'));
  expect(page).toMatchObject({
    kind: 'html',
    charset: 'utf-16le',
    content: '<!doctype html><p>“No,” said Ms. Park.',
  });
});

test('a meta element counts in HTML and is words in text', async () => {
  const bytes = Buffer.from(
    '<meta charset="windows-1251"><p>\xcc\xfd\xf0 \xf1\xea\xe0\xe7\xe0\xeb',
    'latin1',
  );
  expect(await make(bytes, 'text/html')).toMatchObject({
    charset: 'windows-1251',
    content: expect.stringContaining('Мэр сказал'),
  });
});

test('an MHTML file gives its page, by its declared type or by its own head', async () => {
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n';
  const part = '--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n';
  const bytes = `From: <Saved by Blink>\r\n${head}${part}<meta charset=3Dwindows-1251><p>=CC=FD=F0\r\n--x--\r\n`;
  for (const type of ['multipart/related', null, 'text/plain']) {
    const page = await make(bytes, type);
    expect(page).toMatchObject({
      kind: 'html',
      charset: 'windows-1251',
      content: '<meta charset=windows-1251><p>Мэр',
    });
  }
});

test.each([
  ['nothing', '', null],
  ['blanks', ' \r\n\t ', 'text/plain'],
  ['a byte order mark', '\uFEFF', 'text/html'],
  ['an empty archive', '', 'multipart/related'],
])('%s is empty', async (_, content, type) => expect((await refusalOf(content, type)).code).toBe('empty'));

test.each([
  [
    'an image named as a page',
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'text/html',
    'image/png',
  ],
  ['a PDF file without a name', '%PDF-1.7 words', null, 'application/pdf'],
  ['an archive', Buffer.from('504b0304140000000800', 'hex'), null, 'application/zip'],
  ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel>', 'application/xml', 'news feed'],
  ['a feed in a text file', '<feed xmlns="x">', 'text/plain', 'news feed'],
  ['a drawing', '<svg width="1">', null, 'SVG'],
  ['other XML', '<?xml version="1.0"?><invoice>', null, 'XML'],
  ['bytes of no format', Uint8Array.of(1, 2, 3, 0, 200, 5), null, 'no text'],
])('%s is no article, and the sentence says what it is', async (_, content, type, said) => {
  const { code, message } = await refusalOf(content, type);
  expect(code).toBe('not-an-article');
  expect(message).toContain(said);
  expect(message).toMatch(/^story [^\n]+\.$/);
});

test('standard input is called so', async () => {
  await expect(make('', null, '-')).rejects.toThrow('Standard input is empty');
});

test('any bytes of any type are a page or refused in one printable sentence', async () => {
  const types = fc.constantFrom(
    null,
    'text/html',
    'text/plain',
    'application/xml',
    'multipart/related',
    'message/rfc822',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      types,
      fc.string({ unit: 'binary' }),
      async (bytes, type, name) => {
        const made = await make(bytes, type, name).catch((reason: unknown) => reason);
        if (made instanceof FetchError) expect(made.message).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        else expect(made).toMatchObject({ name, url: null, content: expect.any(String) });
      },
    ),
  );
});

test('text that is valid UTF-8 keeps every character', async () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const content = `She said: ${text}`;
      expect(await make(content, 'text/plain')).toMatchObject({ content, charset: 'utf-8', kind: 'text' });
    }),
  );
});
