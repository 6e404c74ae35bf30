import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inOrder } from '../../src/cli/in-order.ts';
import type { Span } from '../../src/domain/span.ts';
import type { Attribution } from '../../src/domain/statement.ts';
import type { Tagger } from '../../src/domain/tagging.ts';
import { readAttributions } from '../../src/pipeline/read-attributions.ts';
import { plainArticle } from './plain-article.ts';

/** Articles under way: enough to keep every worker of the tagger busy. */
const AT_ONCE = 8;

type Pair = readonly [start: number, end: number];

/** What was found in one text, as the scorer reads it: one JSON line each, offsets in UTF-16 code units. */
export interface Prediction {
  readonly id: string;
  readonly attributions: readonly {
    readonly source: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly content: readonly Pair[];
    readonly confidence: number;
  }[];
}

/** The predictions for every `text/*.txt` of `folder`, by file name, read by the stages that `sayso read` runs. */
export function predictFolder(folder: string, tagger: Tagger): AsyncGenerator<Prediction> {
  const names = readdirSync(join(folder, 'text'))
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return inOrder(names, AT_ONCE, async (name) => {
    const text = readFileSync(join(folder, 'text', name), 'utf8');
    const { value } = await readAttributions(plainArticle(text), tagger);
    return { id: name.slice(0, -'.txt'.length), attributions: value.map(toPairs) };
  });
}

function toPairs({ source, cue, content, confidence }: Attribution): Prediction['attributions'][number] {
  const pairs = (spans: readonly Span[]) => spans.map(({ start, end }): Pair => [start, end]);
  return { source: pairs(source), cue: pairs(cue), content: pairs(content), confidence };
}
