// A process of its own for each run, so that no run finds memory or code that another has left warm.
import { collectEarlier } from '../../src/cli/collect-earlier.ts';
import { compileLater } from '../../src/cli/compile-later.ts';
import { inOrder } from '../../src/cli/in-order.ts';
import { SHIPPED_COREFERENCE, SHIPPED_MODEL } from '../../src/cli/open-reader.ts';
import { renderJson } from '../../src/cli/render-json.ts';
import { readModelFolder } from '../../src/tagger/model-folder.ts';
import { countPieces } from './corpus.ts';
import type { Measurement, Task } from './measurement.ts';
import { openTimedReader, type TimedReader } from './timed-reader.ts';

/** As many as `sayso read` has under way for each worker. */
const UNDER_WAY_PER_WORKER = 3;

process.once('message', (task: Task) => {
  measure(task).then(
    (measurement) => process.send?.(measurement, () => process.disconnect()),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      process.exitCode = 1;
      process.disconnect();
    },
  );
});

async function measure({ paths, workers, warmUp, attributionsAlone = false }: Task): Promise<Measurement> {
  compileLater();
  collectEarlier();
  const models = { modelFolder: SHIPPED_MODEL, coreferenceFolder: SHIPPED_COREFERENCE };
  const reader = await openTimedReader(models, workers);
  const readThem = attributionsAlone ? readAttributionsOfAll : readAll;
  await readThem(paths.slice(0, warmUp), workers, reader);
  reader.takeTime();
  const idle = performance.eventLoopUtilization();
  const earlier = process.cpuUsage();
  const begun = performance.now();
  const { statements, json } = await readThem(paths, workers, reader);
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(earlier);
  const mainThreadBusy = performance.eventLoopUtilization(idle).utilization;
  const time = { ...reader.takeTime(), json };
  // Before anything else is loaded: counting pieces is no part of reading.
  const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1_000_000;
  await reader.close();
  const { vocabulary } = await readModelFolder(SHIPPED_MODEL);
  const pieces = await countPieces(paths, vocabulary);
  const processorSeconds = (user + system) / 1_000_000;
  return {
    articles: paths.length,
    statements,
    pieces,
    seconds,
    processorSeconds,
    time,
    mainThreadBusy,
    peakMegabytes,
  };
}

/** Reads all of `paths` and makes the JSON of each, which is then forgotten; milliseconds spent on the JSON. */
async function readAll(paths: readonly string[], workers: number, reader: TimedReader) {
  let statements = 0;
  let json = 0;
  for await (const outcome of inOrder(paths, workers * UNDER_WAY_PER_WORKER, (path) => reader.read(path))) {
    if (outcome.kind !== 'reading') continue;
    const { reading } = outcome;
    const begun = performance.now();
    if (renderJson(reading, reading.statements) === '') throw new RangeError('a reading without JSON');
    json += performance.now() - begun;
    statements += reading.statements.length;
  }
  return { statements, json };
}

/** The same with nothing but the attributions: their number, and the milliseconds that their JSON took. */
async function readAttributionsOfAll(paths: readonly string[], workers: number, reader: TimedReader) {
  let statements = 0;
  let json = 0;
  const found = inOrder(paths, workers * UNDER_WAY_PER_WORKER, (path) => reader.readAttributions(path));
  for await (const attributions of found) {
    const begun = performance.now();
    statements += JSON.stringify(attributions) === '' ? 0 : attributions.length;
    json += performance.now() - begun;
  }
  return { statements, json };
}
