import { expect, test } from 'vitest';
import { readContentType } from './content-type.ts';

test.each([
  ['text/html; charset=utf-8', 'text/html', 'utf-8'],
  ['Text/HTML;Charset="windows-1251"', 'text/html', 'windows-1251'],
  ['text/plain', 'text/plain', null],
  ['text/html;;; charset=', 'text/html', null],
])('the header %s declares %s with the encoding %s', (header, essence, charset) => {
  expect(readContentType(header)).toEqual({ essence, charset });
});

test.each([[null], [''], ['html'], ['text'], ['/; charset=utf-8']])(
  'the header %s declares nothing',
  (header) => {
    expect(readContentType(header)).toBeNull();
  },
);
