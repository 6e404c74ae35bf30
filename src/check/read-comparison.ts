import type { Draft } from './draft.ts';
import { lowerAt, type Prose } from './prose.ts';

/** Comparatives that speak of amounts alone. */
const LOWER_OR_HIGHER: ReadonlySet<string> = new Set(
  'lower higher fewer larger smaller greater bigger'.split(' '),
);

const DEGREES: ReadonlySet<string> = new Set(
  'much far significantly slightly considerably substantially vastly somewhat dramatically markedly noticeably even still'.split(
    ' ',
  ),
);

/** The words that may begin a comparison. */
export const COMPARISON_OPENINGS: readonly string[] = [...LOWER_OR_HIGHER, ...DEGREES];

const COPULAS: ReadonlySet<string> = new Set(
  'is are was were be been being remain remains remained stand stands stood seem seems seemed appear appears appeared'.split(
    ' ',
  ),
);

/**
 * A comparison of amounts without a number: "much lower than the Orvian losses", "were far higher". Told by a word
 * of degree, or by "than" and something that is no number: "lower than 5 percent" is a bound.
 */
export function readComparison(prose: Prose, at: number): Draft | null {
  const degree = DEGREES.has(lowerAt(prose, at));
  const word = degree ? at + 1 : at;
  if (!LOWER_OR_HIGHER.has(lowerAt(prose, word))) return null;
  const than = lowerAt(prose, word + 1) === 'than';
  if (than && prose.tokens[word + 2]?.kind !== 'word') return null;
  // "a much larger building" is no statement about an amount.
  if (!COPULAS.has(lowerAt(prose, at - 1)) || !(degree || than)) return null;
  return {
    ...{ first: at, next: word + 1, kind: 'number', low: null, high: null, unit: null, bound: 'vague' },
    ...{ counted: null, resume: word + 1 },
  };
}
