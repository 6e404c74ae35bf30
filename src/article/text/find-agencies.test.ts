import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileAgencies, AGENCIES as LEXICON } from '../../../scripts/compile-lexicon.ts';
import { AGENCIES } from './agencies.generated.ts';
import { agencyNamed, findAgencies, findAgencyInProse } from './find-agencies.ts';

const shorts = (found: readonly { readonly short: string }[]): string[] => found.map(({ short }) => short);

test('the compiled agencies are those of the lexicon', () => {
  const root = new URL('../../../', import.meta.url);
  const compiled = compileAgencies(readFileSync(new URL(LEXICON.from, root), 'utf8'));
  expect(readFileSync(new URL(LEXICON.to, root), 'utf8')).toBe(compiled);
});

test('the lexicon refuses a sign that two agencies share, and a homograph that is no sign', () => {
  const entry = (short: string, signs: string, homographs: string): string =>
    `- { short: ${short}, names: [${short} News], signs: [${signs}], homographs: [${homographs}], country: FR, source: https://example.org/ }\n`;
  expect(() => compileAgencies(entry('ONE', 'ABC', '') + entry('TWO', 'ABC', ''))).toThrow(
    '"ABC" stands for both ONE and TWO',
  );
  expect(() => compileAgencies(entry('ONE', 'ABC', 'XYZ'))).toThrow('homographs are signs');
});

test('every agency is found by each of its names and signs', () => {
  for (const { short, names, signs } of AGENCIES) {
    for (const name of [...names, ...signs])
      expect([name, shorts(findAgencies(`(${name})`))]).toEqual([name, [short]]);
  }
});

test('the longest name wins, and a sign inside of another word is none', () => {
  expect(shorts(findAgencies('Interfax-Ukraine'))).toEqual(['Interfax-Ukraine']);
  expect(shorts(findAgencies('Australian Associated Press'))).toEqual(['AAP']);
  expect(shorts(findAgencies('AFPTV, MAPS, #AP, @AP, ap'))).toEqual([]);
  expect(shorts(findAgencies('AFP/Getty, with AP'))).toEqual(['AFP', 'AP']);
});

test('in running text a sign that means something else is no agency', () => {
  const prose =
    'Floods hit AP and PA; MENA states and the CP met at Petra, where Mayor Bloomberg read the MAP.';
  expect(findAgencyInProse(prose)).toBe(null);
  expect(findAgencyInProse('She told AFP and the Associated Press so.')?.short).toBe('AFP');
});

test('an agency is named by the whole text only', () => {
  expect(agencyNamed('agence france-presse')).toBe('AFP');
  expect(agencyNamed('told AFP')).toBe(null);
});
