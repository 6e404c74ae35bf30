import type { Span } from '../../src/domain/span.ts';

/** Source, cue and content of an attribution, as far as scoring goes. */
export interface Spans {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export type Role = keyof Spans;

export const ROLES: readonly Role[] = ['source', 'cue', 'content'];

/** The words of each role, as indices into the words of the text. */
export type WordSets = Readonly<Record<Role, ReadonlySet<number>>>;

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text: its longest runs of letters and digits, so that marks at the edge of a span never count. */
export function readWords(text: string): Span[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** The words that each span of `attribution` touches. `words` is what {@link readWords} gives for its text. */
export function toWordSets(attribution: Spans, words: readonly Span[]): WordSets {
  const touched = (spans: readonly Span[]) => {
    const indices = words.flatMap((word, index) =>
      spans.some(({ start, end }) => word.start < end && word.end > start) ? [index] : [],
    );
    return new Set(indices);
  };
  return {
    source: touched(attribution.source),
    cue: touched(attribution.cue),
    content: touched(attribution.content),
  };
}

/** 2|a ∩ b| / (|a| + |b|), and 1 when both are empty: no source is the same as no source. */
function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** A gold attribution and the predicted one that was paired with it, as indices into their lists. */
export interface Pair {
  readonly gold: number;
  readonly predicted: number;
}

/** Pairs one to one, the highest content Dice plus half the source Dice first; only pairs that share content words. */
export function pairUp(gold: readonly WordSets[], predicted: readonly WordSets[]): Pair[] {
  const candidates = gold.flatMap((g, i) =>
    predicted.flatMap((p, j) => {
      const content = dice(g.content, p.content);
      return content > 0 ? [{ gold: i, predicted: j, likeness: content + dice(g.source, p.source) / 2 }] : [];
    }),
  );
  candidates.sort((a, b) => b.likeness - a.likeness);
  const takenGold = new Set<number>();
  const takenPredicted = new Set<number>();
  return candidates.filter((pair) => {
    if (takenGold.has(pair.gold) || takenPredicted.has(pair.predicted)) return false;
    takenGold.add(pair.gold);
    takenPredicted.add(pair.predicted);
    return true;
  });
}

/** All three roles have the same words. */
export function isStrict(a: WordSets, b: WordSets): boolean {
  return ROLES.every((role) => dice(a[role], b[role]) === 1);
}

/** Source and content each share at least half of their words (Dice 0.5). */
export function isLenient(a: WordSets, b: WordSets): boolean {
  return dice(a.content, b.content) >= 0.5 && dice(a.source, b.source) >= 0.5;
}
