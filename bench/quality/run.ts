// npm run bench:quality [-- DIR [MODEL]]: predicts for DIR (PolNeAR's dev split by default) and prints the scorer's table.
import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { SHIPPED_MODEL } from '../../src/cli/open-reader.ts';
import { openTagger } from '../../src/tagger/open-tagger.ts';
import { predictFolder } from './predictions.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHARED = join(ROOT, '..', 'shared');
const SCORER = join(SHARED, 'eval', 'score.mjs');
const WORK = join(ROOT, 'bench', '.work');

const folder = resolve(process.argv[2] ?? join(SHARED, 'polnear', 'dev'));
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
const tagger = await openTagger({ modelFolder: process.argv[3] ?? SHIPPED_MODEL });
const file = createWriteStream(predictions);
let articles = 0;
for await (const prediction of predictFolder(folder, tagger)) {
  file.write(`${JSON.stringify(prediction)}\n`);
  articles++;
}
file.end();
await Promise.all([finished(file), tagger.close()]);
const seconds = (performance.now() - started) / 1000;
process.stdout.write(`${articles} articles in ${seconds.toFixed(1)} s, model ${tagger.version}\n`);
const scored = spawnSync(process.execPath, [SCORER, '--gold', folder, '--pred', predictions], {
  stdio: 'inherit',
});
process.exitCode = scored.status ?? 1;
