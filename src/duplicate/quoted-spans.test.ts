import { expect, it } from 'vitest';
import { quote } from '../domain/span.ts';
import { quotedSpans } from './quoted-spans.ts';

it('finds the words of a quotation in its article, also across its pieces', () => {
  const text = '“It is safe,” she said, “for now.”';
  const quoted = quote(text, [
    { start: 1, end: 12 },
    { start: 25, end: 33 },
  ]);
  expect(quoted.text).toBe('It is safe, … for now.');
  const shown = (word: string) => {
    const start = quoted.text.indexOf(word);
    return quotedSpans(quoted, { start, end: start + word.length }).map((span) =>
      text.slice(span.start, span.end),
    );
  };
  expect(shown('safe')).toEqual(['safe']);
  expect(shown('now')).toEqual(['now']);
  expect(shown('safe, … for')).toEqual(['safe,', 'for']);
});
