import { expect, it } from 'vitest';
import { readForm } from './form.ts';
import { readWords } from './words.ts';

/** Checks the form of what is marked `{…}`. */
function check(marked: string, form: string): void {
  const start = marked.indexOf('{');
  const end = marked.indexOf('}') - 1;
  const text = marked.replace(/[{}]/gu, '');
  expect(readForm(text, readWords(text), [{ start, end }])).toBe(form);
}

it.each([
  ['{"It is safe,"} she said.', 'direct'],
  ['{“It is safe,”} she said.', 'direct'],
  ['{‘It is safe,’} she said.', 'direct'],
  ["{'It is safe,'} she said.", 'direct'],
  ['{«It is safe»}, she said.', 'direct'],
  ['{»It is safe«}, she said.', 'direct'],
  ['{„It is safe“}, she said.', 'direct'],
  ['{‚It is safe‘}, she said.', 'direct'],
  ['{”It is safe”}, she said.', 'direct'],
  ['“{It is safe},” she said.', 'direct'],
  ['{“She called it ‘safe’ twice,”} he said.', 'direct'],
  ['— {Come in}, said Maria Stone.', 'direct'],
  ['{– Come in}, said Maria Stone.', 'direct'],
  ['{“It is safe.\n\n“It was always safe.”}', 'direct'],
  ['{“It is safe and nobody closed it.} She left.', 'direct'],
  ['She said {that it is safe}.', 'indirect'],
  ['She said {that Stone’s dogs’ bowls are safe}.', 'indirect'],
  ['She called it {a “fine mess” from the start}.', 'mixed'],
  ['She said {it is “safe”}.', 'mixed'],
  ['The talks — {they failed} — were long.', 'indirect'],
])('%s', (marked, form) => check(marked, form));

it('takes the pieces of a content together', () => {
  const text = '“It is safe,” she said, “and dry.”';
  expect(
    readForm(text, readWords(text), [
      { start: 0, end: 13 },
      { start: 24, end: 34 },
    ]),
  ).toBe('direct');
});

it('calls a content without words indirect', () => {
  expect(readForm('…', [], [{ start: 0, end: 1 }])).toBe('indirect');
});
