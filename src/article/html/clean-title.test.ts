import { expect, test } from 'vitest';
import { cleanTitle } from './clean-title.ts';

function check(title: string, outlets: readonly string[], expected: string | null): void {
  expect(cleanTitle(title, outlets)).toBe(expected);
}

test('the outlet is taken off at either end', () => {
  check('Bridge to close - The Example Times', ['Example Times'], 'Bridge to close');
  check('Bridge to close | exampletimes.com', ['Example Times'], 'Bridge to close');
  check('The Example Times: Bridge to close', ['The Example Times'], 'Bridge to close');
  check('Example Times » Bridge to close — Example Times', ['Example Times'], 'Bridge to close');
});

test('nothing else is taken off, however much it looks like an outlet', () => {
  check('Talks fail - Ruritania', ['Example Times'], 'Talks fail - Ruritania');
  check('Bridge to close | News', [], 'Bridge to close | News');
  check('Mayor: bridge will close', ['Example Times'], 'Mayor: bridge will close');
  check('Why I read the Example Times', ['Example Times'], 'Why I read the Example Times');
});

test('a title that is only the outlet is none', () => {
  check('The Example Times', ['Example Times'], null);
  check('  ', [], null);
});
