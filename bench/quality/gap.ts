/**
 * Scores the resolution of he, she, him, his and her on GAP:
 *
 *     npx tsx bench/quality/gap.ts [--shared ../shared] [--set development|validation]
 *
 * Three ways, from the hardest: as sayso reads articles, with no names given and doubtful pronouns left open; by the
 * learned weights alone, over all persons of the text; and over the two names that GAP gives, as its own task is put.
 * A pronoun counts as resolved to a name when that name's place is one where the person is named. Precision, recall
 * and F1 are over the pairs of a pronoun and a name, as GAP counts them. The weights were learned on `development`.
 */
import { parseArgs } from 'node:util';
import { pronounGender } from '../../src/statement/learn-genders.ts';
import { likelyPersons } from '../../src/statement/learned-pronoun.ts';
import type { Person } from '../../src/statement/people.ts';
import { resolvePersonPronoun } from '../../src/statement/resolve-pronoun.ts';
import { type GapRow, readGap } from './gap-rows.ts';

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: new URL('../../../shared', import.meta.url).pathname },
    set: { type: 'string', default: 'development' },
  },
});

/** Set on the development set: below these a pronoun means somebody else. */
const LEAST_LIKELY = { ofAll: 0.25, ofTwo: 0.4 } as const;

const path = `${values.shared}/gap/gap-${values.set}.tsv`;

function likeliest({ context, at }: GapRow): Person | null {
  const [first] = likelyPersons(context, at);
  return first !== undefined && first.probability >= LEAST_LIKELY.ofAll ? first.person : null;
}

function likeliestName({ context, at, names }: GapRow): Person | null {
  const all = likelyPersons(context, at);
  const somebodyElse = 1 - all.reduce((sum, { probability }) => sum + probability, 0);
  const named = all.filter(({ person }) => names.some((name) => name.person === person));
  const sum = named.reduce((total, { probability }) => total + probability, somebodyElse);
  const [first] = named;
  return first !== undefined && first.probability / sum >= LEAST_LIKELY.ofTwo ? first.person : null;
}

function score(rows: readonly GapRow[], resolve: (row: GapRow) => Person | null) {
  const count = { right: 0, wrong: 0, missed: 0 };
  for (const row of rows) {
    const person = resolve(row);
    for (const name of row.names) {
      const isTaken = person !== null && name.person === person;
      if (isTaken) count[name.isMeant ? 'right' : 'wrong']++;
      else if (name.isMeant) count.missed++;
    }
  }
  const { right, wrong, missed } = count;
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  return {
    precision: percent(right / Math.max(1, right + wrong)),
    recall: percent(right / Math.max(1, right + missed)),
    f1: percent((2 * right) / Math.max(1, 2 * right + wrong + missed)),
  };
}

const asArticle = readGap(path, false);
const withNames = readGap(path, true);
const ofGender = (rows: readonly GapRow[], gender: 'm' | 'f') =>
  rows.filter(({ pronoun }) => pronounGender(pronoun.toLowerCase()) === gender);
const asRead = ({ context, at }: GapRow): Person | null => resolvePersonPronoun(context, at);
console.table({
  'as articles are read': score(asArticle, asRead),
  'weights, all persons': score(withNames, likeliest),
  'weights, the two names': score(withNames, likeliestName),
  'of these, masculine': score(ofGender(withNames, 'm'), likeliestName),
  'of these, feminine': score(ofGender(withNames, 'f'), likeliestName),
});
