import { expect, test } from 'vitest';
import { FetchError } from './fetch-error.ts';
import { readMhtml } from './read-mhtml.ts';

const HEAD = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://harbour-herald.example/yard',
  'MIME-Version: 1.0',
];

function mhtml(type: string, ...parts: string[][]): Uint8Array {
  const body = parts.flatMap((part) => ['------edge', ...part]);
  return Buffer.from(
    [...HEAD, `Content-Type: ${type}`, '', '', ...body, '------edge--', ''].join('\r\n'),
    'latin1',
  );
}

const TYPE = 'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----edge"';
const PAGE = ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', ''];
const FRAME = ['Content-Type: text/html', 'Content-ID: <frame@x>', '', '<p>Buy a boat</p>'];
const IMAGE = ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo='];

const read = async (bytes: Uint8Array, maxBytes = 10_000) => {
  const { bytes: page, declared } = await readMhtml('saved.mhtml', bytes, maxBytes);
  return { text: Buffer.from(page).toString('utf8'), declared };
};

test('the page is its first HTML part, without frames and pictures, its soft line ends undone', async () => {
  const page = [...PAGE, '<p class=3D"a">=E2=80=9CNo,=E2=80=9D said =', 'Ms. Park.</p>'];
  expect(await read(mhtml(TYPE, page, FRAME, IMAGE))).toEqual({
    text: '<p class="a">“No,” said Ms. Park.</p>',
    declared: { essence: 'text/html', charset: null },
  });
});

test('a part may be in base64 and name its encoding, of which nothing is undone here', async () => {
  const part = [
    'Content-Type: text/html; charset="windows-1251"',
    'Content-Transfer-Encoding: base64',
    '',
    'PHA+zO3w',
  ];
  const page = await readMhtml('a.mht', mhtml(TYPE, IMAGE, part), 100);
  expect(page.declared.charset).toBe('windows-1251');
  expect(Buffer.from(page.bytes).toString('latin1')).toBe('<p>Ìíð');
});

test('the part that the header calls the start is the page', async () => {
  const start = ['Content-Type: text/html', 'Content-ID: <main@x>', '', '<p>The yard</p>'];
  const type = `${TYPE};\r\n\tstart="<main@x>"`;
  expect((await read(mhtml(type, FRAME, start))).text).toBe('<p>The yard</p>');
});

test('a page in a nested multipart is found', async () => {
  const nested = [
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    ...FRAME,
    '--inner--',
  ];
  expect((await read(mhtml(TYPE, nested))).text).toBe('<p>Buy a boat</p>');
});

test('a page cut off before its end is read as far as it goes', async () => {
  const bytes = mhtml(TYPE, [...PAGE, `<p>${'The yard stays. '.repeat(50)}`]).subarray(0, 500);
  expect((await read(bytes)).text).toMatch(/^<p>The yard stays\. The yard/);
});

test.each([
  ['has only pictures', mhtml(TYPE, IMAGE)],
  ['has no parts', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n')],
  ['is no MHTML', Buffer.from('Plain words of an article.')],
  ['is over the limit', mhtml(TYPE, [...PAGE, 'x'.repeat(20_000)])],
])('a file that %s is refused in a sentence', async (_, bytes) => {
  const error = await read(bytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FetchError);
  expect(error).toMatchObject({ code: 'not-an-article' });
});

test('a page of 100,000 short lines is read in time', async () => {
  const page = [...PAGE, ...Array.from({ length: 100_000 }, () => '<p>The yard stays.</p>')];
  expect((await read(mhtml(TYPE, page), 20_000_000)).text.length).toBeGreaterThan(2_000_000);
});
