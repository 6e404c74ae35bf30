/**
 * Scores the speakers that `readStatements` resolves, with the marked attributions of PolNeAR's dev articles as its
 * input, against the labels in `bench/quality/speakers/`:
 *
 *     npx tsx bench/quality/speakers.ts [--shared ../shared] [--list wrong|unresolved|right] [--article PREFIX] [--rules]
 *
 * A label file has the name of its article and one line a source: where it stands, what kind it is, and the names that
 * count as right (a leading "~" asks only that the name contains the words; an empty list that it stays unresolved;
 * `null` that it stays as printed). Labels hold names and offsets, no words of the article beyond them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { SHIPPED_COREFERENCE, SHIPPED_MODEL } from '../../src/cli/open-reader.ts';
import { sha256 } from '../../src/cli/sha256.ts';
import type { Span } from '../../src/domain/span.ts';
import type { Attribution, Statement } from '../../src/domain/statement.ts';
import { beginStatements } from '../../src/statement/read-statements.ts';
import { openTagger } from '../../src/tagger/open-tagger.ts';
import { headedArticle } from '../../test/support/bare-article.ts';
import { readArguments } from '../arguments.ts';
import { readBrat } from './read-brat.ts';

type Pair = readonly [start: number, end: number];
type Verdict = 'right' | 'wrong' | 'unresolved';

interface Label {
  readonly source: readonly Pair[];
  readonly kind: string;
  readonly speaker: readonly string[] | null;
}

const { values } = readArguments({
  options: {
    shared: { type: 'string', default: new URL('../../../shared', import.meta.url).pathname },
    list: { type: 'string' },
    article: { type: 'string', default: '' },
    rules: { type: 'boolean', default: false },
  },
});

const LABELS = new URL('./speakers/', import.meta.url).pathname;
const dev = `${values.shared}/polnear/dev`;
const annotations = readdirSync(`${dev}/attributions`).sort();

const tagger = await openTagger({
  modelFolder: SHIPPED_MODEL,
  coreferenceFolder: SHIPPED_COREFERENCE,
  workers: 1,
});

async function readDev(name: string): Promise<readonly Statement[]> {
  const text = readFileSync(`${dev}/text/${name}.txt`, 'utf8');
  const file = annotations.find((annotation) => annotation.startsWith(name));
  const standoff = readFileSync(`${dev}/attributions/${file}`, 'utf8');
  const inOrder = (spans: readonly Span[]) => [...spans].sort((a, b) => a.start - b.start);
  const attributions = readBrat(standoff, text).map(
    ({ source, cue, content }): Attribution => ({
      ...{ source: inOrder(source), cue: inOrder(cue), content: inOrder(content), confidence: 1 },
    }),
  );
  const headlineEnd = Math.max(0, text.indexOf('\n'));
  const begun = beginStatements(headedArticle(text, headlineEnd), attributions);
  asked += begun.questions.length;
  return begun.finish(sha256, await tagger.whoIsMeant?.(text, begun.questions)).value;
}

/** Pronouns that the rules left to the network. */
let asked = 0;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?) /u, '')
    .replaceAll('’', "'")
    .replace(/[.,]+$/u, '')
    .trim();

function judge(label: Label, { speaker, speakers, source }: Statement): Verdict {
  const { resolvedBy } = speaker;
  // “they” of two who spoke together: “Maria Stone and Peter Reed”.
  const name = speakers.map((each) => each.name).join(' and ');
  const isPrinted =
    source === null || speakers.every((each) => plain(source.text).includes(plain(each.name)));
  if (label.speaker === null) return isPrinted ? 'right' : 'wrong';
  if (resolvedBy === 'unresolved') return label.speaker.length === 0 ? 'right' : 'unresolved';
  const isRight = label.speaker.some((expected) =>
    expected.startsWith('~')
      ? plain(name).includes(plain(expected.slice(1)))
      : plain(name) === plain(expected),
  );
  if (isRight) return 'right';
  // What is printed and said to name nobody claims nothing wrong.
  return resolvedBy === 'unnamed' || resolvedBy === 'group' ? 'unresolved' : 'wrong';
}

/** How often each rule was right: what `src/statement/rule-confidence.ts` is written from. */
const rules = new Map<string, { right: number; judged: number }>();
const tally = new Map<string, Record<Verdict, number>>();
for (const file of readdirSync(LABELS).filter(
  (name) => name.endsWith('.json') && name.startsWith(values.article),
)) {
  const labels: readonly Label[] = JSON.parse(readFileSync(`${LABELS}${file}`, 'utf8'));
  const statements = await readDev(file.replace(/\.json$/u, ''));
  const bySource = new Map(statements.map((statement) => [keyOf(statement), statement]));
  for (const label of labels) {
    const statement = bySource.get(label.source.map((pair) => pair.join('-')).join(','));
    if (statement === undefined || label.source.length === 0) continue;
    const verdict = judge(label, statement);
    const counts = tally.get(label.kind) ?? { right: 0, wrong: 0, unresolved: 0 };
    tally.set(label.kind, { ...counts, [verdict]: counts[verdict] + 1 });
    const { resolvedBy } = statement.speaker;
    const seen = rules.get(resolvedBy) ?? { right: 0, judged: 0 };
    if (verdict !== 'unresolved') {
      rules.set(resolvedBy, { right: seen.right + Number(verdict === 'right'), judged: seen.judged + 1 });
    }
    if (values.list !== verdict) continue;
    const { speaker } = statement;
    const place = label.source[0]?.[0];
    console.log(
      `${file.slice(0, 24)} ${place} ${label.kind}: "${speaker.mention?.text}" -> "${speaker.name}" (${speaker.resolvedBy}), not ${label.speaker?.join(' | ') ?? 'as printed'}`,
    );
  }
}

function keyOf({ source }: Statement): string {
  return source?.spans.map(({ start, end }) => `${start}-${end}`).join(',') ?? '';
}

await tagger.close();
console.log(`${asked} pronouns were asked about`);
if (values.rules) console.table(Object.fromEntries([...rules].sort(([a], [b]) => (a < b ? -1 : 1))));

console.table(
  Object.fromEntries(
    [...tally].map(([kind, { right, wrong, unresolved }]) => {
      const all = right + wrong + unresolved;
      const precision = right / Math.max(1, right + wrong);
      return [
        kind,
        { right, wrong, unresolved, all, 'right %': percent(right / all), 'precision %': percent(precision) },
      ];
    }),
  ),
);

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
