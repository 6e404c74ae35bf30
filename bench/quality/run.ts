// npm run bench:quality [-- DIR] [--model FOLDER]: predicts for DIR (PolNeAR's dev split by default), prints the scorer's table, and
// how often what is found is right (by the scorer's lenient measure) for each confidence.
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { SHIPPED_MODEL } from '../../src/cli/open-reader.ts';
import { openTagger } from '../../src/tagger/open-tagger.ts';
import { readArguments } from '../arguments.ts';
import { isLenient, pairUp, readWords, toWordSets } from './attribution-words.ts';
import { measureCalibration, type Told } from './calibration.ts';
import { type Prediction, predictFolder } from './predictions.ts';
import { openGold } from './read-gold.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
const SCORER = join(SHARED, 'eval', 'score.mjs');
const WORK = join(ROOT, 'bench', '.work');

const { values, positionals } = readArguments({
  options: { model: { type: 'string', default: SHIPPED_MODEL } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? join(SHARED, 'polnear', 'dev'));
for (const needed of [join(folder, 'text'), join(folder, 'attributions'), SCORER]) {
  if (existsSync(needed)) continue;
  process.stderr.write(
    `bench:quality needs ${needed}: it scores against data that is not part of this repository.\n`,
  );
  process.exit(2);
}

mkdirSync(WORK, { recursive: true });
const predictions = join(WORK, 'predictions.jsonl');
const started = performance.now();
const tagger = await openTagger({ modelFolder: values.model });
const file = createWriteStream(predictions);
const goldOf = openGold(join(folder, 'attributions'));
const told: Told[] = [];
let articles = 0;
for await (const prediction of predictFolder(folder, tagger)) {
  file.write(`${JSON.stringify(prediction)}\n`);
  told.push(...judgeConfidences(prediction));
  articles++;
}
file.end();
await Promise.all([finished(file), tagger.close()]);
const seconds = (performance.now() - started) / 1000;
process.stdout.write(`${articles} articles in ${seconds.toFixed(1)} s, model ${tagger.version}\n`);
// By its real path: it runs only where that is the one it was started by.
const scored = spawnSync(process.execPath, [realpathSync(SCORER), '--gold', folder, '--pred', predictions], {
  stdio: 'inherit',
});
process.exitCode = scored.status ?? 1;
printCalibration();

/** Each attribution of an article, beside what its first annotator marked. */
function judgeConfidences({ id, attributions }: Prediction): Told[] {
  const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8');
  const gold = goldOf(id, text);
  if (gold === null) return [];
  const words = readWords(text);
  const g = gold.map((each) => toWordSets(each, words));
  const spans = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([start, end]) => ({ start, end }));
  const p = attributions.map(({ source, cue, content }) =>
    toWordSets({ source: spans(source), cue: spans(cue), content: spans(content) }, words),
  );
  const right = new Set<number>();
  for (const pair of pairUp(g, p)) {
    const [a, b] = [g[pair.gold], p[pair.predicted]];
    if (a && b && isLenient(a, b)) right.add(pair.predicted);
  }
  return attributions.map(({ confidence }, i) => ({ confidence, isRight: right.has(i) }));
}

function printCalibration(): void {
  const { bins, error } = measureCalibration(told);
  const percent = (share: number) => Math.round(share * 1000) / 10;
  console.table(
    bins.map(({ from, to, count, meanConfidence, right }) => ({
      confidence: `${from} to ${to}`,
      ...{ found: count, 'mean %': percent(meanConfidence), 'right %': percent(right) },
    })),
  );
  console.log(`expected calibration error ${percent(error)} % (the confidence was fitted on dev)`);
}
