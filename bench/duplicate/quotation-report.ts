import { type Appearance, groupUtterances } from '../../src/duplicate/utterances.ts';
import { quotedStatement } from '../../test/support/quoted-statement.ts';
import { renderTable } from '../speed/table.ts';
import { quotationPairs } from './quotations/quotation-set.ts';
import { type QuotationScore, scoreQuotations } from './quotations/score-quotations.ts';
import { seeded } from './seeded.ts';

/** Statements that the speed of grouping is measured on. */
const MADE_STATEMENTS = 20_000;

/** The table of the labelled quotations, with every pair that was judged wrong, and how fast statements are grouped. */
export function quotationReport(): string[] {
  const [first, second] = [
    scoreQuotations(quotationPairs('first')),
    scoreQuotations(quotationPairs('held out')),
  ];
  const row = (name: string, show: (score: QuotationScore) => string) => [name, show(first), show(second)];
  return [
    ...renderTable(
      ['one utterance or two', 'first half', 'held out'],
      [
        row('pairs, same and different', ({ same, different }) => `${same} + ${different}`),
        row('precision', ({ precision }) => percent(precision)),
        row('recall', ({ recall }) => percent(recall)),
        row('lost by the index', ({ compared, found }) => String(compared - found)),
        row('drift named', ({ driftNamed, drifted }) => `${driftNamed}/${drifted}`),
      ],
    ),
    ...[...first.wrong, ...second.wrong].map(
      ({ one, other }) => `taken for one: ${one.content.text} / ${other.content.text}`,
    ),
    ...[...first.missed, ...second.missed].map(
      ({ one, other }) => `not found: ${one.content.text} / ${other.content.text}`,
    ),
    ...speed(),
  ];
}

/** Statements made of shuffled halves of the set's own sentences by a thousand speakers: words repeat as in one subject. */
function speed(): string[] {
  const next = seeded(1);
  const sentences = [...quotationPairs('first'), ...quotationPairs('held out')].flatMap(({ one, other }) => [
    one.content.text.split(' '),
    other.content.text.split(' '),
  ]);
  const half = () => {
    const words = sentences[Math.floor(next() * sentences.length)] ?? [];
    const from = Math.floor((next() * words.length) / 2);
    return words.slice(from, from + Math.ceil(words.length / 2)).join(' ');
  };
  const appearances = Array.from(
    { length: MADE_STATEMENTS },
    (_, at): Appearance => ({
      article: `a${at}`,
      day: null,
      statement: quotedStatement(`Speaker ${Math.floor(next() * 1000)}th`, `${half()} ${half()} ${half()}`),
    }),
  );
  const start = performance.now();
  const groups = groupUtterances(appearances, () => '000000000000');
  const seconds = (performance.now() - start) / 1000;
  return [
    `${MADE_STATEMENTS.toLocaleString('en')} made statements, ${groups.length} utterances of several: ` +
      `${Math.round(MADE_STATEMENTS / seconds).toLocaleString('en')} statements/s`,
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
