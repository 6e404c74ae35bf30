import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readAttributions } from '../../src/pipeline/read-attributions.ts';
import { readNested } from '../../src/pipeline/read-nested.ts';
import { openTagger } from '../../src/tagger/open-tagger.ts';
import { readArguments } from '../arguments.ts';
import { type Counts, judge, type OwnReport, type Read, report } from './own-report.ts';
import { type OwnItem, readOwnSet } from './own-set.ts';
import { plainArticle } from './plain-article.ts';
import { showMisses } from './show-judgement.ts';

const MODEL_FOLDER = fileURLToPath(new URL('../../models/attribution', import.meta.url));
const USAGE = `usage: npm run bench:own -- [--json] [--show CATEGORY]... [--model FOLDER] [--nested]
  --show   print what is not right in a category, in an article (its file name), or in "all"
  --json   print the figures as JSON
  --nested read contents again for what others are said to have said: what is found beside the marked ones is extra`;

const { values } = readArguments({
  options: {
    json: { type: 'boolean', default: false },
    show: { type: 'string', multiple: true, default: [] },
    model: { type: 'string', default: MODEL_FOLDER },
    nested: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else await run();

async function run(): Promise<void> {
  const reads = await readAll(readOwnSet(), values.model);
  const shown = reads.filter(({ item }) => values.show.some((name) => isNamed(item, name)));
  for (const { item, judgement } of shown) {
    if (!judgement.right) console.log(`${showMisses(item, judgement)}\n`);
  }
  const figures = report(reads);
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else print(figures);
}

/**
 * Each item is a text of its own, so that none is read in the context of its neighbours in the file; it is read by the
 * stages that `sayso read` runs.
 */
async function readAll(items: readonly OwnItem[], modelFolder: string): Promise<Read[]> {
  const tagger = await openTagger({ modelFolder, workers: Math.min(2, availableParallelism()) });
  try {
    return await Promise.all(
      items.map(async (item) => {
        const { value } = await readAttributions(plainArticle(item.text), tagger);
        const nested = values.nested ? await readNested(item.text, value, tagger) : [];
        return judge(item, [...value, ...nested]);
      }),
    );
  } finally {
    await tagger.close();
  }
}

function isNamed(item: OwnItem, name: string): boolean {
  return name === 'all' || name === item.category || name === item.id;
}

function print({ sentences, articles, allSentences, allArticles, figures }: OwnReport): void {
  console.table({ ...rows(sentences), 'all sentences': row(allSentences) });
  console.table({ ...rows(articles), 'all articles': row(allArticles) });
  console.table(figures);
  console.log(`sentences fully right: ${share(allSentences.right, allSentences.items)}`);
  console.log(`attributions of articles right: ${share(allArticles.found, allArticles.attributions)}`);
  console.log(`  and beside them, extra: ${allArticles.extra}`);
}

function rows(counts: Readonly<Record<string, Counts>>): Record<string, ReturnType<typeof row>> {
  return Object.fromEntries(Object.entries(counts).map(([name, group]) => [name, row(group)]));
}

function row({ inner, innerFound, ...counts }: Counts) {
  return {
    ...counts,
    'right %': percent(counts.right, counts.items),
    'found %': percent(counts.found, counts.attributions),
    inner: inner > 0 ? `${innerFound} of ${inner}` : '',
  };
}

function percent(part: number, whole: number): number {
  return whole > 0 ? Math.round((1000 * part) / whole) / 10 : 100;
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${percent(part, whole)} %)`;
}
