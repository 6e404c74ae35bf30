import type { Figure } from '../domain/figure.ts';
import type { Check, Comparison, Dispute, PositionGroup, Side } from '../domain/finding.ts';
import type { ReadingJson } from './json-contract.ts';
import { toConfidenceJson, toPresentQuotedJson, toQuotedJson } from './quoted-json.ts';

/** A figure in the shape of `docs/reading.schema.json`. */
export function toFigureJson(figure: Figure): ReadingJson['figures'][number] {
  return {
    id: figure.id,
    words: toPresentQuotedJson(figure.words),
    kind: figure.kind,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    counted: toQuotedJson(figure.counted),
    bound: figure.bound,
    comparedTo: toQuotedJson(figure.comparedTo),
    statement: figure.statement,
  };
}

/** A check in the shape of `docs/reading.schema.json`. */
export function toCheckJson(check: Check): ReadingJson['checks'][number] {
  return {
    id: check.id,
    kind: check.kind,
    verdict: check.verdict,
    stated: toPresentQuotedJson(check.stated),
    against: check.against.map(toPresentQuotedJson),
    sum: check.sum,
    why: check.why,
  };
}

/** A dispute in the shape of `docs/reading.schema.json`. */
export function toDisputeJson(dispute: Dispute): ReadingJson['disputes'][number] {
  return {
    id: dispute.id,
    kind: dispute.kind,
    sides: [toSideJson(dispute.sides[0]), toSideJson(dispute.sides[1])],
    why: dispute.why,
    confidence: toConfidenceJson(dispute.confidence),
  };
}

/** A comparison in the shape of `docs/reading.schema.json`. */
export function toComparisonJson(comparison: Comparison): ReadingJson['comparisons'][number] {
  return {
    id: comparison.id,
    figures: [...comparison.figures],
    sides: comparison.sides.map(toSideJson),
    why: comparison.why,
  };
}

/** Positions on one question in the shape of `docs/reading.schema.json`. */
export function toPositionsJson({ id, sides, why }: PositionGroup): ReadingJson['positions'][number] {
  return {
    id,
    sides: sides.map(({ holder, who, stance, word, question, statement }) => ({
      holder: { id: holder.id, name: holder.name, type: holder.type },
      who: toQuotedJson(who),
      stance,
      word: toPresentQuotedJson(word),
      question: toPresentQuotedJson(question),
      statement,
    })),
    why,
  };
}

function toSideJson({ words, statement }: Side): ReadingJson['disputes'][number]['sides'][number] {
  return { words: toPresentQuotedJson(words), statement };
}
