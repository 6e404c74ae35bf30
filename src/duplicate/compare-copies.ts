import type { Span } from '../domain/span.ts';
import type { CopyText } from './copy-text.ts';
import { type SharedPassage, sharedPassages } from './shared-passages.ts';

/** Copy that two articles share. */
export interface SharedCopy {
  /** `most`: most of the shorter one. `passage`: a long passage of otherwise different articles. */
  readonly kind: 'most' | 'passage';
  /** How much of each article's words the other has too, 0 to 1. */
  readonly shareOfFirst: number;
  readonly shareOfSecond: number;
  /** The shared passages as spans of each article's text, in the order of the second. */
  readonly passages: readonly { readonly first: Span; readonly second: Span; readonly words: number }[];
}

/** What a quoted word counts beside a word of the writer's own: two reports of one speech share many of them. */
const QUOTED_WEIGHT = 0.2;
/** Share of the shorter article, in weighted words, from which on the two are the same copy. */
const LEAST_SHARE = 0.3;
/** Weighted words that must be shared at least: a short notice may share its stock phrases with many. */
const LEAST_WORDS = 40;
/** Words that may follow a passage that still ends its text. */
const NEAR_END = 10;
/** Weighted words that must be shared elsewhere too for a common ending to count: a sentence. */
const LEAST_BESIDE = 12;
/** The longest common ending, in weighted words, that may be a site's furniture. */
const LONGEST_FURNITURE = 100;
/** Share of the shorter article from which on a common ending is no furniture, but nearly all there is. */
const NEARLY_ALL = 0.8;
/** Weighted words of one passage that make it copied by itself: two or three sentences. */
const LONG_PASSAGE = 60;

/** What two articles share, or `null` when it is not enough to be the same copy. */
export function compareCopies(first: CopyText, second: CopyText): SharedCopy | null {
  const passages = sharedPassages(first.words.ids, second.words.ids);
  const shorter = Math.min(fullWeight(first), fullWeight(second));
  const weighed = passages.map((passage) => ({
    weight: weightOf(passage, first, second),
    ends: endsBoth(passage, first, second),
  }));
  const beside = weighed.reduce((sum, { weight, ends }) => (ends ? sum : sum + weight), 0);
  const counts = ({ weight, ends }: { weight: number; ends: boolean }) =>
    !ends || beside >= LEAST_BESIDE || weight > LONGEST_FURNITURE || weight >= shorter * NEARLY_ALL;
  const weights = weighed.filter(counts).map(({ weight }) => weight);
  const shared = weights.reduce((sum, weight) => sum + weight, 0);
  const share = shared / shorter;
  const kind = kindOf(share, shared, Math.max(0, ...weights));
  if (kind === null) return null;
  const equal = passages.reduce((sum, { pairs }) => sum + pairs.length, 0);
  return {
    kind,
    shareOfFirst: equal / first.quoted.length,
    shareOfSecond: equal / second.quoted.length,
    passages: passages.map(({ a, b, pairs }) => ({
      first: spanOf(first, a),
      second: spanOf(second, b),
      words: pairs.length,
    })),
  };
}

function kindOf(share: number, shared: number, longest: number): SharedCopy['kind'] | null {
  if (share >= LEAST_SHARE && shared >= LEAST_WORDS) return 'most';
  return longest >= LONG_PASSAGE ? 'passage' : null;
}

function fullWeight({ own, quoted }: CopyText): number {
  return own + (quoted.length - own) * QUOTED_WEIGHT;
}

/** A pair counts as quoted where either text quotes it: one of them may paraphrase what the other quotes. */
function weightOf({ pairs }: SharedPassage, first: CopyText, second: CopyText): number {
  return pairs.reduce(
    (sum, [a, b]) => sum + (first.quoted[a] === 1 || second.quoted[b] === 1 ? QUOTED_WEIGHT : 1),
    0,
  );
}

/**
 * Whether a passage ends both texts, word for word: lists of related reports, notes on the author and calls to subscribe
 * do, when the reading took them for the article's.
 */
function endsBoth({ a, b, pairs }: SharedPassage, first: CopyText, second: CopyText): boolean {
  const isExact = pairs.length === a.to - a.from && pairs.length === b.to - b.from;
  return isExact && first.quoted.length - a.to <= NEAR_END && second.quoted.length - b.to <= NEAR_END;
}

function spanOf({ words }: CopyText, { from, to }: SharedPassage['a']): Span {
  return { start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0 };
}
