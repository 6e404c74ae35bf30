import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
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
import { type Inputs, writeInputs } from '../support/invented-news.ts';

// The disk fills up in the middle of `sayso add`: one sentence, a sound record, and the rest once there is room.

const PATIENCE = 120_000;
/** Room for some of the articles, not for all. */
const ROOM_KIB = 700;

let add: AddProcess;
let inputs: Inputs;
let undisturbed: Content;

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'sayso-full-'));

beforeAll(async () => {
  add = await compileAddProcess();
  inputs = writeInputs(newFolder(), 150);
  const place = join(newFolder(), 'record.db');
  await add(place, inputs.names);
  undisturbed = await contentOf(place);
}, PATIENCE);

function expectTold({ code, signal, err }: Ended): void {
  expect(signal).toBeNull();
  expect(code).toBe(1);
  const told = err.trimEnd().split('\n');
  expect(told.at(-1)).toMatch(/^sayso: .*(disk|full|room|space).*\.$/i);
  expect(err).not.toContain('    at ');
}

test(
  'a file that may not grow further: what was stored stays sound, and the rest is added once it may',
  async () => {
    const place = join(newFolder(), 'record.db');
    const stopped = await add(place, inputs.names, { mostKib: ROOM_KIB });
    expectTold(stopped);
    const left = await contentOf(place);
    expect(left.problems).toEqual([]);
    expect(left.articles).toBeLessThan(undisturbed.articles);
    await add(place, inputs.names);
    expect(await contentOf(place)).toEqual(undisturbed);
  },
  PATIENCE,
);

const disk = mountSmallDisk();

test.skipIf(disk === null)(
  'a disk without room (only where one may be mounted): the same',
  async () => {
    const folder = disk ?? '';
    try {
      const place = join(folder, 'record.db');
      expectTold(await add(place, inputs.names));
      execFileSync('mount', ['-o', 'remount,size=64m', folder]);
      const left = await contentOf(place);
      expect(left.problems).toEqual([]);
      expect(left.articles).toBeLessThan(undisturbed.articles);
      await add(place, inputs.names);
      expect(await contentOf(place)).toEqual(undisturbed);
    } finally {
      // Lazily: SQLite may hold its files a little longer than its connection.
      execFileSync('umount', ['-l', folder]);
    }
  },
  PATIENCE,
);

/** A disk in memory with little room; `null` where none may be mounted. */
function mountSmallDisk(): string | null {
  const folder = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${2 * ROOM_KIB}k`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
    return folder;
  } catch {
    return null;
  }
}
