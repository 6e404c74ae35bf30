import { comparedQuotation, isSameUtterance, likeness } from '../../../src/duplicate/compare-quotations.ts';
import { type DriftKind, driftBetween } from '../../../src/duplicate/drift.ts';
import { matchSpeakers } from '../../../src/duplicate/same-speaker.ts';
import { groupUtterances } from '../../../src/duplicate/utterances.ts';
import type { QuotationPair } from './quotation-set.ts';

/** How the pairs of a labelled set were judged. */
export interface QuotationScore {
  readonly same: number;
  readonly different: number;
  /** Same pairs found, with and without the index that looks up candidates. */
  readonly found: number;
  readonly compared: number;
  /** Pairs of different utterances taken for one, and of one taken for different ones. */
  readonly wrong: readonly QuotationPair[];
  readonly missed: readonly QuotationPair[];
  readonly precision: number;
  readonly recall: number;
  /** Of the found pairs whose kind names a drift: how many show it. */
  readonly drifted: number;
  readonly driftNamed: number;
  readonly driftMissed: readonly QuotationPair[];
}

const DRIFT_KINDS: ReadonlySet<string> = new Set<DriftKind>([
  'cut',
  'reordered',
  'changed-number',
  'changed-speaker',
  'dropped-negation',
  'dropped-hedge',
  'dropped-qualifier',
]);

/** Judges each pair by itself, as two statements that meet in one record. */
export function scoreQuotations(pairs: readonly QuotationPair[]): QuotationScore {
  const judged = pairs.map((pair) => ({ pair, together: isGrouped(pair), alike: isAlike(pair) }));
  const found = judged.filter(({ pair, together }) => pair.same && together);
  const wrong = judged.filter(({ pair, together }) => !pair.same && together).map(({ pair }) => pair);
  const same = pairs.filter((pair) => pair.same).length;
  const drifted = found.filter(({ pair }) => DRIFT_KINDS.has(pair.kind)).map(({ pair }) => pair);
  const driftMissed = drifted.filter(
    ({ kind, one, other }) => !driftBetween(one, other).some((drift) => drift.kind === kind),
  );
  return {
    same,
    different: pairs.length - same,
    found: found.length,
    compared: judged.filter(({ pair, alike }) => pair.same && alike).length,
    wrong,
    missed: judged.filter(({ pair, together }) => pair.same && !together).map(({ pair }) => pair),
    precision: found.length / Math.max(1, found.length + wrong.length),
    recall: found.length / same,
    drifted: drifted.length,
    driftNamed: drifted.length - driftMissed.length,
    driftMissed,
  };
}

function isGrouped({ one, other }: QuotationPair): boolean {
  const appearances = [one, other].map((statement, at) => ({ article: `a${at}`, day: null, statement }));
  // Nothing depends on the ids here.
  return groupUtterances(appearances, () => '000000000000').length === 1;
}

function isAlike({ one, other }: QuotationPair): boolean {
  const speakers = matchSpeakers(one, other);
  const found = likeness(
    comparedQuotation(one.content.text),
    comparedQuotation(other.content.text),
    speakers,
  );
  return found !== null && isSameUtterance(found, speakers);
}
