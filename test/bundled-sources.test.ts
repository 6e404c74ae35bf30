import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

// A clone runs its sources as a bundle that it makes on the first start (bin/bundle-sources.mjs).

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Making a bundle and loading the model, on a busy machine. */
const PATIENCE = 120_000;

/** A clone without a cache: the folders of this one, copied where they are written to and linked where not. */
function clone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-clone-'));
  for (const copied of ['bin', 'src', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(ROOT, copied), join(folder, copied), { recursive: true });
  }
  for (const linked of ['node_modules', 'models', 'examples'])
    symlinkSync(join(ROOT, linked), join(folder, linked));
  return folder;
}

async function read(folder: string): Promise<string> {
  const args = [
    join(folder, 'bin', 'sayso.mjs'),
    'read',
    join(folder, 'examples', 'court-story.html'),
    '--json',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  return stdout;
}

test(
  'the bundle is made once, made again when a source changes, and reads as the sources do',
  async () => {
    const folder = clone();
    try {
      const bundled = await read(folder);
      const bundles = readdirSync(join(folder, '.cache'));
      expect(bundles).toHaveLength(1);
      expect(await read(folder)).toBe(bundled);
      expect(readdirSync(join(folder, '.cache'))).toEqual(bundles);

      rmSync(join(folder, '.cache'), { recursive: true });
      // A file where the folder should stand: no bundle can be made, by whatever user.
      writeFileSync(join(folder, '.cache'), '');
      expect(await read(folder)).toBe(bundled);

      rmSync(join(folder, '.cache'));
      writeFileSync(
        join(folder, 'src', 'cli', 'package-version.ts'),
        "export const packageVersion = () => '7.7.7';\n",
      );
      expect(await read(folder)).toBe(bundled.replace(/"sayso": "[^"]+"/, '"sayso": "7.7.7"'));
      expect(readdirSync(join(folder, '.cache'))).not.toEqual(bundles);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  PATIENCE,
);
