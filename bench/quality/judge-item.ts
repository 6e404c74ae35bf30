import type { Span } from '../../src/domain/span.ts';
import {
  isLenient,
  isStrict,
  pairUp,
  readWords,
  type Spans,
  toWordSets,
  type WordSets,
} from './attribution-words.ts';
import type { MarkedAttribution } from './marked-text.ts';

/** How a reader did on one marked text. */
export interface Judgement {
  /** The required attributions in order, each with what was paired with it and whether that is right. */
  readonly required: readonly Required[];
  /** What was predicted beside them: wrong pairs are here too, right inner and doubtful ones are not. */
  readonly extra: readonly Spans[];
  /** How many inner attributions the text has, and how many of them were found. */
  readonly inner: { readonly gold: number; readonly found: number };
  /** What counts as predicted: without the inner and doubtful attributions that were found. */
  readonly counted: readonly Spans[];
  /** Every required attribution is right and there is nothing extra. */
  readonly right: boolean;
  /** The same, and source, cue and content of every one have exactly the words of the gold. */
  readonly exact: boolean;
}

export interface Required {
  readonly gold: MarkedAttribution;
  readonly predicted: Spans | null;
  readonly right: boolean;
  readonly exact: boolean;
}

/**
 * Judges `predicted` against the marks of a text. An attribution is right when content and source each have a word
 * Dice of 0.5 or more with the gold it is paired with and the cues overlap (a gold one without a cue asks for none).
 */
export function judgeItem(
  item: { readonly text: string; readonly gold: readonly MarkedAttribution[] },
  predicted: readonly Spans[],
): Judgement {
  const words = readWords(item.text);
  const read = (attribution: Spans) => ({ attribution, sets: toWordSets(attribution, words) });
  // Required ones first: on a tie they get the prediction, for the sort of the pairing is stable.
  const standing = ['required', 'doubtful', 'inner'] as const;
  const gold = standing.flatMap((kind) => item.gold.filter((marked) => marked.standing === kind));
  const found = predicted.map(read);
  const pairs = pairUp(
    gold.map((marked) => toWordSets(marked, words)),
    found.map(({ sets }) => sets),
  );
  const partners = new Map(pairs.map((pair) => [pair.gold, found[pair.predicted]]));
  const judged = gold.map((marked, index) => {
    return judgePair(marked, toWordSets(marked, words), partners.get(index) ?? null);
  });
  const required = judged.filter((entry) => entry.gold.standing === 'required');
  const forgiven = new Set(
    judged
      .filter((entry) => entry.gold.standing !== 'required' && entry.right)
      .map((entry) => entry.predicted),
  );
  const wanted = new Set(required.filter((entry) => entry.right).map((entry) => entry.predicted));
  const counted = predicted.filter((attribution) => !forgiven.has(attribution));
  const extra = counted.filter((attribution) => !wanted.has(attribution));
  const inner = judged.filter((entry) => entry.gold.standing === 'inner');
  return {
    required,
    extra,
    inner: { gold: inner.length, found: inner.filter((entry) => entry.right).length },
    counted,
    right: extra.length === 0 && required.every((entry) => entry.right),
    exact: extra.length === 0 && required.every((entry) => entry.exact),
  };
}

function judgePair(
  gold: MarkedAttribution,
  sets: WordSets,
  partner: { readonly attribution: Spans; readonly sets: WordSets } | null,
): Required {
  if (partner === null) return { gold, predicted: null, right: false, exact: false };
  const right = isLenient(sets, partner.sets) && cuesMeet(gold.cue, partner.attribution.cue);
  return { gold, predicted: partner.attribution, right, exact: right && isStrict(sets, partner.sets) };
}

/** By characters, since the cue of a headline, “Minister: no new tax”, is a mark and no word. */
function cuesMeet(gold: readonly Span[], predicted: readonly Span[]): boolean {
  if (gold.length === 0) return true;
  return gold.some((a) => predicted.some((b) => a.start < b.end && b.start < a.end));
}
