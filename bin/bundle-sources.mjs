// Bundles the sources once and runs the bundle from then on: a fresh clone starts in half the time of compiling each
// file as it is loaded.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, '.cache');
const PREFIX = 'start-';
/** Bundles, and what a killed process left of one. */
const OURS = /^(start|making)-/;
const KEPT_MS = 3_600_000;
/** Each is a file of its own in the bundle: the command, and what a thread begins with. */
const ENTRIES = ['src/cli/main.ts', 'src/tagger/tagger-worker.ts'];
/** CommonJS packages in an ES module ask for `require`. */
const BANNER =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";
/** Packages with native parts, found beside their own files. */
const NATIVE = ['onnxruntime-node', 'libsql', 'pg-native', 'tsx', 'tsx/*'];

/**
 * The path of the bundled command, made now if the sources have changed since; `null` where it cannot be made (a
 * folder that may not be written to, a compiler that does not run here).
 *
 * The bundle is flat and two folders deep (`.cache/start-…/`), as the sources that name files of the package are, so
 * that `new URL('../../models', import.meta.url)` is the same in both.
 */
export async function bundledCommand() {
  const name = `${PREFIX}${fingerprint()}`;
  const folder = join(CACHE, name);
  const command = join(folder, 'main.js');
  if (existsSync(command)) return command;
  try {
    await bundle(folder);
    dropOld(name);
  } catch {
    return existsSync(command) ? command : null;
  }
  return command;
}

/** Bundles of earlier sources, but for those that a running command may still load parts of. */
function dropOld(name) {
  for (const old of readdirSync(CACHE)) {
    const path = join(CACHE, old);
    const isOld = OURS.test(old) && old !== name && Date.now() - statSync(path).mtimeMs > KEPT_MS;
    if (isOld) rmSync(path, { recursive: true, force: true });
  }
}

async function bundle(folder) {
  mkdirSync(CACHE, { recursive: true });
  const making = mkdtempSync(join(CACHE, 'making-'));
  try {
    await bundleInto(making, ENTRIES);
    // Another process may have made the same meanwhile: theirs is as good.
    renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Bundles the sources `entries` of the package into `folder`, which must lie two folders deep in it as well. */
export async function bundleInto(folder, entries) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    entryNames: '[name]',
    minifySyntax: true,
    minifyWhitespace: true,
    banner: { js: BANNER },
    external: NATIVE,
    logLevel: 'silent',
  });
}

/** Changes whenever a source, the lock file or this file does. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  const sources = join(ROOT, 'src');
  const files = readdirSync(sources, { recursive: true }).filter((path) => /\.ts$/.test(path));
  for (const path of [...files.map((file) => join(sources, file)).sort(), ...BESIDE]) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}\n${mtimeMs}\n${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

const BESIDE = [join(ROOT, 'package-lock.json'), fileURLToPath(import.meta.url)];
