import { push } from '../domain/push.ts';
import type { CheckDraft } from './check-draft.ts';
import { wordsOf } from './check-ratios.ts';
import { contentStems, sharedStems } from './content-stems.ts';
import { hasWord, isAmount, type PlacedFigure } from './placed-figure.ts';
import { type Prose, sentenceEnd, sentenceStart } from './prose.ts';
import { judge, spread } from './verdict.ts';
import { writeNumber } from './write-sum.ts';

/** Stems of their sentences that two figures of one thing must share, the thing's own left out. */
const SHARED_LEAST = 3;
/** From here on, two counts worded alike may be one. */
const LEAST_OF_ALIKE = 100;
/** Figures of one thing that are compared: an article with more of them lists or counts different ones. */
const MOST_OF_A_THING = 4;

/** Words that make another quantity of the same thing: another time, a part, a plan, an addition. */
const OTHER: ReadonlySet<string> = new Set(
  (
    'another additional further other more fewer earlier previously originally initially previous last next past first now ' +
    'later then rose fell up down from since goal target limit of including among each every per average estimated expected ' +
    'planned would could might january february march april may june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
/** How far around a figure such a word may stand, in tokens. */
const OTHER_REACH = 5;

/**
 * The same quantity given twice in other words: "nearly 500 mill workers" and "497 mill workers". Only of things named
 * alike by two words or more, by one voice, in sentences about the same, with nothing that makes it another quantity.
 */
export function checkRepeats(prose: Prose, placed: readonly PlacedFigure[]): readonly CheckDraft[] {
  const things = new Map<string, PlacedFigure[]>();
  for (const figure of placed) {
    const thing = thingOf(prose, figure);
    if (thing === null) continue;
    push(things, thing, figure);
  }
  return [...things.values()].flatMap((list) => {
    const [first, second] = list;
    if (first === undefined || second === undefined || list.length > MOST_OF_A_THING) return [];
    const check = list.length === 2 || first.figure.bound !== 'exact' ? repeat(prose, first, second) : null;
    return check === null ? [] : [check];
  });
}

function repeat(prose: Prose, first: PlacedFigure, second: PlacedFigure): CheckDraft | null {
  if (first.value === second.value || first.sentence === second.sentence) return null;
  // Two small counts are more likely of two groups than one count given twice.
  const alike = first.step === second.step && first.figure.bound === second.figure.bound;
  if (alike && Math.min(first.value ?? 0, second.value ?? 0) < LEAST_OF_ALIKE) return null;
  const shared = sharedStems(sentenceStems(prose, first), sentenceStems(prose, second));
  if (shared.length < SHARED_LEAST) return null;
  // The one worded more finely is what the other is held against.
  const [stated, told] = first.step >= second.step ? [first, second] : [second, first];
  return {
    ...{
      kind: 'repeated',
      verdict: judge(stated, spread(told)),
      stated: wordsOf(stated),
      against: [wordsOf(told)],
    },
    sum: `${writeNumber(told.value ?? 0)}, stated: ${stated.figure.words.text}`,
    why: `both count “${stated.figure.counted?.text ?? ''}”, in sentences about the same`,
  };
}

/** What the figure is of, the same for the same thing and voice; `null` where that is said in less than two words. */
function thingOf(prose: Prose, placed: PlacedFigure): string | null {
  const { figure, first, end } = placed;
  if (
    figure.counted === null ||
    !isAmount(placed) ||
    figure.kind === 'percentage' ||
    figure.kind === 'duration'
  )
    return null;
  const stems = contentStems(prose, figure.counted.spans);
  const from = Math.max(sentenceStart(prose, first), first - OTHER_REACH);
  const to = Math.min(sentenceEnd(prose, first), end + OTHER_REACH);
  if (stems.size < 2 || hasWord(prose, from, first, OTHER) || hasWord(prose, end, to, OTHER)) return null;
  return `${figure.statement ?? ''}|${figure.unit ?? ''}|${[...stems].sort().join()}`;
}

function sentenceStems(prose: Prose, { figure, first }: PlacedFigure): ReadonlySet<string> {
  const start = prose.tokens[sentenceStart(prose, first)]?.start ?? 0;
  const end = prose.tokens[sentenceEnd(prose, first) - 1]?.end ?? start;
  const stems = new Set(contentStems(prose, [{ start, end }]));
  for (const stem of contentStems(prose, figure.counted?.spans ?? [])) stems.delete(stem);
  return stems;
}
