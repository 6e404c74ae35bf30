/**
 * Writes `src/statement/countries.generated.ts` from the package `world-countries`:
 *
 *     npx tsx scripts/generate-countries.ts
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What is read of a country. The package's own types do not fit how Node resolves its files. */
interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital?: readonly string[];
  readonly independent?: boolean;
  readonly demonyms?: { readonly eng?: { readonly m: string } };
}

const TARGET = new URL('../src/statement/countries.generated.ts', import.meta.url);
const countries: readonly Country[] = createRequire(import.meta.url)('world-countries');

/** Spellings of four letters and more; codes (`RU`, `FRA`) and spellings in other scripts are read nowhere. */
const isReadable = (spelling: string): boolean =>
  spelling.length > 3 && /^[\p{Script=Latin} .'’()-]+$/u.test(spelling);

const lines = countries
  .map((country) => {
    const { common, official } = country.name;
    const aliases = [official, ...country.altSpellings].filter((name) => name !== common && isReadable(name));
    const demonyms = (country.demonyms?.eng?.m ?? '').split(',').map((demonym) => demonym.trim());
    const fields = [
      [common],
      demonyms.filter((demonym) => demonym !== ''),
      // The capital stands for the state only where there is a state.
      country.independent === true ? (country.capital ?? []) : [],
      [...new Set(aliases)],
    ];
    return fields.map((values) => values.join(';')).join('|');
  })
  .sort();

writeFileSync(
  TARGET,
  `/**
 * Countries, one a line: common name | demonyms | capitals | other names, several parted by ";".
 *
 * Written by scripts/generate-countries.ts from the npm package world-countries, version 5.1.0: do not edit.
 * It contains information from world-countries (github.com/mledoze/countries), which is made available under the
 * Open Database License (ODbL) 1.0; this table is made available under that licence too.
 */
export const COUNTRY_LINES = \`\\
${lines.join('\n')}
\`;
`,
);
