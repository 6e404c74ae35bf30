import { createHash } from 'node:crypto';
import { readProse } from '../../src/check/prose.ts';
import { readFigures } from '../../src/check/read-figures.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Figure } from '../../src/domain/figure.ts';
import { bareArticle } from '../../test/support/bare-article.ts';
import { readArguments } from '../arguments.ts';
import { type MarkedFigure, type MarkedSentence, readFigureSet } from './figure-set.ts';

const USAGE = `usage: npm run bench:figures -- [--held-out] [--show]
  --held-out   score the half that nobody may work on, too
  --show       print every figure of the tuned half that is not right`;

const { values } = readArguments({
  options: {
    'held-out': { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Figures found, marked, and found as marked; then which of those carry the marked value, unit, thing and bound. */
interface Score {
  marked: number;
  found: number;
  spans: number;
  value: number;
  unit: number;
  counted: number;
  bound: number;
}

if (values.help) console.log(USAGE);
else {
  report('tuned', values.show);
  if (values['held-out']) report('held-out', false);
}

function report(half: 'tuned' | 'held-out', show: boolean): void {
  const score: Score = { marked: 0, found: 0, spans: 0, value: 0, unit: 0, counted: 0, bound: 0 };
  for (const sentence of readFigureSet(half)) add(score, sentence, show);
  const share = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;
  console.log(`${half}: ${score.marked} figures marked, ${score.found} found`);
  console.log(
    `  spans      precision ${share(score.spans, score.found)}, recall ${share(score.spans, score.marked)}`,
  );
  for (const name of ['value', 'unit', 'counted', 'bound'] as const) {
    console.log(`  ${name.padEnd(10)} ${share(score[name], score.spans)} of those`);
  }
}

/** Adds what is found in one sentence: a figure is found when its words are, to the character. */
function add(score: Score, sentence: MarkedSentence, show: boolean): void {
  const found = [...readFigures(readProse(articleOf(sentence.text)), [], sha256)];
  score.marked += sentence.figures.length;
  score.found += found.length;
  for (const marked of sentence.figures) {
    const at = found.findIndex(({ words }) => words.text === marked.words);
    const figure = found[at];
    if (figure === undefined) {
      if (show) console.log(`missed   ${marked.words} | ${sentence.text}`);
      continue;
    }
    found.splice(at, 1);
    const right = compare(figure, marked);
    score.spans++;
    for (const name of ['value', 'unit', 'counted', 'bound'] as const) score[name] += right[name] ? 1 : 0;
    const wrong = Object.entries(right).flatMap(([name, isRight]) => (isRight ? [] : [name]));
    if (show && wrong.length > 0) {
      const { low, high, unit, counted, bound } = figure;
      console.log(
        `${wrong.join()}   ${marked.words} | ${low}..${high} ${unit} | ${bound} | ${counted?.text} | ${sentence.text}`,
      );
    }
  }
  if (show) for (const { words } of found) console.log(`too much ${words.text} | ${sentence.text}`);
}

function compare(
  figure: Figure,
  marked: MarkedFigure,
): Record<'value' | 'unit' | 'counted' | 'bound', boolean> {
  return {
    value: isClose(figure.low, marked.low) && isClose(figure.high, marked.high),
    unit: figure.unit === marked.unit,
    counted: (figure.counted?.text ?? null) === marked.counted,
    bound: figure.bound === marked.bound,
  };
}

/** Shares are marked with four decimals. */
function isClose(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 0.0001 * Math.max(1, Math.abs(b));
}

function articleOf(text: string): Article {
  return bareArticle(text, [{ kind: 'body', start: 0, end: text.length }]);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
