import { expect, test } from 'vitest';
import { readDateline } from './dateline.ts';

/** "‹WASHINGTON (Reuters) -› It": the dateline is marked; "?" behind the mark says that it is not certain. */
function check(marked: string): void {
  const line = marked.replace(/[‹›]\??/gu, '');
  const dateline = readDateline(line);
  const shown = dateline
    ? `‹${line.slice(0, dateline.end)}›${dateline.isCertain ? '' : '?'}${line.slice(dateline.end)}`
    : line;
  expect(shown).toBe(marked);
}

test.each([
  '‹WASHINGTON (Reuters) -› It rained.',
  '‹KYIV, May 3 (Example News) —› It rained.',
  '‹LOS ANGELES, Sept. 28 (UPI) —› It rained.',
  '‹NEW DELHI, June 3 (PTI)› It rained.',
  '‹BRUSSELS/PARIS, June 3 (Reuters) -› It rained.',
  '‹OLDBRIDGE, N.M. (AP) --› It rained.',
  '‹Paris (AFP) –› It rained.',
  '‹Paris, France (AFP) -› It rained.',
  '‹London, 3 June 2024 –› It rained.',
  '‹(Reuters) -› It rained.',
  '‹AFP, Paris —› It rained.',
  '‹LONDON —›? It rained.',
  '‹ST. JOHN’S, Nfld. --›? It rained.',
  '‹ISLAMABAD:›? It rained.',
])('%s', check);

test.each([
  'Paris – a city of bridges – was dark.',
  'Sen. Lena Marsh (R-Texas) — announced on Monday',
  'UPDATE: It rained.',
  'EXCLUSIVE – It rained.',
  'AP: it rained.',
  'A — I said so.',
  'The RIVER — it rose.',
  'LONDON',
  'WASHINGTON (Reuters) -',
])('no dateline: %s', check);
