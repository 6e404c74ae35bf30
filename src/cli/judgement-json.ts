import type { Act, Condition, Judgement, Said, Setting } from '../domain/judgement.ts';
import { eventCodes } from '../statement/act/event-codes.ts';
import type { ReadingJson } from './json-contract.ts';
import { toConfidenceJson, toPresentQuotedJson, toQuotedJson, toSpanJson } from './quoted-json.ts';

type StatementJson = ReadingJson['statements'][number];
type JudgementJson = Pick<
  StatementJson,
  'act' | 'condition' | 'negation' | 'hedges' | 'denied' | 'said' | 'venue' | 'addressee'
>;

/** What a statement does, when and where it was said, in the shape of `docs/reading.schema.json`. */
export function toJudgementJson(judged: Judgement & Setting): JudgementJson {
  return {
    act: judged.act && toActJson(judged.act),
    condition: judged.condition && toConditionJson(judged.condition),
    negation: toQuotedJson(judged.negation),
    hedges: judged.hedges.map(toPresentQuotedJson),
    denied: toQuotedJson(judged.denied),
    said: judged.said && toSaidJson(judged.said),
    venue: toQuotedJson(judged.venue),
    addressee: toQuotedJson(judged.addressee),
  };
}

function toActJson({ name, confidence, spans }: Act): JudgementJson['act'] {
  return {
    name,
    confidence: toConfidenceJson(confidence),
    spans: spans.map(toSpanJson),
    ...eventCodes(name),
  };
}

function toConditionJson({ words, marker, polarity, voice }: Condition): JudgementJson['condition'] {
  return { words: toPresentQuotedJson(words), marker: toSpanJson(marker), polarity, voice };
}

function toSaidJson({ from, to, precision, evidence, spans }: Said): JudgementJson['said'] {
  return { from, to, precision, evidence, spans: spans.map(toSpanJson) };
}
