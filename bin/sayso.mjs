#!/usr/bin/env node
// Runs the built program where there is one (the published package), else the sources (a fresh clone).
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const built = new URL('../dist/cli/main.js', import.meta.url);
const { main } = await import(existsSync(built) ? built.href : await sources());
await main();

/** The address of the sources' command: bundled, or compiled as it is loaded where no bundle can be made. */
async function sources() {
  const { bundledCommand } = await import('./bundle-sources.mjs');
  const bundled = await bundledCommand();
  if (bundled !== null) return pathToFileURL(bundled).href;
  const { register } = await import('tsx/esm/api');
  // The package's own settings, whatever folder the command is run in.
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
  return new URL('../src/cli/main.ts', import.meta.url).href;
}
