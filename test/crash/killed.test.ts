import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import {
  type AddProcess,
  type Content,
  compileAddProcess,
  contentOf,
  type Ended,
} from '../support/add-process.ts';
import { type Inputs, numbersFrom, writeInputs } from '../support/invented-news.ts';

// `sayso add` is killed (SIGKILL) at random moments and run again: the record must be the one of an undisturbed run.

/** `CRASHES=50` for as many as the bench asks for. */
const KILLS = Number(process.env.CRASHES ?? 8);
const ARTICLES = Number(process.env.CRASH_ARTICLES ?? 150);
const SEED = 20_250_311;
/** Two runs for each kill, on a busy machine. */
const PATIENCE = 60_000 + KILLS * 60_000;

let add: AddProcess;
let inputs: Inputs;
let undisturbed: Content;
/** How often an undisturbed run stores something, and how many milliseconds lie between two times. */
let times = 0;
let between = 0;
/** The record of the undisturbed run, and what the run said. */
let calm = '';
let calmRun: Ended;

const newRecord = (): string => join(mkdtempSync(join(tmpdir(), 'sayso-killed-')), 'record.db');

beforeAll(async () => {
  add = await compileAddProcess();
  inputs = writeInputs(mkdtempSync(join(tmpdir(), 'sayso-inputs-')), ARTICLES);
  calm = newRecord();
  calmRun = await add(calm, inputs.names);
  undisturbed = await contentOf(calm);
  times = calmRun.stored;
  between = calmRun.storing / times;
}, PATIENCE);

test('an undisturbed run adds what can be added, tells what cannot, and leaves a sound record', () => {
  const { code, err, out } = calmRun;
  expect(code).toBe(1);
  expect(err.split('\n').filter((line) => line !== '')).toHaveLength(inputs.failed);
  expect(out).toMatch(/^Added \d+ articles with [\d,]+ statements; 1 new version; 3 failed\.\n/);
  expect(undisturbed.articles).toBeGreaterThan(ARTICLES * 0.8);
  expect(undisturbed.problems).toEqual([]);
});

test(
  'adding again changes nothing',
  async () => {
    const { out, stored } = await add(calm, inputs.names);
    expect(out).toMatch(/^Added 0 articles with 0 statements; \d+ already there; 3 failed\.\n/);
    // The older version of the one article that has two.
    expect(stored).toBeLessThanOrEqual(1);
    expect(await contentOf(calm)).toEqual(undisturbed);
  },
  PATIENCE,
);

test(
  `killed at ${KILLS} random moments and run again, the record is the same`,
  async () => {
    const next = numbersFrom(SEED);
    let inTheMiddle = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const place = newRecord();
      const point = { nth: next(times + 1), delay: next(Math.ceil(between)) };
      const { signal } = await add(place, inputs.names, { kill: point });
      const left = signal === 'SIGKILL' ? await contentOf(place).catch(() => null) : null;
      if (left !== null) {
        // What was there when it was killed is whole, if unfinished.
        expect(left.problems).toEqual([]);
        if (left.articles > 0 && left.articles < undisturbed.articles) inTheMiddle++;
      }
      await add(place, inputs.names);
      expect(await contentOf(place)).toEqual(undisturbed);
    }
    // Else nothing was tested.
    expect(inTheMiddle).toBeGreaterThan(0);
  },
  PATIENCE,
);

test(
  'two runs on one record at once: both end well, and the record is the same',
  async () => {
    const place = newRecord();
    const runs = await Promise.all([add(place, inputs.names), add(place, inputs.names)]);
    // 1: the inputs hold broken ones.
    expect(runs.map(({ code }) => code)).toEqual([1, 1]);
    expect(runs.map(({ err }) => err.split('\n').length - 1)).toEqual([inputs.failed, inputs.failed]);
    expect(await contentOf(place)).toEqual(undisturbed);
  },
  PATIENCE,
);

test(
  'a rebuild that is killed goes on the next time, and ends as an undisturbed one',
  async () => {
    const [whole, killed] = [newRecord(), newRecord()];
    for (const place of [whole, killed]) copyFileSync(calm, place);
    const { out } = await add(whole, [], { command: 'rebuild', model: 'newer' });
    expect(out).toMatch(/^Read \d+ pages anew\./);
    const rebuilt = await contentOf(whole);
    expect(rebuilt.problems).toEqual([]);
    expect(rebuilt.articles).toBe(undisturbed.articles);
    expect(rebuilt.lines.join('\n')).not.toContain('"model":"fast"');
    const stopped = await add(killed, [], { command: 'rebuild', model: 'newer', kill: { nth: 2, delay: 1 } });
    expect(stopped.signal).toBe('SIGKILL');
    await add(killed, [], { command: 'rebuild', model: 'newer' });
    expect(await contentOf(killed)).toEqual(rebuilt);
  },
  PATIENCE,
);
