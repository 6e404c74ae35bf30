/**
 * Scores the resolution of he, she, him, his and her on GAP:
 *
 *     npx tsx bench/quality/gap.ts [--shared ../shared] [--set development|validation] [--model FOLDER]
 *
 * Three ways, from the hardest: as sayso reads articles, with no names given and doubtful pronouns left open; by the
 * network alone, over all persons of the text; and over the two names that GAP gives, as its own task is put. A pronoun
 * counts as resolved to a name when that name's place is one where the person is named. Precision, recall and F1 are
 * over the pairs of a pronoun and a name, as GAP counts them; bias is feminine F1 over masculine. The network learned
 * on `development`.
 */

import { SHIPPED_COREFERENCE, SHIPPED_MODEL } from '../../src/cli/open-reader.ts';
import { pronounGender } from '../../src/statement/learn-genders.ts';
import type { Person } from '../../src/statement/people.ts';
import type { LikelyPerson } from '../../src/statement/pronoun-context.ts';
import { askAboutPronouns } from '../../src/statement/pronoun-questions.ts';
import { resolvePersonPronoun } from '../../src/statement/resolve-pronoun.ts';
import { openTagger } from '../../src/tagger/open-tagger.ts';
import { readArguments } from '../arguments.ts';
import { type GapRow, readGap } from './gap-rows.ts';

const { values } = readArguments({
  options: {
    shared: { type: 'string', default: new URL('../../../shared', import.meta.url).pathname },
    set: { type: 'string', default: 'development' },
    model: { type: 'string', default: SHIPPED_COREFERENCE },
  },
});

/** Set on a fifth of the development set that the network had not seen: below these a pronoun means somebody else. */
const LEAST_LIKELY = { ofAll: 0.3, ofTwo: 0.5 } as const;

interface Answered extends GapRow {
  /** What the network says, the likeliest first. */
  readonly persons: readonly LikelyPerson[];
}

const tagger = await openTagger({ modelFolder: SHIPPED_MODEL, coreferenceFolder: values.model, workers: 2 });
const answer = async (row: GapRow): Promise<Answered> => {
  const { questions, learned } = askAboutPronouns(row.context, [row.at]);
  const answers = (await tagger.whoIsMeant?.(row.text, questions)) ?? [];
  return { ...row, persons: learned(answers)(row.at) };
};
const path = `${values.shared}/gap/gap-${values.set}.tsv`;
const asArticle = await Promise.all(readGap(path, false).map(answer));
const withNames = await Promise.all(readGap(path, true).map(answer));
await tagger.close();

function asRead({ context, at, persons }: Answered): Person | null {
  return resolvePersonPronoun({ ...context, learned: () => persons }, at);
}

function likeliest({ persons: [first] }: Answered): Person | null {
  return first !== undefined && first.probability >= LEAST_LIKELY.ofAll ? first.person : null;
}

function likeliestName({ persons, names }: Answered): Person | null {
  const somebodyElse = 1 - persons.reduce((sum, { probability }) => sum + probability, 0);
  const named = persons.filter(({ person }) => names.some((name) => name.person === person));
  const sum = named.reduce((total, { probability }) => total + probability, somebodyElse);
  const [first] = named;
  return first !== undefined && first.probability / sum >= LEAST_LIKELY.ofTwo ? first.person : null;
}

function score(rows: readonly Answered[], resolve: (row: Answered) => Person | null) {
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
  return {
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + missed),
    f1: (2 * right) / Math.max(1, 2 * right + wrong + missed),
  };
}

function report(rows: readonly Answered[], resolve: (row: Answered) => Person | null) {
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  const { precision, recall, f1 } = score(rows, resolve);
  const ofGender = (gender: 'm' | 'f'): number =>
    score(
      rows.filter(({ pronoun }) => pronounGender(pronoun.toLowerCase()) === gender),
      resolve,
    ).f1;
  const [masculine, feminine] = [ofGender('m'), ofGender('f')];
  return {
    ...{ precision: percent(precision), recall: percent(recall), f1: percent(f1) },
    ...{ masculine: percent(masculine), feminine: percent(feminine) },
    bias: Math.round((100 * feminine) / masculine) / 100,
  };
}

console.table({
  'as articles are read': report(asArticle, asRead),
  'network, all persons': report(withNames, likeliest),
  'network, the two names': report(withNames, likeliestName),
});
