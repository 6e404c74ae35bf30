import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import {
  type AddProcess,
  type Content,
  compileAddProcess,
  contentOf,
  type Ended,
} from '../support/add-process.ts';
import { type Inputs, numbersFrom, writeInputs } from '../support/invented-news.ts';
import { describeRecords } from '../support/record-places.ts';

// `sayso add` is killed (SIGKILL) at random moments and run again: the record must be the one of an undisturbed run.

/** `CRASHES=50` for as many as the bench asks for. */
const KILLS = Number(process.env.CRASHES ?? 8);
/** A shell command that restarts the PostgreSQL of `SAYSO_TEST_POSTGRES`; without one no test does. */
const RESTART = process.env.SAYSO_TEST_POSTGRES_RESTART;
const ARTICLES = Number(process.env.CRASH_ARTICLES ?? 100);
const SEED = 20_250_311;
/** Two runs for each kill, on a busy machine. */
const PATIENCE = 60_000 + KILLS * 60_000;

describeRecords('sayso add', (newPlace) => {
  let add: AddProcess;
  let inputs: Inputs;
  let undisturbed: Content;
  /** How often an undisturbed run stores something, and how many milliseconds lie between two times. */
  let times = 0;
  let between = 0;
  /** The record of the undisturbed run, and what the run said. */
  let calm = '';
  let calmRun: Ended;

  beforeAll(async () => {
    add = await compileAddProcess();
    inputs = writeInputs(mkdtempSync(join(tmpdir(), 'sayso-inputs-')), ARTICLES);
    calm = newPlace();
    calmRun = await add(calm, inputs.names);
    undisturbed = await contentOf(calm);
    times = calmRun.stored;
    between = calmRun.storing / times;
  }, PATIENCE);

  const check = (name: string, run: () => void | Promise<void>): void => test(name, run, PATIENCE);

  check('undisturbed, adds what can be added, tells what cannot, and leaves a sound record', () => {
    const { code, err, out } = calmRun;
    expect(code).toBe(1);
    expect(err.split('\n').filter((line) => line !== '')).toHaveLength(inputs.failed);
    expect(out).toMatch(/^Added \d+ articles with [\d,]+ statements; 1 new version; 3 failed\.\n/);
    expect(undisturbed.articles).toBeGreaterThan(ARTICLES * 0.8);
    expect(undisturbed.problems).toEqual([]);
  });

  check('run again, changes nothing', async () => {
    const { out, stored } = await add(calm, inputs.names);
    expect(out).toMatch(/^Added 0 articles with 0 statements; \d+ already there; 3 failed\.\n/);
    // The older version of the one article that has two.
    expect(stored).toBeLessThanOrEqual(1);
    expect(await contentOf(calm)).toEqual(undisturbed);
  });

  check(`killed at ${KILLS} random moments and run again, leaves the same record`, async () => {
    const next = numbersFrom(SEED);
    let inTheMiddle = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const place = newPlace();
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
  });

  check('killed while it connects articles and run again, leaves the same record', async () => {
    const next = numbersFrom(SEED + 1);
    // The last time there is nothing left to connect.
    const passes = calmRun.connected - 1;
    let inTheMiddle = 0;
    for (let kill = 0; kill < Math.ceil(KILLS / 2); kill++) {
      const place = newPlace();
      const delay = next(Math.ceil(calmRun.connecting / passes));
      const { signal } = await add(place, inputs.names, {
        kill: { at: 'connecting', nth: 1 + (kill % passes), delay },
      });
      const left = await contentOf(place);
      expect(left.problems).toEqual([]);
      if (signal === 'SIGKILL' && left.lines.length < undisturbed.lines.length) inTheMiddle++;
      await add(place, inputs.names);
      expect(await contentOf(place)).toEqual(undisturbed);
    }
    expect(inTheMiddle).toBeGreaterThan(0);
  });

  check('twice at once on one record, ends well both times and leaves the same record', async () => {
    const place = newPlace();
    const runs = await Promise.all([add(place, inputs.names), add(place, inputs.names)]);
    // 1: the inputs hold broken ones.
    expect(runs.map(({ code }) => code)).toEqual([1, 1]);
    expect(runs.map(({ err }) => err.split('\n').length - 1)).toEqual([inputs.failed, inputs.failed]);
    expect(await contentOf(place)).toEqual(undisturbed);
  });

  check('then a rebuild that is killed, goes on the next time and ends as an undisturbed one', async () => {
    const rebuild = { command: 'rebuild', model: 'newer' } as const;
    const killed = newPlace();
    await add(killed, inputs.names);
    const stopped = await add(killed, [], { ...rebuild, kill: { nth: 2, delay: 1 } });
    expect(stopped.signal).toBe('SIGKILL');
    await add(killed, [], rebuild);
    const { out } = await add(calm, [], rebuild);
    expect(out).toMatch(/^Read \d+ pages anew\./);
    const rebuilt = await contentOf(calm);
    expect(rebuilt.problems).toEqual([]);
    expect(rebuilt.articles).toBe(undisturbed.articles);
    expect(rebuilt.lines.join('\n')).not.toContain('"model":"fast"');
    expect(await contentOf(killed)).toEqual(rebuilt);
  });

  if (!newPlace().startsWith('postgres:')) return;

  // Time enough to make the tables, which is one transaction on a machine however busy, but not to connect all at once.
  check('cut off from the server again and again, waits for it and leaves the same record', async () => {
    const place = new URL(newPlace());
    const name = `sayso-cut-${process.pid}`;
    place.searchParams.set('application_name', name);
    const server = new pg.Client(calm.replace(/\?.*/, ''));
    await server.connect();
    let cuts = 0;
    const cut = async (): Promise<void> => {
      const sql = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1';
      cuts += (await server.query(sql, [name])).rowCount ?? 0;
    };
    const timer = setInterval(() => void cut().catch(() => undefined), Math.max(400, calmRun.storing / 5));
    const { err } = await add(place.href, inputs.names).finally(() => clearInterval(timer));
    await server.end();
    expect(cuts).toBeGreaterThan(2);
    expect(err.split('\n').length - 1).toBe(inputs.failed);
    expect(await contentOf(place.href)).toEqual(undisturbed);
  });

  if (RESTART === undefined) return;

  check('while the server is restarted, waits for it and leaves the same record', async () => {
    const restart = (): void => void execFileSync('sh', ['-c', RESTART], { stdio: 'ignore' });
    for (const onFirst of [{ storing: restart }, { connecting: restart }]) {
      const place = newPlace();
      const { err } = await add(place, inputs.names, { onFirst });
      expect(err.split('\n').length - 1).toBe(inputs.failed);
      expect(await contentOf(place)).toEqual(undisturbed);
    }
  });
});
