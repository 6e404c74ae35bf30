// npm run bench:speed [-- FOLDER] [--articles N] [--rounds N] [--peer] [--json]: what each figure means is in bench/README.md.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHIPPED_MODEL } from '../../src/cli/open-reader.ts';
import { readModelFolder } from '../../src/tagger/model-folder.ts';
import { readArguments } from '../arguments.ts';
import { coldStart, whatStarts } from './cold-start.ts';
import { compareQuality } from './compare-peer.ts';
import { articlePaths, countPieces, repeated } from './corpus.ts';
import { encoderAlone } from './encoder-alone.ts';
import type { Measurement } from './measurement.ts';
import { isPeerInstalled, type PeerRun, runPeer } from './peer.ts';
import { type PeerReport, renderPeer, reportPeer } from './peer-report.ts';
import { measureInProcess } from './run-process.ts';
import { type Measured, renderSpeed, reportSpeed, speedOf } from './speed-report.ts';
import { articlesASecond } from './statistics.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CORPUS = join(ROOT, '..', 'shared', 'polnear', 'dev', 'text');
const EXAMPLES = join(ROOT, 'examples');
const COLD_START_ON = join(EXAMPLES, 'harbour-report.html');

/** Articles before the clock: enough windows that both workers have opened the model. */
const WARM_UP = 24;
const COLD_STARTS = 5;
/** Seconds for which the encoder alone is measured in each round. */
const ENCODER_SECONDS = 3;
/** Memory is flat when this many times as many articles take no more of it. */
const MANY_TIMES = 10;

const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '84' },
    rounds: { type: 'string', default: '3' },
    peer: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);
const articles = positive('articles', values.articles);
const rounds = positive('rounds', values.rounds);
if (values.peer && !isPeerInstalled())
  stop('--peer needs what bench/speed/peer-setup.sh installs: run it once.');
const corpus = articlePaths(chooseFolder());

const { speed, peerRuns } = await measureAll();
const report = reportSpeed(speed);
const peer = values.peer ? await comparePeer(speed.one, peerRuns) : null;
const lines = [...renderSpeed(report), ...(peer ? ['', ...renderPeer(peer)] : [])];
process.stdout.write(`${values.json ? JSON.stringify({ ...report, peer }, null, 2) : lines.join('\n')}\n`);

/** One worker, two workers, the peer, one worker, …: what slows the machine for a while slows all of them. */
async function measureAll(): Promise<{ speed: Measured; peerRuns: PeerRun[] }> {
  const paths = repeated(corpus, articles);
  const [one, two, peerRuns]: [Measurement[], Measurement[], PeerRun[]] = [[], [], []];
  const attributionsAlone: Measurement[] = [];
  const [alone, aloneTwice]: [number[], number[]] = [[], []];
  for (let round = 1; round <= rounds; round++) {
    say(`round ${round} of ${rounds}: ${articles} articles with one worker, then with two`);
    alone.push(await encoderAlone(1, ENCODER_SECONDS));
    one.push(await measureInProcess({ paths, workers: 1, warmUp: WARM_UP }));
    aloneTwice.push(await encoderAlone(2, ENCODER_SECONDS));
    two.push(await measureInProcess({ paths, workers: 2, warmUp: WARM_UP }));
    attributionsAlone.push(
      await measureInProcess({ paths, workers: 2, warmUp: WARM_UP, attributionsAlone: true }),
    );
    if (values.peer) peerRuns.push(await runPeer(peerPaths()));
  }
  say(`memory: ${articles} articles, then ${articles * MANY_TIMES}`);
  const few = await measureInProcess({ paths, workers: 2, warmUp: 0 });
  const manyPaths = repeated(corpus, articles * MANY_TIMES);
  const many = await measureInProcess({ paths: manyPaths, workers: 2, warmUp: 0 });
  say('cold start');
  const coldStarts: number[] = [];
  for (let time = 0; time < COLD_STARTS; time++) coldStarts.push(await coldStart(COLD_START_ON));
  const encoder = { one: alone, two: aloneTwice };
  return {
    speed: { one, two, attributionsAlone, encoder, memory: { few, many }, coldStarts, starts: whatStarts() },
    peerRuns,
  };
}

/** The peer is given each article once: repeated ones would tell nothing new of it, and it takes its time. */
function peerPaths(): string[] {
  return corpus.filter((path) => path.endsWith('.txt')).slice(0, articles);
}

async function comparePeer(one: readonly Measurement[], runs: readonly PeerRun[]): Promise<PeerReport> {
  const paths = peerPaths();
  const [first] = runs;
  if (!first) throw new RangeError('the peer has not run');
  const { vocabulary } = await readModelFolder(SHIPPED_MODEL);
  const pieces = await countPieces(paths, vocabulary);
  const speeds = {
    sayso: one.map(speedOf),
    peer: runs.map(({ seconds }) => articlesASecond(pieces, seconds)),
  };
  return reportPeer(speeds, {
    versions: first.versions,
    refused: first.articles.filter(({ error }) => error !== null).length,
    given: paths.length,
    quality: await compareQuality(paths, first),
  });
}

function chooseFolder(): string {
  const [folder] = positionals;
  if (folder !== undefined) return existsSync(folder) ? folder : stop(`There is no folder ${folder}.`);
  if (existsSync(CORPUS)) return CORPUS;
  say(`${CORPUS} is not there: reading the examples of this repository, which are too few to judge by.`);
  return EXAMPLES;
}

function positive(name: string, given: string): number {
  const value = Number(given);
  return Number.isInteger(value) && value > 0 ? value : stop(`--${name} must be 1 or more, not ${given}.`);
}

function stop(why: string): never {
  say(why);
  process.exit(2);
}
