import { expect, test } from 'vitest';
import { readLanguage } from './read-language.ts';

async function check(text: string, hint: string | null, expected: string | null): Promise<void> {
  expect(await readLanguage(text, [{ start: 0, end: text.length, kind: 'body' }], hint)).toBe(expected);
}

const ENGLISH = 'The harbour bridge will stay shut until at least October, the mayor said on Wednesday.';
const FRENCH =
  'Le maire a démenti lundi vouloir fermer le port, comme l’affirmait la veille une association.';

test('long paragraphs tell the language, whatever the page says', async () => {
  await check(`${ENGLISH} `.repeat(4), null, 'en');
  await check(`${FRENCH} `.repeat(4), 'en-US', 'fr');
});

test('a short text is certain only when the page agrees', async () => {
  await check(ENGLISH, null, null);
  await check(ENGLISH, 'en-GB', 'en');
  await check(FRENCH, 'en', null);
});

test('fragments, numbers and captions tell nothing', async () => {
  await check('Yes.', 'en', null);
  await check('12 345 '.repeat(60), null, null);
  expect(
    await readLanguage(ENGLISH.repeat(4), [{ start: 0, end: ENGLISH.length * 4, kind: 'caption' }], 'en'),
  ).toBeNull();
});
