/**
 * Scores the resolution of he, she, him, his and her on GAP, with no names given but those that are read from the text:
 *
 *     npx tsx bench/quality/gap.ts [--shared ../shared] [--set development|validation]
 *
 * A pronoun counts as resolved to a name when that name's place is one where the resolved person is named. Precision,
 * recall and F1 are over the pairs of a pronoun and a name, as GAP counts them.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readArticleNames } from '../../src/statement/article-names.ts';
import { pronounGender } from '../../src/statement/learn-genders.ts';
import { resolvePersonPronoun } from '../../src/statement/resolve-pronoun.ts';
import { firstWordFrom } from '../../src/statement/words.ts';

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: new URL('../../../shared', import.meta.url).pathname },
    set: { type: 'string', default: 'development' },
  },
});

const counts = { m: newCount(), f: newCount() };

function newCount() {
  return { truePositive: 0, falsePositive: 0, falseNegative: 0 };
}

const rows = readFileSync(`${values.shared}/gap/gap-${values.set}.tsv`, 'utf8').trim().split('\n').slice(1);
for (const row of rows) {
  const [, text = '', pronoun = '', offset, , offsetA, isA, , offsetB, isB] = row.split('\t');
  const gender = pronounGender(pronoun.toLowerCase());
  if (gender === null) continue;
  const names = readArticleNames({ text, blocks: [{ kind: 'body', start: 0, end: text.length }] }, []);
  const person = resolvePersonPronoun(
    {
      words: names.words,
      antecedents: names.antecedents,
      isAmbiguous: names.people.isAmbiguous,
      mainPerson: names.mainPerson,
      spoken: [],
      isContent: () => false,
    },
    firstWordFrom(names.words, toUtf16(text, Number(offset))),
  );
  for (const [at, label] of [
    [offsetA, isA],
    [offsetB, isB],
  ] as const) {
    const word = firstWordFrom(names.words, toUtf16(text, Number(at)));
    const isSame = person !== null && names.people.mentionAt(word)?.person === person;
    if (isSame && label === 'TRUE') counts[gender].truePositive++;
    else if (isSame) counts[gender].falsePositive++;
    else if (label === 'TRUE') counts[gender].falseNegative++;
  }
}

/** GAP counts code points. */
function toUtf16(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length;
}

function score({ truePositive, falsePositive, falseNegative }: ReturnType<typeof newCount>) {
  const precision = truePositive / Math.max(1, truePositive + falsePositive);
  const recall = truePositive / Math.max(1, truePositive + falseNegative);
  const percent = (share: number): number => Math.round(share * 1000) / 10;
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1) };
}

const both = newCount();
for (const count of [counts.m, counts.f]) {
  both.truePositive += count.truePositive;
  both.falsePositive += count.falsePositive;
  both.falseNegative += count.falseNegative;
}
console.table({ masculine: score(counts.m), feminine: score(counts.f), overall: score(both) });
