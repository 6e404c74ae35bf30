import type { Figure } from '../domain/figure.ts';
import { readNumber } from './number-words.ts';
import { firstTokenFrom, lowerAt, type Prose } from './prose.ts';

/** A figure and where it stands among the words. */
export interface PlacedFigure {
  readonly figure: Figure;
  /** Index of the first token of its words. */
  readonly first: number;
  /** Index after the last token of its words. */
  readonly next: number;
  /** Index after its words and what they count, where that follows them. */
  readonly end: number;
  readonly sentence: number;
  /** The value it is reckoned with: the only one, or the end that its bound names; `null` for ranges and vague words. */
  readonly value: number | null;
  /** What its last digit counts: how finely it is worded. */
  readonly step: number;
}

/** `figures` with their places in `prose`, in the same order. */
export function placeFigures(prose: Prose, figures: readonly Figure[]): readonly PlacedFigure[] {
  return figures.map((figure) => {
    const first = firstTokenFrom(prose, figure.words.spans[0]?.start ?? 0);
    const next = firstTokenFrom(prose, figure.words.spans.at(-1)?.end ?? 0);
    const countedEnd = firstTokenFrom(prose, figure.counted?.spans.at(-1)?.end ?? 0);
    return {
      figure,
      first,
      next,
      end: Math.max(next, countedEnd),
      sentence: prose.tokens[first]?.sentence ?? 0,
      value: figure.bound === 'between' || figure.bound === 'vague' ? null : (figure.low ?? figure.high),
      step: stepOf(prose, first, next),
    };
  });
}

/** Whether two figures are in the same unit, so that one can be reckoned with the other. */
export function sameUnit(a: PlacedFigure, b: PlacedFigure): boolean {
  return a.figure.unit === b.figure.unit && isAmount(a) && isAmount(b);
}

/** Whether the figure is an amount with a value: no ratio, no ordinal. */
export function isAmount(placed: PlacedFigure): placed is PlacedFigure & { readonly value: number } {
  return placed.value !== null && !['ratio', 'ordinal', 'anniversary'].includes(placed.figure.kind);
}

/** Whether one of `words` stands at tokens `[first, next)`. */
export function hasWord(prose: Prose, first: number, next: number, words: ReadonlySet<string>): boolean {
  for (let at = Math.max(0, first); at < next; at++) if (words.has(lowerAt(prose, at))) return true;
  return false;
}

function stepOf(prose: Prose, first: number, next: number): number {
  for (let at = first; at < next; at++) {
    const read = readNumber(prose, at);
    if (read !== null && read.next <= next) return read.step;
  }
  return 1;
}
