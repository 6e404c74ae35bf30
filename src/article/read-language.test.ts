import { expect, test } from 'vitest';
import { readLanguage } from './read-language.ts';

function check(text: string, hint: string | null, expected: string | null): void {
  expect(readLanguage(text, [{ start: 0, end: text.length, kind: 'body' }], hint)).toBe(expected);
}

const ENGLISH = 'The harbour bridge will stay shut until at least October, the mayor said on Wednesday.';
const FRENCH =
  'Le maire a démenti lundi vouloir fermer le port, comme l’affirmait la veille une association.';

test('long paragraphs tell the language, whatever the page says', () => {
  check(`${ENGLISH} `.repeat(4), null, 'en');
  check(`${FRENCH} `.repeat(4), 'en-US', 'fr');
});

test('a short text is certain only when the page agrees', () => {
  check(ENGLISH, null, null);
  check(ENGLISH, 'en-GB', 'en');
  check(FRENCH, 'en', null);
});

test('fragments, numbers and captions tell nothing', () => {
  check('Yes.', 'en', null);
  check('12 345 '.repeat(60), null, null);
  expect(
    readLanguage(ENGLISH.repeat(4), [{ start: 0, end: ENGLISH.length * 4, kind: 'caption' }], 'en'),
  ).toBeNull();
});
