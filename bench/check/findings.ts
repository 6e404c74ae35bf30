import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/domain/article.ts';
import type { Quoted } from '../../src/domain/span.ts';
import type { Statement } from '../../src/domain/statement.ts';
import { readFindings } from '../../src/pipeline/find-checks.ts';
import { judgeStatements } from '../../src/pipeline/judge-statements.ts';
import { readWords } from '../../src/statement/words.ts';
import { readArguments } from '../arguments.ts';

const USAGE = `usage: npm run bench:findings -- FOLDER [--show]
  FOLDER   readings of PolNeAR's dev articles as "sayso read --json" prints them, one file each
  --show   print every finding with its words
Compares what is found now with the findings that were read by eye (bench/check/judged.json).`;

/** A finding as kept: where it stands, and whether it was right when read by eye. No words: the text is not ours. */
interface Judged {
  readonly article: string;
  readonly kind: string;
  /** First offset of each of its spans. */
  readonly at: readonly number[];
  readonly right: boolean;
}

interface Found extends Omit<Judged, 'right'> {
  readonly shown: string;
}

const { values, positionals } = readArguments({
  options: { show: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [folder] = positionals;

if (folder === undefined) console.log(USAGE);
else run(folder, values.show);

function run(path: string, show: boolean): void {
  const judged = JSON.parse(
    readFileSync(fileURLToPath(new URL('judged.json', import.meta.url)), 'utf8'),
  ) as readonly Judged[];
  const files = readdirSync(path).filter((name) => name.endsWith('.json'));
  const started = process.cpuUsage();
  const found = files.sort().flatMap((name) => findingsOf(join(path, name)));
  const { user, system } = process.cpuUsage(started);
  for (const group of ['check', 'dispute', 'comparison']) {
    const mine = found.filter(({ kind }) => kind.startsWith(group));
    const verdicts = mine.map((finding) => judged.find((one) => isSame(one, finding))?.right);
    const count = (verdict: boolean | undefined): number => verdicts.filter((one) => one === verdict).length;
    console.log(
      `${group}s: ${mine.length} found, ${count(true)} right, ${count(false)} wrong, ${count(undefined)} not read yet`,
    );
    if (show)
      mine.forEach(({ article, shown, at }, i) => {
        console.log(`  ${verdicts[i] ?? '?'} ${article} [${at.join()}] ${shown}`);
      });
  }
  console.log(
    `${files.length} articles, ${((user + system) / 1000 / files.length).toFixed(1)} ms each, reading of files included`,
  );
}

function findingsOf(path: string): Found[] {
  const { article, statements } = JSON.parse(readFileSync(path, 'utf8')) as {
    article: Article;
    statements: readonly Statement[];
  };
  const judged = judgeStatements(article, readWords(article.text), statements);
  const found = readFindings(article, judged, sha256);
  const name = basename(path, '.json');
  const entry = (kind: string, words: readonly Quoted[], note: string): Found => ({
    ...{ article: name, kind, at: words.map(({ spans }) => spans[0]?.start ?? 0) },
    shown: `${words.map(({ text }) => `“${text}”`).join(' / ')}: ${note}`,
  });
  return [
    ...found.checks.map((one) =>
      entry(`check ${one.kind}`, [one.stated, ...one.against], `${one.verdict}, ${one.sum}`),
    ),
    ...found.disputes.map((one) =>
      entry(
        `dispute ${one.kind}`,
        one.sides.map(({ words }) => words),
        one.why,
      ),
    ),
    ...(found.comparisons ?? []).map((one) =>
      entry(
        'comparison',
        one.sides.map(({ words }) => words),
        one.why,
      ),
    ),
  ];
}

function isSame(a: Omit<Judged, 'right'>, b: Omit<Judged, 'right'>): boolean {
  return a.article === b.article && a.kind === b.kind && a.at.join() === b.at.join();
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
